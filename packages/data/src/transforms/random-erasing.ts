import type { RandomStream } from "@sdnet/csc-core/tensor";
import type { ImageSize } from "./random-crop.js";

/**
 * Erases a random rectangle of a normalised image, in place: 2 to 33 % of its area, 0.3 to 3.3 times as high as wide.
 * Erased pixels become 0, the mean of the data set.
 *
 * @param image - `[height, width, channels]`, normalised.
 * @param options - With `probability`, in [0, 1].
 * @see Zhong et al., "Random Erasing Data Augmentation" (2020); the defaults of torchvision's `RandomErasing`.
 */
export function randomErasing(
  image: Float32Array,
  options: ImageSize & { readonly probability: number; readonly random: RandomStream },
): void {
  const { height, width, channels, probability, random } = options;
  if (random.uniform() >= probability) return;
  for (let attempt = 0; attempt < 10; attempt++) {
    const area = height * width * (0.02 + 0.31 * random.uniform());
    const shape = Math.exp(Math.log(0.3) + Math.log(3.3 / 0.3) * random.uniform());
    const high = Math.round(Math.sqrt(area * shape));
    const wide = Math.round(Math.sqrt(area / shape));
    if (high < 1 || wide < 1 || high >= height || wide >= width) continue;
    const top = random.below(height - high + 1);
    const left = random.below(width - wide + 1);
    for (let row = top; row < top + high; row++) {
      image.fill(0, (row * width + left) * channels, (row * width + left + wide) * channels);
    }
    return;
  }
}
