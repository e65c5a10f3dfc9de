import * as tf from "@tensorflow/tfjs";
import { withPrecision, type Precision } from "../backend/precision.js";
import { conv2d } from "../ops/conv2d.js";
import { baseArguments, knownPrecision, type LayerArgs } from "./layer-arguments.js";
import { multiplyAddsOf, type CallShapes, type CountsMultiplyAdds } from "./multiply-adds.js";
import { seededNormal, seededPyTorchUniform } from "./seeded-initializer.js";
import { convolvedSize, singleInput, singleShape } from "./single-input.js";

/** Arguments of {@link Conv2d}. */
export interface Conv2dArgs extends LayerArgs {
  readonly filters: number;
  readonly kernelSize: number;
  readonly strides: number;
  /** Rows and columns of zeros on every side. */
  readonly padding: number;
  /** Seed of the initial kernel. */
  readonly seed: number;
  /** Standard deviation of a normal initial kernel; PyTorch's default, a uniform one, if left out. */
  readonly deviation?: number;
  /** Of the convolution and its gradients. Default: that of the `withPrecision` around the call, float32 outside of one. */
  readonly precision?: Precision;
}

/**
 * A convolution without bias under explicit symmetric padding, as PyTorch's `Conv2d`. `tf.layers.conv2d` cannot
 * pad symmetrically at stride 2, and its gradients miss the fast kernels.
 */
export class Conv2d extends tf.layers.Layer implements CountsMultiplyAdds {
  static readonly className: string = "SdnetConv2d";
  readonly args: Conv2dArgs;
  /** Of the convolution; see {@link Conv2dArgs}. */
  precision: Precision | undefined;
  #kernel: tf.LayerVariable | undefined;

  /** @param args - Sizes, and the seed of the initial kernel. */
  constructor(args: Conv2dArgs) {
    super(baseArguments(args));
    this.args = args;
    this.precision = knownPrecision("Conv2d", args.precision);
  }

  /** `[kernelSize, kernelSize, channels, filters]`. */
  get kernel(): tf.LayerVariable {
    if (this.#kernel === undefined)
      throw new Error(`${this.name}: \`kernel\` exists only after the layer is built.`);
    return this.#kernel;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const { filters, kernelSize, seed, deviation } = this.args;
    const channels = singleShape(inputShape)[3] ?? 0;
    const initializer =
      deviation === undefined ? seededPyTorchUniform({ seed }) : seededNormal({ deviation, seed });
    this.#kernel = this.addWeight(
      "kernel",
      [kernelSize, kernelSize, channels, filters],
      "float32",
      initializer,
    );
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    const [batch, height, width] = singleShape(inputShape);
    return [
      batch ?? null,
      convolvedSize(height, this.args),
      convolvedSize(width, this.args),
      this.args.filters,
    ];
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    const { strides: stride, padding } = this.args;
    return withPrecision(this.precision, () =>
      conv2d(singleInput(inputs), this.kernel.read() as tf.Tensor4D, { stride, padding }),
    );
  }

  /** See {@link CountsMultiplyAdds}. */
  countMultiplyAdds(shapes: CallShapes): number {
    return multiplyAddsOf(this.kernel.shape, shapes);
  }

  override getConfig(): tf.serialization.ConfigDict {
    const { filters, kernelSize, strides, padding, seed, deviation } = this.args;
    const { precision } = this;
    const given = {
      ...(deviation === undefined ? {} : { deviation }),
      ...(precision === undefined ? {} : { precision }),
    };
    return { ...super.getConfig(), filters, kernelSize, strides, padding, seed, ...given };
  }
}
tf.serialization.registerClass(Conv2d);
