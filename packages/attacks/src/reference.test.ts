import { perturbationNorm, shortestToHyperplane } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Classifier } from "./attack.js";
import { ddn, type DdnOptions } from "./ddn.js";
import { stepToHyperplane } from "./fab/step-to-hyperplane.js";

interface Reference {
  readonly hyperplanes: readonly {
    readonly point: number[];
    readonly normal: number[];
    readonly value: number;
    readonly lengths: Readonly<Record<"linf" | "l2" | "l1", number>>;
  }[];
  readonly ddn: {
    readonly weights: Readonly<
      Record<"first" | "second", number[][]> & Record<"firstBias" | "secondBias", number[]>
    >;
    readonly images: number[][];
    readonly labels: number[];
    readonly options: DdnOptions;
    readonly lengths: readonly (readonly number[])[];
    readonly distances: readonly number[];
  };
}

/** Written by minimum_norm.py beside it: linear and quadratic programs of SciPy, and DDN in NumPy, in float64. */
const reference = JSON.parse(
  readFileSync(new URL("../fixtures/minimum_norm.json", import.meta.url), "utf8"),
) as Reference;

describe.each(["linf", "l2", "l1"] as const)("the shortest step to a hyperplane in %s", (norm) => {
  it("is as long as SciPy's solution of its definition", () => {
    for (const { point, normal, value, lengths } of reference.hyperplanes) {
      const [step] = tf.tidy(() =>
        stepToHyperplane(
          tf.tensor2d([point]),
          { normal: tf.tensor2d([normal]), value: tf.tensor1d([value]) },
          norm,
        ).arraySync(),
      );
      expect(perturbationNorm(step!, norm) / lengths[norm]).toBeCloseTo(1, 5);
      // The reference of the other tests, too, which is exact but for bisection.
      expect(shortestToHyperplane(point, { normal, value }, norm) / lengths[norm]).toBeCloseTo(1, 6);
    }
  });
});

describe("ddn", () => {
  it("goes the way of an independent float64 program, step by step", () => {
    const { weights, images, labels, options, lengths, distances } = reference.ddn;
    const visited: number[][] = [];
    const clean = tf.tensor2d(images);
    const network: Classifier = (x) =>
      tf.tidy(() => {
        const flat = tf.reshape<tf.Rank.R2>(x, clean.shape);
        visited.push([...tf.norm(tf.sub(flat, clean), 2, 1).dataSync()]);
        const hidden = tf.softplus(tf.add(tf.matMul(flat, tf.tensor2d(weights.first)), weights.firstBias));
        return tf.add(tf.matMul(hidden, tf.tensor2d(weights.second)), weights.secondBias);
      });
    const found = ddn(options).perturb({
      classifier: network,
      images: tf.reshape(clean, [images.length, 1, images[0]!.length, 1]),
      labels: tf.tensor1d(labels, "int32"),
      norm: "l2",
      seed: 0,
      indices: labels.map((_, index) => index),
    });
    expect(visited.length).toBe(lengths.length);
    // A success is yes or no: the paths part for good if rounding decides one, which it does for none of these.
    visited.forEach((step, index) => {
      step.forEach((length, image) => expect(length).toBeCloseTo(lengths[index]![image]!, 4));
    });
    const changes = tf.sub(tf.reshape(found, clean.shape), clean);
    tf.norm(changes, 2, 1)
      .dataSync()
      .forEach((length, image) => expect(length).toBeCloseTo(distances[image]!, 4));
  });
});
