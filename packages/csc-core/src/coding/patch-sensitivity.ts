import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import { largestEigenvalueBound } from "../dictionary/eigenvalue-bound.js";
import { byRows } from "./by-rows.js";
import { conjugateGradients } from "./conjugate-gradients.js";

/** Added to `D_SᵀD_S` before it is inverted. The value of the SCN authors' code. */
const RIDGE = 1e-6;
/** Rounds and relative residual at which a solve ends; float32 gives no better. */
const SOLVER = { iterations: 100, tolerance: 1e-6 };

/** Options that the codes were computed with. */
export interface PatchSensitivityOptions {
  /** `DᵀD + mu I`, `[atoms, atoms]`. */
  readonly gram: tf.Tensor2D;
  /** Numbers in one patch, the rows of `D`. */
  readonly features: number;
  /** FISTA steps. */
  readonly iterations: number;
}

/**
 * Gradient of the loss in the correlations `Dᵀy - λ` of each patch: `v = (G + ρ)⁻¹ g_S` with `G = D_SᵀD_S + mu` on the support
 * `S` of its code and `ρ = 1e-6`, zero elsewhere.
 *
 * Where there are more atoms than numbers in a patch, `G` may be singular. The ridge alone would multiply by a million what
 * `g` has in the directions that `D_S` does not see, and in those it hardly sees, where the codes are nowhere near their
 * solution. There `v = G (G + ρ)⁻² g_S`, zero in directions not seen, and `ρ = max(1e-6, ‖D‖² / iterations²)`: FISTA settles
 * eigenvalues above that. So `‖v‖ <= ‖g‖ / (4 ρ)`.
 *
 * @param gradient - `g`, `[patches, atoms]`.
 * @param codes - `[patches, atoms]`, non-negative.
 * @returns `[patches, atoms]`.
 */
export function patchSensitivity(
  gradient: tf.Tensor2D,
  codes: tf.Tensor2D,
  { gram, features, iterations }: PatchSensitivityOptions,
): tf.Tensor2D {
  const atoms = gram.shape[0];
  const { reluGradient } = primitives();
  const mayBeSingular = features < atoms;
  const ridge = mayBeSingular
    ? tf.maximum(RIDGE, tf.div(largestEigenvalueBound(gram), iterations ** 2))
    : tf.scalar(RIDGE);
  return byRows([gradient, codes], ([target, support]) => {
    const flat = [support?.shape[0] ?? 0, atoms] as [number, number];
    const active = tf.reshape<tf.Rank.R4>(support as tf.Tensor2D, [flat[0], 1, 1, atoms]);
    const onSupport = (values: tf.Tensor): tf.Tensor4D =>
      reluGradient(tf.reshape(values, active.shape), active) as tf.Tensor4D;
    const correlate = (v: tf.Tensor4D): tf.Tensor4D => onSupport(tf.matMul(tf.reshape(v, flat), gram));
    const solve = (right: tf.Tensor4D): tf.Tensor4D =>
      conjugateGradients((v) => tf.add(correlate(v), tf.mul(v, ridge)), right, SOLVER);
    const own = onSupport(target as tf.Tensor2D);
    const seen = mayBeSingular ? solve(correlate(own)) : own;
    return tf.reshape<tf.Rank.R2>(solve(seen), flat);
  });
}
