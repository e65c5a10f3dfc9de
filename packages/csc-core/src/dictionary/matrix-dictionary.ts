import * as tf from "@tensorflow/tfjs";
import { assertShape } from "../tensor/shapes.js";
import type { Dictionary } from "./dictionary.js";

/**
 * A dense dictionary `A`: signals are rows `[batch, features]`, codes rows `[batch, atoms]`.
 * Differentiable in signal, codes and atoms.
 */
export class MatrixDictionary implements Dictionary<tf.Tensor2D, tf.Tensor2D> {
  /** `[features, atoms]`: the matrix `A` itself. */
  readonly atoms: tf.Tensor2D;

  /**
   * @param atoms - `[features, atoms]`; one atom per column. Not disposed here.
   * @throws ShapeError if `atoms` is not a matrix.
   */
  constructor(atoms: tf.Tensor2D) {
    assertShape("MatrixDictionary", "atoms", atoms, [null, null]);
    this.atoms = atoms;
  }

  /**
   * `A^T x` of every row.
   *
   * @throws ShapeError if the number of features does not match.
   */
  analyze(signal: tf.Tensor2D): tf.Tensor2D {
    assertShape("MatrixDictionary.analyze", "signal", signal, [null, this.atoms.shape[0]]);
    return tf.matMul(signal, this.atoms);
  }

  /**
   * `A z` of every row.
   *
   * @throws ShapeError if the number of atoms does not match.
   */
  synthesize(codes: tf.Tensor2D): tf.Tensor2D {
    assertShape("MatrixDictionary.synthesize", "codes", codes, [null, this.atoms.shape[1]]);
    return tf.matMul(codes, this.atoms, false, true);
  }
}
