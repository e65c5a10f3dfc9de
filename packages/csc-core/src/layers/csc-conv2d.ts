import * as tf from "@tensorflow/tfjs";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { repeatSignal } from "../dictionary/repeat-signal.js";
import { powerIteration } from "../dictionary/spectral-norm.js";
import type { CodingOptions } from "../gradients/coding-problem.js";
import { encode } from "../gradients/unrolled.js";
import { lambdaFor, type CallOptions } from "./call-options.js";
import { convolvedSize, singleInput, singleShape } from "./single-input.js";

/** Step size times `‖A‖²`; below 1 the proximal steps cannot raise the energy. The paper's value. */
const STEP_SAFETY = 0.9;
/** Power iterations that estimate `‖A‖²` from a random start. */
const COLD_ROUNDS = 50;

/** Arguments of {@link CscConv2d}; what is left out has the paper's value. */
export interface CscConv2dArgs extends Partial<Omit<CodingOptions, "stride" | "padding">> {
  readonly name?: string;
  /** Number of atoms, and of output channels. */
  readonly filters: number;
  /** Height and width of an atom in pixels. */
  readonly kernelSize: number;
  /** Spatial step between codes, 1 or 2. Default 1. */
  readonly strides?: number;
  /** Rows and columns of zeros on every side. Default `(kernelSize - 1) / 2`. */
  readonly padding?: number;
  /** λ, in units of the input. Default 0.1. */
  readonly lambda?: number;
  /** How often the signal is repeated along its channels (`n_dict` in the official code). Default 1. */
  readonly signalCopies?: number;
  /**
   * Power iterations before every training step; the vector is kept, so one follows the dictionary closely.
   * 0 holds the step size. Default 1.
   */
  readonly powerRounds?: number;
  /** Seed of the initial dictionary and of the power iteration. Default 0. */
  readonly seed?: number;
}

/**
 * Convolutional sparse coding as a layer: replaces a convolution, its nonlinearity included.
 *
 * The output approximates `argmin_{z >= 0} ½‖x - A z‖² + λ‖z‖₁ + mu/2 ‖z‖²` by a few unrolled proximal steps with
 * step size `0.9 / ‖A‖²`. In training, every call first projects the atoms to unit norm and refreshes the estimate
 * of `‖A‖²`; at inference both are taken as they are. λ may change with every call: see {@link CallOptions}.
 *
 * @see arXiv 2210.12945, section 3.
 */
export class CscConv2d extends tf.layers.Layer {
  static readonly className: string = "CscConv2d";
  readonly coding: CodingOptions;
  readonly signalCopies: number;
  /** λ used where a call names none. */
  lambda: number;
  /** Power iterations before every training step; 0 holds the step size. */
  powerRounds: number;
  readonly #filters: number;
  readonly #kernelSize: number;
  readonly #seed: number;
  #weights: CscWeights | undefined;
  #hasStepSize = false;

  /**
   * @param args - The number and size of the atoms, and how to code.
   * @throws RangeError if a number is out of range.
   */
  constructor(args: CscConv2dArgs) {
    super(args.name === undefined ? {} : { name: args.name });
    this.#filters = positiveInteger("filters", args.filters);
    this.#kernelSize = positiveInteger("kernelSize", args.kernelSize);
    this.#seed = args.seed ?? 0;
    this.lambda = nonNegativeNumber("lambda", args.lambda ?? 0.1);
    this.powerRounds = nonNegativeNumber("powerRounds", args.powerRounds ?? 1);
    this.signalCopies = positiveInteger("signalCopies", args.signalCopies ?? 1);
    this.coding = {
      stride: positiveInteger("strides", args.strides ?? 1),
      padding: args.padding ?? (args.kernelSize - 1) / 2,
      mu: nonNegativeNumber("mu", args.mu ?? 0),
      iterations: positiveInteger("iterations", args.iterations ?? 2),
      nonNegative: args.nonNegative ?? true,
      loss: args.loss ?? "square",
      method: args.method ?? "published",
    };
  }

