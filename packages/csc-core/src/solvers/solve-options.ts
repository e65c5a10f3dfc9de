import type * as tf from "@tensorflow/tfjs";
import type { PerImage } from "../proximal/per-image.js";
import {
  assertNonNegative,
  assertPositive,
  assertPositiveInteger,
  assertStepSize,
} from "./assert-options.js";
import type { GapKind } from "./worst-gap.js";
import type { Restart } from "./restart.js";

/** Condition on which {@link solve} stops before `maxIterations`. */
export interface StopRule {
  /** Kind of gap that is measured; see {@link GapKind} for both. */
  readonly gap: GapKind;
  /** Largest gap of an image that counts as solved, `> 0`, relative. Below 1e-6 float32 may never get there. */
  readonly tolerance: number;
  /** Iterations between two measurements, at least 1; each costs about one iteration and a read-back. */
  readonly every: number;
}

/** Progress of {@link solve} after an iteration. */
export interface SolveProgress<Codes extends tf.Tensor> {
  /** Proximal steps taken so far, from 1. */
  readonly iteration: number;
  /** `z`, `[batch, ...]`. Valid during the call; `tf.keep(tf.clone(codes))` to have them longer. */
  readonly codes: Codes;
  /** The last worst gap of the batch that was measured, at this iteration or an earlier one. */
  readonly gap: number | undefined;
}

/** Objective `½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²` that {@link solve} minimises, and its method. */
export interface SolveOptions<Codes extends tf.Tensor> {
  /** Weight of the l1 penalty (λ), `>= 0`, in the units of the signal; for all images, for each, or for each atom. */
  readonly lambda: PerImage;
  /** Weight of the squared l2 penalty, `>= 0`. */
  readonly mu: number;
  /** Whether codes are constrained to `z >= 0`. */
  readonly nonNegative: boolean;
  /** `ista`: plain proximal gradient steps, the energy never rises. `fista`: with momentum, much faster. */
  readonly method: "ista" | "fista";
  /** Most proximal steps, at least 1. */
  readonly maxIterations: number;
  /**
   * Gradient step, `> 0`, unitless; converges up to `1 / ‖A‖²`. `"backtracking"` needs no norm: it begins with the
   * inverse of the largest stretch that `A` gives to the `A^T x` of an image, a lower bound of `‖A‖²`, and halves the
   * step wherever `A` stretches the step taken by more. It ends above `1 / (2 ‖A‖²)`, is the same for the whole batch,
   * and costs a synthesis and a read-back per step.
   *
   * @see Beck & Teboulle (2009), section 4; for a quadratic misfit their condition is exactly this one.
   */
  readonly stepSize: number | "backtracking";
  /** Rule by which FISTA drops its momentum, each image on its own. Without it, never. */
  readonly restart?: Restart;
  /** Rule for stopping early. Without it, all `maxIterations` are taken. */
  readonly stop?: StopRule;
  /** First codes, `[batch, ...]`; not disposed. Zero if left out. */
  readonly initialCodes?: Codes;
  /** Whether to record every iteration, at the price of two more and a read-back for each. */
  readonly trace?: boolean;
  /** Called after every iteration, inside a `tf.tidy`. Returning `false` ends the solve with the codes it saw. */
  readonly onIteration?: (progress: SolveProgress<Codes>) => boolean | undefined;
}

/**
 * Checks the numbers of the options. `lambda` and `initialCodes` are checked where the shape of the codes is known.
 *
 * @throws RangeError if an option is out of range, or asks ISTA to restart.
 */
export function assertSolveOptions<Codes extends tf.Tensor>({
  mu,
  method,
  maxIterations,
  stepSize,
  restart,
  stop,
}: SolveOptions<Codes>): void {
  assertNonNegative("solve", { mu });
  assertPositiveInteger("solve", { maxIterations });
  if (stepSize !== "backtracking") assertStepSize("solve", { stepSize });
  if (stop !== undefined) {
    assertPositive("solve", { "stop.tolerance": stop.tolerance });
    assertPositiveInteger("solve", { "stop.every": stop.every });
  }
  if (method === "ista" && restart !== undefined && restart !== "none") {
    throw new RangeError(
      `solve: \`restart\` must be none with the method ista, got ${restart}. There is no momentum to drop.`,
    );
  }
}
