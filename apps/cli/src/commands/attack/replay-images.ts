import { ballOf, judgeImages, type Defence, type DefenceOutcome, type Norm } from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "@sdnet/train/experiment";
import type { AttackRequest } from "./attack-request.js";
import { attackCells, type AttackCell } from "@sdnet/reports";
import type { ReadImages } from "./saved-images.js";

/**
 * Shows saved images to every defence, and judges by the targets where the attack aimed at some. Nothing in a file is trusted: images
 * outside [0, 1] or the budget that they are filed under are refused.
 *
 * @throws Failure with one line that names the file.
 */
export function replayImages(
  batches: readonly ReadImages[],
  defences: readonly Defence[],
  { norm }: Pick<AttackRequest, "norm">,
): AttackCell[] {
  return attackCells(
    batches.flatMap((batch) =>
      [...batch.sets].flatMap(([name, pixels]) => showSet(batch, { name, pixels, norm, defences })),
    ),
  );
}

interface ImageSet extends Pick<AttackRequest, "norm"> {
  readonly name: string;
  readonly pixels: Float32Array;
  readonly defences: readonly Defence[];
}

/** The images of one set in every defence. */
function showSet(
  { path, shape, clean, labels, targets }: ReadImages,
  { name, pixels, norm, defences }: ImageSet,
): DefenceOutcome[] {
  const epsilon = Number(name.split("/").at(-1));
  const outcomes: DefenceOutcome[] = [];
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
    const goal = {
      labels: tf.tensor1d(labels, "int32"),
      targets: targets && tf.tensor1d(targets, "int32"),
    };
    for (const { name: defence, classifier } of defences) {
      const verdicts = judgeImages(classifier, images, goal);
      outcomes.push({
        defence: `${name} on ${defence}`,
        trial: "replay",
        epsilon,
        isTargeted: targets !== undefined,
        ...verdicts,
        blind: verdicts.asked.map(() => false),
      });
    }
  });
  return outcomes;
}

/** Size of the largest perturbation among images. */
function largestPerturbation(images: tf.Tensor4D, clean: tf.Tensor4D, norm: Norm): number {
  return tf.tidy(() => tf.max(ballOf(norm).size(tf.sub(images, clean))).dataSync()[0] ?? NaN);
}
