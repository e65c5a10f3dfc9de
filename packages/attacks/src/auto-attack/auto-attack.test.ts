import { randomStream } from "@sdnet/csc-core/tensor";
import { expectNoTensorLeak, shortestToHyperplane } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { BudgetAttack, BudgetProblem, Classifier } from "../attack.js";
import { ballOf } from "../balls/balls.js";
import { fgsm } from "../fgsm.js";
import { autoAttack, autoAttackList } from "./auto-attack.js";
import { advanceEnsemble, beginEnsemble, type EnsembleState } from "./ensemble.js";

const batch = 10;
const size = 12;
const classes = 4;
const stream = randomStream(5, "ensemble");
const points = Array.from({ length: batch }, () => Array.from({ length: size }, () => stream.uniform()));
const weights = Array.from({ length: size }, () => Array.from({ length: classes }, () => stream.normal()));
const images = tf.tensor4d(points.flat(), [batch, 2, 3, 2]);
const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.reshape(x, [-1, size]), tf.tensor2d(weights)));
const labels = tf.argMax<tf.Tensor1D>(linear(images), 1);

/** The distance of each point from the nearest of the other classes, exactly. */
const distances = (norm: "linf" | "l2") =>
  points.map((point) => {
    const logits = weights[0]!.map((_, k) => point.reduce((sum, x, i) => sum + x * weights[i]![k]!, 0));
    const label = logits.indexOf(Math.max(...logits));
    const planes = logits.map((logit, k) => ({
      normal: weights.map((row) => row[k]! - row[label]!),
      value: logit - logits[label]!,
    }));
    return Math.min(
      ...planes.filter((_, k) => k !== label).map((plane) => shortestToHyperplane(point, plane, norm)),
    );
  });
const problemOf = (change: Partial<BudgetProblem> = {}): BudgetProblem => ({
  classifier: linear,
  images,
  labels,
  norm: "linf",
  epsilon: 0.05,
  seed: 1,
  indices: points.map((_, index) => index),
  ...change,
});
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length / 2]!;

const BRIEF = { version: "standard", steps: 8, queries: 30, classes: 3 } as const;

describe.each(["linf", "l2"] as const)("autoAttack in %s", (norm) => {
  it("breaks exactly the images of a linear classifier that are attackable", () => {
    const exact = distances(norm);
    const epsilon = median(exact);
    const states: EnsembleState[] = [];
    const attack = autoAttack({ ...BRIEF, observe: (state) => states.push(state) });
    const found = attack.perturb(problemOf({ norm, epsilon }));
    const last = states.at(-1)!;
    exact.forEach((distance, image) => {
      // Within a thousandth of the budget rounding decides.
      if (Math.abs(distance / epsilon - 1) < 1e-3) return;
      expect(last.brokenBy[image] === null).toBe(distance > epsilon);
    });
    const sizes = ballOf(norm).size(tf.sub(found, images)).dataSync();
    for (const length of sizes) expect(length).toBeLessThanOrEqual(epsilon * (1 + 1e-5));
  });
});

