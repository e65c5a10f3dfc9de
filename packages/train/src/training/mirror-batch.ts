import type { Batch } from "@sdnet/data";

/** The same images, each mirrored left to right. */
export function mirrorBatch(batch: Batch): Batch {
  const { pixels, size, height, width, channels } = batch;
  const mirrored = new Float32Array(pixels.length);
  for (let row = 0; row < size * height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * channels;
      const to = (row * width + width - 1 - column) * channels;
      mirrored.set(pixels.subarray(from, from + channels), to);
    }
  }
  return { ...batch, pixels: mirrored };
}
