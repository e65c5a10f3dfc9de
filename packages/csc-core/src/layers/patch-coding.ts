import * as tf from "@tensorflow/tfjs";
import { bothAxes, type ConvolutionGeometry, type PerAxis } from "../backend/geometry.js";
import { withPrecision, type Precision } from "../backend/precision.js";
import { MatrixDictionary } from "../dictionary/matrix-dictionary.js";
import { patchCodes, patchSteps, type PatchCodingOptions, type PatchSteps } from "../coding/patch-codes.js";
import { conv2d } from "../ops/conv2d.js";
import { requestedLambda, type CallOptions } from "./call-options.js";
import { codedShape, convolutionGeometry, inConfig, type SpatialPadding } from "./convolution-arguments.js";
import {
  baseArguments,
  knownPrecision,
  nonNegativeNumber,
  positiveInteger,
  refuseForeignOptions,
  type LayerArgs,
} from "./layer-arguments.js";
import { multiplyAddsOf, type CallShapes, type CountsMultiplyAdds } from "./multiply-adds.js";
import { seededNormal } from "./seeded-initializer.js";
import { singleInput, singleShape } from "./single-input.js";

/** Arguments of {@link PatchCoding}; what is left out has the value of the SCN authors' code. */
export interface PatchCodingArgs extends LayerArgs {
  /** Number of atoms, and of output channels. */
  readonly filters: number;
  /** Height and width of a patch in pixels. */
  readonly kernelSize: PerAxis;
  /** Spatial step between patches, 1 or 2. Default 1. */
  readonly strides?: PerAxis;
  /** Zeros on every side. Default `same`, which unlike TensorFlow's is symmetric at every stride. */
  readonly padding?: SpatialPadding;
  /** First value of every learnt λ, in units of the correlation of a patch with an atom. Default 0. */
  readonly lambda?: number;
  /** Weight of the squared l2 penalty. Default 0. */
  readonly mu?: number;
  /** FISTA steps. Default 50. */
  readonly iterations?: number;
  /** Of its convolutions. Default: that of the `withPrecision` around the call, float32 outside of one. */
  readonly precision?: Precision;
  /** Seed of the initial dictionary. Default 0. */
  readonly seed?: number;
}

/**
 * Sparse coding of patches: replaces a convolution and the nonlinearity behind it. Around every position it takes the patch
 * `y`, zero outside the image, and codes it by itself: `argmin_{x >= 0} ½‖y - D x‖² + λ·x + mu/2 ‖x‖²`, by 50 steps of
 * FISTA. Unlike in {@link CscConv2d}, neighbouring patches do not explain their overlap together.
 *
 * `D` and λ, one for each atom, are learnt through the solution. λ is kept at 0 or above, by projection in every training call.
 * Atoms are not normalised. A call may name another λ: see {@link CallOptions}.
 *
 * Takes `[batch, height, width, channels]`, gives `[batch, height / strides, width / strides, filters]`, rounded up.
 *
 * The gradient of λ is that of each atom. The authors' code gives all atoms of a layer the sum, so that they stay equal.
 *
 * @see arXiv 1701.08349.
 */
export class PatchCoding extends tf.layers.Layer implements CountsMultiplyAdds {
  static readonly className: string = "SdnetPatchCoding";
  readonly coding: PatchCodingOptions;
  readonly filters: number;
  readonly kernelSize: PerAxis;
  /** First value of λ. */
  readonly lambda: number;
  /** Of its convolutions; see {@link PatchCodingArgs}. */
  precision: Precision | undefined;
  readonly #seed: number;
  #weights: PatchCodingWeights | undefined;

  /**
   * @param args - The number and size of the atoms, and how to code.
   * @throws RangeError if a number is out of range.
   * @throws TypeError for options of `tf.layers.conv2d` that mean nothing here, such as `activation`.
   */
  constructor(args: PatchCodingArgs) {
    super(baseArguments(args));
    const where = "PatchCoding";
    refuseForeignOptions(where, args);
    const geometry: ConvolutionGeometry = convolutionGeometry(where, args);
    this.filters = positiveInteger(where, "filters", args.filters);
    this.kernelSize = args.kernelSize;
    this.lambda = nonNegativeNumber(where, "lambda", args.lambda ?? 0);
    this.precision = knownPrecision(where, args.precision);
    this.coding = {
      ...geometry,
      mu: nonNegativeNumber(where, "mu", args.mu ?? 0),
      iterations: positiveInteger(where, "iterations", args.iterations ?? 50),
    };
    this.#seed = args.seed ?? 0;
  }

