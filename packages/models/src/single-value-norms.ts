import { BatchNorm, PlainBatchNorm } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";

/** A batch norm that sees a single value per channel. */
export interface SingleValueNorm {
  /** Name of the layer. */
  readonly layer: string;
  /** Height and width of its maps. */
  readonly map: readonly number[];
}

/**
 * The batch norms of a model that a batch of this many images gives a single value per channel: their output is a constant, whatever
 * the images, so that nothing before them can learn. With two images or more there are none.
 *
 * @param batchSize - Number of images.
 */
export function singleValueNorms(model: tf.LayersModel, batchSize: number): readonly SingleValueNorm[] {
  return model.layers.filter(isBatchNorm).flatMap((layer) => {
    const [, ...axes] = layer.outputShape as tf.Shape;
    const map = axes.slice(0, -1).map((size) => size ?? Infinity);
    const values = map.reduce((product, size) => product * size, batchSize);
    return values === 1 ? [{ layer: layer.name, map }] : [];
  });
}

function isBatchNorm(layer: tf.layers.Layer): boolean {
  const isStock = layer.getClassName() === "BatchNormalization";
  return isStock || layer instanceof BatchNorm || layer instanceof PlainBatchNorm;
}
