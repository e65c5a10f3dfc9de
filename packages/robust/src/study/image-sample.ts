import { contentKey } from "@sdnet/csc-core/tensor";
import type { LabelledBatches } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";

/**
 * Some of the images, as if drawn by lot: those with the smallest keys of their content, in that order. The same ones therefore, whatever
 * the order of the data set and the size of its batches; a folder is sorted by class, so its first images say little of the others.
 *
 * @param count - All of them where there are no more.
 * @returns `[count, height, width, channels]`; the caller owns it.
 * @throws RangeError if there are none.
 */
export async function someImages(batches: LabelledBatches, count: number): Promise<tf.Tensor4D> {
  let chosen: { readonly key: number; readonly pixels: Float32Array }[] = [];
  let shape: readonly [number, number, number] = [0, 0, 0];
  for await (const { pixels, size, height, width, channels } of batches) {
    shape = [height, width, channels];
    const length = height * width * channels;
    const all = Array.from({ length: size }, (_, place) => {
      const image = pixels.subarray(place * length, (place + 1) * length);
      return { key: contentKey(new Uint16Array(image.slice().buffer)), pixels: image };
    });
    const best = [...chosen, ...all].sort((one, other) => one.key - other.key).slice(0, count);
    // Copies of the chosen ones alone: a view would keep its whole batch.
    chosen = best.map((one) => (chosen.includes(one) ? one : { ...one, pixels: one.pixels.slice() }));
  }
  if (chosen.length === 0)
    throw new RangeError("someImages: `batches` must hold at least one image, got none.");
  const size = shape[0] * shape[1] * shape[2];
  const values = new Float32Array(chosen.length * size);
  chosen.forEach(({ pixels }, place) => {
    values.set(pixels, place * size);
  });
  return tf.tensor4d(values, [chosen.length, ...shape]);
}
