import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { randomStream } from "../tensor/random.js";
import { learnAtoms, type LearnAtomsOptions } from "./learn-atoms.js";

const OPTIONS: LearnAtomsOptions = { kernelSize: [1, 1], atoms: 3, patches: 400, rounds: 10, seed: 1 };

/** One-pixel images, each a positive multiple of one of the directions, off by a little noise. */
function around(directions: readonly number[][], noise = 0.02): tf.Tensor4D {
  const stream = randomStream(2, "test");
  const pixels = Array.from({ length: 300 }, () => {
    const direction = directions[stream.below(directions.length)]!;
    const length = 0.5 + 2 * stream.uniform();
    return direction.map((entry) => length * (entry + noise * stream.normal()));
  });
  return tf.tensor4d(pixels.flat(), [300, 1, 1, 3]);
}

describe("learnAtoms", () => {
  it("has an atom for every direction that patches are multiples of, signs told apart", () => {
    const directions = [
      [1, 0, 0],
      [-1, 0, 0],
      [0, 0.6, 0.8],
    ];
    // More atoms than directions: k-means never leaves a start that has none near one of them.
    const atoms = learnAtoms(around(directions), { ...OPTIONS, atoms: 9 });
    expect(atoms.shape).toEqual([1, 1, 3, 9]);
    const products = tf.matMul(tf.tensor2d(directions), tf.reshape(atoms, [3, 9]));
    expectAllClose(tf.max(products, 1), tf.ones([3]), { absolute: 1e-3, relative: 0 }); // the noise of 0.02
  });

  it("agrees with k-means in float64 on patches of whole images", () => {
    const stream = randomStream(3, "test");
    const images = tf.tensor4d(
      Float32Array.from({ length: 4 * 6 * 5 * 2 }, () => stream.normal()),
      [4, 6, 5, 2],
    );
    const options = { ...OPTIONS, kernelSize: [3, 2] as const, atoms: 4, patches: 40, rounds: 1 };
    const kernel = learnAtoms(images, options);
    // Draws the patches again, assigns and sums them naively.
    const draw = randomStream(1, "patches");
    const values = images.arraySync();
    const patches = Array.from({ length: 40 }, () => {
      const [image, top, left] = [draw.below(4), draw.below(4), draw.below(4)];
      return [0, 1, 2].flatMap((row) =>
        [0, 1].flatMap((column) => values[image]![top + row]![left + column]!),
      );
    });
    const norm = (vector: number[]) => Math.hypot(...vector);
    const start = patches.slice(0, 4).map((patch) => patch.map((entry) => entry / norm(patch)));
    const sums = start.map(() => Array.from({ length: 12 }, () => 0));
    for (const patch of patches) {
      const products = start.map((atom) => atom.reduce((sum, entry, i) => sum + entry * patch[i]!, 0));
      const nearest = products.indexOf(Math.max(...products));
      sums[nearest] = sums[nearest]!.map((entry, i) => entry + patch[i]!);
    }
    const expected = sums.map((sum) => sum.map((entry) => entry / norm(sum)));
    const found = tf.transpose(tf.reshape(kernel, [12, 4]));
    expectAllClose(found, tf.tensor2d(expected), { absolute: 1e-5, relative: 1e-5 });
  });

  it("gives unit atoms where patches are flat, or fewer than atoms", () => {
    for (const images of [tf.zeros<tf.Rank.R4>([2, 4, 4, 3]), tf.ones<tf.Rank.R4>([2, 4, 4, 3])]) {
      const atoms = learnAtoms(images, { ...OPTIONS, atoms: 5, patches: 3 });
      const norms = tf.norm(tf.reshape(atoms, [3, 5]), 2, 0);
      expectAllClose(norms, tf.ones([5]), { absolute: 1e-6, relative: 0 });
    }
  });

  it("gives the same atoms for the same seed, and others for another", () => {
    const images = around([[1, 0, 0]], 1);
    const learn = (seed: number) => [...learnAtoms(images, { ...OPTIONS, seed }).dataSync()];
    expect(learn(0)).toEqual(learn(0));
    expect(learn(4)).not.toEqual(learn(0));
  });

  it("frees every intermediate tensor", () => {
    const images = around([[1, 0, 0]]);
    expectNoTensorLeak(() => {
      learnAtoms(images, OPTIONS).dispose();
    });
  });

  it("refuses numbers out of range and images smaller than an atom", () => {
    const images = tf.zeros<tf.Rank.R4>([1, 4, 4, 3]);
    expect(() => learnAtoms(images, { ...OPTIONS, atoms: 0 })).toThrow(
      new RangeError("learnAtoms: `atoms` must be a positive integer, got 0."),
    );
    expect(() => learnAtoms(images, { ...OPTIONS, kernelSize: [5, 3] })).toThrow(
      new RangeError("learnAtoms: `images` must be at least as large as an atom, 5 x 3, got 4 x 4."),
    );
  });
});
