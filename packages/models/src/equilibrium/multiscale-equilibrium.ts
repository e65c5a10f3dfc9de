import {
  seededNormal,
  seededPyTorchUniform,
  type CallOptions,
  type CountsMultiplyAdds,
  type Initializer,
  type LayerArgs,
} from "@sdnet/csc-core";
import { currentPrecision, withPrecision, type Precision } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { branchesOf, stateSize, type Branch } from "./branches.js";
import { dropoutMasks } from "./dropout-masks.js";
import type { EquilibriumOptions } from "./equilibrium-options.js";
import type { FixedPointOptions, FixedPointTrace } from "./fixed-point.js";
import { equilibrium, type NamedTensors, type ParametricMap } from "./implicit-equilibrium.js";
import { jacobianPenalty, withPenalty } from "./jacobian-penalty.js";
import { INJECTION, multiscaleFunction } from "./multiscale-function.js";
import { multiscaleWeights, type WeightSpec } from "./multiscale-weights.js";

/** Arguments of {@link MultiscaleEquilibrium}. */
export interface MultiscaleEquilibriumArgs extends LayerArgs, EquilibriumOptions {
  /** Of every branch; multiples of 8. */
  readonly channels: readonly number[];
  /** Updates of the forward solver at most. */
  readonly iterations: number;
  /** Seed of weights, dropout and probes. */
  readonly seed: number;
}

/**
 * The fixed point of a multiscale residual function, found anew for every input: a network of any depth with the weights of
 * one block.
 *
 * In training it first unrolls its function a few times, as ordinary layers, for the calls whose `step` is below
 * `pretrainSteps`; then, and where a call names no step, it solves and differentiates at the solution.
 *
 * Input: the injected features `[batch, size, size, channels of the first branch]`. Output: the joined state `[batch, numbers]`.
 *
 * @see Bai, Koltun & Kolter, "Multiscale Deep Equilibrium Models" (2020).
 */
export class MultiscaleEquilibrium extends tf.layers.Layer implements CountsMultiplyAdds {
  static readonly className: string = "SdnetMultiscaleEquilibrium";
  readonly args: MultiscaleEquilibriumArgs;
  /** Convergence of the last forward solve, and of the last backward one where there was one. */
  readonly lastSolve: { forward?: FixedPointTrace; backward?: FixedPointTrace } = {};
  /** Of its convolutions; that of the `withPrecision` around the call if left undefined. */
  precision: Precision | undefined;
  #branches: readonly Branch[] = [];
  #weights: readonly { readonly spec: WeightSpec; readonly variable: tf.LayerVariable }[] = [];

  /** @param args - Sizes, solvers and regularisation. */
  constructor(args: MultiscaleEquilibriumArgs) {
    super(args.name === undefined ? {} : { name: args.name });
    this.args = args;
  }

