import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BudgetAttack, BudgetProblem, Classifier } from "./attack.js";
import { crossEntropy } from "./losses.js";
import { fgsm } from "./fgsm.js";
import { miFgsm } from "./mi-fgsm.js";
import { pgd } from "./pgd.js";

const batch = 6;
const images = tf.randomUniform<tf.Rank.R4>([batch, 3, 3, 2], 0, 1, "float32", 1);
const weights = tf.randomNormal<tf.Rank.R2>([18, 2], 0, 1, "float32", 2);
const hidden = tf.randomNormal<tf.Rank.R2>([18, 8], 0, 1, "float32", 3);
const output = tf.randomNormal<tf.Rank.R2>([8, 3], 0, 1, "float32", 4);
const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.sub(tf.reshape(x, [-1, 18]), 0.5), weights));
const curved: Classifier = (x) =>
  tf.tidy(() => tf.matMul(tf.tanh(tf.matMul(tf.sub(tf.reshape(x, [-1, 18]), 0.5), hidden)), output));
const problemOf = (classifier: Classifier, change: Partial<BudgetProblem> = {}): BudgetProblem => ({
  classifier,
  images,
  labels: tf.argMax<tf.Tensor1D>(classifier(images), 1),
  norm: "linf",
  epsilon: 0.1,
  seed: 1,
  indices: Array.from({ length: batch }, (_, index) => index),
  ...change,
});
/** A classifier that notes how many images it was asked about each time. */
const counting = (classifier: Classifier) => {
  const asked: number[] = [];
  const spied: Classifier = (x) => {
    asked.push(x.shape[0]);
    return classifier(x);
  };
  return { asked, spied };
};