  /** The layer's variables. */
  get parameters(): PatchCodingWeights {
    if (this.#weights === undefined)
      throw new Error(`${this.name}: weights exist only after the layer is built.`);
    return this.#weights;
  }

  /** `D`: signals are {@link patches}. */
  get dictionary(): MatrixDictionary {
    return new MatrixDictionary(tf.reshape(this.parameters.kernel.read(), [-1, this.filters]));
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = singleShape(inputShape)[3] ?? 0;
    const [rows, columns] = bothAxes(this.kernelSize);
    const features = rows * columns * channels;
    const spread = seededNormal({ deviation: 1 / features, seed: this.#seed });
    const start = tf.initializers.constant({ value: this.lambda });
    this.#weights = {
      kernel: this.addWeight("kernel", [rows, columns, channels, this.filters], "float32", spread),
      lambda: this.addWeight("lambda", [this.filters], "float32", start),
    };
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const { filters, kernelSize } = this;
    return codedShape(singleShape(inputShape), { ...this.coding, filters, kernelSize });
  }

  override call(inputs: tf.Tensor | tf.Tensor[], options: CallOptions = {}): tf.Tensor {
    if (options.training === true) this.clipLambda();
    return this.encode(singleInput(inputs), options);
  }

  /**
   * Codes of every patch of a signal.
   *
   * @param signal - `[batch, height, width, channels]`.
   * @returns `[batch, h, w, filters]`, `>= 0`.
   */
  encode(signal: tf.Tensor4D, options: CallOptions = {}): tf.Tensor4D {
    const { kernel } = this.parameters;
    return tf.tidy(() => {
      const problem = {
        signal,
        kernel: kernel.read() as tf.Tensor4D,
        lambda: this.#lambdaOf(options),
      };
      return withPrecision(this.precision, () => patchCodes(problem, this.coding));
    });
  }

  /** Numbers of the steps that code a patch, with the layer's own λ; the caller's tensors. For other runtimes. */
  steps(): PatchSteps {
    const kernel = this.parameters.kernel.read() as tf.Tensor4D;
    return tf.tidy(() => patchSteps({ kernel, lambda: this.#lambdaOf({}) }, this.coding));
  }

  /**
   * The patches that are coded, one per row, in the order of the codes.
   *
   * @param signal - `[batch, height, width, channels]`.
   * @returns `[batch · h · w, kernelHeight · kernelWidth · channels]`.
   */
  patches(signal: tf.Tensor4D): tf.Tensor2D {
    const [rows, columns] = bothAxes(this.kernelSize);
    const channels = signal.shape[3];
    const features = rows * columns * channels;
    return tf.tidy(() => {
      const each = tf.reshape<tf.Rank.R4>(tf.eye(features), [rows, columns, channels, features]);
      return tf.reshape<tf.Rank.R2>(conv2d(signal, each, this.coding), [-1, features]);
    });
  }

  /**
   * See {@link CountsMultiplyAdds}. The correlations with the atoms, and a product with `DᵀD` in every step but the first, which
   * starts from zero. Once for a whole batch, and not counted: `DᵀD` and its largest eigenvalue.
   */
  countMultiplyAdds(shapes: CallShapes): number {
    const { filters } = this;
    const steps = (this.coding.iterations - 1) * multiplyAddsOf([filters, filters], shapes);
    return multiplyAddsOf(this.parameters.kernel.shape, shapes) + steps;
  }

  /** Raises every λ below 0 to 0. No gradient flows through it. */
  clipLambda(): void {
    const { lambda } = this.parameters;
    tf.tidy(() => {
      lambda.write(tf.relu(lambda.read()));
    });
  }

  #lambdaOf(options: CallOptions): tf.Tensor {
    const requested = requestedLambda(this.name, options);
    if (requested !== undefined) return requested;
    // Not relu, whose gradient at 0, where λ starts, is 0.
    return tf.expandDims(tf.maximum(this.parameters.lambda.read(), 0), 0);
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { mu, iterations, stride, padding } = this.coding;
    return {
      ...super.getConfig(),
      filters: this.filters,
      kernelSize: inConfig(this.kernelSize),
      strides: inConfig(stride),
      padding: inConfig(padding),
      lambda: this.lambda,
      mu,
      iterations,
      seed: this.#seed,
      ...(this.precision === undefined ? {} : { precision: this.precision }),
    };
  }
}
tf.serialization.registerClass(PatchCoding);

/** The variables of a {@link PatchCoding}, both trained. */
export interface PatchCodingWeights {
  /** `[kernelHeight, kernelWidth, channels, atoms]`. */
  readonly kernel: tf.LayerVariable;
  /** `[atoms]`. */
  readonly lambda: tf.LayerVariable;
}