  /** The branches of the state; known once the layer is built. */
  get branches(): readonly Branch[] {
    return this.#branches;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [, size] = oneShape(inputShape);
    this.#branches = branchesOf(size ?? 0, this.args.channels);
    const kernels = new Map<string, tf.LayerVariable>();
    this.#weights = multiscaleWeights(this.#branches).map((spec) => {
      const variable = this.addWeight(
        spec.name,
        [...spec.shape],
        "float32",
        initializerOf(spec, this.args.seed),
      );
      if (spec.positions !== undefined) kernels.set(spec.name, variable);
      const kernel = spec.start === "norm" ? kernels.get(spec.name.replace(/gain$/, "kernel")) : undefined;
      if (kernel !== undefined) {
        tf.tidy(() => {
          variable.write(kernelNorms(kernel.read()));
        });
      }
      return { spec, variable };
    });
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, size] = oneShape(inputShape);
    return [batch ?? null, stateSize(branchesOf(size ?? 0, this.args.channels))];
  }

  override call(inputs: tf.Tensor | tf.Tensor[], options: CallOptions = {}): tf.Tensor {
    const injection = (Array.isArray(inputs) ? inputs[0] : inputs) as tf.Tensor4D;
    const { step = 0, training = false } = options;
    const { dropout: rate, seed, pretrainSteps, unrolledSteps } = this.args;
    return tf.tidy(() => {
      const batch = injection.shape[0];
      const f = this.#function();
      const parameters = { ...this.effectiveWeights(), [INJECTION]: injection };
      const constants = training ? dropoutMasks(this.#branches, { batch, rate, seed, step }) : {};
      const start = tf.zeros<tf.Rank.R2>([batch, stateSize(this.#branches)]);
      if (training && options.step !== undefined && options.step < pretrainSteps) {
        const all = { ...parameters, ...constants };
        let state = start;
        for (let iteration = 0; iteration < unrolledSteps; iteration++) state = f(state, all);
        return state;
      }
      const state = equilibrium(
        { f, start, parameters, constants },
        {
          solver: this.args.solver,
          forward: this.#fixedPointOptions(this.args.iterations),
          backward: this.#fixedPointOptions(this.args.backwardIterations),
          onSolve: (pass, trace) => {
            this.lastSolve[pass] = trace;
          },
        },
      );
      return training ? this.#regularized(state, { ...parameters, ...constants }, step) : state;
    });
  }

  /** The convolutions of every iteration that is allowed; see {@link CountsMultiplyAdds}. */
  countMultiplyAdds(): number {
    const ofOne = this.#weights.reduce((sum, { spec: { shape, positions } }) => {
      return positions === undefined ? sum : sum + positions * shape.reduce((all, size) => all * size, 1);
    }, 0);
    return ofOne * (this.args.iterations + 1);
  }

  /** The function in the precision of this call, whenever it is evaluated: its gradients are taken later. */
  #function(): ParametricMap {
    const f = multiscaleFunction(this.#branches);
    const precision = this.precision ?? currentPrecision();
    return (state, parameters) => withPrecision(precision, () => f(state, parameters));
  }

  #fixedPointOptions(iterations: number): FixedPointOptions {
    const { tolerance, measure } = this.args;
    return { iterations, tolerance, measure };
  }

  /** Adds the Jacobian's norm to the loss, in the share of the steps that is asked for. */
  #regularized(state: tf.Tensor2D, parameters: NamedTensors, step: number): tf.Tensor2D {
    const { jacobianWeight, jacobianProbability, seed } = this.args;
    const isDue = randomStream(seed, "regularize", step).uniform() < jacobianProbability;
    if (jacobianWeight === 0 || !isDue) return state;
    const f = this.#function();
    const detached = tf.tensor2d(state.dataSync(), state.shape);
    const penalty = jacobianPenalty((z) => f(z, parameters), detached, { seed, step });
    return withPenalty(state, tf.mul<tf.Scalar>(jacobianWeight, penalty));
  }

  /** Weights by name as its function reads them, the kernels that have a gain at that norm. The caller tidies. */
  effectiveWeights(): Record<string, tf.Tensor> {
    const values = new Map(this.#weights.map(({ spec, variable }) => [spec.name, variable.read()]));
    for (const { spec } of this.#weights) {
      if (spec.start !== "norm") continue;
      const kernel = spec.name.replace(/gain$/, "kernel");
      const direction = values.get(kernel) as tf.Tensor;
      const gain = tf.div(values.get(spec.name) as tf.Tensor, kernelNorms(direction));
      values.set(kernel, tf.mul(direction, gain));
      values.delete(spec.name);
    }
    return Object.fromEntries(values);
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { channels, ...args } = this.args;
    return { ...super.getConfig(), ...args, channels: [...channels] };
  }
}
tf.serialization.registerClass(MultiscaleEquilibrium);

function oneShape(shapes: tf.Shape | tf.Shape[]): tf.Shape {
  return (Array.isArray(shapes[0]) ? shapes[0] : shapes) as tf.Shape;
}

/** Norm of the kernel of each output channel. */
function kernelNorms(kernel: tf.Tensor): tf.Tensor {
  return tf.sqrt(tf.sum(tf.square(kernel), [0, 1, 2]));
}

function initializerOf({ name, start }: WeightSpec, seed: number): Initializer {
  const own = randomStream(seed, "initialization", name).below(2 ** 31);
  if (start === "ones") return tf.initializers.ones();
  if (start === "normal") return seededNormal({ deviation: 0.01, seed: own });
  if (start === "fan-in") return seededPyTorchUniform({ seed: own });
  return tf.initializers.zeros();
}
