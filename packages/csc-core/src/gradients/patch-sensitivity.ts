import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { byRows } from "./by-rows.js";
import { conjugateGradients } from "./conjugate-gradients.js";

/** Added to `D_SᵀD_S` before it is inverted. The value of the SCN authors' code. */
const RIDGE = 1e-6;
/** Rounds and relative residual at which a solve ends; float32 gives no better. */
const SOLVER = { iterations: 100, tolerance: 1e-6 };

/** The dictionary that codes were made with. */
export interface PatchDictionary {
  /** `DᵀD + mu I`, `[atoms, atoms]`. */
  readonly gram: tf.Tensor2D;
  /** Numbers in one patch, the rows of `D`. */
  readonly features: number;
}

/**
 * How the loss changes with the correlations `Dᵀy - λ` of each patch: `v = (D_SᵀD_S + 1e-6)⁻¹ g_S` on the support `S`
 * of its code, zero elsewhere.
 *
 * Where there are more atoms than numbers in a patch, more of them may be active than are independent. The codes that
 * FISTA reaches from zero do not move in the directions that `D_S` does not see; the ridge alone would multiply the part of `g`
 * in them by a million. There `v` is `G (G + 1e-6)⁻² g` with `G = D_SᵀD_S`: the same wherever `G` can be inverted, and zero in those
 * directions.
 *
 * @param gradient - `g`, `[patches, atoms]`.
 * @param codes - `[patches, atoms]`, non-negative.
 * @returns `[patches, atoms]`.
 */
export function patchSensitivity(
  gradient: tf.Tensor2D,
  codes: tf.Tensor2D,
  { gram, features }: PatchDictionary,
): tf.Tensor2D {
  const atoms = gram.shape[0];
  const { reluGradient } = primitives();
  return byRows([gradient, codes], ([target, support]) => {
    const flat = [support?.shape[0] ?? 0, atoms] as [number, number];
    const active = tf.reshape<tf.Rank.R4>(support as tf.Tensor2D, [flat[0], 1, 1, atoms]);
    const onSupport = (values: tf.Tensor): tf.Tensor4D =>
      reluGradient(tf.reshape(values, active.shape), active) as tf.Tensor4D;
    const correlate = (v: tf.Tensor4D): tf.Tensor4D => onSupport(tf.matMul(tf.reshape(v, flat), gram));
    const solve = (right: tf.Tensor4D): tf.Tensor4D =>
      conjugateGradients((v) => tf.add(correlate(v), tf.mul(v, RIDGE)), right, SOLVER);
    const own = onSupport(target as tf.Tensor2D);
    const seen = features < atoms ? solve(correlate(own)) : own;
    return tf.reshape<tf.Rank.R2>(solve(seen), flat);
  });
}
