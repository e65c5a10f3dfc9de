import { assertShape } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { assertAttackRun } from "./assert-attack-run.js";
import type { AttackResult, AttackRun, Victim } from "./attack-run.js";
import type { Attack, AttackProblem, Classifier } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { reached } from "./goal.js";
import { placesOf, putBack, selectImages } from "./select-images.js";
import type { Knowledge, ThreatModel } from "./threat-model.js";

/**
 * Runs an attack under every threat model and judges it: perturbations are clipped to the ball and the pixel range
 * here, and success is measured here, so that no attack can claim more than it did. Images that the defended classifier
 * gets wrong without any attack count as broken and are not handed to the attack. Attacks for the smallest perturbation run once for
 * all epsilons of a norm and a knowledge.
 *
 * @returns One result per threat model, in their order. The share of images without success is the robust accuracy.
 * @throws RangeError if pixels leave [0, 1], a label or a target is no class, an epsilon is out of range, the classifier answers NaN,
 * the attack cannot work in a norm or towards targets, or the victim lacks the classifier that an attacker sees.
 * @throws ShapeError if images, labels, logits or the attack's result have the wrong shape.
 */
export function runAttack(attack: Attack, victim: Victim, run: AttackRun): AttackResult[] {
  assertAttackRun(attack, victim, run);
  const results: AttackResult[] = [];
  tf.tidy(() => {
    const isOpen = placesOf(tf.logicalNot(judge(victim.defended, run.images, run)));
    const known = new Map<string, tf.Tensor4D>();
    const propose = (threat: ThreatModel): tf.Tensor4D => {
      if (isOpen.length === 0 || (attack.kind === "budget" && threat.epsilon === 0))
        return run.images.clone();
      const problem = problemOf(victim, run, threat);
      if (attack.kind === "budget")
        return proposeFor(isOpen, { ...problem, epsilon: threat.epsilon }, attack);
      const key = `${threat.norm} ${threat.knowledge}`;
      const proposed = known.get(key) ?? proposeFor(isOpen, problem, attack);
      known.set(key, proposed);
      return proposed.clone();
    };
    return run.threats.map((threat) => {
      const raw = propose(threat);
      const kept = { raw, ...measured(raw, victim.defended, { ...run, threat }) };
      results.push({ threat, ...kept });
      return kept;
    });
  });
  return results;
}

/** The classifier that an attacker of this knowledge sees. {@link assertAttackRun} has checked that it is there. */
function seenBy(victim: Victim, knowledge: Knowledge): Classifier {
  if (knowledge === "oblivious") return victim.undefended ?? victim.defended;
  if (knowledge === "transfer") return victim.surrogate ?? victim.defended;
  return victim.defended;
}

function problemOf(victim: Victim, run: AttackRun, { norm, knowledge }: ThreatModel): AttackProblem {
  const { images, labels, targets, seed, firstIndex } = run;
  return {
    classifier: seenBy(victim, knowledge),
    images,
    labels,
    ...(targets === undefined ? {} : { targets }),
    norm,
    seed,
    indices: Array.from({ length: images.shape[0] }, (_, place) => firstIndex + place),
  };
}

/** What an attack proposes for the images at `places`, and the clean images elsewhere. */
function proposeFor<Problem extends AttackProblem>(
  places: readonly number[],
  problem: Problem,
  { name, perturb }: { readonly name: string; readonly perturb: (problem: Problem) => tf.Tensor4D },
): tf.Tensor4D {
  return tf.tidy(() => {
    const asked = selectImages(problem, places);
    const part = perturb(asked);
    assertShape(name, "perturb", part, asked.images.shape);
    return putBack(problem.images, { part, places });
  });
}

/** The proposal inside its bounds, and what it achieves there. */
function measured(
  raw: tf.Tensor4D,
  defended: Classifier,
  { images, threat, ...run }: AttackRun & { readonly threat: ThreatModel },
): Omit<AttackResult, "threat" | "raw"> {
  const ball = ballOf(threat.norm);
  const clipped = tf.tidy(() => {
    const candidates = tf.where<tf.Tensor4D>(tf.isNaN(raw), images, raw);
    return ball.project(candidates, { center: images, epsilon: threat.epsilon });
  });
  const success = judge(defended, clipped, run);
  return { clipped, success, size: tf.tidy(() => ball.size(tf.sub(clipped, images))) };
}

/** Whether the defended classifier is where the attacker wants it to be: `[batch]`, bool. */
function judge(
  classifier: Classifier,
  images: tf.Tensor4D,
  { labels, targets }: Pick<AttackRun, "labels" | "targets">,
): tf.Tensor1D {
  return tf.tidy(() => {
    const logits = classifier(images);
    assertShape("runAttack", "classifier(images)", logits, [images.shape[0], null]);
    assertClasses("labels", labels, logits.shape[1]);
    if (targets !== undefined) assertClasses("targets", targets, logits.shape[1]);
    if (tf.any(tf.isNaN(logits)).dataSync()[0] !== 0) {
      throw new RangeError(
        "runAttack: `classifier(images)` must be numbers, got NaN. Check the checkpoint with clean images first.",
      );
    }
    return reached(logits, { labels, ...(targets === undefined ? {} : { targets }) });
  });
}

function assertClasses(name: string, classes: tf.Tensor1D, count: number): void {
  const wrong = classes.dataSync().find((label) => !(label >= 0 && label < count));
  if (wrong !== undefined) {
    throw new RangeError(`runAttack: \`${name}\` must be classes from 0 to ${count - 1}, got ${wrong}.`);
  }
}
