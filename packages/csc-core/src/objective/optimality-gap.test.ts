import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { MatrixDictionary } from "../dictionary/matrix-dictionary.js";
import { elasticNet } from "../proximal/elastic-net.js";
import { dualityGap } from "./duality-gap.js";
import { energy } from "./energy.js";
import { optimalityGap } from "./optimality-gap.js";

const CASES = [0, 0.4].flatMap((mu) => [false, true].map((nonNegative) => ({ mu, nonNegative })));
const signal = tf.randomNormal<tf.Rank.R2>([3, 6], 0, 1, "float32", 1);
const lambda = tf.tensor1d([0.1, 0.3, 0.5]);

describe.each(CASES)("with mu $mu, non-negative: $nonNegative", ({ mu, nonNegative }) => {
  /** With an orthogonal dictionary the minimiser is one proximal step, exactly. */
  const orthogonal = { signal, dictionary: new MatrixDictionary(tf.eye(6)), lambda, mu, nonNegative };
  const solution = elasticNet(signal, { threshold: lambda, shrinkage: mu, nonNegative });
  const redundant = {
    ...orthogonal,
    dictionary: new MatrixDictionary(tf.randomNormal([6, 9], 0, 0.4, "float32", 2)),
  };
  const start = tf.relu(tf.randomNormal<tf.Rank.R2>([3, 9], 0, 0.5, "float32", 3));

  it("optimalityGap is 0 at the minimiser and nowhere near it", () => {
    expectAllClose(optimalityGap(solution, orthogonal), [0, 0, 0], { absolute: 1e-6, relative: 0 });
    const near = tf.add<tf.Tensor2D>(solution, 0.01);
    expect(tf.min(optimalityGap(near, orthogonal)).dataSync()[0]).toBeGreaterThan(1e-3);
  });

  it("dualityGap is 0 at the minimiser", () => {
    expectAllClose(dualityGap(solution, orthogonal), [0, 0, 0], { absolute: 1e-6, relative: 0 });
  });

  it("dualityGap bounds how far the energy is above its minimum", () => {
    // Proximal gradient steps, small enough for any dictionary of this size, until both gaps agree on the minimum.
    const step = 0.1;
    let codes = start;
    for (let iteration = 0; iteration < 1500; iteration++) {
      codes = tf.tidy(() => {
        const { dictionary } = redundant;
        const descent = dictionary.analyze(tf.sub(signal, dictionary.synthesize(codes)));
        const moved = tf.add<tf.Tensor2D>(codes, tf.mul(step, descent));
        return elasticNet(moved, { threshold: tf.mul(step, lambda), shrinkage: step * mu, nonNegative });
      });
    }
    expectAllClose(optimalityGap(codes, redundant), [0, 0, 0], { absolute: 1e-5, relative: 0 });
    // Of first order in the distance of the codes, unlike the energy itself.
    expectAllClose(dualityGap(codes, redundant), [0, 0, 0], { absolute: 1e-4, relative: 0 });

    const excess = tf.sub(energy(start, redundant), energy(codes, redundant)).dataSync();
    dualityGap(start, redundant)
      .dataSync()
      .forEach((bound, image) => {
        expect(excess[image]).toBeGreaterThan(0);
        expect(bound).toBeGreaterThanOrEqual(excess[image]!);
      });
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => optimalityGap(start, redundant).dispose());
    expectNoTensorLeak(() => dualityGap(start, redundant).dispose());
  });
});

describe("optimalityGap", () => {
  it("is 0, not NaN, for the zero codes of a zero signal", () => {
    const problem = {
      signal: tf.zeros<tf.Rank.R2>([1, 2]),
      dictionary: new MatrixDictionary(tf.eye(2)),
      lambda: 0.1,
      mu: 0,
      nonNegative: false,
    };
    const codes = tf.zeros<tf.Rank.R2>([1, 2]);
    expect([...optimalityGap(codes, problem).dataSync(), ...dualityGap(codes, problem).dataSync()]).toEqual([
      0, 0,
    ]);
  });
});
