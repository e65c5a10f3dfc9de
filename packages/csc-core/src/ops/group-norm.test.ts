import { checkGradient, expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { groupNorm } from "./group-norm.js";

const input = tf.randomNormal<tf.Rank.R4>([2, 3, 4, 6], 1, 2, "float32", 1);
const scale = tf.tensor1d([1, -0.5, 2, 0.3, 1.5, 0.7]);
const offset = tf.tensor1d([0.1, 0.2, -0.3, 0, 1, -1]);
const weights = tf.randomNormal<tf.Rank.R4>([2, 3, 4, 6], 0, 1, "float32", 2);

/** The definition in float64, one group at a time. */
function naiveGroupNorm(groups: number, epsilon: number): Float64Array {
  const values = input.dataSync();
  const [batch, height, width, channels] = input.shape;
  const [gains, shifts] = [scale.dataSync(), offset.dataSync()];
  const result = new Float64Array(values.length);
  const size = channels / groups;
  for (let image = 0; image < batch; image++) {
    for (let group = 0; group < groups; group++) {
      const members: number[] = [];
      for (let pixel = 0; pixel < height * width; pixel++) {
        for (let channel = group * size; channel < (group + 1) * size; channel++) {
          members.push((image * height * width + pixel) * channels + channel);
        }
      }
      const mean = members.reduce((sum, index) => sum + values[index]!, 0) / members.length;
      const variance = members.reduce((sum, index) => sum + (values[index]! - mean) ** 2, 0) / members.length;
      for (const index of members) {
        const channel = index % channels;
        result[index] =
          (gains[channel]! * (values[index]! - mean)) / Math.sqrt(variance + epsilon) + shifts[channel]!;
      }
    }
  }
  return result;
}

describe("groupNorm", () => {
  it.each([1, 2, 3, 6])("is its definition with %i groups", (groups) => {
    const actual = groupNorm(input, { scale, offset, groups, epsilon: 1e-5 });
    expect(actual.shape).toEqual(input.shape);
    expectAllClose(actual.dataSync(), naiveGroupNorm(groups, 1e-5), { absolute: 1e-5, relative: 1e-5 });
  });

  it("keeps its accuracy where the mean is large beside the spread", () => {
    const moved = tf.add<tf.Tensor4D>(input, 1000);
    const options = { scale, offset, groups: 2, epsilon: 1e-5 };
    // Adding 1000 itself rounds the values to 6e-5.
    expectAllClose(groupNorm(moved, options), groupNorm(input, options), { absolute: 2e-4, relative: 1e-4 });
  });

  it("has the gradients that central differences give", () => {
    const epsilon = 1e-5;
    const check = { step: 1e-2, tolerance: 1e-2 }; // float32 differences of sums of 144 terms
    checkGradient(
      (x: tf.Tensor4D) => tf.mul(groupNorm(x, { scale, offset, groups: 3, epsilon }), weights),
      input,
      check,
    );
    checkGradient(
      (gains: tf.Tensor1D) => tf.mul(groupNorm(input, { scale: gains, offset, groups: 2, epsilon }), weights),
      scale,
      check,
    );
    checkGradient(
      (shifts: tf.Tensor1D) =>
        tf.mul(groupNorm(input, { scale, offset: shifts, groups: 2, epsilon }), weights),
      offset,
      check,
    );
  });

  it("passes NaN on to its own group and image alone", () => {
    const broken = tf.where<tf.Tensor4D>(tf.equal(input, tf.max(input)), NaN, input);
    const result = groupNorm(broken, { scale, offset, groups: 2, epsilon: 1e-5 });
    expect(tf.sum(tf.cast(tf.isNaN(result), "int32")).dataSync()[0]).toBe(36);
  });

  it("refuses groups that do not divide the channels", () => {
    expect(() => groupNorm(input, { scale, offset, groups: 4, epsilon: 1e-5 })).toThrow(
      "groupNorm: `groups` must divide the 6 channels, got 4.",
    );
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      groupNorm(input, { scale, offset, groups: 2, epsilon: 1e-5 }).dispose();
    });
  });
});
