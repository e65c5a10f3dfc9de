import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Attack, Classifier } from "./attack.js";
import { linfDistance } from "./balls/linf.js";
import { fgsm } from "./fgsm.js";
import { pgd } from "./pgd.js";
import { runAttack, type AttackRun } from "./run-attack.js";
import type { ThreatModel } from "./threat-model.js";

const batch = 6;
const images = tf.randomUniform<tf.Rank.R4>([batch, 3, 3, 2], 0, 1, "float32", 1);
const weights = tf.randomNormal<tf.Rank.R2>([18, 2], 0, 1, "float32", 2);
const hidden = tf.randomNormal<tf.Rank.R2>([18, 8], 0, 1, "float32", 3);
const output = tf.randomNormal<tf.Rank.R2>([8, 3], 0, 1, "float32", 4);

const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.sub(tf.reshape(x, [-1, 18]), 0.5), weights));
const curved: Classifier = (x) =>
  tf.tidy(() => tf.matMul(tf.tanh(tf.matMul(tf.sub(tf.reshape(x, [-1, 18]), 0.5), hidden)), output));
const predicted = (classifier: Classifier) => tf.argMax<tf.Tensor1D>(classifier(images), 1);

const threatOf = (epsilon: number): ThreatModel => ({ norm: "linf", epsilon, knowledge: "adaptive" });
const threats = [0, 4 / 255, 0.1, 0.6].map(threatOf);
const runOf = (classifier: Classifier, change: Partial<AttackRun> = {}): AttackRun => ({
  images,
  labels: predicted(classifier),
  threats,
  seed: 1,
  firstIndex: 0,
  ...change,
});
const proposing = (name: string, perturb: (x: tf.Tensor4D) => tf.Tensor4D): Attack => ({
  name,
  perturb: (problem) => perturb(problem.images),
});

const ATTACKS = [
  fgsm(),
  pgd({ steps: 3, relativeStepSize: 0.7, randomStart: true }),
  pgd({ steps: 2, relativeStepSize: 5, randomStart: false }),
  proposing("far away", (x) => tf.add(x, 7)),
  proposing("far below", (x) => tf.sub(x, 7)),
  proposing("the images themselves", (x) => x),
];

describe.each(ATTACKS)("runAttack with $name", (attack) => {
  it("stays inside its ε-ball and the pixel range", () => {
    const results = runAttack(attack, { defended: curved }, runOf(curved));
    expect(results.map(({ threat }) => threat)).toEqual(threats);
    for (const { clipped, threat } of results) {
      expect(tf.min(clipped).dataSync()[0]).toBeGreaterThanOrEqual(0);
      expect(tf.max(clipped).dataSync()[0]).toBeLessThanOrEqual(1);
      // The sum of center and epsilon is rounded once in float32.
      expect(tf.max(linfDistance(clipped, images)).dataSync()[0]).toBeLessThanOrEqual(
        threat.epsilon + 2 ** -23,
      );
    }
  });

  it("counts as success exactly what the classifier misses", () => {
    const labels = predicted(curved);
    for (const { clipped, success } of runAttack(attack, { defended: curved }, runOf(curved))) {
      const missed = tf.notEqual(tf.argMax(curved(clipped), 1), labels);
      expect([...success.dataSync()]).toEqual([...missed.dataSync()]);
    }
  });

  it("gives the same images for the same seed", () => {
    const once = runAttack(attack, { defended: curved }, runOf(curved));
    const again = runAttack(attack, { defended: curved }, runOf(curved));
    once.forEach(({ raw }, index) => expect(again[index]!.raw.dataSync()).toEqual(raw.dataSync()));
  });

  it("gives an image the same perturbation in whatever batch it comes", () => {
    const run = runOf(curved);
    const whole = runAttack(attack, { defended: curved }, run);
    const part = runAttack(
      attack,
      { defended: curved },
      {
        ...run,
        images: tf.slice(images, [2, 0, 0, 0]),
        labels: tf.slice(run.labels, [2]),
        firstIndex: 2,
      },
    );
    part.forEach(({ clipped }, index) =>
      expectAllClose(clipped, tf.slice(whole[index]!.clipped, [2, 0, 0, 0]), { absolute: 1e-6, relative: 0 }),
    );
  });

  it("frees every tensor that it does not return, and keeps the images", () => {
    const run = runOf(curved);
    expectNoTensorLeak(() => {
      for (const { raw, clipped, success } of runAttack(attack, { defended: curved }, run)) {
        tf.dispose([raw, clipped, success]);
      }
    });
    expect(images.isDisposed).toBe(false);
  });
});

