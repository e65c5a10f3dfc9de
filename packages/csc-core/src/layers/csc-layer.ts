import * as tf from "@tensorflow/tfjs";
import { codeSize, signalSize } from "../backend/geometry.js";
import { withPrecision, type Precision } from "../backend/precision.js";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { repeatSignal } from "../dictionary/repeat-signal.js";
import { powerIteration } from "../dictionary/spectral-norm.js";
import { LARGEST_FLOAT, SMALLEST_FLOAT } from "../dictionary/unit-vector.js";
import type { CodingOptions } from "../coding/coding-problem.js";
import { encode } from "../coding/encode.js";
import { lambdaFor, type CallOptions } from "./call-options.js";
import { encodeScaled, STEP_SAFETY } from "../coding/encode-scaled.js";
import { codingOf, type CscLayerArgs, type LearnedLambda } from "./csc-layer-args.js";
import { baseArguments, knownPrecision, nonNegativeNumber, positiveInteger } from "./layer-arguments.js";
import { multiplyAddsOf, type CallShapes, type CountsMultiplyAdds } from "./multiply-adds.js";
import { seededHeUniform, seededNormal } from "./seeded-initializer.js";
import type { SignalLayout } from "./signal-layout.js";
import { singleInput, singleShape } from "./single-input.js";

/** Power iterations that estimate `‖A‖²` from a random start. */
const COLD_ROUNDS = 50;

/**
 * Sparse coding as a layer: replaces a linear layer and the nonlinearity behind it.
 *
 * The output approximates `argmin_{z >= 0} ½‖x - A z‖² + λ‖z‖₁ + mu/2 ‖z‖²` by a few unrolled proximal steps with
 * step size `0.9 / ‖A‖²`. In training, every call first projects the atoms to unit norm and refreshes the estimate
 * of `‖A‖²`; at inference both are taken as they are. λ may change with every call: see {@link CallOptions}.
 *
 * @see arXiv 2210.12945, section 3.
 */
