import { isAnswered } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { ballOf } from "./balls/balls.js";
import { perImage } from "./balls/per-image.js";
import { unit } from "./balls/unit.js";
import type { AttackMetadata, AttackProblem, MinimumNormAttack } from "./attack.js";
import { assertCounts, assertInside } from "./assert-options.js";
import { closer, nothingFound, released, type Closest } from "./closest.js";
import { reached } from "./goal.js";
import { iterate } from "./iterate.js";
import { logitsAndGradient } from "./logits-and-gradient.js";
import { crossEntropy } from "./losses.js";

/** Options of {@link ddn}. */
export interface DdnOptions {
  /** Gradient steps, at least 1. Published: 100, 300 or 1,000. */
  readonly steps: number;
  /** Norm of the first perturbation, `> 0`, pixels being in [0, 1]. Published: 1. */
  readonly initialNorm: number;
  /** By which share the norm shrinks after a success and grows after a failure, in (0, 1). Published: 0.05. */
  readonly normChange: number;
}

/** The first and the last step size of the cosine schedule, as published. */
const [FIRST_STEP, LAST_STEP] = [1, 0.01];

/** Facts of {@link ddn} to choose it by. */
export const DDN: AttackMetadata = {
  id: "ddn",
  title: "Decoupled direction and norm",
  norms: ["l2"],
  targeted: true,
  needsGradients: true,
  minimises: true,
  settings: ["steps"],
  draws: "never",
  cost: "steps + 1 forward and backward passes",
  source: "Rony et al. 2019",
};

/**
 * Decoupled direction and norm: looks for the success of least Euclidean norm. Every step adds the normalised gradient of the
 * cross-entropy to the perturbation and then sets its norm, a little smaller after a success and a little larger after a failure.
 * Unlike the published program it does not round pixels to 256 levels.
 *
 * @throws RangeError if an option is out of range.
 * @see Rony et al., "Decoupling Direction and Norm for Efficient Gradient-Based L2 Adversarial Attacks and Defenses" (2019),
 * algorithm 1.
 */
export function ddn(options: DdnOptions): MinimumNormAttack {
  const { steps, initialNorm, normChange } = options;
  assertCounts("ddn", { steps });
  assertInside("ddn", "(0, ∞)", { initialNorm });
  assertInside("ddn", "(0, 1)", { normChange });
  return {
    kind: "minimum-norm",
    name: `ddn-${steps}`,
    metadata: DDN,
    perturb: (problem) => released(search(problem, options)),
  };
}

function search(problem: AttackProblem, { steps, initialNorm, normChange }: DdnOptions): Closest {
  const { images } = problem;
  const [batch] = images.shape;
  const furthest = tf.tidy(() => ballOf("l2").size(tf.maximum(images, tf.sub(1, images))));
  const { at, norm, ...best } = iterate(
    {
      at: images.clone(),
      norm: tf.fill<tf.Rank.R1>([batch], initialNorm),
      ...nothingFound(images),
    },
    {
      // The last round only asks whether the last step succeeded.
      steps: steps + 1,
      step: (state, index) => {
        const { logits, gradient } = logitsAndGradient(state.at, problem, (z) => crossEntropy(z, problem));
        const change = tf.sub<tf.Tensor4D>(state.at, images);
        const success = reached(logits, problem);
        const decay = (1 + Math.cos((Math.PI * index) / steps)) / 2;
        const stepSize = LAST_STEP + (FIRST_STEP - LAST_STEP) * decay;
        const moved = tf.add<tf.Tensor4D>(change, tf.mul(stepSize, unit(gradient, ballOf("l2"))));
        // Where there is no answer it has gone too far as well, also if that is no success.
        const isFar = tf.logicalOr(success, tf.logicalNot(isAnswered(logits)));
        const factor = tf.add(1, tf.mul(normChange, tf.sub(1, tf.mul(2, tf.cast(isFar, "float32")))));
        const nextNorm = tf.minimum<tf.Tensor1D>(tf.mul(state.norm, factor), furthest);
        const next = tf.add<tf.Tensor4D>(images, tf.mul(perImage(nextNorm), unit(moved, ballOf("l2"))));
        return {
          at: tf.clipByValue(next, 0, 1),
          norm: nextNorm,
          ...closer(state, { found: state.at, distance: ballOf("l2").size(change), success }),
        };
      },
    },
  );
  tf.dispose([at, norm, furthest]);
  return best;
}
