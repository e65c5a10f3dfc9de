import type { ImageBatch } from "../robust-model.js";

/**
 * Makes `NaN` of what a network says of images that are not finite, in place: ONNX Runtime's max pooling on processors passes over `NaN`, so that such
 * an image would be given a class like any other.
 *
 * @param outputs - As many numbers for each image, one image after the other.
 */
export function passNaN({ pixels, size }: ImageBatch, outputs: readonly Float32Array[]): void {
  const length = pixels.length / size;
  for (let image = 0; image < size; image++) {
    if (pixels.subarray(image * length, (image + 1) * length).every(Number.isFinite)) continue;
    for (const output of outputs) {
      const each = output.length / size;
      output.fill(NaN, image * each, (image + 1) * each);
    }
  }
}
