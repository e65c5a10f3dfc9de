import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { apgdDlr, apgdT } from "./apgd/apgd.js";
import type { AttackRun } from "./attack-run.js";
import type { Attack } from "./attack.js";
import { autoAttackPlan } from "./auto-attack/auto-attack.js";
import { fgsm } from "./fgsm.js";
import { runAttack } from "./run-attack.js";

const images = tf.fill<tf.Rank.R4>([2, 2, 2, 1], 0.5);
const labels = tf.tensor1d([0, 0], "int32");
const targets = tf.tensor1d([1, 0], "int32");

/** An attack on a linear classifier of so many classes, which says class 0 of these images. */
function attackOn(
  classes: number,
  attack: Attack,
  change: Partial<AttackRun> = {},
): ReturnType<typeof runAttack> {
  const weights = tf.oneHot(tf.zeros([4], "int32"), Math.max(classes, 2)) as tf.Tensor2D;
  const defended = (x: tf.Tensor4D) =>
    tf.tidy(() => {
      const logits = tf.matMul<tf.Tensor2D>(tf.reshape(x, [-1, 4]), tf.cast(weights, "float32"));
      return tf.slice(logits, [0, 0], [-1, classes]);
    });
  const threats = [{ norm: "l2" as const, epsilon: 1, knowledge: "adaptive" as const }];
  return runAttack(attack, { defended }, { images, labels, threats, seed: 1, ...change });
}

describe("runAttack", () => {
  it.each<[number, Attack, Partial<AttackRun>, string]>([
    [1, fgsm(), {}, "must tell two classes apart at least, got 1: no other answer can be had."],
    [
      3,
      apgdT({ steps: 1, restarts: 1, classes: 1 }),
      {},
      "must tell 4 classes apart at least for apgd-t, got 3. Take apgd-ce.",
    ],
    [
      2,
      apgdDlr({ steps: 1, restarts: 1 }),
      {},
      "must tell 3 classes apart at least for apgd-dlr, got 2. Take apgd-ce.",
    ],
    [
      3,
      apgdDlr({ steps: 1, restarts: 1 }),
      { targets },
      "must tell 4 classes apart at least for apgd-dlr with targets, got 3. Take apgd-ce.",
    ],
  ])("refuses %i classes for an attack that needs more: %o", (classes, attack, change, message) => {
    expect(() => attackOn(classes, attack, change)).toThrow(`runAttack: \`classifier(images)\` ${message}`);
  });

  it("takes no image for a success whose target is its label, and leaves it alone", () => {
    const [result] = attackOn(4, fgsm(), { targets });
    expect(result!.success.dataSync()[1]).toBe(0);
    expect(result!.size.dataSync()[1]).toBe(0);
    expect(result!.size.dataSync()[0]).toBeGreaterThan(0);
  });
});

describe("autoAttackPlan", () => {
  const epsilon = 0.1;
  it.each([
    [10, false, ["apgd-ce-100", "apgd-t-100", "fab-t", "square-5000"], []],
    [10, true, ["apgd-ce-100", "apgd-t-100", "square-5000"], ["fab-t is left out: it can aim at no class"]],
    [
      3,
      false,
      ["apgd-ce-100", "apgd-dlr-100", "fab-t", "square-5000"],
      ["apgd-t is replaced by apgd-dlr: it needs 4 classes, and there are 3"],
    ],
    [
      3,
      true,
      ["apgd-ce-100", "square-5000"],
      [
        "apgd-t is left out: it needs 4 classes, and there are 3",
        "fab-t is left out: it can aim at no class",
      ],
    ],
    [
      2,
      false,
      ["apgd-ce-100", "fab-t", "square-5000"],
      ["apgd-t is left out: it needs 4 classes, and there are 2"],
    ],
  ])(
    "says what runs with %i classes, targets %s, and what does not",
    (classes, isTargeted, names, differences) => {
      const plan = autoAttackPlan({ version: "standard" }, { classes, epsilon, isTargeted });
      expect(plan.attacks.map(({ name }) => name)).toEqual(names);
      expect(plan.differences).toEqual(differences);
    },
  );

  it("says which numbers are not the published ones", () => {
    const setting = { classes: 10, epsilon };
    const { differences } = autoAttackPlan({ version: "standard", steps: 20, queries: 100 }, setting);
    expect(differences).toEqual(["20 steps instead of 100", "100 queries instead of 5000"]);
    expect(autoAttackPlan({ version: "rand" }, { classes: 2, epsilon }).differences).toEqual([
      "apgd-dlr is left out: it needs 3 classes, and there are 2",
    ]);
  });
});
