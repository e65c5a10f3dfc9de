// What the pictures of README and of the site have in common: the shipped SDNet, the lab's pictures, and pixels made large. For built checkouts.
import { readFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs";
import sharp from "sharp";
import {
  CIFAR10_CLASS_NAMES,
  CIFAR10_RECORD_BYTES,
  createNormalizer,
  decodeCifar10Records,
} from "../../packages/data/dist/index.js";
import {
  InferenceModel,
  loadPretrained,
  loadPretrainedCalibration,
  robustModel,
  stemLayer,
} from "../../packages/models/dist/index.js";
import { pretrainedFolder } from "../../packages/models/dist/node/index.js";
import { adaptiveLambda, corrupt, decodeCalibration } from "../../packages/robust/dist/index.js";

/** Colours of words, and of the paper below them. */
export const INK = { text: "#1d1b16", soft: "#6b675c", paper: "#fffefb" };
export const SIDE = 32;
/** Numbers of one picture. */
export const VALUES = SIDE * SIDE * 3;
/** Pictures that the lab has of each class, one class after the other. */
const EACH = 4;

/** The shipped SDNet of a name, ready to be asked. */
export async function shippedNetwork(name) {
  const source = pretrainedFolder();
  const { model, entry } = await loadPretrained(name, source);
  const calibration = decodeCalibration(await loadPretrainedCalibration(name, source), name);
  const adaptive = adaptiveLambda(robustModel(model), calibration);
  const { dictionary } = stemLayer(model);
  return { entry, calibration, adaptive, dictionary, inference: new InferenceModel(model) };
}

/** The first test image of each class as the lab has it, clean and under a noise: `{ clean, noisy }`, each `[10, 32, 32, 3]` bytes. */
export function firstPictures({ corruption, severity }) {
  const records = readFileSync(new URL("../../apps/docs/lab/pictures/test-images.bin", import.meta.url));
  const all = records.length / CIFAR10_RECORD_BYTES;
  const decoded = { images: new Uint8Array(all * VALUES), labels: new Uint8Array(all) };
  decodeCifar10Records(records, decoded, "test-images.bin");
  const count = CIFAR10_CLASS_NAMES.length;
  const clean = new Uint8Array(count * VALUES);
  const noisy = new Uint8Array(clean.length);
  const how = { corruption, severity, seed: 1, height: SIDE, width: SIDE, channels: 3 };
  for (let index = 0; index < count; index++) {
    const picture = decoded.images.slice(index * EACH * VALUES, (index * EACH + 1) * VALUES);
    clean.set(picture, index * VALUES);
    noisy.set(corrupt(picture, how), index * VALUES);
  }
  return { clean, noisy };
}

/** Bytes of pictures as a network takes them: `[count, 32, 32, 3]`, normalised. */
export function normalizedBatch(bytes, normalization) {
  const numbers = new Float32Array(bytes.length);
  createNormalizer(normalization)(bytes, numbers, 0);
  return tf.tensor4d(numbers, [bytes.length / VALUES, SIDE, SIDE, 3]);
}

/** Atoms of a dictionary as pixels around grey, each as bright as it can be: `{ side, pixels }` for each. */
export function atomTiles({ kernel }) {
  const [side, , , count] = kernel.shape;
  const values = kernel.dataSync();
  return Array.from({ length: count }, (_, atom) => {
    const weights = Array.from({ length: side * side * 3 }, (__, place) => values[place * count + atom]);
    const most = Math.max(...weights.map(Math.abs));
    return {
      side,
      pixels: Uint8Array.from(weights, (weight) => Math.round(127.5 + (127.5 * weight) / most)),
    };
  });
}

/** A PNG of square pixels made large, each a square of its own colour. */
export function enlarged(pixels, { side, size }) {
  return sharp(Buffer.from(pixels), { raw: { width: side, height: side, channels: 3 } })
    .resize(size, size, { kernel: "nearest" })
    .png()
    .toBuffer();
}

/** A PNG of pictures, each `{ input, left, top }`, with words over them, elements of SVG. */
export function sheet({ width, height, pictures, words }) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="DejaVu Sans, sans-serif" font-size="24" fill="${INK.text}">${words.join("")}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: INK.paper } })
    .composite([...pictures, { input: Buffer.from(svg), left: 0, top: 0 }])
    .png({ compressionLevel: 9, palette: true, colours: 256 })
    .toBuffer();
}
