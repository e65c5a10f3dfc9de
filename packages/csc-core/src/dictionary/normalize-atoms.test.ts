import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { normalizeAtoms } from "./normalize-atoms.js";

const kernel = tf.randomNormal<tf.Rank.R4>([3, 3, 2, 5], 0, 3, "float32", 1);

describe("normalizeAtoms", () => {
  it("gives every atom unit norm and keeps its direction", () => {
    const atoms = normalizeAtoms(kernel);
    expectAllClose(tf.sum(tf.square(atoms), [0, 1, 2]), [1, 1, 1, 1, 1], { absolute: 1e-6, relative: 0 });
    const lengths = tf.sqrt(tf.sum(tf.square(kernel), [0, 1, 2]));
    expectAllClose(tf.mul(atoms, lengths), kernel, { absolute: 1e-6, relative: 1e-6 });
  });

  it("changes nothing the second time", () => {
    const once = normalizeAtoms(kernel);
    expectAllClose(normalizeAtoms(once), once, { absolute: 1e-7, relative: 1e-6 });
  });

  it("normalises the columns of a matrix", () => {
    expectAllClose(normalizeAtoms(tf.tensor2d([[3], [4]])), [0.6, 0.8], { absolute: 1e-7, relative: 0 });
  });

  it("leaves a zero atom zero", () => {
    expectAllClose(normalizeAtoms(tf.zeros([3, 3, 1, 1])), new Float32Array(9), { absolute: 0, relative: 0 });
  });

  it.each([1e-37, 1e-30, 1e-20, 1e20, 1e30, 1e37])(
    "gives atoms times %d the directions of the atoms",
    (factor) => {
      const atoms = normalizeAtoms(tf.mul<tf.Tensor4D>(kernel, factor));
      expectAllClose(atoms, normalizeAtoms(kernel), { absolute: 1e-6, relative: 1e-6 });
    },
  );

  it("normalises every atom by itself", () => {
    const atoms = normalizeAtoms(
      tf.tensor2d([
        [3e-25, 0, 3e25, NaN],
        [4e-25, 0, 4e25, 1],
      ]),
    );
    const expected = [0.6, 0, 0.6, NaN, 0.8, 0, 0.8, NaN];
    atoms.dataSync().forEach((value, index) => {
      if (Number.isNaN(expected[index])) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(expected[index]!, 6);
    });
  });

  it("is a constant to gradients", () => {
    const gradient = tf.grad((w) => tf.sum(tf.mul(w, normalizeAtoms(w))))(kernel);
    expectAllClose(gradient, normalizeAtoms(kernel), { absolute: 0, relative: 0 });
  });

  it("frees every intermediate tensor", () => expectNoTensorLeak(() => normalizeAtoms(kernel).dispose()));

  it("keeps NaN visible", () => {
    expect(normalizeAtoms(tf.tensor2d([[NaN], [1]])).dataSync()).toEqual(Float32Array.of(NaN, NaN));
  });
});
