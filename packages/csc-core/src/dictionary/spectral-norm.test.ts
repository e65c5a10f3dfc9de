import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { ConvDictionary } from "./conv-dictionary.js";
import { MatrixDictionary } from "./matrix-dictionary.js";
import { powerIteration, spectralNormSquared } from "./spectral-norm.js";

const options = { tolerance: 1e-4, rounds: 5000, seed: 3 };
/** Singular values 3, 2 and 1 by construction, rotated by a Householder reflection. */
const known = new MatrixDictionary(
  tf.tidy(() => {
    const v = tf.tensor2d([[1 / 3], [2 / 3], [2 / 3]]);
    const reflection = tf.sub(tf.eye(3), tf.mul(2, tf.matMul(v, v, false, true)));
    return tf.matMul<tf.Tensor2D>(tf.diag(tf.tensor1d([3, 2, 1])), reflection);
  }),
);

describe("spectralNormSquared", () => {
  it("is the largest squared singular value", () => {
    expect(spectralNormSquared(known, [1, 3], options)).toBeCloseTo(9, 5);
  });

  it("bounds the energy of every synthesized signal", () => {
    const dictionary = new ConvDictionary(tf.randomNormal([3, 3, 2, 4], 0, 1, "float32", 1), {
      stride: 2,
      padding: 1,
    });
    const norm = spectralNormSquared(dictionary, [1, 4, 4, 4], options);
    const codes = tf.randomNormal<tf.Rank.R4>([8, 4, 4, 4], 0, 1, "float32", 2);
    const energyOf = (images: tf.Tensor) => tf.sum(tf.square(images), [1, 2, 3]).dataSync();
    const [before, after] = [energyOf(codes), energyOf(dictionary.synthesize(codes))];
    after.forEach((value, image) => expect(value).toBeLessThanOrEqual(norm * before[image]! * (1 + 1e-5)));
  });

  it("grows with the code size, because the border cuts fewer atoms", () => {
    const dictionary = new ConvDictionary(tf.ones([3, 3, 1, 1]), { stride: 1, padding: 1 });
    const norms = [2, 4, 8].map((size) => spectralNormSquared(dictionary, [1, size, size, 1], options));
    expect(norms[0]).toBeCloseTo(16, 3);
    expect(norms[1]).toBeGreaterThan(norms[0]!);
    expect(norms[2]).toBeGreaterThan(norms[1]!);
    expect(norms[2]).toBeLessThan(81);
  });

  it("gives the same number for the same seed, and the same norm for another", () => {
    const norm = spectralNormSquared(known, [1, 3], options);
    expect(spectralNormSquared(known, [1, 3], options)).toBe(norm);
    expect(spectralNormSquared(known, [1, 3], { ...options, seed: 4 })).toBeCloseTo(norm, 5);
  });

  it("says so when it does not converge", () => {
    expect(() => spectralNormSquared(known, [1, 3], { ...options, rounds: 1 })).toThrow(
      new RangeError(
        "spectralNormSquared: no convergence to `tolerance` 0.0001 within 1 rounds. Allow more `rounds`.",
      ),
    );
  });

  describe.each([
    {
      name: "a matrix",
      atoms: [1, 3],
      of: (factor: number) => new MatrixDictionary(tf.mul(known.atoms, factor)),
    },
    {
      name: "a convolution",
      atoms: [1, 1, 1, 3],
      of: (factor: number) =>
        new ConvDictionary(tf.reshape<tf.Rank.R4>(tf.mul(known.atoms, factor), [1, 1, 3, 3]), {
          stride: 1,
          padding: 0,
        }),
    },
  ])("of $name", ({ atoms, of }) => {
    const norm = (factor: number) =>
      spectralNormSquared(of(factor) as ConvDictionary, atoms as never, options);

    it("is zero for atoms of zeros", () => expect(norm(0)).toBe(0));

    it.each([1e-30, 1e-20, 1e20, 1e30])("is right where float32 has no square of %d", (factor) => {
      expect(norm(factor) / factor / factor).toBeCloseTo(9, 4);
    });

    it.each([NaN, Infinity])("refuses atoms of %d", (factor) => {
      expect(() => norm(factor)).toThrow(
        new RangeError(
          "spectralNormSquared: `dictionary` must have a finite norm, got NaN: an atom is not finite, or near the largest float32.",
        ),
      );
    });
  });

  it("frees every intermediate tensor", () =>
    expectNoTensorLeak(() => void spectralNormSquared(known, [1, 3], options)));
});

