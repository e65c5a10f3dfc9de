import * as tf from "@tensorflow/tfjs";
import { randomStream } from "../tensor/random.js";
import { assertShape } from "../tensor/shapes.js";

/** Size of the patches that atoms are learnt from, their number, and the seed that draws them. */
export interface PatchOptions {
  /** Height and width of an atom in pixels. */
  readonly kernelSize: readonly [number, number];
  /** Number of patches drawn, from random places of random images. */
  readonly patches: number;
  readonly seed: number;
}

/**
 * Patches from random places of random images, one a row.
 *
 * @param images - `[batch, height, width, channels]`.
 * @returns `[patches, kernelHeight * kernelWidth * channels]`. The same for the same images and seed.
 * @throws RangeError under the name `where`, if `patches` is no positive integer or the images are smaller than a patch.
 */
export function drawPatches(
  images: tf.Tensor4D,
  { kernelSize, patches, seed, where }: PatchOptions & { readonly where: string },
): tf.Tensor2D {
  assertShape(where, "images", images, [null, null, null, null]);
  assertPositive(where, { patches });
  const [batch, height, width, channels] = images.shape;
  const [rows, columns] = kernelSize;
  if (rows > height || columns > width) {
    throw new RangeError(
      `${where}: \`images\` must be at least as large as an atom, ${rows} x ${columns}, got ${height} x ${width}.`,
    );
  }
  const stream = randomStream(seed, "patches");
  const pixels = new Int32Array(patches * rows * columns);
  for (let patch = 0, next = 0; patch < patches; patch++) {
    const [image, top] = [stream.below(batch), stream.below(height - rows + 1)];
    const left = stream.below(width - columns + 1);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        pixels[next++] = (image * height + top + row) * width + left + column;
      }
    }
  }
  return tf.tidy(() => {
    const flat = tf.reshape(images, [batch * height * width, channels]);
    return tf.reshape(tf.gather(flat, tf.tensor1d(pixels, "int32")), [patches, rows * columns * channels]);
  });
}

/** @throws RangeError under the name `where`, naming the first number that is no positive integer. */
export function assertPositive(where: string, numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (Number.isInteger(value) && value > 0) continue;
    throw new RangeError(`${where}: \`${name}\` must be a positive integer, got ${value}.`);
  }
}
