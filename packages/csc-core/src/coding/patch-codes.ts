import * as tf from "@tensorflow/tfjs";
import { primitives } from "../backend/active.js";
import type { ConvolutionGeometry } from "../backend/geometry.js";
import { largestEigenvalueBound } from "../dictionary/eigenvalue-bound.js";
import { SMALLEST_FLOAT } from "../dictionary/unit-vector.js";
import { differentiable } from "../ops/differentiable.js";
import { extrapolate, momentumWeights } from "../solvers/momentum.js";
import { byRows } from "./by-rows.js";
import { patchSensitivity } from "./patch-sensitivity.js";
import { againstCodes, sumToLambda } from "./step-constants.js";

/** Options of a coding of patches. */
export interface PatchCodingOptions extends ConvolutionGeometry {
  /** Weight of the squared l2 penalty. */
  readonly mu: number;
  /** FISTA steps, at least 1. */
  readonly iterations: number;
}

/** Patches to code: every patch `y` of a signal, by `argmin_{x >= 0} ½‖y - D x‖² + λ·x + mu/2 ‖x‖²`. */
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
      const scaled = scaledDictionary(w, options.mu);
      const { scale, kernel: atoms } = scaled;
      const solution = tf.tidy(() => {
        const matrix = matrixOf(atoms);
        const how = { gram: gramOf(matrix, scaled.mu), features: matrix.shape[0], iterations };
        return tf.reshape<tf.Rank.R4>(patchSensitivity(rowsOf(gradient), rowsOf(codes), how), codes.shape);
      });
      const perScale = (value: tf.Tensor): tf.Tensor => tf.div(value, scale);
      return {
        signal: () => tf.tidy(() => perScale(convolveTranspose(solution, atoms, y.shape, options))),
        lambda: () => tf.tidy(() => perScale(perScale(tf.neg(sumToLambda(solution, savedLambda))))),
        kernel: () =>
          tf.tidy(() => {
            // Σ (y - D x) vᵀ - (D v) xᵀ = Σ y vᵀ - D (x vᵀ + v xᵀ), without a patch or a residual in memory.
            const products = tf.mul(tf.matMul(rowsOf(codes), rowsOf(solution), true), scale);
            const through = tf.matMul(matrixOf(atoms), tf.add(products, tf.transpose(products)));
            const pixels = kernelGradient(y, solution, w.shape, options);
            return perScale(perScale(tf.sub(pixels, tf.reshape(through, w.shape))));
          }),
      };
    },
  );
}

/** Tensors that all steps of patch coding share; the caller's. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- `tf.tidy` returns no interface
export type PatchSteps = {
  /** `s D`, `[kernelHeight, kernelWidth, channels, atoms]`: its correlation with the signal, less `s λ`, drives every step. */
  readonly drivingKernel: tf.Tensor4D;
  /** `s λ`, in a shape that is subtracted from codes: `[1, 1, 1, atoms]`, or with the batch in front. */
  readonly threshold: tf.Tensor;
  /** `I - s (DᵀD + mu)`, `[atoms, atoms]`. */
  readonly map: tf.Tensor2D;
};

/**
 * Numbers of the steps `x ← relu(map p + s Dᵀy - s λ)` that {@link patchCodes} takes from zero, `p` the extrapolated codes, `s` the step
 * size `1 / ‖D‖²`: for whoever takes them elsewhere.
 */
export function patchSteps(
  { kernel, lambda }: Pick<PatchCodingProblem, "kernel" | "lambda">,
  options: Pick<PatchCodingOptions, "mu">,
): PatchSteps {
  return tf.tidy(() => {
    const { scale, kernel: atoms, mu } = scaledDictionary(kernel, options.mu);
    const gram = gramOf(matrixOf(atoms), mu);
    const stepSize = tf.div<tf.Scalar>(1, largestEigenvalueBound(gram));
    // The codes of the scaled atoms are `scale` times too large, and as large as what drives them.
    const drivingStep = tf.div<tf.Scalar>(stepSize, scale);
    return {
      drivingKernel: tf.mul<tf.Tensor4D>(atoms, drivingStep),
      threshold: tf.mul(tf.div(againstCodes(lambda), scale), drivingStep),
      map: tf.sub<tf.Tensor2D>(tf.eye(gram.shape[0]), tf.mul(gram, stepSize)),
    };
  });
}

function solvePatches(problem: PatchCodingProblem, options: PatchCodingOptions): tf.Tensor4D {
  return tf.tidy(() => {
    const { drivingKernel, threshold, map } = patchSteps(problem, options);
    const weights = momentumWeights(options.iterations);
    const correlation = primitives().convolve(problem.signal, drivingKernel, options);
    const drive = tf.sub<tf.Tensor4D>(correlation, threshold);
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
function gramOf(matrix: tf.Tensor2D, mu: tf.Scalar | undefined): tf.Tensor2D {
  return tf.tidy(() => {
    const gram = tf.matMul<tf.Tensor2D>(matrix, matrix, true);
    return mu === undefined ? gram : tf.add<tf.Tensor2D>(gram, tf.mul(tf.eye(gram.shape[0]), mu));
  });
}

/** Atoms whose largest entry lies between these have squares that float32 sums well. */
const ORDINARY = [1e-15, 1e15] as const;

/** A dictionary divided by `scale`, with `mu` to match: `argmin ½‖y - D x‖² + λ·x + mu/2 ‖x‖²` is the same for `D/s`, `λ/s`, `mu/s²` and `s x`. */
interface ScaledDictionary {
  readonly kernel: tf.Tensor4D;
  /** Nothing where it is 0. */
  readonly mu: tf.Scalar | undefined;
  /** 1 for ordinary dictionaries, and for one of zeros. */
  readonly scale: tf.Scalar;
}

/** Brings a dictionary whose squares would overflow or vanish to where they do not. The caller tidies. */
function scaledDictionary(kernel: tf.Tensor4D, mu: number): ScaledDictionary {
  const largest = tf.max<tf.Scalar>(tf.abs(kernel));
  const isShort = tf.logicalAnd(tf.less(largest, ORDINARY[0]), tf.greaterEqual(largest, SMALLEST_FLOAT));
  const isOdd = tf.logicalOr(isShort, tf.greater(largest, ORDINARY[1]));
  const scale = tf.where<tf.Scalar>(isOdd, tf.maximum<tf.Scalar>(largest, Math.sqrt(mu)), tf.scalar(1));
  return {
    kernel: tf.div(kernel, scale),
    mu: mu === 0 ? undefined : tf.square(tf.div<tf.Scalar>(Math.sqrt(mu), scale)),
    scale,
  };
}

/** Codes with one patch per row. */
function rowsOf(codes: tf.Tensor4D): tf.Tensor2D {
  return tf.reshape(codes, [-1, codes.shape[3]]);
}
