import { checkAdjoint, expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ShapeError } from "../tensor/shapes.js";
import { MatrixDictionary } from "./matrix-dictionary.js";

describe("MatrixDictionary", () => {
  const dictionary = new MatrixDictionary(
    tf.tensor2d([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  );

  it("multiplies every row by the matrix and by its transpose", () => {
    const exact = { absolute: 0, relative: 0 };
    expectAllClose(dictionary.synthesize(tf.tensor2d([[1, 0, -1]])), [-2, -2], exact);
    expectAllClose(dictionary.analyze(tf.tensor2d([[1, -1]])), [-3, -3, -3], exact);
  });

  it("analyze is the adjoint of synthesize", () =>
    checkAdjoint<tf.Tensor2D, tf.Tensor2D>(
      {
        forward: (z) => dictionary.synthesize(z),
        adjoint: (x) => dictionary.analyze(x),
        x: tf.randomNormal([4, 3], 0, 1, "float32", 1),
        y: tf.randomNormal([4, 2], 0, 1, "float32", 2),
      },
      { relative: 1e-6 },
    ));

  it("names the argument and both shapes when they do not match", () => {
    expect(() => dictionary.analyze(tf.zeros([1, 3]))).toThrow(
      new ShapeError("MatrixDictionary.analyze: `signal` must have shape [*, 2], got [1, 3]."),
    );
    expect(() => dictionary.synthesize(tf.zeros([1, 2]))).toThrow(
      new ShapeError("MatrixDictionary.synthesize: `codes` must have shape [*, 3], got [1, 2]."),
    );
  });
});