describe("fgsm", () => {
  it("adds epsilon times the sign of w_other - w_label on a linear classifier", () => {
    const labels = tf.tensor1d([0, 1, 0, 1, 0, 1], "int32");
    const perturbed = fgsm().perturb({
      classifier: linear,
      images,
      labels,
      threat: threatOf(0.1),
      seed: 0,
      firstIndex: 0,
    });
    const columns = weights.arraySync();
    const toOne = columns.map(([first, second]) => Math.sign(second! - first!));
    const expected = images.dataSync().map((value, index) => {
      const isOne = Math.floor(index / 18) % 2 === 1;
      return value + 0.1 * (isOne ? -toOne[index % 18]! : toOne[index % 18]!);
    });
    expectAllClose(perturbed, expected, { absolute: 1e-7, relative: 0 });
  });
});

describe("pgd", () => {
  it.each([false, true])(
    "finds the worst image for a linear classifier (random start: %s)",
    (randomStart) => {
      // The loss grows in w_other - w_label, so the worst image of the ball and of [0, 1] is a corner known in advance.
      const epsilon = 0.3;
      const labels = predicted(linear);
      const attack = pgd({ steps: 8, relativeStepSize: 0.5, randomStart });
      const [result] = runAttack(
        attack,
        { defended: linear },
        runOf(linear, { threats: [threatOf(epsilon)] }),
      );
      const columns = weights.arraySync();
      const truth = labels.dataSync();
      const worst = images.dataSync().map((value, index) => {
        const [first, second] = columns[index % 18] as [number, number];
        const direction = Math.sign(second - first) * (truth[Math.floor(index / 18)] === 0 ? 1 : -1);
        return Math.min(Math.max(value + epsilon * direction, 0), 1);
      });
      expectAllClose(result!.clipped, worst, { absolute: 1e-6, relative: 0 });
    },
  );

  it("reaches a higher loss than fgsm where the gradient turns", () => {
    const lossAfter = (attack: Attack) => {
      const [result] = runAttack(attack, { defended: curved }, runOf(curved, { threats: [threatOf(0.15)] }));
      const logits = curved(result!.clipped);
      const truth = tf.oneHot(predicted(curved), 3);
      return tf.neg(tf.sum(tf.mul(truth, tf.logSoftmax(logits)))).dataSync()[0]!;
    };
    expect(lossAfter(pgd({ steps: 20, relativeStepSize: 0.15, randomStart: false }))).toBeGreaterThan(
      lossAfter(fgsm()),
    );
  });

  it("starts elsewhere for another seed", () => {
    const start = (seed: number) =>
      pgd({ steps: 1, relativeStepSize: 1e-3, randomStart: true }).perturb({
        classifier: curved,
        images,
        labels: predicted(curved),
        threat: threatOf(0.1),
        seed,
        firstIndex: 0,
      });
    expect(tf.max(tf.abs(tf.sub(start(1), start(2)))).dataSync()[0]).toBeGreaterThan(0.05);
  });

  it.each([
    [{ steps: 0 }, "pgd: `steps` must be a positive integer, got 0."],
    [{ relativeStepSize: 0 }, "pgd: `relativeStepSize` must be finite and > 0, got 0."],
    [{ relativeStepSize: Infinity }, "pgd: `relativeStepSize` must be finite and > 0, got Infinity."],
  ])("refuses %o", (wrong, message) => {
    expect(() => pgd({ steps: 1, relativeStepSize: 1, randomStart: true, ...wrong })).toThrow(
      new RangeError(message),
    );
  });
});

