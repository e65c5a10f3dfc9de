import { differentiable } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { anderson } from "./anderson.js";
import { broyden } from "./broyden.js";
import type {
  FixedPointMap,
  FixedPointOptions,
  FixedPointResult,
  FixedPointSolver,
  FixedPointTrace,
} from "./fixed-point.js";
import { withOwnTape } from "./nested-gradient.js";

/** Tensors by name. */
export type NamedTensors = Readonly<Record<string, tf.Tensor>>;

/** `f(z; parameters)` on states `[batch, size]`. */
export type ParametricMap = (state: tf.Tensor2D, parameters: NamedTensors) => tf.Tensor2D;

/** Solver of the fixed point, with its limits in the forward and in the backward pass. */
export interface EquilibriumSolvers {
  readonly solver: FixedPointSolver;
  readonly forward: FixedPointOptions;
  readonly backward: FixedPointOptions;
  /** Told how each solve went; the backward one only where gradients are asked for. */
  readonly onSolve?: (pass: "forward" | "backward", trace: FixedPointTrace) => void;
}

/** A fixed point problem. */
export interface EquilibriumProblem {
  readonly f: ParametricMap;
  /** `[batch, size]`: where the solver starts. No gradient. */
  readonly start: tf.Tensor2D;
  /** Tensors `f` depends on and is differentiated in. */
  readonly parameters: Record<string, tf.Tensor>;
  /** Other tensors `f` depends on, under names of their own; they get no gradient. */
  readonly constants: Record<string, tf.Tensor>;
}

/** Finds `z = f(z)` by the solver of that name. */
function solveFixedPoint(
  f: FixedPointMap,
  start: tf.Tensor2D,
  options: FixedPointOptions & { readonly solver: FixedPointSolver },
): FixedPointResult {
  return (options.solver === "broyden" ? broyden : anderson)(f, start, options);
}

/**
 * The fixed point `z* = f(z*; θ)`, differentiated at the solution, whatever the solver did: with `g` the gradient of `z*`,
 * `v = J_f^T v + g` is another fixed point, found by the same solver, and `dL/dθ` is the gradient of `<v, f(z*; θ)>`.
 *
 * @returns `z*`, `[batch, size]`: the state with the smallest residual. Differentiable in the parameters.
 * @see Bai, Kolter & Koltun, "Deep Equilibrium Models" (2019), theorem 1.
 */
export function equilibrium(problem: EquilibriumProblem, solvers: EquilibriumSolvers): tf.Tensor2D {
  const { f, start, parameters, constants } = problem;
  const { solver, forward, backward, onSolve } = solvers;
  const names = Object.keys(parameters);
  const constantNames = Object.keys(constants);
  return differentiable<Record<string, tf.Tensor>, tf.Tensor2D>(
    parameters,
    (save) => {
      const all = { ...parameters, ...constants };
      const { state, ...trace } = solveFixedPoint((z) => f(z, all), start, { ...forward, solver });
      onSolve?.("forward", trace);
      save([state, ...Object.values(parameters), ...Object.values(constants)]);
      return state.clone();
    },
    (gradient, saved) => {
      const [state, ...rest] = saved as [tf.Tensor2D, ...tf.Tensor[]];
      const values = rest.slice(0, names.length);
      const fixed = named(constantNames, rest.slice(names.length));
      const gradients = withOwnTape(() =>
        tf.tidy(() => {
          const all = { ...named(names, values), ...fixed };
          const pullback = tf.grad((z) => f(z as tf.Tensor2D, all));
          const adjoint: FixedPointMap = (v) => tf.add(pullback(state, v), gradient);
          const zero = tf.zerosLike(gradient);
          const { state: v, ...trace } = solveFixedPoint(adjoint, zero, { ...backward, solver });
          onSolve?.("backward", trace);
          return tf.grads((...current: tf.Tensor[]) => f(state, { ...named(names, current), ...fixed }))(
            values,
            v,
          );
        }),
      );
      return Object.fromEntries(names.map((name, index) => [name, () => gradients[index] as tf.Tensor]));
    },
  );
}

function named(names: readonly string[], values: readonly tf.Tensor[]): NamedTensors {
  return Object.fromEntries(names.map((name, index) => [name, values[index] as tf.Tensor]));
}
