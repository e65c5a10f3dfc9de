import * as tf from "@tensorflow/tfjs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apgdCe, apgdDlr, apgdT } from "./apgd/apgd.js";
import type { AttackResult, AttackRun } from "./attack-run.js";
import type { Attack, Classifier } from "./attack.js";
import { autoAttack } from "./auto-attack/auto-attack.js";
import { carliniWagner } from "./carlini-wagner.js";
import { ddn } from "./ddn.js";
import { deepFool } from "./deepfool.js";
import { fab } from "./fab/fab.js";
import { fgsm } from "./fgsm.js";
import { miFgsm } from "./mi-fgsm.js";
import { pgd } from "./pgd.js";
import { runAttack } from "./run-attack.js";
import { square } from "./square/square.js";
import type { Norm } from "./threat-model.js";

const FAB = { iterations: 8, largestBias: 0.1, overshoot: 1.05, backward: 0.9, startDistance: 1 };
const ATTACKS: readonly Attack[] = [
  fgsm(),
  pgd({ steps: 8, relativeStepSize: 0.3, randomStart: true }),
  pgd({ steps: 8, relativeStepSize: 0.3, randomStart: false, loss: "margin" }),
  pgd({ steps: 8, relativeStepSize: 0.3, randomStart: true, momentum: 0.5, loss: "dlr", restarts: 2 }),
  miFgsm({ steps: 8, momentum: 1 }),
  apgdCe({ steps: 8, restarts: 1 }),
  apgdDlr({ steps: 8, restarts: 2 }),
  apgdT({ steps: 8, restarts: 1, classes: 3 }),
  deepFool({ steps: 8, overshoot: 0.02, candidates: 3 }),
  carliniWagner({ searchSteps: 4, steps: 30, stepSize: 0.1, initialWeight: 1, confidence: 0 }),
  ddn({ steps: 20, initialNorm: 1, normChange: 0.1 }),
  fab({ ...FAB, restarts: 2, boundaries: "all" }),
  fab({ ...FAB, restarts: 1, boundaries: 3 }),
  square({ queries: 100, initialShare: 0.5, scheduleLength: 100 }),
  autoAttack({ version: "standard", steps: 6, queries: 20, classes: 3 }),
  autoAttack({ version: "rand", steps: 6, samples: 2 }),
];
const CASES = ATTACKS.flatMap((attack) =>
  attack.metadata.norms.map((norm) => ({ attack, norm, title: `${attack.name} in ${norm}` })),
);

const [BATCH, SIDE, CLASSES] = [6, 4, 4];
const SIZE = SIDE * SIDE;
/** Room for every image of the models below, also for a hundredth of the pixels at a time. */
const EPSILON: Readonly<Record<Norm, number>> = { linf: 0.5, l2: 2.4, l1: 8 };

type ModelName = "linear" | "smooth" | "piecewise linear";

/** A network, and images that it answers by the labels. The caller owns the tensors. */
function drawn(
  name: ModelName,
  seed: number,
): { classifier: Classifier; images: tf.Tensor4D; labels: tf.Tensor1D } {
  const hidden = tf.randomNormal<tf.Rank.R2>([SIZE, 10], 0, 1, "float32", seed + 1);
  const output = tf.randomNormal<tf.Rank.R2>([10, CLASSES], 0, 1, "float32", seed + 2);
  const weights = tf.matMul(hidden, output);
  const classifier: Classifier = (x) =>
    tf.tidy(() => {
      const flat = tf.sub<tf.Tensor2D>(tf.reshape(x, [-1, SIZE]), 0.5);
      if (name === "linear") return tf.matMul<tf.Tensor2D>(flat, weights);
      const inside = tf.matMul(flat, hidden);
      return tf.matMul<tf.Tensor2D>(
        name === "smooth" ? tf.tanh(inside) : tf.relu(tf.add(inside, 0.5)),
        output,
      );
    });
  const images = tf.randomUniform<tf.Rank.R4>([BATCH, SIDE, SIDE, 1], 0.3, 0.7, "float32", seed + 3);
  return { classifier, images, labels: tf.argMax(classifier(images), 1) };
}

