import { BatchNorm, CscConv2d } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { stemGeometry } from "../architectures/stem-geometry.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { layerSeed } from "./layer-seed.js";

/** The CSC layer that codes the images, and its norm. No ReLU follows: the codes are non-negative already. */
export function cscStem(images: tf.SymbolicTensor, options: ResolvedModelOptions): tf.SymbolicTensor {
  const layer = new CscConv2d({
    name: "layer0.0",
    filters: options.stemAtoms,
    ...stemGeometry(options),
    lambda: options.lambda,
    learnLambda: options.learnLambda,
    iterations: options.iterations,
    seed: layerSeed(options.seed, "layer0.0"),
  });
  return new BatchNorm({ name: "layer0.1" }).apply(layer.apply(images)) as tf.SymbolicTensor;
}
