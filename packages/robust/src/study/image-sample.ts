import { contentKey } from "@sdnet/csc-core/tensor";
import type { ImageBatch } from "../robust-model.js";

/** Some of the images that went by. */
export interface ImageSample {
  /** Lets a batch go by. */
  add(batch: ImageBatch): void;
  /**
   * The sample.
   *
   * @throws RangeError if no images went by.
   */
  images(): ImageBatch;
}

/**
 * A sample as if drawn by lot: the images with the smallest keys of their content, in that order. The same ones therefore, whatever
 * the order of the data set and the size of its batches; a folder is sorted by class, so its first images say little of the others.
 *
 * @param count - All of them where there are no more.
 */
export function imageSample(count: number): ImageSample {
  let chosen: { readonly key: number; readonly pixels: Float32Array }[] = [];
  let shape: readonly [number, number, number] = [0, 0, 0];
  return {
    add: ({ pixels, size, height, width, channels }) => {
      shape = [height, width, channels];
      const length = height * width * channels;
      const all = Array.from({ length: size }, (_, place) => {
        const image = pixels.subarray(place * length, (place + 1) * length);
        return { key: contentKey(new Uint16Array(image.slice().buffer)), pixels: image };
      });
      const best = [...chosen, ...all].sort((one, other) => one.key - other.key).slice(0, count);
      // Copies of the chosen ones alone: a view would keep its whole batch.
      chosen = best.map((one) => (chosen.includes(one) ? one : { ...one, pixels: one.pixels.slice() }));
    },
    images: () => {
      if (chosen.length === 0)
        throw new RangeError("imageSample: `add` must see at least one image, got none.");
      const values = new Float32Array(chosen.length * shape[0] * shape[1] * shape[2]);
      chosen.forEach(({ pixels }, place) => {
        values.set(pixels, place * pixels.length);
      });
      const [height, width, channels] = shape;
      return { pixels: values, size: chosen.length, height, width, channels };
    },
  };
}
