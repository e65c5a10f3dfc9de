import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Classifier } from "../attack.js";
import { fgsm } from "../fgsm.js";
import { pgd } from "../pgd.js";
import { checkDefences } from "../sanity/check-defences.js";
import { evaluateDefences, type EvaluateDefencesOptions } from "./evaluate-defences.js";
import { summariseOutcomes, type DefenceCell } from "./outcome.js";

/** Class 0 where a channel is brighter than 0.5, class 1 elsewhere. */
const channel =
  (index: number): Classifier =>
  (images) =>
    tf.tidy(() => {
      const lead = tf.sub(tf.slice(tf.reshape(images, [-1, 2]), [0, index], [-1, 1]), 0.5);
      return tf.concat([lead, tf.neg(lead)], 1) as tf.Tensor2D;
    });
const [first, second] = [channel(0), channel(1)];
/** Decides as `second` does, with a gradient of zero. */
const masked: Classifier = (images) => tf.tidy(() => tf.sign(second(images)));
/** No answer of numbers where the second channel is above 0.85. */
const breaking: Classifier = (images) =>
  tf.tidy(() => {
    const isBright = tf.greater(tf.slice(tf.reshape(images, [-1, 2]), [0, 1], [-1, 1]), 0.85);
    const logits = second(images);
    return tf.where(tf.tile(isBright, [1, 2]), tf.fill(logits.shape, NaN), logits);
  });

/** One pixel of two channels for each image. All are of class 0; the last is misclassified by itself. */
const images = tf.tensor4d([0.55, 0.55, 0.55, 0.75, 0.75, 0.55, 0.9, 0.9, 0.4, 0.4], [5, 1, 1, 2]);
const labels = tf.zeros<tf.Rank.R1>([5], "int32");
const EPSILON = 0.1;

const asked = {
  images,
  labels,
  norm: "linf",
  epsilons: [EPSILON],
  threats: ["oblivious", "transfer", "adaptive"],
  attack: fgsm(),
  undefended: first,
  surrogate: second,
  seed: 1,
} as const;

/** Images that are still classified right, one digit each, by trial. */
function standing(
  classifier: Classifier,
  change: Partial<EvaluateDefencesOptions> = {},
): Record<string, string> {
  const { outcomes, perturbed } = evaluateDefences([{ name: "it", classifier }], { ...asked, ...change });
  tf.dispose(perturbed.map((made) => made.images));
  return Object.fromEntries(
    outcomes.map(({ trial, standing: stands }) => [trial, stands.map(Number).join("")]),
  );
}

