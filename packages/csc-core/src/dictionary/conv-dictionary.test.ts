import {
  checkAdjoint,
  checkGradient,
  expectAllClose,
  expectNoTensorLeak,
  naiveConv2d,
  naiveConv2dTranspose,
  toNaive,
} from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ShapeError } from "../tensor/shapes.js";
import { ConvDictionary } from "./conv-dictionary.js";

const normal = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

const GEOMETRIES = [
  { size: 3, stride: 1, padding: 1 },
  { size: 3, stride: 2, padding: 1 },
  { size: 7, stride: 2, padding: 3 },
  { size: 5, stride: 1, padding: 2 },
  { size: 1, stride: 1, padding: 0 },
  { size: 3, stride: 1, padding: 0 },
  { size: 3, stride: 2, padding: 0 },
];

describe("ConvDictionary", () => {
  describe.each(GEOMETRIES)("with $size x $size atoms, stride $stride, padding $padding", (geometry) => {
    const { size, stride, padding } = geometry;
    const dictionary = new ConvDictionary(normal([size, size, 2, 5], 1), { stride, padding });
    const codes = normal([2, 4, 3, 5], 2);
    const reconstruction = dictionary.synthesize(codes);
    const signal = normal(reconstruction.shape, 3);
    const rounding = { absolute: 1e-5, relative: 1e-5 };

    it("analyze is the adjoint of synthesize", () =>
      checkAdjoint<tf.Tensor4D, tf.Tensor4D>(
        {
          forward: (z) => dictionary.synthesize(z),
          adjoint: (x) => dictionary.analyze(x),
          x: codes,
          y: signal,
        },
        { relative: 1e-6 },
      ));

    it("agrees with the definition in float64", () => {
      const kernel = toNaive(dictionary.kernel);
      expectAllClose(dictionary.analyze(signal), naiveConv2d(toNaive(signal), kernel, geometry), rounding);
      const outputShape = signal.shape;
      const expected = naiveConv2dTranspose(toNaive(codes), kernel, { ...geometry, outputShape });
      expectAllClose(reconstruction, expected, rounding);
    });
  });

  it("has the gradients in the kernel that central differences give", () => {
    const kernel = normal([3, 3, 1, 2], 4);
    const geometry = { stride: 2, padding: 1 };
    const [codes, signal] = [normal([1, 3, 3, 2], 5), normal([1, 6, 6, 1], 6)];
    const [codeWeights, signalWeights] = [normal([1, 3, 3, 2], 7), normal([1, 6, 6, 1], 8)];
    const analyze = (w: tf.Tensor4D) => tf.mul(codeWeights, new ConvDictionary(w, geometry).analyze(signal));
    const synthesize = (w: tf.Tensor4D) =>
      tf.mul(signalWeights, new ConvDictionary(w, geometry).synthesize(codes));
    // Both are linear in the kernel, so a large step costs no truncation.
    checkGradient(analyze, kernel, { step: 0.1, tolerance: 1e-4 });
    checkGradient(synthesize, kernel, { step: 0.1, tolerance: 1e-4 });
  });

  it("commutes with shifts by the stride, away from the border", () => {
    const dictionary = new ConvDictionary(normal([3, 3, 1, 2], 9), { stride: 2, padding: 1 });
    const patch = normal([1, 4, 4, 1], 10);
    const placed = (offset: number) =>
      tf.pad<tf.Tensor4D>(patch, [
        [0, 0],
        [4 + offset, 8 - offset],
        [4, 8],
        [0, 0],
      ]);
    const still = dictionary.analyze(placed(0));
    const moved = dictionary.analyze(placed(2));
    expectAllClose(tf.slice(moved, [0, 1, 0, 0]), tf.slice(still, [0, 0, 0, 0], [1, 7, 8, 2]), {
      absolute: 0,
      relative: 0,
    });
  });

  it("keeps NaN visible", () => {
    const dictionary = new ConvDictionary(tf.ones([3, 3, 1, 1]), { stride: 1, padding: 1 });
    expect(dictionary.analyze(tf.fill([1, 3, 3, 1], NaN)).arraySync()[0]![1]![1]![0]).toBeNaN();
  });

  it("frees every intermediate tensor", () => {
    const dictionary = new ConvDictionary(normal([3, 3, 2, 5], 11), { stride: 2, padding: 1 });
    const signal = normal([1, 4, 4, 2], 12);
    expectNoTensorLeak(() => {
      const codes = dictionary.analyze(signal);
      tf.dispose([codes, dictionary.synthesize(codes)]);
    });
  });

  it("names the argument and both shapes when the channels do not match", () => {
    const dictionary = new ConvDictionary(tf.zeros([3, 3, 2, 5]), { stride: 1, padding: 1 });
    expect(() => dictionary.analyze(tf.zeros([1, 8, 8, 3]))).toThrow(
      new ShapeError("ConvDictionary.analyze: `signal` must have shape [*, *, *, 2], got [1, 8, 8, 3]."),
    );
    expect(() => dictionary.synthesize(tf.zeros([1, 8, 8, 4]))).toThrow(
      new ShapeError("ConvDictionary.synthesize: `codes` must have shape [*, *, *, 5], got [1, 8, 8, 4]."),
    );
  });

  it("refuses odd sizes at stride 2 and says what to do", () => {
    const dictionary = new ConvDictionary(tf.zeros([3, 3, 2, 5]), { stride: 2, padding: 1 });
    expect(() => dictionary.analyze(tf.zeros([1, 33, 32, 2]))).toThrow(
      new ShapeError(
        "ConvDictionary.analyze: `signal` must have an even height at stride 2, got 33. Pad or crop the images by one pixel.",
      ),
    );
    expect(() => dictionary.analyze(tf.zeros([1, 32, 31, 2]))).toThrow(
      new ShapeError(
        "ConvDictionary.analyze: `signal` must have an even width at stride 2, got 31. Pad or crop the images by one pixel.",
      ),
    );
  });

  it("refuses images that are smaller than the atoms", () => {
    const dictionary = new ConvDictionary(tf.zeros([5, 5, 1, 2]), { stride: 1, padding: 0 });
    expect(() => dictionary.analyze(tf.zeros([1, 4, 8, 1]))).toThrow(
      new ShapeError(
        "ConvDictionary.analyze: `signal` must have a height above 4, got 4: the atoms are larger.",
      ),
    );
  });

  it.each([
    [{ stride: 3, padding: 1 }, "ConvDictionary: `stride` must be 1 or 2, got 3."],
    [{ stride: 1, padding: -1 }, "ConvDictionary: `padding` must be a whole number >= 0, got -1."],
    [{ stride: 1, padding: 0.5 }, "ConvDictionary: `padding` must be a whole number >= 0, got 0.5."],
  ])("refuses the geometry %o", (geometry, message) => {
    expect(() => new ConvDictionary(tf.zeros([3, 3, 1, 1]), geometry)).toThrow(new RangeError(message));
  });
});
