import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { ascentDirection } from "./ascent-direction.js";
import type { Attack, AttackProblem } from "./attack.js";
import { projectLinf } from "./balls/linf.js";

/** Options of {@link pgd}. */
export interface PgdOptions {
  /** Gradient steps, at least 1. */
  readonly steps: number;
  /** Size of a step in units of epsilon, `> 0`; 2.5 / steps is customary. */
  readonly relativeStepSize: number;
  /** Whether to start at a random point of the ball rather than at the image. */
  readonly randomStart: boolean;
}

/**
 * Projected gradient descent: steps along the sign of the gradient, each followed by projection to the ball.
 *
 * @throws RangeError if an option is out of range.
 * @see Madry et al., "Towards Deep Learning Models Resistant to Adversarial Attacks" (2018).
 */
export function pgd({ steps, relativeStepSize, randomStart }: PgdOptions): Attack {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new RangeError(`pgd: \`steps\` must be a positive integer, got ${steps}.`);
  }
  if (!(relativeStepSize > 0 && Number.isFinite(relativeStepSize))) {
    throw new RangeError(`pgd: \`relativeStepSize\` must be finite and > 0, got ${relativeStepSize}.`);
  }
  return {
    name: `pgd-${steps}`,
    perturb: (problem) => {
      const { images, threat } = problem;
      const ball = { center: images, epsilon: threat.epsilon };
      const stepSize = relativeStepSize * threat.epsilon;
      let candidates = randomStart ? randomPoint(problem) : images.clone();
      for (let step = 0; step < steps; step++) {
        const previous = candidates;
        candidates = tf.tidy(() =>
          projectLinf(tf.add(previous, tf.mul(stepSize, ascentDirection(previous, problem))), ball),
        );
        previous.dispose();
      }
      return candidates;
    },
  };
}

/** Uniform in the ball, a pure function of the seed and each image's index. */
function randomPoint({ images, threat, seed, firstIndex }: AttackProblem): tf.Tensor4D {
  const [batch] = images.shape;
  const pixels = images.size / Math.max(batch, 1);
  const noise = new Float32Array(images.size);
  for (let image = 0; image < batch; image++) {
    const stream = randomStream(seed, "pgd", firstIndex + image);
    for (let pixel = 0; pixel < pixels; pixel++) {
      noise[image * pixels + pixel] = threat.epsilon * (2 * stream.uniform() - 1);
    }
  }
  return tf.tidy(() =>
    projectLinf(tf.add(images, tf.tensor4d(noise, images.shape)), {
      center: images,
      epsilon: threat.epsilon,
    }),
  );
}
