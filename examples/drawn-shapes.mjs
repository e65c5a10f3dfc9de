import { randomStream } from "@sdnet/csc-core/tensor";

/** Sides of the images. */
export const SHAPE_SIZE = { height: 12, width: 12, channels: 3 };

/** Classes of the pictures. */
export const SHAPE_NAMES = ["disk", "ring", "rows", "columns"];

/**
 * Small pictures of four shapes in random places and colours, drawn from a seed: `images`, bytes of each, and `labels`.
 */
export function drawnShapes(count, seed) {
  const labels = Int32Array.from({ length: count }, (_, index) => index % SHAPE_NAMES.length);
  const images = Array.from(labels, (label, index) => drawShape(label, randomStream(seed, "shape", index)));
  return { images, labels };
}

function drawShape(label, random) {
  const { height, width } = SHAPE_SIZE;
  const [row, column] = [5 + 2 * random.uniform(), 5 + 2 * random.uniform()];
  const phase = random.below(4);
  const ground = [0, 1, 2].map(() => 30 + 90 * random.uniform());
  const ink = ground.map((value) => value + 50 + 80 * random.uniform());
  const isInk = [
    (y, x) => Math.hypot(y - row, x - column) < 3.6,
    (y, x) => Math.abs(Math.hypot(y - row, x - column) - 3.6) < 1,
    (y) => (y + phase) % 4 < 2,
    (_, x) => (x + phase) % 4 < 2,
  ][label];
  const pixels = new Uint8Array(height * width * 3);
  pixels.forEach((_, index) => {
    const place = Math.floor(index / 3);
    const colours = isInk(Math.floor(place / width), place % width) ? ink : ground;
    pixels[index] = colours[index % 3];
  });
  return pixels;
}
