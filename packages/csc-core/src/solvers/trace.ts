import * as tf from "@tensorflow/tfjs";
import type { CodingObjective } from "../objective/coding-objective.js";
import { energy } from "../objective/energy.js";

/** One iteration of a solve, in plain numbers. */
export interface TracePoint {
  /** Proximal steps taken, from 1. */
  readonly iteration: number;
  /** `½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²`, the mean of the images. */
  readonly energy: number;
  /** The largest gap of the batch: of the kind that `stop` names, of optimality without it. */
  readonly gap: number;
  /** Fraction of the codes that are not zero, in [0, 1]. */
  readonly nonZero: number;
}

/** Records codes, read back from the device. */
export function tracePoint<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  codes: Codes,
  {
    problem,
    ...given
  }: Pick<TracePoint, "iteration" | "gap"> & { readonly problem: CodingObjective<Signal, Codes> },
): TracePoint {
  return tf.tidy(() => ({
    ...given,
    energy: numberOf(tf.mean(energy(codes, problem))),
    nonZero: numberOf(tf.mean(tf.cast(tf.notEqual(codes, 0), "float32"))),
  }));
}

function numberOf(scalar: tf.Tensor): number {
  return scalar.dataSync()[0] ?? NaN;
}
