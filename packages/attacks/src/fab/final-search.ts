import * as tf from "@tensorflow/tfjs";
import { ballOf } from "../balls/balls.js";
import type { AttackProblem } from "../attack.js";
import { closer, type Closest } from "../closest.js";
import { margins, reached } from "../goal.js";
import { iterate } from "../iterate.js";

/**
 * Looks for closer successes on the segments between clean images and known successes, where the line through the two margins says
 * that the boundary is. Takes `rounds + 1` forward passes, plus one.
 *
 * @param known - Taken over.
 * @see Croce & Hein (2020), "final search" of section 2.3.
 */
export function finalSearch(
  problem: AttackProblem,
  known: Closest,
  { rounds }: { readonly rounds: number },
): Closest {
  const { images, classifier, norm } = problem;
  const marginsOf = (x: tf.Tensor4D) => margins(classifier(x), problem);
  const ends = tf.tidy(() => ({
    // `inner` ends on the near side of the boundary, `outer` on the far side: shares of the way.
    inner: tf.zerosLike(known.distance),
    outer: tf.onesLike(known.distance),
    innerMargin: marginsOf(images),
    outerMargin: marginsOf(known.found),
    way: tf.sub<tf.Tensor4D>(known.found, images),
  }));
  const { found, distance, ...rest } = iterate(
    { ...ends, ...known },
    {
      steps: rounds,
      step: ({ inner, outer, innerMargin, outerMargin, way, ...best }) => {
        const line = tf.divNoNan(innerMargin, tf.sub(innerMargin, outerMargin));
        // Margins of a class without a chance, or where there is no answer, have no line through them.
        const zero = tf.where(tf.isFinite(line), line, tf.fill(line.shape, 0.5));
        const share = tf.add<tf.Tensor1D>(
          inner,
          tf.mul(tf.clipByValue(zero, 0.05, 0.95), tf.sub(outer, inner)),
        );
        const between = tf.add<tf.Tensor4D>(images, tf.mul(tf.reshape(share, [-1, 1, 1, 1]), way));
        const logits = classifier(between);
        const margin = margins(logits, problem);
        const success = reached(logits, problem);
        const change = ballOf(norm).size(tf.sub(between, images));
        return {
          inner: tf.where<tf.Tensor1D>(success, inner, share),
          outer: tf.where<tf.Tensor1D>(success, share, outer),
          innerMargin: tf.where(success, innerMargin, margin),
          outerMargin: tf.where(success, margin, outerMargin),
          way,
          ...closer(best, { found: between, distance: change, success }),
        };
      },
    },
  );
  tf.dispose(rest);
  return { found, distance };
}