describe("powerIteration", () => {
  const start = tf.tensor2d([[5, 1, 1]]);

  it("rises towards the norm and continues where it stopped", () => {
    const four = powerIteration(known, { vector: start, rounds: 4 });
    const two = powerIteration(known, { vector: start, rounds: 2 });
    const continued = powerIteration(known, { vector: two.vector, rounds: 2 });
    expectAllClose(continued.vector, four.vector, { absolute: 1e-6, relative: 0 });
    const norms = [two, four].map(({ squaredNorm }) => squaredNorm.dataSync()[0]!);
    expect(norms[0]).toBeLessThan(norms[1]!);
    expect(norms[1]).toBeLessThanOrEqual(9 * (1 + 1e-6));
  });

  it("stops early once the vector moves less than the tolerance", () => {
    const rough = powerIteration(known, { vector: start, rounds: 1000, tolerance: 0.1 });
    const fine = powerIteration(known, { vector: start, rounds: 1000, tolerance: 1e-5 });
    expect(Math.abs(rough.squaredNorm.dataSync()[0]! - 9)).toBeGreaterThan(1e-4);
    expect(fine.squaredNorm.dataSync()[0]).toBeCloseTo(9, 5);
  });

  it("is a constant to gradients", () => {
    const gradient = tf.grad((atoms) => {
      const { squaredNorm } = powerIteration(new MatrixDictionary(atoms as tf.Tensor2D), {
        vector: start,
        rounds: 50,
      });
      return tf.sum(tf.mul(squaredNorm, atoms));
    })(known.atoms);
    expectAllClose(gradient, new Float32Array(9).fill(9), { absolute: 1e-4, relative: 0 });
  });

  it("gives zero for a zero dictionary", () => {
    const { squaredNorm } = powerIteration(new MatrixDictionary(tf.zeros([3, 3])), {
      vector: start,
      rounds: 3,
    });
    expect(squaredNorm.dataSync()[0]).toBe(0);
  });

  it.each([0, NaN, Infinity])("replaces a start of %d", (value) => {
    const { squaredNorm } = powerIteration(known, { vector: tf.fill([1, 3], value), rounds: 100 });
    expect(squaredNorm.dataSync()[0]).toBeCloseTo(9, 4);
  });

  it.each([0, NaN, Infinity])("leaves a unit vector behind where atoms are %d", (value) => {
    const dead = new MatrixDictionary(tf.fill([3, 3], value));
    const { vector } = powerIteration(dead, { vector: start, rounds: 3 });
    expectAllClose(tf.norm(vector), [1], { absolute: 1e-6, relative: 0 });
    const { squaredNorm } = powerIteration(known, { vector, rounds: 100 });
    expect(squaredNorm.dataSync()[0]).toBeCloseTo(9, 4);
  });

  it("leaves a direction that atoms do not see", () => {
    const blind = new MatrixDictionary(tf.tensor2d([[0, 0, 2]]));
    const { squaredNorm } = powerIteration(blind, { vector: tf.tensor2d([[1, 0, 0]]), rounds: 2 });
    expect(squaredNorm.dataSync()[0]).toBeCloseTo(4, 5);
  });

  it("leaves its start alone and frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      tf.dispose({ ...powerIteration(known, { vector: start, rounds: 3 }) });
    });
    expect(start.isDisposed).toBe(false);
  });

  it("refuses to run no round", () => {
    expect(() => powerIteration(known, { vector: start, rounds: 0 })).toThrow(
      new RangeError("powerIteration: `rounds` must be a positive integer, got 0."),
    );
  });

  it("draws the noise that replaces dead vectors once, the same for every shape", () => {
    const dead = (size: number) => new MatrixDictionary(tf.zeros([size, size]));
    const directionOf = (size: number) =>
      powerIteration(dead(size), { vector: tf.zeros<tf.Rank.R2>([1, size]), rounds: 1 }).vector.dataSync();
    const long = directionOf(300);
    const imul = vi.spyOn(Math, "imul");
    try {
      const short = directionOf(3);
      expect([...short].map((value) => value / short[0]!)).toEqual(
        [...long.subarray(0, 3)].map((value) => expect.closeTo(value / long[0]!, 4) as unknown),
      );
      expect(directionOf(300)).toEqual(long);
      expect(imul).not.toHaveBeenCalled();
    } finally {
      imul.mockRestore();
    }
  });
});