describe("runAttack", () => {
  it("fools nobody without a budget", () => {
    const [result] = runAttack(fgsm(), { defended: curved }, runOf(curved, { threats: [threatOf(0)] }));
    expect([...result!.success.dataSync()]).toEqual(new Array<number>(batch).fill(0));
    expectAllClose(result!.clipped, images, { absolute: 0, relative: 0 });
  });

  it("keeps the clean image where it is misclassified already", () => {
    // Moving every image to the other class would make a misclassified one right.
    const labels = tf.sub<tf.Tensor1D>(1, predicted(linear));
    const [result] = runAttack(
      fgsm(),
      { defended: linear },
      runOf(linear, { labels, threats: [threatOf(0.5)] }),
    );
    expect([...result!.success.dataSync()]).toEqual(new Array<number>(batch).fill(1));
    expectAllClose(result!.clipped, images, { absolute: 0, relative: 0 });
  });

  it("takes no NaN for a success", () => {
    const broken = proposing("broken", (x) => tf.fill<tf.Rank.R4>(x.shape, NaN));
    const [result] = runAttack(broken, { defended: curved }, runOf(curved, { threats: [threatOf(0.1)] }));
    expect([...result!.success.dataSync()]).toEqual(new Array<number>(batch).fill(0));
  });

  it("shows oblivious attackers only the undefended classifier, and judges by the defended one", () => {
    const seen: Classifier[] = [];
    const spy: Attack = {
      name: "spy",
      perturb: ({ classifier, images: clean }) => {
        seen.push(classifier);
        return clean;
      },
    };
    const oblivious: ThreatModel = { norm: "linf", epsilon: 0.1, knowledge: "oblivious" };
    runAttack(
      spy,
      { defended: curved, undefended: linear },
      runOf(curved, { threats: [oblivious, threatOf(0.1)] }),
    );
    expect(seen).toEqual([linear, curved]);
    expect(() => runAttack(spy, { defended: curved }, runOf(curved, { threats: [oblivious] }))).toThrow(
      new RangeError(
        "runAttack: `victim.undefended` must be given for oblivious attackers, who see nothing else, got nothing.",
      ),
    );
  });

  it.each<[string, Partial<AttackRun>, Classifier, string]>([
    [
      "pixels up to 255",
      { images: tf.fill([batch, 3, 3, 2], 255) },
      curved,
      "runAttack: `images` must have pixels in [0, 1], got 255. Normalisation belongs inside the classifier.",
    ],
    [
      "an epsilon of 8",
      { threats: [threatOf(8)] },
      curved,
      "runAttack: `epsilon` must be in [0, 1], got 8. Pixels are in [0, 1]: write 8/255, not 8.",
    ],
    [
      "a label beyond the classes",
      { labels: tf.tensor1d([0, 1, 2, 3, 0, 1], "int32") },
      curved,
      "runAttack: `labels` must be classes from 0 to 2, got 3.",
    ],
    [
      "too few labels",
      { labels: tf.tensor1d([0, 1], "int32") },
      curved,
      "runAttack: `labels` must have shape [6], got [2].",
    ],
    [
      "a classifier that answers NaN",
      {},
      (x) => tf.tidy(() => tf.mul(curved(x), NaN)),
      "runAttack: `classifier(images)` must be numbers, got NaN. Check the checkpoint with clean images first.",
    ],
  ])("refuses %s and leaks nothing", (_, change, defended, message) => {
    const run = runOf(curved, change);
    const before = tf.memory().numTensors;
    expect(() => runAttack(fgsm(), { defended }, run)).toThrow(message);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("refuses an attack that returns another shape", () => {
    const cut = proposing("cut", (x) => tf.slice(x, [0, 0, 0, 0], [1, -1, -1, -1]));
    expect(() => runAttack(cut, { defended: curved }, runOf(curved))).toThrow(
      "cut: `perturb` must have shape [6, 3, 3, 2], got [1, 3, 3, 2].",
    );
  });
});