describe("evaluateDefences", () => {
  it("shows each attacker's images to the defence: by hand, for classifiers of one channel each", () => {
    // The oblivious attack darkens a channel that this defence does not look at; the transferred and the white-box one darken its own.
    expect(standing(second)).toEqual({
      natural: "11110",
      oblivious: "11110",
      transfer: "01010",
      "white-box": "01010",
      adaptive: "01010",
    });
  });

  it("counts what images made elsewhere break where the gradient of the defence is masked", () => {
    expect(standing(masked)).toEqual({
      natural: "11110",
      oblivious: "11110",
      transfer: "01010",
      "white-box": "11110",
      adaptive: "01010",
    });
  });

  it("never counts an image without an answer as correct", () => {
    const { outcomes } = evaluateDefences([{ name: "it", classifier: breaking }], {
      ...asked,
      threats: ["oblivious"],
    });
    expect(outcomes.map(({ standing: stands }) => stands.map(Number).join(""))).toEqual(["11100", "11100"]);
    expect(outcomes[0]!.unanswered).toEqual([false, false, false, true, false]);
  });

  it("runs only the attackers that it is asked for, and adaptive ones with all they consist of", () => {
    expect(Object.keys(standing(second, { threats: ["oblivious"] }))).toEqual(["natural", "oblivious"]);
    expect(Object.keys(standing(second, { threats: ["white-box"] }))).toEqual(["natural", "white-box"]);
    const alone = { threats: ["adaptive"], undefended: undefined, surrogate: undefined } as const;
    expect(Object.keys(standing(second, alone))).toEqual(["natural", "white-box", "adaptive"]);
    expect(Object.keys(standing(second, { threats: [] }))).toEqual(["natural"]);
  });

  it("leaves out images whose target is their label, and counts those that are taken for theirs", () => {
    const targets = tf.tensor1d([1, 1, 1, 0, 1], "int32");
    const { outcomes } = evaluateDefences([{ name: "it", classifier: second }], { ...asked, targets });
    const adaptive = summariseOutcomes(outcomes).find(({ trial }) => trial === "adaptive");
    expect(adaptive).toMatchObject({ images: 4, correct: 1, taken: 3, targetRate: 0.75 });
  });

  it("keeps perturbed images inside the budget that break what the outcome says they break", () => {
    const { outcomes, perturbed } = evaluateDefences([{ name: "it", classifier: second }], asked);
    expect(perturbed.map(({ trial }) => trial)).toEqual(["oblivious", "transfer", "adaptive"]);
    for (const { trial, images: made } of perturbed) {
      const answers = tf.argMax(second(made), 1).dataSync();
      const outcome = outcomes.find((one) => one.trial === trial)!;
      expect(Array.from(answers, (answer) => answer === 0)).toEqual(outcome.correct);
      expect(tf.max(tf.abs(tf.sub(made, images))).dataSync()[0]).toBeLessThanOrEqual(EPSILON + 1e-6);
    }
  });

  it("frees everything but the perturbed images", () => {
    expectNoTensorLeak(() => standing(second));
  });

  it.each<[Partial<EvaluateDefencesOptions>, string]>([
    [
      { undefended: undefined },
      "`undefended` must be given for oblivious attackers, who attack nothing else, got nothing.",
    ],
    [
      { surrogate: undefined },
      "`surrogate` must be given for transfer attackers, who attack nothing else, got nothing.",
    ],
  ])("refuses an attacker without a classifier to attack: %o", (change, message) => {
    expect(() => standing(second, change)).toThrow(new RangeError(`evaluateDefences: ${message}`));
  });

  it("refuses two defences of one name", () => {
    const twice = [first, second].map((classifier) => ({ name: "it", classifier }));
    expect(() => evaluateDefences(twice, asked)).toThrow(
      new RangeError('evaluateDefences: `defences` must have different names, got two "it".'),
    );
  });
});

describe("summariseOutcomes", () => {
  it("adds up batches of the same defence, trial and budget", () => {
    const [head, tail] = [
      [0, 3],
      [3, 2],
    ].map(([from = 0, size = 0]) =>
      evaluateDefences([{ name: "it", classifier: second }], {
        ...asked,
        images: tf.slice(images, [from], [size]),
        labels: tf.slice(labels, from, size),
      }),
    );
    const whole = evaluateDefences([{ name: "it", classifier: second }], asked);
    expect(summariseOutcomes([...head!.outcomes, ...tail!.outcomes])).toEqual(
      summariseOutcomes(whole.outcomes),
    );
  });
});

describe("checkDefences", () => {
  const check = (classifier: Classifier, cells: readonly DefenceCell[], undefended = first) =>
    checkDefences([{ name: "it", classifier }], {
      ...asked,
      epsilon: EPSILON,
      steps: 2,
      optimises: false,
      attack: pgd({ steps: 2, relativeStepSize: 1, randomStart: false }),
      transferAttack: pgd({ steps: 2, relativeStepSize: 1, randomStart: false }),
      undefended,
      cells,
    })[0]!.warnings.at(-1);
  const cell = (trial: DefenceCell["trial"], correct: number): DefenceCell => ({
    defence: "it",
    trial,
    epsilon: EPSILON,
    images: 10,
    correct,
    accuracy: correct / 10,
    unanswered: 0,
    blind: 0,
  });

  it("doubts a defence that images made elsewhere break more often than its own gradients do", () => {
    expect(check(second, [cell("white-box", 8), cell("transfer", 3)])).toBe(
      "At epsilon 0.1000, transfer images leave 30.0 % standing, the attack through the defence 80.0 %: gradients are masked. The adaptive number counts both.",
    );
  });

  it("says only that the attack is weaker where the network has no defence", () => {
    expect(check(first, [cell("white-box", 8), cell("oblivious", 3)])).toContain(
      "is a weaker attack here than",
    );
  });
});
