import * as tf from "@tensorflow/tfjs";
import type { CscLayerArgs } from "./csc-layer-args.js";
import { CscLayer } from "./csc-layer.js";
import { positiveInteger } from "./layer-arguments.js";
import type { SignalLayout } from "./signal-layout.js";

/** Arguments of {@link CscDense}; what is left out has the paper's value. */
export interface CscDenseArgs extends CscLayerArgs {
  /** Number of atoms, and of outputs. */
  readonly units: number;
}

/**
 * Sparse coding over a matrix dictionary: replaces `tf.layers.dense` and the nonlinearity behind it.
 *
 * Takes `[batch, features]` or `[batch, positions, features]`, every position by itself; gives the same with `units` in the
 * place of `features`. The kernel is `[features, units]`: the dictionary `A`, one atom per column. Its `dictionary`
 * sees a vector as an image of one pixel.
 */
export class CscDense extends CscLayer<tf.Tensor2D | tf.Tensor3D> {
  static readonly className: string = "CscDense";
  readonly #units: number;

  /**
   * @param args - The number of atoms, and how to code.
   * @throws RangeError if a number is out of range.
   * @throws TypeError for options of `tf.layers.dense` that mean nothing here, such as `activation`.
   */
  constructor(args: CscDenseArgs) {
    super(args, vectorLayout(args));
    this.#units = args.units;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), units: this.#units };
  }
}
tf.serialization.registerClass(CscDense);

function vectorLayout({ units }: CscDenseArgs): SignalLayout {
  const layerName = "CscDense";
  const atoms = positiveInteger(layerName, "units", units);
  return {
    layerName,
    atoms,
    kernelSize: [1, 1],
    geometry: { stride: 1, padding: 0 },
    fixedAxes: "the features",
    // ‖A‖ is that of the matrix, wherever and however often it is applied.
    imageSize: () => [1, 1],
    kernelShape: (channels) => [channels, atoms],
    kernelOfImages: (kernel) => tf.reshape(kernel, [1, 1, ...(kernel.shape as [number, number])]),
    imagesOf: (signal) => {
      const [batch = 0, ...rest] = signal.shape;
      const features = rest.pop() ?? 0;
      return tf.reshape(signal, [batch, rest[0] ?? 1, 1, features]);
    },
    codeShape: (shape) => [...shape.slice(0, -1), atoms],
  };
}
