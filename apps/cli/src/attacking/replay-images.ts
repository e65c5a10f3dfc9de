import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import { wilsonInterval } from "../training/evaluate-model.js";
import { answersOf, largestPerturbation } from "./attack-batch.js";
import type { AttackRequest } from "./attack-request.js";
import type { AttackCell } from "./attack-summary.js";
import type { Defence } from "./defences.js";
import type { ReadImages } from "./saved-images.js";

/**
 * Shows saved images to every defence. Nothing in a file is trusted: images outside [0, 1] or the budget that they are filed under are
 * refused.
 *
 * @throws Failure with one line that names the file.
 */
export function replayImages(
  batches: readonly ReadImages[],
  defences: readonly Defence[],
  { norm }: Pick<AttackRequest, "norm">,
): AttackCell[] {
  const sums = new Map<string, { defence: string; epsilon: number; images: number; correct: number }>();
  for (const { path, shape, clean, labels, sets } of batches) {
    for (const [name, pixels] of sets) {
      const epsilon = Number(name.split("/").at(-1));
      tf.tidy(() => {
        const images = tf.tensor4d(pixels, [...shape]);
        const size = largestPerturbation(images, tf.tensor4d(clean, [...shape]), norm);
        const [least = NaN, most = NaN] = tf.stack([tf.min(images), tf.max(images)]).dataSync();
        // Sizes are sums of float32 numbers.
        if (!(size <= epsilon * 1.0001 + 1e-6 && least >= 0 && most <= 1)) {
          throw new Failure(
            `${path}: ${name} leaves [0, 1] or its budget in ${norm}: ${size} from the clean images. Was another --norm meant?`,
          );
        }
        for (const { name: defence, classifier } of defences) {
          const answers = answersOf(classifier, images);
          const key = `${name} on ${defence}`;
          const sum = sums.get(key) ?? { defence: key, epsilon, images: 0, correct: 0 };
          sum.images += answers.length;
          sum.correct += answers.filter((answer, image) => answer === labels[image]).length;
          sums.set(key, sum);
        }
      });
    }
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    trial: "replay",
    accuracy: sum.correct / sum.images,
    interval: wilsonInterval(sum.correct, sum.images),
  }));
}