export abstract class CscLayer<Signal extends tf.Tensor>
  extends tf.layers.Layer
  implements CountsMultiplyAdds
{
  readonly coding: CodingOptions;
  readonly signalCopies: number;
  readonly learnLambda: LearnedLambda;
  /** λ used where a call names none; where λ is learnt, where it starts: `ownLambdas` tells what it has become. */
  lambda: number;
  /** Power iterations before every training step; 0 holds the step size. */
  powerRounds: number;
  /** Of its convolutions; see {@link CscLayerArgs}. */
  precision: Precision | undefined;
  readonly #layout: SignalLayout;
  readonly #seed: number;
  #weights: CscWeights | undefined;
  /** Whether the step size was estimated, or came with the weights. */
  #isEstimated = false;
  /** Whether the step size was seen to be above zero since then. */
  #isReliable = false;

  protected constructor(args: CscLayerArgs, layout: SignalLayout) {
    super(baseArguments(args));
    const where = layout.layerName;
    this.#layout = layout;
    this.#seed = args.seed ?? 0;
    this.coding = codingOf(args, layout);
    this.learnLambda = args.learnLambda ?? "none";
    this.lambda = nonNegativeNumber(where, "lambda", args.lambda ?? 0.1);
    this.powerRounds = nonNegativeNumber(where, "powerRounds", args.powerRounds ?? 1);
    this.precision = knownPrecision(where, args.precision);
    this.signalCopies = positiveInteger(where, "signalCopies", args.signalCopies ?? 1);
    if (this.learnLambda !== "none" && this.lambda === 0) {
      throw new RangeError(
        `${where}: \`lambda\` must be > 0 where it is learnt, got 0: it is learnt as its logarithm.`,
      );
    }
  }

  /** The layer's variables. */
  get parameters(): CscWeights {
    if (this.#weights === undefined)
      throw new Error(`${this.name}: weights exist only after the layer is built.`);
    return this.#weights;
  }

  /** The dictionary `A` with the current atoms, on signals seen as images; see the layer for how. */
  get dictionary(): ConvDictionary {
    return new ConvDictionary(this.#kernelOfImages(), this.coding);
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const { imageSize, kernelShape, kernelSize, atoms } = this.#layout;
    const shape = singleShape(inputShape);
    const channels = shape.at(-1);
    const size = imageSize(shape);
    if (typeof channels !== "number" || size === undefined) {
      throw new RangeError(
        `${this.name}: \`inputShape\` must fix ${this.#layout.fixedAxes}, got [${shape.map(String).join(", ")}]; the step size depends on them.`,
      );
    }
    const codes = codeSize(size, kernelSize, this.coding);
    const reached = signalSize(codes, kernelSize, this.coding);
    if (Math.min(...codes) < 1 || reached.join() !== size.join()) {
      throw new RangeError(
        `${this.name}: \`inputShape\` must be a size that codes can synthesize, got ${size.join(" x ")}: ` +
          `${codes.join(" x ")} codes give ${reached.join(" x ")}. Pad or crop the signal.`,
      );
    }
    const fixed = [undefined, false] as const;
    const number = (name: string, weightShape: number[], value: number, trainable: boolean) =>
      this.addWeight(name, weightShape, "float32", tf.initializers.constant({ value }), undefined, trainable);
    this.#weights = {
      kernel: this.addWeight(
        "kernel",
        kernelShape(channels * this.signalCopies),
        "float32",
        seededHeUniform({ seed: this.#seed }),
      ),
      stepSize: number("stepSize", [], 0, false),
      powerVector: this.addWeight(
        "powerVector",
        [1, ...codes, atoms],
        "float32",
        seededNormal({ deviation: 1, seed: this.#seed + 1 }),
        ...fixed,
      ),
      logLambda:
        this.learnLambda === "none"
          ? undefined
          : number("logLambda", this.learnLambda === "atom" ? [atoms] : [], Math.log(this.lambda), true),
    };
    this.projectAtoms();
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return this.#layout.codeShape(singleShape(inputShape), this.coding);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], options: CallOptions = {}): tf.Tensor {
    const signal = singleInput(inputs) as unknown as Signal;
    if (options.training !== true) return this.encode(signal, options);
    this.projectAtoms();
    // Training reads nothing back once there is an estimate.
    const goesOn = this.powerRounds > 0 && (this.#isEstimated || this.#hasStepSize());
    if (!goesOn) return this.encode(signal, options);
    this.refreshStepSize(this.powerRounds);
    return this.#code(signal, options, 1);
  }

  /**
   * Codes of a signal.
   *
   * @param signal - `[batch, ..., channels]`.
   * @returns The shape that {@link computeOutputShape} says.
   */
  encode(signal: Signal, options: CallOptions = {}): Signal {
    return this.#code(signal, options, this.#reliableNorm());
  }

  /** Codes with a dictionary and a λ that are both divided by `scale`: the same codes, `scale` times as large, divided by it. */
  #code(signal: Signal, options: CallOptions, scale: number): Signal {
    return tf.tidy(() => {
      const problem = {
        signal: this.#imagesOf(signal),
        kernel: this.#kernelOfImages(),
        lambda: lambdaFor(this, options),
        stepSize: this.parameters.stepSize.read() as tf.Scalar,
      };
      const codes = withPrecision(this.precision, () =>
        scale === 1 ? encode(problem, this.coding) : encodeScaled(problem, this.coding, scale),
      );
      return tf.reshape(codes, this.computeOutputShape(signal.shape) as number[]) as Signal;
    });
  }

  /** Residual of the codes, `x - A z`; the shape of `signal` (its channels times `signalCopies`). */
  residual(signal: Signal, codes: Signal): Signal {
    return tf.tidy(() => {
      const images = this.#imagesOf(signal);
      const [batch, height, width] = images.shape;
      const [rows, columns] = codeSize([height, width], this.#layout.kernelSize, this.coding);
      const codeImages = tf.reshape<tf.Rank.R4>(codes, [batch, rows, columns, this.#layout.atoms]);
      const synthesis = withPrecision(this.precision, () => this.dictionary.synthesize(codeImages));
      const residual = tf.sub(images, synthesis);
      const channels = (signal.shape.at(-1) ?? 0) * this.signalCopies;
      return tf.reshape(residual, [...signal.shape.slice(0, -1), channels]) as Signal;
    });
  }

  /**
   * See {@link CountsMultiplyAdds}. An analysis per step, and a synthesis before every step but the first, which starts from zero;
   * with `stop`, if it never stops early.
   */
  countMultiplyAdds(shapes: CallShapes): number {
    return (2 * this.coding.iterations - 1) * multiplyAddsOf(this.parameters.kernel.shape, shapes);
  }

  /** Projects every atom to unit l2 norm. No gradient flows through it. */
  projectAtoms(): void {
    const { kernel } = this.parameters;
    tf.tidy(() => {
      kernel.write(normalizeAtoms(kernel.read()));
    });
  }

  /**
   * Sets the step size to `0.9 / ‖A‖²`, with `‖A‖²` from `rounds` power iterations at the layer's code size that
   * continue where the last ones ended, always in float32. A dictionary of zeros gets the step size 0, and so codes of zeros.
   */
  refreshStepSize(rounds: number): void {
    tf.dispose(this.#estimateNorm(rounds));
  }

  /** As in every layer; a step size of zero among the weights is estimated before the next codes. */
  override setWeights(weights: tf.Tensor[]): void {
    super.setWeights(weights);
    this.#isEstimated = false;
    this.#isReliable = false;
  }

  /** Writes step size and power vector, and returns `‖A‖`. */
  #estimateNorm(rounds: number): tf.Scalar {
    const { powerVector, stepSize } = this.parameters;
    this.#isEstimated = true;
    this.#isReliable = false;
    return tf.tidy(() => {
      const vector = powerVector.read() as tf.Tensor4D;
      const estimate = () => powerIteration(this.dictionary, { vector, rounds });
      const { norm, vector: moved } = withPrecision("float32", estimate);
      powerVector.write(moved);
      const step = tf.div<tf.Scalar>(tf.div(STEP_SAFETY, norm), norm);
      // 0 where there is no such float32: of zeros, and of atoms as short or as long as no training leaves them.
      const isTooFar = tf.logicalOr(tf.greater(step, LARGEST_FLOAT), tf.less(step, SMALLEST_FLOAT));
      stepSize.write(tf.where(isTooFar, tf.scalar(0), step));
      return norm;
    });
  }

  /**
   * Sees to it that there is a step size for the atoms as they are. One of zero was never estimated, or is that of atoms which may be
   * replaced by better ones, so it is estimated again.
   *
   * @returns 1, or `‖A‖` where `0.9 / ‖A‖²` is no float32, to divide the atoms by.
   */
  #reliableNorm(): number {
    if (this.#isReliable) return 1;
    this.#isEstimated = true;
    this.#isReliable = this.#hasStepSize();
    if (this.#isReliable) return 1;
    const norm = tf.tidy(() => this.#estimateNorm(COLD_ROUNDS).dataSync()[0] ?? NaN);
    this.#isReliable = this.#hasStepSize();
    return this.#isReliable || !(norm > 0 && norm <= LARGEST_FLOAT) ? 1 : norm;
  }

  #hasStepSize(): boolean {
    return (this.parameters.stepSize.read().dataSync()[0] ?? 0) > 0;
  }

  #kernelOfImages(): tf.Tensor4D {
    return this.#layout.kernelOfImages(this.parameters.kernel.read());
  }

  #imagesOf(signal: Signal): tf.Tensor4D {
    const images = this.#layout.imagesOf(signal);
    return this.signalCopies === 1 ? images : repeatSignal(images, this.signalCopies);
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { mu, iterations, stop, nonNegative, loss, method, gradient } = this.coding;
    return {
      ...super.getConfig(),
      mu,
      iterations,
      nonNegative,
      loss,
      method,
      ...(stop === undefined ? {} : { stop: { ...stop } }),
      gradient: { ...(gradient ?? { kind: "unrolled" }) },
      lambda: this.lambda,
      learnLambda: this.learnLambda,
      powerRounds: this.powerRounds,
      ...(this.precision === undefined ? {} : { precision: this.precision }),
      signalCopies: this.signalCopies,
      seed: this.#seed,
    };
  }
}

/** The variables of a {@link CscLayer}. */
export interface CscWeights {
  /** The dictionary, unit-norm atoms along the last axis. Trained. */
  readonly kernel: tf.LayerVariable;
  /** Scalar `0.9 / ‖A‖²`, or 0 before the first estimate and where that is no float32. */
  readonly stepSize: tf.LayerVariable;
  /** `[1, h, w, atoms]`: where the power iteration stands. */
  readonly powerVector: tf.LayerVariable;
  /** `log λ`, a scalar or `[atoms]`, where λ is learnt. Trained. */
  readonly logLambda: tf.LayerVariable | undefined;
}
