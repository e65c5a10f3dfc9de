import { randomStream } from "@sdnet/csc-core/tensor";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Classifier } from "../attack.js";
import { square } from "../square/square.js";
import { probeRobustness, type SanityEvidence } from "./evidence.js";
import { robustnessWarnings } from "./warnings.js";

const images = tf.randomUniform<tf.Rank.R4>([6, 3, 3, 1], 0.1, 0.9, "float32", 1);
const weights = tf.randomNormal<tf.Rank.R2>([9, 4], 0, 1, "float32", 2);
const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.sub(tf.reshape(x, [-1, 9]), 0.5), weights));
const rounded: Classifier = (x) => tf.tidy(() => linear(tf.div(tf.round(tf.mul(x, 4)), 4)));
const probe = (classifier: Classifier) =>
  probeRobustness(classifier, {
    images,
    labels: tf.argMax<tf.Tensor1D>(classifier(images), 1),
    norm: "linf",
    epsilon: 0.2,
    steps: 5,
    blackBox: square({ queries: 60, initialShare: 0.8, scheduleLength: 60 }),
    seed: 1,
  });
const judged = { isAdaptive: true, optimises: false };

describe("probeRobustness", () => {
  it("finds nothing wrong with an honest classifier", () => {
    const evidence = probe(linear);
    expect(evidence.zeroGradients).toBe(0);
    expect(evidence.isRandom).toBe(false);
    expect(evidence.accuracy.unbounded).toBe(0);
    expect(robustnessWarnings(evidence, judged)).toEqual([]);
  });

  it("finds that rounding hides the gradient, and that an attack without gradients sees through it", () => {
    const evidence = probe(rounded);
    expect(evidence.zeroGradients).toBe(1);
    expect(evidence.blackBoxOnly).toBeGreaterThan(0);
    const warnings = robustnessWarnings(evidence, judged).join("\n");
    expect(warnings).toContain("The gradient vanishes for 100.0 % of the images");
    expect(warnings).toContain("gradients are masked");
  });

  it("finds random answers", () => {
    let calls = 0;
    const random: Classifier = (x) => tf.tidy(() => tf.mul(linear(x), 1 + 0.001 * (calls++ % 2)));
    expect(probe(random).isRandom).toBe(true);
  });

  it("finds that very sure answers mask the gradient of the cross-entropy", () => {
    const sure: Classifier = (x) => tf.tidy(() => tf.mul(linear(x), 1e4));
    const evidence = probe(sure);
    expect(evidence.zeroGradients).toBe(1);
    const warnings = robustnessWarnings(evidence, judged).join("\n");
    expect(warnings).toContain("The gradient vanishes for 100.0 % of the images");
    expect(warnings).toContain("gradients are masked");
  });

  /** Codes of one sparse-coding step at a λ, and a linear head. */
  const coding =
    (lambdaOf: () => number): Classifier =>
    (x) =>
      tf.tidy(() => {
        const flat = tf.sub(tf.reshape(x, [-1, 9]), 0.5);
        const codes = tf.relu(tf.sub(tf.concat([flat, tf.neg(flat)], 1), lambdaOf()));
        return tf.matMul(codes, tf.concat([weights, tf.neg(weights)], 0));
      });

  it("finds a λ that is drawn anew for every call, and nothing wrong with a fixed one", () => {
    const random = randomStream(1, "lambda");
    const drawn = probe(coding(() => 0.1 * random.uniform()));
    expect(drawn.isRandom).toBe(true);
    expect(robustnessWarnings(drawn, judged).join("\n")).toContain("The same images got different answers.");
    const fixed = probe(coding(() => 0.02));
    expect(fixed.isRandom).toBe(false);
    expect(robustnessWarnings(fixed, { isAdaptive: true, optimises: true })).toEqual([]);
  });

  it("frees every tensor", () => {
    const labels = tf.argMax<tf.Tensor1D>(linear(images), 1);
    expectNoTensorLeak(() => {
      probeRobustness(linear, { images, labels, norm: "l2", epsilon: 0.5, steps: 2, seed: 1 });
    });
  });
});

describe("robustnessWarnings", () => {
  const fine: SanityEvidence = {
    images: 100,
    classes: 10,
    isRandom: false,
    zeroGradients: 0,
    brokenGradients: 0,
    unanswered: 0,
    flat: 0,
    accuracy: { attacked: 0.4, moreSteps: 0.39, unbounded: 0 },
    blackBoxOnly: 0,
  };

  it.each<[string, Partial<SanityEvidence>, RegExp]>([
    ["random answers", { isRandom: true }, /different answers/],
    ["vanishing gradients", { zeroGradients: 0.5 }, /vanishes for 50\.0 %/],
    ["a misleading loss", { flat: 0.6 }, /random step/],
    [
      "an attack that fails without bounds",
      { accuracy: { ...fine.accuracy, unbounded: 0.3 } },
      /still stand/,
    ],
    [
      "too few steps",
      { accuracy: { ...fine.accuracy, moreSteps: 0.2 } },
      /40\.0 % to 20\.0 %.*not converged/,
    ],
    ["masked gradients", { blackBoxOnly: 0.1 }, /masked/],
    ["gradients of NaN, apart from vanishing ones", { brokenGradients: 0.25 }, /25\.0 %.*NaN or infinite/],
    ["answers that are no numbers", { unanswered: 0.125 }, /12\.5 % of the images get no answer/],
  ])("names %s and nothing else", (_, change, words) => {
    const warnings = robustnessWarnings({ ...fine, ...change }, judged);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(words);
  });

  it("says nothing of gradients where the attack takes none, nor of how many classes there are", () => {
    const masked = { zeroGradients: 1, brokenGradients: 1, flat: 1, blackBoxOnly: 1, classes: 3 };
    const evidence = { ...fine, ...masked, accuracy: { attacked: 1, moreSteps: 0.5, unbounded: 1 } };
    expect(robustnessWarnings(evidence, { ...judged, attack: { needsGradients: false } })).toEqual([]);
    expect(robustnessWarnings({ ...fine, classes: 3 }, judged)).toEqual([]);
  });

  it("believes no number of an attacker who does not know the defence", () => {
    const [warning] = robustnessWarnings(fine, { isAdaptive: false, optimises: false });
    expect(warning).toContain("believe only the adaptive number");
  });
});
