import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import type { ConvolutionGeometry } from "../backend/geometry.js";
import { largestEigenvalueBound } from "../dictionary/eigenvalue-bound.js";
import { differentiable } from "../ops/differentiable.js";
import { extrapolate, momentumWeights } from "../solvers/momentum.js";
import { byRows } from "./by-rows.js";
import { patchSensitivity } from "./patch-sensitivity.js";
import { againstCodes, sumToLambda } from "./step-constants.js";

/** How patches are coded. */
export interface PatchCodingOptions extends ConvolutionGeometry {
  /** Weight of the squared l2 penalty. */
  readonly mu: number;
  /** FISTA steps, at least 1. */
  readonly iterations: number;
}

/** What is coded: every patch `y` of a signal, by `argmin_{x >= 0} ½‖y - D x‖² + λ·x + mu/2 ‖x‖²`. */
export interface PatchCodingProblem {
  /** `[batch, height, width, channels]`. */
  readonly signal: tf.Tensor4D;
  /** `[kernelHeight, kernelWidth, channels, atoms]`: `D` is its reshape to `[kernelHeight · kernelWidth · channels, atoms]`. */
  readonly kernel: tf.Tensor4D;
  /** In units of the correlation `Dᵀy`: a scalar, `[batch]`, `[1, atoms]` or `[batch, atoms]`. */
  readonly lambda: tf.Tensor;
}

/**
 * Codes the patch around every position of a signal, each by itself, by FISTA from zero with step `1 / ‖D‖²`; outside
 * the signal patches are zero. No patch is ever cut out: `Dᵀy` of all patches is one convolution, and the steps need only
 * `DᵀD`, one matrix for all.
 *
 * The gradient is taken at the solution. On the support `S` of a code, with `g` the gradient of the code and
 * `(D_SᵀD_S + mu) v = g_S`: `dL/dy = D v`, `dL/dλ = -v`, `dL/dD = (y - D x) vᵀ - (D v) xᵀ`, summed over patches.
 *
 * @returns Codes `[batch, h, w, atoms]`, `h = floor((height + 2 padding - kernelHeight) / stride) + 1`. Differentiable in
 * `signal`, `lambda` and `kernel`.
 * @see Sun, Nasrabadi & Tran, "Supervised Deep Sparse Coding Networks", arXiv 1701.08349; Beck & Teboulle (2009),
 * eqs. 4.1-4.3.
 */
export function patchCodes(problem: PatchCodingProblem, options: PatchCodingOptions): tf.Tensor4D {
  const { signal, kernel, lambda } = problem;
  const { iterations } = options;
  const { convolveTranspose, kernelGradient } = primitives();
  return differentiable<{ signal: tf.Tensor4D; lambda: tf.Tensor; kernel: tf.Tensor4D }, tf.Tensor4D>(
    { signal, lambda, kernel },
    (save) => {
      const codes = solvePatches(problem, options);
      save([signal, kernel, lambda, codes]);
      return codes.clone();
    },
    (gradient, saved) => {
      const [y, w, savedLambda, codes] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor, tf.Tensor4D];
      const solution = tf.tidy(() => {
        const matrix = matrixOf(w);
        const how = { gram: gramOf(matrix, options.mu), features: matrix.shape[0], iterations };
        return tf.reshape<tf.Rank.R4>(patchSensitivity(rowsOf(gradient), rowsOf(codes), how), codes.shape);
      });
      return {
        signal: () => convolveTranspose(solution, w, y.shape, options),
        lambda: () => tf.neg(sumToLambda(solution, savedLambda)),
        kernel: () =>
          tf.tidy(() => {
            // Σ (y - D x) vᵀ - (D v) xᵀ = Σ y vᵀ - D (x vᵀ + v xᵀ), without a patch or a residual in memory.
            const products = tf.matMul(rowsOf(codes), rowsOf(solution), true);
            const through = tf.matMul(matrixOf(w), tf.add(products, tf.transpose(products)));
            return tf.sub(kernelGradient(y, solution, w.shape, options), tf.reshape(through, w.shape));
          }),
      };
    },
  );
}

function solvePatches(
  { signal, kernel, lambda }: PatchCodingProblem,
  options: PatchCodingOptions,
): tf.Tensor4D {
  return tf.tidy(() => {
    const gram = gramOf(matrixOf(kernel), options.mu);
    const stepSize = tf.div<tf.Scalar>(1, largestEigenvalueBound(gram));
    const correlation = primitives().convolve(signal, tf.mul(kernel, stepSize), options);
    const drive = tf.sub<tf.Tensor4D>(correlation, tf.mul(againstCodes(lambda), stepSize));
    const map = tf.sub<tf.Tensor2D>(tf.eye(gram.shape[0]), tf.mul(gram, stepSize));
    const weights = momentumWeights(options.iterations);
    const codes = byRows([rowsOf(drive)], ([piece]) => fistaRows(piece as tf.Tensor2D, map, weights));
    return tf.reshape<tf.Rank.R4>(codes, drive.shape);
  });
}

/** `x ← relu(p (I - s DᵀD) + s (Dᵀy - λ))` from zero, with `p` the extrapolated codes; every row by itself. */
function fistaRows(drive: tf.Tensor2D, map: tf.Tensor2D, weights: readonly number[]): tf.Tensor2D {
  let current = tf.relu(drive);
  let previous = current;
  for (const weight of weights) {
    const next = tf.tidy(() =>
      tf.relu(tf.add<tf.Tensor2D>(tf.matMul(extrapolate(current, { previous, weight }), map), drive)),
    );
    if (previous !== current) previous.dispose();
    [previous, current] = [current, next];
  }
  return current;
}

/** `D`, one atom per column. */
function matrixOf(kernel: tf.Tensor4D): tf.Tensor2D {
  return tf.reshape(kernel, [-1, kernel.shape[3]]);
}

/** `DᵀD + mu I`. */
function gramOf(matrix: tf.Tensor2D, mu: number): tf.Tensor2D {
  return tf.tidy(() => {
    const gram = tf.matMul<tf.Tensor2D>(matrix, matrix, true);
    return mu === 0 ? gram : tf.add<tf.Tensor2D>(gram, tf.mul(tf.eye(gram.shape[0]), mu));
  });
}

/** Codes with one patch per row. */
function rowsOf(codes: tf.Tensor4D): tf.Tensor2D {
  return tf.reshape(codes, [-1, codes.shape[3]]);
}
