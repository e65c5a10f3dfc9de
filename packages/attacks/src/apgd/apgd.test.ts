import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import fixture from "../../fixtures/apgd.json" with { type: "json" };
import type { BudgetProblem, Classifier } from "../attack.js";
import { pgd } from "../pgd.js";
import type { Norm } from "../threat-model.js";
import { apgdCe, apgdDlr, apgdT } from "./apgd.js";
import type { AutoAscentTrace } from "./auto-ascent.js";

const softplusNetwork: Classifier = (x) =>
  tf.tidy(() => {
    const hidden = tf.matMul(tf.reshape(x, [x.shape[0], -1]), tf.tensor2d(fixture.hidden.weights));
    return tf.matMul(
      tf.softplus(tf.add(hidden, tf.tensor1d(fixture.hidden.bias))),
      tf.tensor2d(fixture.output),
    );
  });
const RUNS = fixture.runs.map((run) => ({ ...run, title: `${run.loss} in ${run.norm}` }));

describe.each(RUNS)("auto-PGD on $title", ({ norm, epsilon, steps, loss, images }) => {
  const pixels = images.map(({ image }) => image);
  const problem: BudgetProblem = {
    classifier: softplusNetwork,
    images: tf.tensor4d(pixels.flat(), [images.length, 1, 1, pixels[0]!.length]),
    labels: tf.tensor1d(
      images.map(({ label }) => label),
      "int32",
    ),
    norm: norm as Norm,
    epsilon,
    seed: 1,
    indices: images.map((_, index) => index),
  };
  const trace: AutoAscentTrace[] = [];
  const attack = (loss === "dlr" ? apgdDlr : apgdCe)({
    steps,
    restarts: 1,
    randomStart: false,
    stopEarly: false,
    observe: (step) => trace.push(step),
  });
  const best = attack.perturb(problem);

  it("halves its step sizes when the float64 reference does", () => {
    images.forEach(({ stepSize }, image) => {
      const halvings = trace.map((step) => Math.round(Math.log2((2 * epsilon) / step.stepSize[image]!)));
      expect(halvings).toEqual(stepSize.map((size) => Math.round(Math.log2((2 * epsilon) / size))));
      expect(Math.max(...halvings)).toBeGreaterThan(1);
    });
  });

  it("has the best losses of the float64 reference, step by step", () => {
    images.forEach(({ bestLoss }, image) => {
      // Thirty float32 steps through a network.
      const close = { absolute: 1e-5, relative: 1e-5 };
      expectAllClose(
        trace.map((step) => step.bestLoss[image]!),
        bestLoss,
        close,
      );
    });
  });

  it("returns the best image", () => {
    expectAllClose(
      best,
      images.flatMap((image) => image.best),
      { absolute: 1e-4, relative: 0 },
    );
  });
});

describe("apgd", () => {
  const [run] = RUNS;
  const pixels = run!.images.map(({ image }) => image);
  const problem: BudgetProblem = {
    classifier: softplusNetwork,
    images: tf.tensor4d(pixels.flat(), [pixels.length, 1, 1, pixels[0]!.length]),
    labels: tf.tensor1d(
      run!.images.map(({ label }) => label),
      "int32",
    ),
    norm: "l2",
    epsilon: 0.4,
    seed: 1,
    indices: pixels.map((_, index) => index),
  };

  it("leaves a broken image at a success", () => {
    for (const attack of [
      apgdCe({ steps: 30, restarts: 1 }),
      apgdDlr({ steps: 30, restarts: 1 }),
      apgdT({ steps: 30, restarts: 1, classes: 4 }),
    ]) {
      const wide = { ...problem, epsilon: 3 };
      const answers = tf.argMax(softplusNetwork(attack.perturb(wide)), 1).dataSync();
      const labels = problem.labels.dataSync();
      answers.forEach((answer, image) => expect(answer).not.toBe(labels[image]));
    }
  });

  it("finds a loss that pgd with as many steps of fixed size does not beat", () => {
    const lossOf = (images: tf.Tensor4D) => {
      const likelihood = tf.logSoftmax(softplusNetwork(images));
      return tf.neg(tf.sum(tf.mul(likelihood, tf.oneHot(problem.labels, 5)))).dataSync()[0]!;
    };
    const options = { randomStart: false, stopEarly: false };
    const found = lossOf(apgdCe({ steps: 60, restarts: 1, ...options }).perturb(problem));
    const rival = lossOf(pgd({ steps: 60, relativeStepSize: 0.1, ...options }).perturb(problem));
    expect(found).toBeGreaterThanOrEqual(rival - 1e-3);
  });

  it.each([
    [{ steps: 0 }, "apgd-ce: `steps` must be a positive integer, got 0."],
    [{ restarts: 0 }, "apgd-ce: `restarts` must be a positive integer, got 0."],
  ])("refuses %o", (wrong, message) => {
    expect(() => apgdCe({ steps: 1, restarts: 1, ...wrong })).toThrow(new RangeError(message));
  });
});
