import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import { sumPerImage } from "../objective/sum-per-image.js";
import { withoutGradient } from "../ops/without-gradient.js";
import { perImage, type PerImage } from "../proximal/per-image.js";
import { assertNonNegative, assertPositiveInteger, assertStepSize } from "./assert-options.js";
import { finiteStep } from "./finite-step.js";
import { proximalStep } from "./proximal-step.js";

/** Options of every solver. All are required: defaults belong to the layer. */
export interface SolverOptions {
  /** Weight of the l1 penalty (λ), `>= 0`, in the units of the signal; one for all images or one for each. */
  readonly lambda: PerImage;
  /** Weight of the squared l2 penalty, `>= 0`. */
  readonly mu: number;
  /** Gradient step, `> 0`, unitless; converges up to `1 / ‖A‖²`. No gradient flows through it. */
  readonly stepSize: number | tf.Scalar;
  /** Proximal steps, at least 1; the first starts from zero codes. */
  readonly iterations: number;
  /** Whether codes are constrained to `z >= 0`. */
  readonly nonNegative: boolean;
  /**
   * `square` minimises `½‖x - A z‖²`. `root` divides its gradient by `2‖x - A z‖` per image from the second step on,
   * as the official code does with SQUARE_NOISE off; the norm counts as a constant.
   */
  readonly loss: "square" | "root";
}

/**
 * A way to sparse-code a signal `[batch, ...]`: approximates `argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²`.
 * Differentiable in the signal, the dictionary and `lambda`.
 */
export type Solver = <Signal extends tf.Tensor, Codes extends tf.Tensor>(
  signal: Signal,
  dictionary: Dictionary<Signal, Codes>,
  options: SolverOptions,
) => Codes;

/** The two verbs that proximal gradient methods are made of. Their results live in the caller's tidy. */
export interface ProximalGradient<Codes extends tf.Tensor> {
  /** The step from `z = 0`, where the residual is the signal itself. */
  readonly first: () => Codes;
  /** `prox(from + stepSize · A^T (x - A at))`: the gradient at one point, applied to another. */
  readonly step: (from: Codes, at: Codes) => Codes;
}

/** Residuals shorter than this are divided by it. */
const NORM_FLOOR = 1e-12;

/**
 * The proximal gradient steps of one coding problem.
 *
 * @param where - Name of the solver, for errors.
 * @throws RangeError if an option is out of range.
 */
export function proximalGradient<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  where: string,
  { signal, dictionary }: { readonly signal: Signal; readonly dictionary: Dictionary<Signal, Codes> },
  options: SolverOptions,
): ProximalGradient<Codes> {
  assertOptions(where, options);
  const { lambda, mu, nonNegative, loss } = options;
  const stepSize = finiteStep(options.stepSize);
  const prox = (arrived: Codes): Codes => proximalStep(arrived, { stepSize, lambda, mu, nonNegative });
  const residual = (at: Codes): Signal => {
    const difference = tf.sub<Signal>(signal, dictionary.synthesize(at));
    if (loss === "square") return difference;
    const norms = withoutGradient(() => {
      const lengths = tf.sqrt(sumPerImage(tf.square(difference)));
      return tf.maximum<tf.Tensor1D>(lengths, NORM_FLOOR);
    });
    return tf.div<Signal>(difference, tf.mul(2, perImage(where, { norms }, signal)));
  };
  return {
    first: () => tf.tidy(() => prox(tf.mul(stepSize, dictionary.analyze(signal)))),
    step: (from, at) =>
      tf.tidy(() => prox(tf.add<Codes>(from, tf.mul(stepSize, dictionary.analyze(residual(at)))))),
  };
}

function assertOptions(where: string, { lambda, mu, stepSize, iterations }: SolverOptions): void {
  assertPositiveInteger(where, { iterations });
  if (typeof lambda === "number") assertNonNegative(where, { lambda });
  assertNonNegative(where, { mu });
  if (typeof stepSize === "number") assertStepSize(where, { stepSize });
}
