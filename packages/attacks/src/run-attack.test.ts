import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { AttackRun } from "./attack-run.js";
import type { Attack, AttackMetadata, Classifier, MinimumNormAttack } from "./attack.js";
import { fgsm } from "./fgsm.js";
import { runAttack } from "./run-attack.js";
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
  ...change,
});
const METADATA: AttackMetadata = {
  id: "proposal",
  title: "Proposal",
  norms: ["linf", "l2"],
  targeted: false,
  needsGradients: false,
  minimises: false,
  cost: "nothing",
  source: "here",
};
const proposing = (name: string, perturb: (x: tf.Tensor4D) => tf.Tensor4D): Attack => ({
  kind: "budget",
  name,
  metadata: METADATA,
  perturb: (problem) => perturb(problem.images),
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

  it.each(["far away", "far below"])("clips a proposal that is %s", (where) => {
    const away = proposing(where, (x) => tf.add(x, where === "far away" ? 7 : -7));
    const results = runAttack(away, { defended: curved }, runOf(curved));
    expect(results.map(({ threat }) => threat)).toEqual(threats);
    for (const { clipped, raw, size, threat } of results) {
      expect(tf.min(clipped).dataSync()[0]).toBeGreaterThanOrEqual(0);
      expect(tf.max(clipped).dataSync()[0]).toBeLessThanOrEqual(1);
      expect(tf.max(size).dataSync()[0]).toBeLessThanOrEqual(threat.epsilon + 2 ** -23);
      if (threat.epsilon > 0) expect(tf.max(tf.abs(raw)).dataSync()[0]).toBeGreaterThan(6);
    }
  });

  it("hands over only images that stand, each under its place in the batch", () => {
    const labels = tf.tidy(() => {
      const shift = tf.tensor1d([0, 1, 0, 0, 1, 0], "int32");
      return tf.mod<tf.Tensor1D>(tf.add(predicted(curved), shift), 3);
    });
    const seen: (readonly number[])[] = [];
    const spy: Attack = {
      kind: "budget",
      name: "spy",
      metadata: METADATA,
      perturb: ({ images: open, indices }) => {
        seen.push(indices);
        return tf.sub(1, open);
      },
    };
    const [result] = runAttack(
      spy,
      { defended: curved },
      runOf(curved, { labels, threats: [threatOf(0.1)] }),
    );
    expect(seen).toEqual([[0, 2, 3, 5]]);
    const expected = images
      .dataSync()
      .map((value, i) => ([1, 4].includes(Math.floor(i / 18)) ? value : 1 - value));
    expectAllClose(result!.raw, expected, { absolute: 0, relative: 0 });
  });

  it("asks for the smallest perturbation once, and judges it at every epsilon", () => {
    let calls = 0;
    const along = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
    const smallest: MinimumNormAttack = {
      kind: "minimum-norm",
      name: "smallest",
      metadata: { ...METADATA, minimises: true },
      perturb: ({ images: clean }) => {
        calls++;
        const step = tf.tensor4d(along, [batch, 1, 1, 1]);
        return tf.add(clean, tf.mul(step, tf.sign(tf.sub(0.5, clean))));
      },
    };
    const results = runAttack(smallest, { defended: curved }, runOf(curved));
    expect(calls).toBe(1);
    for (const { size, threat } of results) {
      expectAllClose(
        size,
        along.map((length) => Math.min(length, threat.epsilon)),
        { absolute: 1e-6, relative: 0 },
      );
    }
  });

  it("counts as a targeted success only the target", () => {
    const labels = predicted(curved);
    const targets = tf.mod<tf.Tensor1D>(tf.add(labels, 1), 3);
    const run = runOf(curved, { targets, threats: [threatOf(0.6)] });
    const [result] = runAttack(fgsm(), { defended: curved }, run);
    const reached = tf.equal(tf.argMax(curved(result!.clipped), 1), targets);
    expect([...result!.success.dataSync()]).toEqual([...reached.dataSync()]);
    expect(() =>
      runAttack(
        proposing("aimless", (x) => x),
        { defended: curved },
        run,
      ),
    ).toThrow(
      new RangeError(
        "runAttack: `targets` must be left out for aimless, which can aim at no class, got some.",
      ),
    );
  });

  it("refuses a norm that the attack does not know", () => {
    const run = runOf(curved, { threats: [{ norm: "l1", epsilon: 3, knowledge: "adaptive" }] });
    expect(() =>
      runAttack(
        proposing("narrow", (x) => x),
        { defended: curved },
        run,
      ),
    ).toThrow(new RangeError("runAttack: `norm` must be linf or l2 for narrow, got l1."));
  });

  it.each(["linf", "l2", "l1"] as const)("undoes NaN of proposals and clips ±Infinity in %s", (norm) => {
    for (const value of [NaN, Infinity, -Infinity, 3e38]) {
      const wild = {
        ...proposing("wild", (x) => tf.fill<tf.Rank.R4>(x.shape, value)),
        metadata: fgsm().metadata,
      };
      const threat: ThreatModel = { norm, epsilon: 0.7, knowledge: "adaptive" };
      const [result] = runAttack(wild, { defended: curved }, runOf(curved, { threats: [threat] }));
      expect([...result!.clipped.dataSync()].every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
      const sizes = [...result!.size.dataSync()];
      expect(Math.max(...sizes)).toBeLessThanOrEqual(0.7 * (1 + 1e-5));
      expect(sizes.every((size) => size > 0)).toBe(!Number.isNaN(value));
    }
  });

  it("takes no NaN for a success", () => {
    const broken = proposing("broken", (x) => tf.fill<tf.Rank.R4>(x.shape, NaN));
    const [result] = runAttack(broken, { defended: curved }, runOf(curved, { threats: [threatOf(0.1)] }));
    expect([...result!.success.dataSync()]).toEqual(new Array<number>(batch).fill(0));
  });

  it("shows oblivious attackers only the undefended classifier, and judges by the defended one", () => {
    const seen: Classifier[] = [];
    const spy: Attack = {
      kind: "budget",
      name: "spy",
      metadata: METADATA,
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
    seen.length = 0;
    const transfer: ThreatModel = { norm: "linf", epsilon: 0.1, knowledge: "transfer" };
    runAttack(spy, { defended: curved, surrogate: linear }, runOf(curved, { threats: [transfer] }));
    expect(seen).toEqual([linear]);
    expect(() => runAttack(spy, { defended: curved }, runOf(curved, { threats: [transfer] }))).toThrow(
      new RangeError("runAttack: `victim.surrogate` must be given to transfer attacks from, got nothing."),
    );
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
    [
      "a classifier that answers Infinity alone",
      {},
      (x) => tf.tidy(() => tf.fill(curved(x).shape, Infinity)),
      "runAttack: `classifier(images)` must be numbers, got Infinity. Check the checkpoint with clean images first.",
    ],
    [
      "logits that overflow",
      {},
      (x) => tf.tidy(() => tf.mul(tf.mul(curved(x), 1e30), 1e30)),
      "runAttack: `classifier(images)` must be numbers, got Infinity and -Infinity. Check the checkpoint with clean images first.",
    ],
    [
      "pixels of NaN",
      { images: tf.where<tf.Tensor4D>(tf.greater(images, 0.6), tf.fill(images.shape, NaN), images) },
      curved,
      "runAttack: `images` must have pixels in [0, 1], got NaN.",
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
