import { randomStream } from "@sdnet/csc-core/tensor";
import { shortestIntoEllipsoid, shortestToHyperplane, type Ellipsoid } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Classifier, MinimumNormAttack } from "./attack.js";
import { ddn } from "./ddn.js";
import { pgd } from "./pgd.js";
import { runAttack } from "./run-attack.js";
import type { Norm, ThreatModel } from "./threat-model.js";

const batch = 12;
const classes = 4;
const size = 12;
const stream = randomStream(21, "attackable");
const drawn = <Value>(count: number, draw: () => Value): Value[] => Array.from({ length: count }, draw);
const points = drawn(batch, () =>
  drawn(size, () => (stream.uniform() < 0.2 ? Math.round(stream.uniform()) : stream.uniform())),
);
const images = tf.tensor4d(points.flat(), [batch, 2, 3, 2]);
const weights = drawn(size, () => drawn(classes, () => stream.normal()));
const linear: Classifier = (x) => tf.tidy(() => tf.matMul(tf.reshape(x, [-1, size]), tf.tensor2d(weights)));
const ellipsoid: Ellipsoid = {
  center: drawn(size, () => 0.3 + 0.4 * stream.uniform()),
  curvature: drawn(size, () => 0.5 + stream.uniform()),
  radius: 0.6,
};
const quadratic: Classifier = (x) =>
  tf.tidy(() => {
    const offset = tf.sub(tf.reshape(x, [-1, size]), tf.tensor1d([...ellipsoid.center]));
    const squares = tf.mul(tf.tensor1d([...ellipsoid.curvature]), tf.square(offset));
    const value = tf.sub(tf.sum(squares, 1), ellipsoid.radius ** 2);
    return tf.stack([value, tf.neg(value)], 1) as tf.Tensor2D;
  });

/** The smallest perturbation that changes the answer, for each point, in float64. */
const EXACT: Readonly<Record<"linear" | "quadratic", (norm: Norm) => number[]>> = {
  linear: (norm) =>
    points.map((point) => {
      const logits = drawn(classes, () => 0).map((_, k) =>
        point.reduce((sum, x, i) => sum + x * weights[i]![k]!, 0),
      );
      const label = logits.indexOf(Math.max(...logits));
      return Math.min(
        ...logits.map((logit, k) => {
          const normal = weights.map((row) => row[k]! - row[label]!);
          return k === label
            ? Infinity
            : shortestToHyperplane(point, { normal, value: logit - logits[label]! }, norm);
        }),
      );
    }),
  quadratic: (norm) => points.map((point) => shortestIntoEllipsoid(point, ellipsoid, norm)),
};
const CLASSIFIERS = { linear, quadratic };

const PGD_ATTACK = pgd({
  steps: 40,
  relativeStepSize: 0.5,
  randomStart: true,
  restarts: 2,
  schedule: "cosine",
  loss: "margin",
});
const CASES = PGD_ATTACK.metadata.norms.flatMap((norm) =>
  (["linear", "quadratic"] as const).map((kind) => ({ norm, kind })),
);

describe.each(CASES)("pgd on a $kind classifier in $norm", ({ norm, kind }) => {
  it("breaks every image that the exact answer calls attackable, and no other", () => {
    const exact = EXACT[kind](norm);
    const sorted = [...exact].filter((distance) => distance > 0).sort((a, b) => a - b);
    const threats = [0.3, 0.7].map((share): ThreatModel => ({
      norm,
      epsilon: sorted[Math.floor(share * sorted.length)]! * 1.0001,
      knowledge: "adaptive",
    }));
    const classifier = CLASSIFIERS[kind];
    const labels = tf.argMax<tf.Tensor1D>(classifier(images), 1);
    const run = { images, labels, threats, seed: 1 };
    // Ascent goes to the class that is strongest where it starts, so it is sent to each in turn.
    const shifts = kind === "linear" ? [1, 2, 3] : [undefined];
    const runs = shifts.map((shift) =>
      runAttack(
        PGD_ATTACK,
        { defended: classifier },
        {
          ...run,
          ...(shift === undefined ? {} : { targets: tf.mod<tf.Tensor1D>(tf.add(labels, shift), classes) }),
        },
      ),
    );
    let judged = 0;
    threats.forEach(({ epsilon }, place) => {
      const broken = runs.map((results) => results[place]!.success.dataSync());
      exact.forEach((distance, image) => {
        if (distance === 0) return; // begins on the other side of the ellipsoid
        const isBroken = broken.some((success) => success[image] === 1);
        // Within a hundredth of the budget the last step size decides.
        if (distance * 1.01 < epsilon) {
          expect(isBroken).toBe(true);
          judged++;
        }
        if (distance > epsilon * 1.001) expect(isBroken).toBe(false);
      });
    });
    expect(judged).toBeGreaterThan(batch / 2);
  });
});

it("ddn is judged at every epsilon from one run", () => {
  const attack = ddn({ steps: 60, initialNorm: 0.2, normChange: 0.05 });
  let runs = 0;
  const counted: MinimumNormAttack = { ...attack, perturb: (problem) => (runs++, attack.perturb(problem)) };
  const exact = EXACT.quadratic("l2");
  const threats = [0.2, 0.4, 0.8].map((epsilon): ThreatModel => ({
    norm: "l2",
    epsilon,
    knowledge: "adaptive",
  }));
  const labels = tf.argMax<tf.Tensor1D>(quadratic(images), 1);
  const results = runAttack(counted, { defended: quadratic }, { images, labels, threats, seed: 1 });
  expect(runs).toBe(1);
  for (const { threat, success } of results) {
    const isBroken = success.dataSync();
    exact.forEach((distance, image) => {
      if (distance * 1.05 < threat.epsilon && distance > 0) expect(isBroken[image]).toBe(1);
      if (distance > threat.epsilon * 1.001) expect(isBroken[image]).toBe(0);
    });
  }
});