describe("pgd", () => {
  it.each([false, true])("finds the worst image of a linear classifier (random start: %s)", (randomStart) => {
    // The loss grows in w_other - w_label, so the worst image of the ball and of [0, 1] is a corner known in advance.
    const problem = problemOf(linear, { epsilon: 0.3 });
    const found = pgd({ steps: 8, relativeStepSize: 0.5, randomStart, stopEarly: false }).perturb(problem);
    const columns = weights.arraySync();
    const truth = problem.labels.dataSync();
    const worst = images.dataSync().map((value, index) => {
      const [first, second] = columns[index % 18] as [number, number];
      const direction = Math.sign(second - first) * (truth[Math.floor(index / 18)] === 0 ? 1 : -1);
      return Math.min(Math.max(value + 0.3 * direction, 0), 1);
    });
    expectAllClose(found, worst, { absolute: 1e-6, relative: 0 });
  });

  it.each(["linf", "l2", "l1"] as const)(
    "reaches a higher loss than fgsm where the gradient turns, in %s",
    (norm) => {
      const problem = problemOf(curved, { norm, epsilon: norm === "linf" ? 0.15 : 0.6 });
      const lossAfter = (attack: BudgetAttack) =>
        tf.sum(crossEntropy(curved(attack.perturb(problem)), problem)).dataSync()[0]!;
      const patient = pgd({ steps: 30, relativeStepSize: 0.15, randomStart: false, stopEarly: false });
      expect(lossAfter(patient)).toBeGreaterThan(lossAfter(fgsm()));
    },
  );

  it("starts elsewhere for another seed", () => {
    const start = (seed: number) =>
      pgd({ steps: 1, relativeStepSize: 1e-3, randomStart: true }).perturb(problemOf(curved, { seed }));
    expect(tf.max(tf.abs(tf.sub(start(1), start(2)))).dataSync()[0]).toBeGreaterThan(0.05);
  });

  it("leaves broken images alone, asks no more about them, and breaks the same ones", () => {
    const problem = problemOf(curved, { epsilon: 0.12 });
    const broken = (options: { stopEarly: boolean; steps: number }) => {
      const { asked, spied } = counting(curved);
      const attack = pgd({ ...options, relativeStepSize: 0.2, randomStart: false });
      const found = attack.perturb({ ...problem, classifier: spied });
      const answers = tf.argMax(curved(found), 1);
      return { asked, missed: [...tf.notEqual(answers, problem.labels).dataSync()] };
    };
    const patient = broken({ stopEarly: false, steps: 10 });
    const early = broken({ stopEarly: true, steps: 10 });
    expect(patient.asked).toEqual(new Array<number>(10).fill(batch));
    expect(early.asked[0]).toBe(batch);
    expect(early.asked.at(-1)).toBeLessThan(batch);
    early.missed.forEach((missed, image) => expect(missed).toBeGreaterThanOrEqual(patient.missed[image]!));
  });

  it("keeps what a restart does not improve, and asks again only for images that stand", () => {
    const problem = problemOf(curved, { epsilon: 0.05 });
    const lossOf = (restarts: number) => {
      const attack = pgd({ steps: 2, relativeStepSize: 0.4, randomStart: true, restarts, stopEarly: false });
      return [...crossEntropy(curved(attack.perturb(problem)), problem).dataSync()];
    };
    const [once, often] = [lossOf(1), lossOf(6)];
    often.forEach((loss, image) => expect(loss).toBeGreaterThanOrEqual(once[image]! - 1e-6));
    expect(Math.max(...often.map((loss, image) => loss - once[image]!))).toBeGreaterThan(1e-3);
  });

  it("takes steps that shrink along half a cosine", () => {
    const flat: Classifier = (x) => tf.tidy(() => tf.matMul(tf.reshape(x, [-1, 18]), weights));
    const center = tf.fill<tf.Rank.R4>([1, 3, 3, 2], 0.5);
    const walked = (steps: number) => {
      const attack = pgd({
        steps,
        relativeStepSize: 0.1,
        randomStart: false,
        schedule: "cosine",
        stopEarly: false,
      });
      const problem = problemOf(flat, { images: center, labels: tf.tensor1d([0], "int32"), indices: [0] });
      return tf.max(tf.abs(tf.sub(attack.perturb(problem), center))).dataSync()[0];
    };
    // 0.01 · (1 + 0.75 + 0.25) for three steps: (1 + cos(π k / 3)) / 2.
    expect(walked(3)).toBeCloseTo(0.02, 6);
  });

  it.each([
    [{ steps: 0 }, "pgd: `steps` must be a positive integer, got 0."],
    [{ restarts: 0.5 }, "pgd: `restarts` must be a positive integer, got 0.5."],
    [{ relativeStepSize: 0 }, "pgd: `relativeStepSize` must be in (0, ∞), got 0."],
    [{ relativeStepSize: Infinity }, "pgd: `relativeStepSize` must be in (0, ∞), got Infinity."],
    [{ momentum: -1 }, "pgd: `momentum` must be in [0, ∞), got -1."],
  ])("refuses %o", (wrong, message) => {
    expect(() => pgd({ steps: 1, relativeStepSize: 1, randomStart: true, ...wrong })).toThrow(
      new RangeError(message),
    );
  });
});

describe("miFgsm", () => {
  it("is fgsm in one step", () => {
    const problem = problemOf(curved);
    const inside = tf.clipByValue<tf.Tensor4D>(fgsm().perturb(problem), 0, 1);
    expectAllClose(miFgsm({ steps: 1, momentum: 1 }).perturb(problem), inside, {
      absolute: 1e-6,
      relative: 0,
    });
  });

  it("adds up gradients divided by their l1 norms", () => {
    const problem = problemOf(curved, { epsilon: 0.2 });
    const loss = (x: tf.Tensor) => tf.sum(crossEntropy(curved(x as tf.Tensor4D), problem));
    let at = [...images.dataSync()];
    let velocity = new Array<number>(images.size).fill(0);
    for (let step = 0; step < 3; step++) {
      const gradient = tf.grad(loss)(tf.tensor4d(at, images.shape)).dataSync<"float32">();
      const sums = Array.from({ length: batch }, (_, image) =>
        gradient.slice(18 * image, 18 * image + 18).reduce((sum, value) => sum + Math.abs(value), 0),
      );
      velocity = velocity.map((value, i) => 0.7 * value + gradient[i]! / sums[Math.floor(i / 18)]!);
      at = at.map((value, i) => Math.min(Math.max(value + (0.2 / 3) * Math.sign(velocity[i]!), 0), 1));
    }
    expectAllClose(miFgsm({ steps: 3, momentum: 0.7 }).perturb(problem), at, { absolute: 1e-5, relative: 0 });
  });
});
