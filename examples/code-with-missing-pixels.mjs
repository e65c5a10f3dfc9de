// Masked coding: removes pixels from CIFAR-10 images, sparse-codes what is left over a dictionary learnt from other
// images, and fills the holes with what the codes say. Writes one PNG: originals, masked, filled in.
//
//   node examples/code-with-missing-pixels.mjs --missing 0.5 --out runs/missing-pixels.png
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { ConvDictionary, MaskedDictionary, solve, spectralNormSquared } from "@sdnet/csc-core";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { cifar10Tensors } from "./cifar10-tensors.mjs";
import { learnDictionary } from "./dictionary-learning.mjs";
import { pickBackend } from "./native-or-cpu.mjs";
import { writeImageGrid } from "./image-grid.mjs";

const { values } = parseArgs({
  options: {
    missing: { type: "string", default: "0.5" },
    images: { type: "string", default: "8" },
    steps: { type: "string", default: "100" },
    out: { type: "string", default: "runs/missing-pixels.png" },
    source: { type: "string", default: "auto" },
  },
});
process.stdout.write(`backend ${await pickBackend()}\n`);
const { source } = values;
const training = await cifar10Tensors({ split: "train", limit: 1000, source });
const { images } = await cifar10Tensors({ split: "test", limit: Number(values.images), source });
const geometry = { stride: 1, padding: 2 };
const kernel = await learnDictionary(training.images, {
  atoms: 64,
  atomSize: 5,
  lambda: 0.3,
  steps: Number(values.steps),
  geometry,
});

// One mask for all channels of a pixel: 1 where it is known.
const [count, height, width] = images.shape;
const stream = randomStream(1, "missing-pixels");
const known = Float32Array.from({ length: count * height * width }, () =>
  stream.uniform() < Number(values.missing) ? 0 : 1,
);
const mask = tf.tensor4d(known, [count, height, width, 1]);
const masked = tf.mul(images, mask);

const dictionary = new ConvDictionary(kernel, geometry);
const norm = spectralNormSquared(dictionary, [1, height, width, 64], {
  tolerance: 1e-3,
  rounds: 500,
  seed: 1,
});
const { codes, iterations, gap } = solve(masked, new MaskedDictionary(dictionary, mask), {
  lambda: 0.02,
  mu: 0,
  nonNegative: false,
  method: "fista",
  restart: "gradient",
  // A mask only removes rows of A, so ‖A‖² of the whole dictionary bounds that of the masked one.
  stepSize: 1 / norm,
  maxIterations: 300,
  stop: { gap: "optimality", tolerance: 1e-3, every: 10 },
});
const filled = tf.where(
  tf.cast(tf.broadcastTo(mask, images.shape), "bool"),
  images,
  dictionary.synthesize(codes),
);

const psnr = (estimate) => {
  const mse = tf.mean(tf.squaredDifference(estimate, images)).dataSync()[0];
  const range = tf.sub(tf.max(images), tf.min(images)).dataSync()[0];
  return (10 * Math.log10(range ** 2 / mse)).toFixed(1);
};
await mkdir(dirname(values.out), { recursive: true });
await writeImageGrid(values.out, [images, masked, filled]);
process.stdout.write(
  `${iterations} iterations, gap ${gap?.toExponential(1)}; PSNR ${psnr(masked)} dB masked, ${psnr(filled)} dB filled in; ${values.out}\n`,
);