/** Change to a classifier that leaves its answers the same: broken logits or gradients for some images. */
type Plant = (classifier: Classifier, clean: tf.Tensor4D) => Classifier;

/** The images themselves, with gradient entries replaced where a mask of their shape is 1. */
function hurt(
  images: tf.Tensor4D,
  value: number,
  mask: (shape: tf.Tensor4D["shape"]) => tf.Tensor,
): tf.Tensor4D {
  const passed = tf.customGrad((x) => ({
    value: tf.clone(x as tf.Tensor),
    gradFunc: (dy: tf.Tensor) =>
      tf.where(tf.cast(mask(dy.shape as tf.Tensor4D["shape"]), "bool"), tf.fill(dy.shape, value), dy),
  }));
  return passed(images) as tf.Tensor4D;
}

/** 1 at the first pixel of every image. */
const firstPixel = (shape: tf.Tensor4D["shape"]) =>
  tf.reshape(tf.tile(tf.oneHot([0], SIZE), [shape[0], 1]), shape);

/** Logits with the last column put to a value, as one more class. */
const withClass = (logits: tf.Tensor2D, value: number) =>
  tf.concat<tf.Tensor2D>([logits, tf.fill([logits.shape[0], 1], value)], 1);

const GRADIENTS: Readonly<Record<string, Plant>> = {
  "0·sqrt(relu(x₀ − 2)) on one logit": (classifier) => (x) =>
    tf.tidy(() => {
      const first = tf.slice(tf.reshape(x, [-1, SIZE]), [0, 0], [-1, 1]);
      const nothing = tf.mul<tf.Tensor2D>(0, tf.sqrt(tf.relu(tf.sub(first, 2))));
      return tf.add(classifier(x), tf.mul(nothing, tf.oneHot(1, CLASSES)));
    }),
  "a gradient of NaN at a pixel": (classifier) => (x) => tf.tidy(() => classifier(hurt(x, NaN, firstPixel))),
  "a gradient of Infinity at a pixel": (classifier) => (x) =>
    tf.tidy(() => classifier(hurt(x, Infinity, firstPixel))),
  "a gradient of -Infinity at a pixel": (classifier) => (x) =>
    tf.tidy(() => classifier(hurt(x, -Infinity, firstPixel))),
  "a class that is masked by -Infinity": (classifier) => (x) =>
    tf.tidy(() => withClass(classifier(x), -Infinity)),
  "two classes that are masked by adding -Infinity": (classifier) => (x) =>
    tf.tidy(() => {
      const logits = withClass(withClass(classifier(x), 0), 3);
      return tf.add(logits, tf.tensor1d([...new Array<number>(CLASSES).fill(0), -Infinity, -Infinity]));
    }),
  "logarithms of probabilities": (classifier) => (x) => tf.tidy(() => tf.log(tf.softmax(classifier(x)))),
};

/** The images with the second one dark; no other is, and a small perturbation leaves it so. */
const darkSecond = (images: tf.Tensor4D) =>
  tf.mul<tf.Tensor4D>(images, tf.tensor4d([1, 0.2, 1, 1, 1, 1], [BATCH, 1, 1, 1]));
/** 1 for dark images, `[batch, 1, 1, 1]`. */
const isDark = (images: tf.Tensor4D) =>
  tf.tidy(() => tf.step(tf.sub(0.25, tf.mean(images, [1, 2, 3], true))));

/** Answers that are none, not at the clean images but further on. */
const ANSWERS: Readonly<Record<string, number>> = { NaN, Infinity, "-Infinity": -Infinity };

