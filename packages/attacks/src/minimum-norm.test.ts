import { randomStream } from "@sdnet/csc-core/tensor";
import {
  perturbationNorm,
  shortestIntoEllipsoid,
  shortestToHyperplane,
  type Ellipsoid,
} from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { AttackProblem, Classifier, MinimumNormAttack } from "./attack.js";
import { ballOf } from "./balls/balls.js";
import { carliniWagner } from "./carlini-wagner.js";
import { ddn } from "./ddn.js";
import { deepFool } from "./deepfool.js";
import { fab } from "./fab/fab.js";
import { margins } from "./goal.js";
import type { Norm } from "./threat-model.js";

const batch = 8;
const classes = 4;
const shape = [batch, 2, 3, 2] as const;
const size = 12;
const stream = randomStream(11, "toys");
const drawn = <Value>(count: number, draw: () => Value): Value[] => Array.from({ length: count }, draw);
/** Some pixels stand at a wall: there the shortest way is not along the gradient. */
const points = drawn(batch, () =>
  drawn(size, () => (stream.uniform() < 0.2 ? Math.round(stream.uniform()) : stream.uniform())),
);
const images = tf.tensor4d(points.flat(), [...shape]);

/** Lengths of what an attack finds; Infinity where it is no success. */
function lengths(
  attack: MinimumNormAttack,
  problem: Pick<AttackProblem, "classifier" | "norm" | "targets">,
): number[] {
  return tf.tidy(() => {
    const { classifier, targets, norm } = problem;
    const labels = tf.argMax<tf.Tensor1D>(classifier(images), 1);
    const found = attack.perturb({ ...problem, images, labels, seed: 1, indices: [...points.keys()] });
    const answers = tf.argMax(classifier(found), 1);
    const success = targets === undefined ? tf.notEqual(answers, labels) : tf.equal(answers, targets);
    const isSuccess = success.dataSync();
    const changes = tf.reshape<tf.Rank.R2>(tf.sub(found, images), [batch, size]).arraySync();
    return changes.map((change, image) =>
      isSuccess[image] === 1 ? perturbationNorm(change, norm) : Infinity,
    );
  });
}

const weights = drawn(size, () => drawn(classes, () => stream.normal()));
const offsets = drawn(classes, () => 0.3 * stream.normal());
const linear: Classifier = (x) =>
  tf.tidy(() => {
    const flat = tf.reshape<tf.Rank.R2>(x, [-1, size]);
    return tf.add<tf.Tensor2D>(tf.matMul(flat, tf.tensor2d(weights)), tf.tensor1d(offsets));
  });
/** The label's region is cut out by one half-space for each other class: the nearest of them is the exact answer. */
function shortestForLinear(point: readonly number[], norm: Norm, count = classes): number {
  const logits = offsets
    .slice(0, count)
    .map((offset, k) => point.reduce((sum, x, i) => sum + x * weights[i]![k]!, offset));
  const label = logits.indexOf(Math.max(...logits));
  const others = logits.map((logit, k) => ({
    normal: weights.map((row) => row[k]! - row[label]!),
    value: logit - logits[label]!,
  }));
  return Math.min(
    ...others.filter((_, k) => k !== label).map((plane) => shortestToHyperplane(point, plane, norm)),
  );
}

/** The second class is inside; all points begin outside. */
const ellipsoid: Ellipsoid = {
  center: drawn(size, () => 0.3 + 0.4 * stream.uniform()),
  curvature: drawn(size, () => 0.5 + stream.uniform()),
  radius: 0.55,
};
const quadratic: Classifier = (x) =>
  tf.tidy(() => {
    const offset = tf.sub(tf.reshape(x, [-1, size]), tf.tensor1d([...ellipsoid.center]));
    const squares = tf.mul(tf.tensor1d([...ellipsoid.curvature]), tf.square(offset));
    const value = tf.sub(tf.sum(squares, 1), ellipsoid.radius ** 2);
    return tf.stack([value, tf.neg(value)], 1) as tf.Tensor2D;
  });

