import { Relu } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { convNorm } from "../blocks/conv-norm.js";
import { cscStem } from "../blocks/csc-stem.js";
import { linearHead } from "../blocks/linear-head.js";
import type { ResolvedModelOptions } from "../model-options.js";
import { stemGeometry, stemPooling } from "./stem-geometry.js";

/** Width of each stage, in multiples of the model's: wide where images are small, because thin layers wait for memory. */
const STAGE_WIDTHS = [1, 4, 4] as const;

/**
 * Network of eight layers with weights whose stem is a CSC layer: made to be trained on an ordinary processor. As in
 * SDNet, no ReLU follows the stem's norm.
 *
 * @param options - `stemAtoms` is 64 by default: a 3x3 patch of three colours has 27 dimensions, and fewer atoms cannot code it sparsely.
 */
export function sdnet8(options: ResolvedModelOptions): tf.LayersModel {
  return compactNetwork(options, (images) => cscStem(images, options));
}

/** The twin of {@link sdnet8}: the same network with a convolution, norm and ReLU as its stem. */
export function convnet8(options: ResolvedModelOptions): tf.LayersModel {
  const { stemAtoms, seed } = options;
  const { kernelSize, strides } = stemGeometry(options);
  const convolution = { convolution: "layer0.0", norm: "layer0.1", filters: stemAtoms, kernelSize, strides };
  return compactNetwork(options, (images) => relu(convNorm(images, { ...convolution, seed }), "layer0.2"));
}

/**
 * Stem, three stages of two 3x3 convolutions, global average, linear head. Each stage halves its input by max-pooling
 * between its first convolution and its norm, and has no shortcut: none helped over so few layers.
 *
 * @see Keller Jordan (2024), "94% on CIFAR-10 in 3.29 seconds on a single GPU", arXiv 2404.00498, for the shape.
 */
function compactNetwork(
  options: ResolvedModelOptions,
  stem: (images: tf.SymbolicTensor) => tf.SymbolicTensor,
): tf.LayersModel {
  const { imageSize, width, classes, seed } = options;
  const images = tf.input({ shape: [imageSize, imageSize, 3], name: "images" });
  let features = stemPooling(stem(images), options);
  STAGE_WIDTHS.forEach((factor, index) => {
    const stage = `layer${index + 1}`;
    const names = (half: 1 | 2) => ({ convolution: `${stage}.conv${half}`, norm: `${stage}.bn${half}` });
    const convolution = { filters: width * factor, kernelSize: 3, strides: 1, seed };
    const first = { ...names(1), ...convolution, pool: `${stage}.pool` };
    features = relu(convNorm(features, first), `${stage}.relu1`);
    features = relu(convNorm(features, { ...names(2), ...convolution }), `${stage}.relu2`);
  });
  return tf.model({ inputs: images, outputs: linearHead(features, { classes, seed }) });
}

function relu(features: tf.SymbolicTensor, name: string): tf.SymbolicTensor {
  return new Relu({ name, inPlace: true }).apply(features) as tf.SymbolicTensor;
}