  /** The layer's variables. */
  get parameters(): CscWeights {
    if (this.#weights === undefined)
      throw new Error(`${this.name}: weights exist only after the layer is built.`);
    return this.#weights;
  }

  /** The dictionary `A` with the current atoms. */
  get dictionary(): ConvDictionary {
    const { stride, padding } = this.coding;
    return new ConvDictionary(this.parameters.kernel.read() as tf.Tensor4D, { stride, padding });
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const [, height, width, channels] = singleShape(inputShape);
    const [, codeHeight, codeWidth] = this.computeOutputShape(inputShape);
    if (typeof codeHeight !== "number" || typeof codeWidth !== "number") {
      throw new RangeError(
        `${this.name}: \`inputShape\` must fix height and width, got [${String(height)}, ${String(width)}]; the step size depends on them.`,
      );
    }
    const size = this.#kernelSize;
    const initialKernel = tf.initializers.heUniform({ seed: this.#seed });
    const initialVector = tf.initializers.randomNormal({ mean: 0, stddev: 1, seed: this.#seed + 1 });
    const zero = tf.initializers.zeros();
    const fixed = [undefined, false] as const;
    this.#weights = {
      kernel: this.addWeight(
        "kernel",
        [size, size, (channels ?? 0) * this.signalCopies, this.#filters],
        "float32",
        initialKernel,
      ),
      stepSize: this.addWeight("stepSize", [], "float32", zero, ...fixed),
      powerVector: this.addWeight(
        "powerVector",
        [1, codeHeight, codeWidth, this.#filters],
        "float32",
        initialVector,
        ...fixed,
      ),
    };
    this.projectAtoms();
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width] = singleShape(inputShape);
    const geometry = {
      kernelSize: this.#kernelSize,
      strides: this.coding.stride,
      padding: this.coding.padding,
    };
    return [batch ?? null, convolvedSize(height, geometry), convolvedSize(width, geometry), this.#filters];
  }

  override call(inputs: tf.Tensor | tf.Tensor[], options: CallOptions = {}): tf.Tensor {
    if (options.training === true) {
      this.projectAtoms();
      if (this.#ensureStepSize() && this.powerRounds > 0) this.refreshStepSize(this.powerRounds);
    }
    return this.encode(singleInput(inputs), options);
  }

  /**
   * Codes of a signal.
   *
   * @param signal - `[batch, height, width, channels]`.
   * @returns `[batch, height / stride, width / stride, filters]`.
   */
  encode(signal: tf.Tensor4D, options: CallOptions = {}): tf.Tensor4D {
    this.#ensureStepSize();
    const { kernel, stepSize } = this.parameters;
    return tf.tidy(() =>
      encode(
        {
          signal: this.#repeat(signal),
          kernel: kernel.read() as tf.Tensor4D,
          lambda: lambdaFor(this, options),
          stepSize: stepSize.read() as tf.Scalar,
        },
        this.coding,
      ),
    );
  }

  /** What the codes do not explain, `x - A z`; the shape of `signal` (its channels times `signalCopies`). */
  residual(signal: tf.Tensor4D, codes: tf.Tensor4D): tf.Tensor4D {
    return tf.tidy(() => tf.sub(this.#repeat(signal), this.dictionary.synthesize(codes)));
  }

  /** Projects every atom to unit l2 norm. No gradient flows through it. */
  projectAtoms(): void {
    const { kernel } = this.parameters;
    tf.tidy(() => {
      kernel.write(normalizeAtoms(kernel.read() as tf.Tensor4D));
    });
  }

  /**
   * Sets the step size to `0.9 / ‖A‖²`, with `‖A‖²` from `rounds` power iterations at the layer's code size that
   * continue where the last ones ended.
   */
  refreshStepSize(rounds: number): void {
    const { powerVector, stepSize } = this.parameters;
    tf.tidy(() => {
      const vector = powerVector.read() as tf.Tensor4D;
      const estimate = powerIteration(this.dictionary, { vector, rounds });
      powerVector.write(estimate.vector);
      stepSize.write(tf.div(STEP_SAFETY, estimate.squaredNorm));
    });
    this.#hasStepSize = true;
  }

  /** A step size of zero means that it was never estimated. Returns whether there already was one. */
  #ensureStepSize(): boolean {
    if (this.#hasStepSize) return true;
    this.#hasStepSize = (this.parameters.stepSize.read().dataSync()[0] ?? 0) > 0;
    if (this.#hasStepSize) return true;
    this.refreshStepSize(COLD_ROUNDS);
    return false;
  }

  #repeat(signal: tf.Tensor4D): tf.Tensor4D {
    return this.signalCopies === 1 ? signal : repeatSignal(signal, this.signalCopies);
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { stride, padding, ...coding } = this.coding;
    return {
      ...super.getConfig(),
      ...coding,
      filters: this.#filters,
      kernelSize: this.#kernelSize,
      strides: stride,
      padding,
      lambda: this.lambda,
      powerRounds: this.powerRounds,
      signalCopies: this.signalCopies,
      seed: this.#seed,
    };
  }
}

/** The variables of a {@link CscConv2d}. */
export interface CscWeights {
  /** `[kernelSize, kernelSize, channels, filters]`, unit-norm atoms. Trained. */
  readonly kernel: tf.LayerVariable;
  /** Scalar `0.9 / ‖A‖²`, or 0 before the first estimate. */
  readonly stepSize: tf.LayerVariable;
  /** `[1, h, w, filters]`: where the power iteration stands. */
  readonly powerVector: tf.LayerVariable;
}

function positiveInteger(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`CscConv2d: \`${name}\` must be a positive integer, got ${value}.`);
  }
  return value;
}

function nonNegativeNumber(name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`CscConv2d: \`${name}\` must be finite and >= 0, got ${value}.`);
  }
  return value;
}
