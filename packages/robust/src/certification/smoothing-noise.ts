import { contentKey, randomStream, type RandomStream } from "@sdnet/csc-core/tensor";
import type { ImageBatch, LabelledBatch, LabelledBatches } from "../robust-model.js";

/** Gaussian noise of randomized smoothing. */
export interface SmoothingNoise {
  /** Standard deviation, in units of pixels in [0, 1]. */
  readonly sigma: number;
  /** Standard deviation by which each channel was normalised, `[channels]`, in units of pixels in [0, 1]; ones for pixels as they are. */
  readonly std: readonly number[];
  readonly seed: number;
}

/** One image, `[height, width, channels]`, normalised. */
export type SingleImage = Omit<ImageBatch, "size">;

/**
 * Copies of an image, each with noise of its own: `count` draws from number `first` on. Noise is a pure function of the seed, the image and the number of the draw: the same in
 * any batch size and order. It is not clipped to the range of pixels, as the certificate needs it.
 *
 * @returns A batch of `count` images.
 * @throws RangeError if sigma is not above 0, or `std` does not have one number above 0 for each channel.
 */
export function noisyCopies(
  image: SingleImage,
  noise: SmoothingNoise,
  draws: { readonly first: number; readonly count: number },
): ImageBatch {
  const { first, count } = draws;
  assertNoise(noise, image.channels);
  const length = image.pixels.length;
  const pixels = new Float32Array(count * length);
  const key = keyOf(image.pixels);
  for (let draw = 0; draw < count; draw++) {
    const random = randomStream(noise.seed, "smoothing", key, first + draw);
    addNoise(pixels.subarray(draw * length, (draw + 1) * length), image.pixels, { noise, random });
  }
  return { ...image, pixels, size: count };
}

/**
 * Every batch `draws` times, with other noise on each image each time. It is drawn apart from that of {@link noisyCopies}, so that what is
 * chosen by these images is chosen independently of the certificates.
 *
 * @yields The batches in their order, each as often as there are draws.
 */
export async function* noisyBatches(
  batches: LabelledBatches,
  { draws, ...noise }: SmoothingNoise & { readonly draws: number },
): AsyncGenerator<LabelledBatch> {
  for await (const batch of batches) {
    assertNoise(noise, batch.channels);
    const length = batch.pixels.length / batch.size;
    for (let draw = 0; draw < draws; draw++) {
      const pixels = new Float32Array(batch.pixels.length);
      for (let place = 0; place < batch.size; place++) {
        const [from, to] = [place * length, (place + 1) * length];
        const image = batch.pixels.subarray(from, to);
        const random = randomStream(noise.seed, "choice of lambda", keyOf(image), draw);
        addNoise(pixels.subarray(from, to), image, { noise, random });
      }
      yield { ...batch, pixels };
    }
  }
}

function keyOf(pixels: Float32Array): number {
  return contentKey(new Uint16Array(pixels.slice().buffer));
}

function addNoise(
  target: Float32Array,
  image: Float32Array,
  { noise: { sigma, std }, random }: { readonly noise: SmoothingNoise; readonly random: RandomStream },
): void {
  const scales = std.map((each) => sigma / each);
  const channels = scales.length;
  for (let index = 0; index < image.length; index++) {
    target[index] = (image[index] ?? NaN) + (scales[index % channels] ?? NaN) * random.normal();
  }
}

function assertNoise({ sigma, std }: SmoothingNoise, channels: number): void {
  if (!(sigma > 0 && Number.isFinite(sigma))) {
    throw new RangeError(`certify: \`sigma\` must be finite and > 0, got ${sigma}.`);
  }
  if (std.length === channels && std.every((each) => each > 0 && Number.isFinite(each))) return;
  throw new RangeError(
    `certify: \`std\` must have one number above 0 for each of ${channels} channels, got ${std.join(", ") || "none"}.`,
  );
}