describe("autoAttack", () => {
  it("runs each attack for what the ones before it left", () => {
    const states: EnsembleState[] = [];
    const asked: number[] = [];
    const classifier: Classifier = (x) => {
      asked.push(x.shape[0]);
      return linear(x);
    };
    const epsilon = median(distances("linf"));
    autoAttack({ ...BRIEF, observe: (state) => states.push(state) }).perturb(
      problemOf({ classifier, epsilon }),
    );
    const { stages, brokenBy } = states.at(-1)!;
    expect(stages.map(({ attack }) => attack)).toEqual(["apgd-ce-8", "apgd-t-8", "fab-t", "square-30"]);
    stages.forEach(({ asked: open }, stage) => {
      const before = stages.slice(0, stage).reduce((sum, { broken }) => sum + broken, 0);
      expect(open).toBe(batch - before);
    });
    expect(brokenBy.filter((name) => name !== null).length).toBe(
      stages.reduce((sum, { broken }) => sum + broken, 0),
    );
    // Square comes last, one query at a time for the images that hold out.
    expect(asked.slice(-5)).toEqual(new Array(5).fill(brokenBy.filter((name) => name === null).length));
  });

  it("goes on from a state as if it had never stopped", () => {
    const problem = problemOf({ epsilon: median(distances("linf")) });
    const list = autoAttackList(BRIEF, { classes, epsilon: problem.epsilon });
    const run = (attacks: typeof list, from: EnsembleState) =>
      attacks.reduce((state, attack) => advanceEnsemble(problem, state, { attack }), from);
    const whole = run(list, beginEnsemble(problem));
    const half = run(list.slice(0, 2), beginEnsemble(problem));
    const stored = { ...half, found: tf.tensor4d(half.found.dataSync(), half.found.shape) };
    const resumed = run(list.slice(2), stored);
    expect(resumed.found.dataSync()).toEqual(whole.found.dataSync());
    expect(resumed.brokenBy).toEqual(whole.brokenBy);
    expect(resumed.stages).toEqual(whole.stages);
  });

  it("aims at targets, without FAB", () => {
    const targets = tf.tensor1d(
      points.map((_, image) => image % classes),
      "int32",
    );
    const states: EnsembleState[] = [];
    const found = autoAttack({ ...BRIEF, observe: (state) => states.push(state) }).perturb(
      problemOf({ targets, epsilon: 0.9 }),
    );
    const { stages, brokenBy } = states.at(-1)!;
    expect(stages.map(({ attack }) => attack)).toEqual(["apgd-ce-8", "apgd-t-8", "square-30"]);
    const answers = tf.argMax(linear(found), 1).dataSync();
    brokenBy.forEach((name, image) => expect(answers[image] === image % classes).toBe(name !== null));
    expect(brokenBy.filter((name) => name !== null && name !== "clean").length).toBeGreaterThan(3);
  });

  it.each([
    [2, ["apgd-ce-100", "fab-t", "square-5000"]],
    [3, ["apgd-ce-100", "apgd-dlr-100", "fab-t", "square-5000"]],
    [4, ["apgd-ce-100", "apgd-t-100", "fab-t", "square-5000"]],
  ])("is published attacks with %i classes: %o", (count, names) => {
    const list = autoAttackList({ version: "standard" }, { classes: count, epsilon: 8 / 255 });
    expect(list.map(({ name }) => name)).toEqual(names);
  });

  it("sees a random classifier through many draws and judges it by one", () => {
    let draws = 0;
    const noisy: Classifier = (x) =>
      tf.tidy(() => tf.add(linear(x), tf.randomNormal([x.shape[0], classes], 0, 0.1, "float32", ++draws)));
    const attack = autoAttack({ version: "rand", steps: 3, samples: 4 });
    attack.perturb(problemOf({ classifier: noisy, epsilon: 1e-6 }));
    // The number of classes, the clean images, and two attacks of 4 gradients with 4 draws and one judgement each.
    expect(draws).toBe(2 + 2 * (4 * 4 + 1));
    expect(attack.name).toBe("autoattack-rand");
  });

  it.each([
    [{ steps: 0 }, "autoAttack: `steps` must be a positive integer, got 0."],
    [{ queries: 1.5 }, "autoAttack: `queries` must be a positive integer, got 1.5."],
    [{ samples: -1 }, "autoAttack: `samples` must be a positive integer, got -1."],
  ])("refuses %o", (wrong, message) => {
    expect(() => autoAttack({ version: "standard", ...wrong })).toThrow(new RangeError(message));
  });

  it("frees every tensor but the images it returns", () => {
    const attack = autoAttack(BRIEF);
    expectNoTensorLeak(() => attack.perturb(problemOf()).dispose());
  });
});

describe("advanceEnsemble", () => {
  it("puts what an attack proposes into the ball, and takes no NaN", () => {
    const far = {
      ...fgsm(),
      perturb: (problem: BudgetProblem) => tf.fill<tf.Rank.R4>(problem.images.shape, 7),
    };
    const broken = {
      ...fgsm(),
      perturb: (problem: BudgetProblem) => tf.fill<tf.Rank.R4>(problem.images.shape, NaN),
    };
    for (const attack of [far, broken] satisfies BudgetAttack[]) {
      const problem = problemOf({ epsilon: 0.2 });
      const { found } = advanceEnsemble(problem, beginEnsemble(problem), { attack });
      const sizes = ballOf("linf").size(tf.sub(found, images)).dataSync();
      for (const length of sizes) expect(length).toBeLessThanOrEqual(0.2 + 2 ** -23);
    }
  });

  it("asks nothing where everything is broken", () => {
    const problem = problemOf({
      labels: tf.tensor1d(
        [...labels.dataSync()].map((label) => (label + 1) % classes),
        "int32",
      ),
    });
    const start = beginEnsemble(problem);
    expect(start.brokenBy).toEqual(new Array(batch).fill("clean"));
    const never: BudgetAttack = {
      ...fgsm(),
      perturb: () => {
        throw new Error("asked");
      },
    };
    const { stages, found } = advanceEnsemble(problem, start, { attack: never });
    expect(stages).toEqual([{ attack: "fgsm", asked: 0, broken: 0 }]);
    expect(found.dataSync()).toEqual(images.dataSync());
  });
});