function attacked(
  attack: Attack,
  norm: Norm,
  setting: Pick<AttackRun, "images" | "labels"> &
    Partial<AttackRun> & { classifier: Classifier; share?: number },
): AttackResult {
  const { classifier, images, labels, share = 1, ...change } = setting;
  const threats = [{ norm, epsilon: share * EPSILON[norm], knowledge: "adaptive" as const }];
  const run = { images, labels, threats, seed: 1, ...change };
  return runAttack(attack, { defended: classifier }, run)[0]!;
}

const brokenOf = ({ success }: AttackResult) => [...success.dataSync()].map((one) => one === 1);

describe.each(CASES)("$title", ({ attack, norm }) => {
  // One step that goes further need not do more harm, but on a linear classifier it does.
  const models: readonly ModelName[] =
    attack.name === "fgsm" ? ["linear"] : ["linear", "smooth", "piecewise linear"];
  const settings = fc.record({
    model: fc.constantFrom(...models),
    plant: fc.constantFrom(...Object.keys(GRADIENTS)),
    seed: fc.integer({ min: 0, max: 2 ** 30 }),
  });

  it("breaks with NaN and ±Infinity in gradients and masked classes what it breaks without", () => {
    let broken = 0;
    fc.assert(
      fc.property(settings, ({ model, plant, seed }) => {
        tf.tidy(() => {
          const { classifier, images, labels } = drawn(model, seed);
          // The pixel that is not seen takes its share of what can be done.
          const without = brokenOf(attacked(attack, norm, { classifier, images, labels, share: 0.6 }));
          const planted = GRADIENTS[plant]!(classifier, images);
          const withIt = attacked(attack, norm, { classifier: planted, images, labels });
          const found = brokenOf(withIt);
          without.forEach((isBroken, image) => {
            if (isBroken) expect(found[image]).toBe(true);
          });
          broken += without.filter(Boolean).length;
          expect(withIt.unanswered).not.toContain(true);
          expect(withIt.blind).not.toContain(true);
        });
      }),
      { numRuns: 7, seed: 7 },
    );
    expect(broken).toBeGreaterThan(15);
  });

  it("attacks the others where one image has a gradient of NaN alone, and names it", () => {
    tf.tidy(() => {
      const { classifier, images: drawnImages } = drawn("linear", 11);
      const images = darkSecond(drawnImages);
      const labels = tf.argMax<tf.Tensor1D>(classifier(images), 1);
      const planted: Classifier = (x) =>
        tf.tidy(() => classifier(hurt(x, NaN, (shape) => tf.mul(tf.ones(shape), isDark(x)))));
      // So near that no image becomes dark or bright.
      const setting = { images, labels, share: 0.1 };
      const without = brokenOf(attacked(attack, norm, { classifier, ...setting }));
      const result = attacked(attack, norm, { classifier: planted, ...setting });
      const found = brokenOf(result);
      without.forEach((isBroken, image) => {
        if (image !== 1) expect(found[image]).toBe(isBroken);
      });
      const isBlind = attack.metadata.needsGradients && found[1] !== true;
      expect(result.blind).toEqual(found.map((_, image) => image === 1 && isBlind));
    });
  });

  it("is refused by name where no image has a gradient of numbers, or breaks what it breaks without", () => {
    tf.tidy(() => {
      const { classifier, images, labels } = drawn("smooth", 12);
      const planted: Classifier = (x) => tf.tidy(() => classifier(hurt(x, NaN, tf.ones)));
      const run = () => attacked(attack, norm, { classifier: planted, images, labels });
      if (!attack.metadata.needsGradients) {
        expect(brokenOf(run())).toEqual(brokenOf(attacked(attack, norm, { classifier, images, labels })));
        return;
      }
      try {
        expect(brokenOf(run())).toContain(true);
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^runAttack: the gradient of `classifier\(images\)` must be numbers, got NaN/,
        );
      }
    });
  });

  it.each(Object.keys(ANSWERS))(
    "breaks what it breaks without where answers become %s, and says so",
    (name) => {
      tf.tidy(() => {
        const { classifier, images, labels } = drawn("linear", 13);
        // No pixel of a clean image is so dark or so bright.
        const planted: Classifier = (x) =>
          tf.tidy(() => {
            const first = tf.slice(tf.reshape(x, [-1, SIZE]), [0, 0], [-1, 1]);
            const moved = tf.abs(tf.sub(first, 0.5));
            const logits = classifier(x);
            const isFar = tf.cast(tf.step(tf.sub(moved, 0.3)), "bool");
            return tf.where<tf.Tensor2D>(isFar, tf.fill(logits.shape, ANSWERS[name]!), logits);
          });
        const without = brokenOf(attacked(attack, norm, { classifier, images, labels, share: 0.6 }));
        const result = attacked(attack, norm, { classifier: planted, images, labels });
        const found = brokenOf(result);
        without.forEach((isBroken, image) => {
          if (isBroken) expect(found[image]).toBe(true);
        });
        const logits = planted(result.clipped).arraySync();
        expect(result.unanswered).toEqual(logits.map((row) => !row.every(Number.isFinite)));
      });
    },
  );
});

