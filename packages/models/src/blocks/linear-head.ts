import { seededUniform, type Initializer } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { layerSeed } from "./layer-seed.js";

/** Average over all positions and a linear layer with PyTorch's initial weights, under the official name `linear`. */
export function linearHead(
  features: tf.SymbolicTensor,
  { classes, seed }: { readonly classes: number; readonly seed: number },
): tf.SymbolicTensor {
  const pooled = tf.layers.globalAveragePooling2d({ name: "pool" }).apply(features) as tf.SymbolicTensor;
  const bound = 1 / Math.sqrt(pooled.shape[1] ?? 1);
  const uniform = (part: string): Initializer =>
    seededUniform({ bound, seed: layerSeed(seed, `linear.${part}`) });
  return tf.layers
    .dense({
      name: "linear",
      units: classes,
      kernelInitializer: uniform("weight"),
      biasInitializer: uniform("bias"),
    })
    .apply(pooled) as tf.SymbolicTensor;
}
