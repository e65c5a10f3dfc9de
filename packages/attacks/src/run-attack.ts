import { assertShape, isAnswered } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { assertAttackRun } from "./assert-attack-run.js";
import type { AttackResult, AttackRun, Victim } from "./attack-run.js";
import type { Attack, AttackProblem, Classifier } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { gradientLedger } from "./gradient-ledger.js";
import { assertEnoughClasses, judge, type Verdict } from "./judge.js";
import { withoutNonNumbers } from "./proposal.js";
import { putBack, selectImages } from "./select-images.js";
import type { Knowledge, ThreatModel } from "./threat-model.js";

/**
 * Runs an attack under every threat model and judges it: perturbations are clipped to the ball and the pixel range
 * here, and success is measured here, so that no attack can claim more than it did. Images that the defended classifier
 * gets wrong without any attack count as broken and are not handed to the attack; nor are images that it gives no answer, and images
 * whose target is their label. Attacks for the smallest perturbation run once for all epsilons of a norm and a knowledge.
 *
 * @returns One result per threat model, in their order. The share of images without success is the robust accuracy; with targets, the
 * share of success among images whose label is not the target is the rate of success.
 * @throws RangeError if pixels leave [0, 1], a label or a target is no class, an epsilon is out of range, there are too few classes for
 * the attack, no clean image is answered by numbers, no image has a gradient of numbers, the attack cannot work in a norm or towards
 * targets, or the victim lacks the classifier that an attacker sees.
 * @throws ShapeError if images, labels, logits or the attack's result have the wrong shape.
 */
export function runAttack(attack: Attack, victim: Victim, run: AttackRun): AttackResult[] {
  assertAttackRun(attack, victim, run);
  const isRefusing = run.nothingUsable !== "report";
  const results: AttackResult[] = [];
  tf.tidy(() => {
    const clean = judge(victim.defended, run.images, run);
    assertEnoughClasses(attack.metadata, { classes: clean.classes, isTargeted: run.targets !== undefined });
    if (isRefusing && !clean.isAnswered.includes(true)) {
      throw new RangeError(
        `runAttack: \`classifier(images)\` must be numbers, got ${namesOf(victim.defended(run.images))}. Check the checkpoint with clean images first.`,
      );
    }
    const places = clean.isReached.flatMap((isReached, place) =>
      isReached || clean.isAnswered[place] !== true || clean.isAsked[place] !== true ? [] : [place],
    );
    const known = new Map<string, Proposal>();
    const propose = (threat: ThreatModel): Proposal => {
      if (places.length === 0 || (attack.kind === "budget" && threat.epsilon === 0)) {
        return { raw: run.images.clone(), isBlind: () => false };
      }
      if (attack.kind === "budget") return proposeFor(places, attack, { victim, run, threat });
      const key = `${threat.norm} ${threat.knowledge}`;
      const proposed = known.get(key) ?? proposeFor(places, attack, { victim, run, threat });
      known.set(key, proposed);
      return { ...proposed, raw: proposed.raw.clone() };
    };
    return run.threats.map((threat) => {
      const { raw, isBlind } = propose(threat);
      const { verdict, ...kept } = measured(raw, victim.defended, { ...run, threat });
      const standing = places.filter((place) => verdict.isReached[place] === false);
      const blind = new Set(threat.epsilon === 0 ? [] : standing.filter(isBlind));
      if (isRefusing && blind.size > 0 && blind.size === places.length) {
        throw new RangeError(
          `runAttack: the gradient of \`classifier(images)\` must be numbers, got NaN or Infinity and nothing else to follow for all ${places.length} images that ${attack.name} was to attack. Take square, or put \`backwardPass\` in the place of what has no gradient.`,
        );
      }
      results.push({
        threat,
        raw,
        ...kept,
        unanswered: verdict.isAnswered.map((isThere) => !isThere),
        blind: verdict.isReached.map((_, place) => blind.has(place)),
      });
      return { raw, ...kept };
    });
  });
  return results;
}

/** Proposed images, and whether the attack was blind at a place. */
interface Proposal {
  readonly raw: tf.Tensor4D;
  readonly isBlind: (place: number) => boolean;
}

/** Inputs of {@link proposeFor}. */
interface Setting {
  readonly victim: Victim;
  readonly run: AttackRun;
  readonly threat: ThreatModel;
}

/** The classifier that an attacker of this knowledge sees. {@link assertAttackRun} has checked that it is there. */
function seenBy(victim: Victim, knowledge: Knowledge): Classifier {
  if (knowledge === "oblivious") return victim.undefended ?? victim.defended;
  if (knowledge === "transfer") return victim.surrogate ?? victim.defended;
  return victim.defended;
}

/** Asks the attack for the images at `places`; the clean images stay elsewhere. */
function proposeFor(places: readonly number[], attack: Attack, { victim, run, threat }: Setting): Proposal {
  const { images, labels, targets, seed } = run;
  const ledger = gradientLedger();
  const problem: AttackProblem = {
    classifier: seenBy(victim, threat.knowledge),
    images,
    labels,
    targets,
    norm: threat.norm,
    seed,
    indices: Array.from({ length: images.shape[0] }, (_, place) => place),
    report: ledger.report,
  };
  const asked = selectImages(problem, places);
  const isSilent =
    problem.classifier === victim.defended ? new Set<number>() : silentPlaces(asked, places, { run, threat });
  const raw = tf.tidy(() => {
    const part =
      attack.kind === "budget"
        ? attack.perturb({ ...asked, epsilon: threat.epsilon })
        : attack.perturb(asked);
    assertShape(attack.name, "perturb", part, asked.images.shape);
    return putBack(images, { part, places });
  });
  return { raw, isBlind: (place) => isSilent.has(place) || ledger.isBlind(place) };
}

/**
 * Places at which the classifier that the images are made on, where it is not the one that judges, gives no answer to begin with.
 *
 * @throws RangeError if that is everywhere, unless it is only to be reported.
 */
function silentPlaces(
  { classifier, images }: AttackProblem,
  places: readonly number[],
  { run, threat }: Pick<Setting, "run" | "threat">,
): Set<number> {
  const logits = classifier(images);
  const answers = isAnswered(logits).dataSync();
  const silent = places.filter((_, row) => answers[row] === 0);
  if (silent.length === places.length && run.nothingUsable !== "report") {
    const name = threat.knowledge === "oblivious" ? "undefended" : "surrogate";
    throw new RangeError(`runAttack: \`victim.${name}(images)\` must be numbers, got ${namesOf(logits)}.`);
  }
  return new Set(silent);
}

/** The proposal inside its bounds, and what it achieves there. */
function measured(
  raw: tf.Tensor4D,
  defended: Classifier,
  { images, threat, ...run }: AttackRun & { readonly threat: ThreatModel },
): Pick<AttackResult, "clipped" | "success" | "size"> & { readonly verdict: Verdict } {
  const ball = ballOf(threat.norm);
  const clipped = tf.tidy(() =>
    ball.project(withoutNonNumbers(raw, images), { center: images, epsilon: threat.epsilon }),
  );
  const verdict = judge(defended, clipped, run);
  return {
    clipped,
    verdict,
    success: tf.tensor1d([...verdict.isReached], "bool"),
    size: tf.tidy(() => ball.size(tf.sub(clipped, images))),
  };
}

/** Names of the values among logits that are no numbers, for an error. */
function namesOf(logits: tf.Tensor2D): string {
  const values = logits.dataSync();
  const names = [NaN, Infinity, -Infinity].filter((wrong) => values.some((value) => Object.is(value, wrong)));
  return names.join(" and ");
}
