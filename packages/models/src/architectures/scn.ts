import { PlainBatchNorm, seededNormal } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { layerSeed } from "../blocks/layer-seed.js";
import { SCN_EPSILON, scnModule } from "../blocks/scn-module.js";
import type { ResolvedModelOptions } from "../model-options.js";

/** Bottleneck modules of each stage; from the second stage on the first of them halves height and width. */
const MODULES_PER_STAGE = [3, 2, 2];
/** Atoms of a slim dictionary of the first stage; the wide ones have the widening factor K times as many. */
const SLIM_ATOMS = 16;

/**
 * SCN: seven bottleneck modules, 14 sparse-coding layers without shortcuts or ReLUs, then norm, average and a linear head. Its
 * widening factor K is `width / 16`: SCN-1, -2 and -4 have width 16, 32 and 64. Narrower ones have slim dictionaries of
 * `width` atoms.
 *
 * `stemAtoms`, `shortcut` and `pooling` mean nothing here.
 *
 * @throws RangeError for the ImageNet stem: its layer list was not published.
 * @see Sun, Nasrabadi & Tran, arXiv 1701.08349, section 4.
 */
export function scn(options: ResolvedModelOptions): tf.LayersModel {
  const { imageSize, width, classes, stem, lambda, iterations, seed } = options;
  if (stem !== "cifar") {
    throw new RangeError(
      `createModel: \`stem\` must be cifar for scn, got ${stem}: the layers of the ImageNet network were not published.`,
    );
  }
  const images = tf.input({ shape: [imageSize, imageSize, 3], name: "images" });
  let features: tf.SymbolicTensor = images;
  let module = 0;
  MODULES_PER_STAGE.forEach((modules, stage) => {
    for (let index = 0; index < modules; index++) {
      const size = { slim: Math.min(SLIM_ATOMS, width) * 2 ** stage, wide: width * 2 ** stage };
      const strides = stage > 0 && index === 0 ? 2 : 1;
      const name = `layer${++module}`;
      features = scnModule(features, { name, ...size, strides, lambda, iterations, seed });
    }
  });
  const normalized = new PlainBatchNorm({ name: "norm", epsilon: SCN_EPSILON }).apply(features);
  const pooled = tf.layers.globalAveragePooling2d({ name: "pool" }).apply(normalized);
  const deviation = 1 / (4 * width);
  const kernelInitializer = seededNormal({ deviation, seed: layerSeed(seed, "linear.weight") });
  const logits = tf.layers
    .dense({ name: "linear", units: classes, kernelInitializer })
    .apply(pooled) as tf.SymbolicTensor;
  return tf.model({ inputs: images, outputs: logits });
}