describe("runAttack", () => {
  it.each(["NaN", "Infinity"])(
    "counts a clean image that is answered by %s as broken, says so, and attacks the others",
    (name) => {
      tf.tidy(() => {
        const { classifier, images: drawnImages } = drawn("linear", 2);
        const images = darkSecond(drawnImages);
        const labels = tf.argMax<tf.Tensor1D>(classifier(images), 1);
        const planted: Classifier = (x) =>
          tf.tidy(() => {
            const isHurt = tf.cast(tf.reshape(isDark(x), [-1, 1]), "bool");
            const logits = classifier(x);
            return tf.where<tf.Tensor2D>(isHurt, tf.fill(logits.shape, Number(name)), logits);
          });
        for (const attack of ATTACKS) {
          const [norm = "l2"] = attack.metadata.norms;
          const asked = { classifier: planted, images, labels };
          const result = attacked(attack, norm, asked);
          expect(result.unanswered[1]).toBe(true);
          expect(brokenOf(result)).toEqual(new Array<boolean>(BATCH).fill(true));
          const second = (batch: tf.Tensor) => batch.dataSync().slice(SIZE, 2 * SIZE);
          expect(second(result.clipped)).toEqual(second(images));
          if (!attack.metadata.targeted) continue;
          const targets = tf.mod<tf.Tensor1D>(tf.add(labels, 1), CLASSES);
          const aimed = attacked(attack, norm, { ...asked, targets });
          // Nobody made it say the target.
          expect(brokenOf(aimed)[1]).toBe(false);
          expect(aimed.unanswered[1]).toBe(true);
        }
      });
    },
  );

  it("names a surrogate that answers no numbers, and takes images for blind that it alone gives no answer", () => {
    tf.tidy(() => {
      const { classifier, images: drawnImages } = drawn("linear", 3);
      const images = darkSecond(drawnImages);
      const labels = tf.argMax<tf.Tensor1D>(classifier(images), 1);
      const threats = [{ norm: "linf" as const, epsilon: 0.02, knowledge: "transfer" as const }];
      const run: AttackRun = { images, labels, threats, seed: 1 };
      const silent: Classifier = (x) => tf.tidy(() => tf.mul(classifier(x), NaN));
      const attackFrom = (surrogate: Classifier) =>
        runAttack(miFgsm({ steps: 2, momentum: 1 }), { defended: classifier, surrogate }, run);
      expect(() => attackFrom(silent)).toThrow(
        "runAttack: `victim.surrogate(images)` must be numbers, got NaN.",
      );
      const partly: Classifier = (x) =>
        tf.tidy(() =>
          tf.add(classifier(x), tf.where(tf.cast(tf.reshape(isDark(x), [-1, 1]), "bool"), NaN, 0)),
        );
      const [result] = attackFrom(partly);
      expect(result!.blind).toEqual([false, true, false, false, false, false]);
    });
  });
});
