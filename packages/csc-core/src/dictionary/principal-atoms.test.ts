import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../tensor/random.js";
import { learnAtoms } from "./learn-atoms.js";
import { principalAtoms, type PrincipalAtomsOptions } from "./principal-atoms.js";

const OPTIONS: PrincipalAtomsOptions = { kernelSize: [1, 1], atoms: 6, patches: 4000, seed: 1 };

/** One-pixel images whose entries along orthonormal axes have the standard deviations 3, 1 and 0.2. */
function ellipsoid(): { images: tf.Tensor4D; axes: number[][] } {
  const axes = [
    [0.6, 0.8, 0],
    [0.8, -0.6, 0],
    [0, 0, 1],
  ];
  const stream = randomStream(2, "test");
  const pixels = Array.from({ length: 4000 }, () => {
    const lengths = [3, 1, 0.2].map((deviation) => deviation * stream.normal());
    return [0, 1, 2].map((entry) => axes.reduce((sum, axis, i) => sum + axis[entry]! * lengths[i]!, 0));
  });
  return { images: tf.tensor4d(pixels.flat(), [4000, 1, 1, 3]), axes };
}

describe("principalAtoms", () => {
  it("has each principal component with both signs, the largest variance first", () => {
    const { images, axes } = ellipsoid();
    const atoms = tf.reshape(principalAtoms(images, OPTIONS), [3, 6]);
    const products = tf.matMul(tf.tensor2d(axes), atoms);
    // Components of 4,000 draws lie within a few hundredths of the axes.
    const signs = products.arraySync() as number[][];
    const expected = [0, 1, 2].map((row) =>
      [0, 1, 2, 3, 4, 5].map((atom) => (Math.floor(atom / 2) === row ? Math.sign(signs[row]![atom]!) : 0)),
    );
    expectAllClose(products, tf.tensor2d(expected), { absolute: 0.05, relative: 0 });
    for (const pair of [0, 2, 4]) expect(expected[pair / 2]![pair]! + expected[pair / 2]![pair + 1]!).toBe(0);
  });

  it("is an orthonormal basis of patches, of flat images too", () => {
    const stream = randomStream(3, "test");
    const noise = tf.tensor4d(
      Float32Array.from({ length: 2 * 6 * 6 * 2 }, () => stream.normal()),
      [2, 6, 6, 2],
    );
    for (const images of [noise, tf.ones<tf.Rank.R4>([2, 6, 6, 2]), tf.zeros<tf.Rank.R4>([2, 6, 6, 2])]) {
      const kernel = principalAtoms(images, { ...OPTIONS, kernelSize: [2, 2], atoms: 16, patches: 50 });
      const positive = tf.stridedSlice(tf.reshape(kernel, [8, 16]), [0, 0], [8, 16], [1, 2]);
      const products = tf.matMul(positive, positive, true, false);
      expectAllClose(products, tf.eye(8), { absolute: 1e-4, relative: 0 });
    }
  });

  it("takes the first components where there are fewer atoms, and learns the rest where there are more", () => {
    const { images } = ellipsoid();
    const six = principalAtoms(images, OPTIONS);
    const two = principalAtoms(images, { ...OPTIONS, atoms: 2 });
    expect([...two.dataSync()]).toEqual([...tf.slice(six, [0, 0, 0, 0], [1, 1, 3, 2]).dataSync()]);
    const nine = principalAtoms(images, { ...OPTIONS, atoms: 9 });
    const learnt = learnAtoms(images, { ...OPTIONS, atoms: 3, rounds: 20 });
    expect([...nine.dataSync()]).toEqual([...tf.concat([six, learnt], 3).dataSync()]);
  });

  it("frees every intermediate tensor, and refuses numbers out of range", () => {
    const { images } = ellipsoid();
    expectNoTensorLeak(() => {
      principalAtoms(images, OPTIONS).dispose();
    });
    expect(() => principalAtoms(images, { ...OPTIONS, atoms: 0 })).toThrow(
      new RangeError("principalAtoms: `atoms` must be a positive integer, got 0."),
    );
    expect(() => principalAtoms(images, { ...OPTIONS, kernelSize: [2, 1] })).toThrow(
      new RangeError("principalAtoms: `images` must be at least as large as an atom, 2 x 1, got 1 x 1."),
    );
  });
});
