import { ConvDictionary, MaskedDictionary, normalizeAtoms, solve } from "@sdnet/csc-core";
import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import sharp from "sharp";
import { landscape } from "./scene.mjs";

const SIZE = 64;
const KNOWN = 0.5;
const ZOOM = 4;
const GAP = 12;

/** Half of the pixels are hidden; codes of the other half fill them in. */
export async function inpainting() {
  const original = landscape(SIZE);
  const draw = randomStream(11, "mask");
  const mask = tf.tensor4d(
    Array.from({ length: SIZE * SIZE }, () => (draw.uniform() < KNOWN ? 1 : 0)),
    [1, SIZE, SIZE, 1],
  );
  const mean = tf.div(tf.sum(tf.mul(original, mask)), tf.mul(3, tf.sum(mask)));
  const known = tf.mul(original, mask);
  const channels = tf.transpose(tf.sub(original, mean), [3, 1, 2, 0]); // Every colour is an image of its own.

  const dictionary = new ConvDictionary(cosineAtoms(7), { stride: 1, padding: 3 });
  const masked = new MaskedDictionary(dictionary, mask);
  const { codes, iterations, gap } = solve(tf.mul(channels, mask), masked, {
    lambda: 0.03,
    mu: 0,
    nonNegative: false,
    method: "fista",
    restart: "gradient",
    stepSize: "backtracking",
    maxIterations: 200,
    stop: { gap: "duality", tolerance: 2e-3, every: 10 },
  });
  const filled = tf.add(tf.transpose(dictionary.synthesize(codes), [3, 1, 2, 0]), mean);
  const restored = tf.clipByValue(tf.where(tf.cast(mask, "bool").tile([1, 1, 1, 3]), original, filled), 0, 1);

  const png = await strip([original, known, restored]);
  return {
    png,
    figures: {
      iterations,
      gap,
      "dB before": decibels(known, original),
      "dB of missing pixels after": decibels(
        tf.mul(restored, tf.sub(1, mask)),
        tf.mul(original, tf.sub(1, mask)),
        1 - mask.mean().dataSync()[0],
      ),
      "dB after": decibels(restored, original),
    },
  };
}

/** All products of `size` cosines per axis, `[size, size, 1, size²]`: the patches that JPEG is made of. */
function cosineAtoms(size) {
  const wave = (frequency, place) => Math.cos((Math.PI * frequency * (place + 0.5)) / size);
  const index = [...Array(size).keys()];
  const entries = index.flatMap((row) =>
    index.flatMap((column) => index.flatMap((v) => index.map((h) => wave(v, row) * wave(h, column)))),
  );
  return normalizeAtoms(tf.tensor4d(entries, [size, size, 1, size * size]));
}

/** Peak signal-to-noise ratio, where the two differ in a `part` of the pixels. */
function decibels(image, reference, part = 1) {
  return -10 * Math.log10(tf.mean(tf.squaredDifference(image, reference)).dataSync()[0] / part);
}

/** Images side by side, enlarged, as PNG. */
async function strip(images) {
  const side = SIZE * ZOOM;
  const tiles = await Promise.all(
    images.map((image) =>
      sharp(
        Uint8Array.from(image.dataSync(), (value) => Math.round(255 * value)),
        {
          raw: { width: SIZE, height: SIZE, channels: 3 },
        },
      )
        .resize(side, side, { kernel: "nearest" })
        .png()
        .toBuffer(),
    ),
  );
  const width = images.length * side + (images.length - 1) * GAP;
  return sharp({ create: { width, height: side, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .composite(tiles.map((input, place) => ({ input, left: place * (side + GAP), top: 0 })))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