function expectShortest(found: readonly number[], shortest: readonly number[]): void {
  found.forEach((length, image) => {
    expect(length / shortest[image]!).toBeGreaterThan(0.999); // nothing is shorter; float32 rounds
    expect(length / shortest[image]!).toBeLessThan(1.05);
  });
}

const FAB = {
  iterations: 30,
  largestBias: 0.1,
  overshoot: 1.05,
  backward: 0.9,
  restarts: 1,
  startDistance: 1,
};
const BOUNDARY_ATTACKS = [
  deepFool({ steps: 50, overshoot: 0.02, candidates: 9 }),
  fab({ ...FAB, boundaries: "all" }),
  fab({ ...FAB, boundaries: 3 }),
];
const DESCENTS = [
  ddn({ steps: 100, initialNorm: 0.2, normChange: 0.05 }),
  carliniWagner({ searchSteps: 9, steps: 150, stepSize: 0.03, initialWeight: 1, confidence: 0 }),
];
const inAllNorms = (attack: MinimumNormAttack) =>
  attack.metadata.norms.map((norm) => ({ attack, norm, name: attack.name }));

describe.each(BOUNDARY_ATTACKS.flatMap(inAllNorms))("$name in $norm", ({ attack, norm }) => {
  it("finds the nearest misclassified image of a linear classifier within 5 %", () => {
    expectShortest(
      lengths(attack, { classifier: linear, norm }),
      points.map((point) => shortestForLinear(point, norm)),
    );
  });
});

describe.each(DESCENTS)("$name in l2", (attack) => {
  it("finds the nearest image of the other class of a linear classifier within 5 %", () => {
    // Of more boundaries, descent may go to another than the nearest.
    const ofTwo: Classifier = (x) => tf.tidy(() => tf.slice(linear(x), [0, 0], [-1, 2]));
    expectShortest(
      lengths(attack, { classifier: ofTwo, norm: "l2" }),
      points.map((point) => shortestForLinear(point, "l2", 2)),
    );
  });
});

it("ddn finds the nearest image of any other class of a linear classifier, target by target, within 5 %", () => {
  const [attack] = DESCENTS;
  const byTarget = [0, 1, 2, 3].map((target) =>
    lengths(attack!, { classifier: linear, norm: "l2", targets: tf.fill([batch], target, "int32") }),
  );
  const labels = tf.argMax(linear(images), 1).dataSync();
  const nearest = points.map((_, image) =>
    Math.min(...byTarget.map((found, target) => (target === labels[image] ? Infinity : found[image]!))),
  );
  expectShortest(
    nearest,
    points.map((point) => shortestForLinear(point, "l2")),
  );
});

it("cw reaches targets, with the confidence that is asked", () => {
  const attack = carliniWagner({
    searchSteps: 3,
    steps: 60,
    stepSize: 0.1,
    initialWeight: 10,
    confidence: 1,
  });
  const labels = tf.argMax<tf.Tensor1D>(linear(images), 1);
  const targets = tf.tensor1d(
    points.map((_, image) => image % classes),
    "int32",
  );
  const problem = {
    classifier: linear,
    images,
    labels,
    targets,
    norm: "l2" as const,
    seed: 1,
    indices: [...points.keys()],
  };
  const found = attack.perturb(problem);
  const lead = margins(linear(found), problem).dataSync();
  const moved = ballOf("l2").size(tf.sub(found, images)).dataSync();
  // An image without a success comes back as it was.
  lead.forEach((margin, image) => {
    if (moved[image]! > 0) expect(margin).toBeLessThanOrEqual(-1 + 1e-5);
  });
  expect([...moved].filter((length) => length > 0).length).toBeGreaterThan(5);
});

describe.each([...BOUNDARY_ATTACKS, ...DESCENTS].flatMap(inAllNorms))(
  "$name in $norm",
  ({ attack, norm }) => {
    it("finds the nearest misclassified image of a quadratic classifier within 5 %", () => {
      expectShortest(
        lengths(attack, { classifier: quadratic, norm }),
        points.map((point) => shortestIntoEllipsoid(point, ellipsoid, norm)),
      );
    });
  },
);
