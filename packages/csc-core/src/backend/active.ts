import * as tf from "@tensorflow/tfjs";
import { composedPrimitives } from "./composed.js";
import { nativePrimitives } from "./native.js";
import { assertPrecision, currentPrecision } from "./precision.js";
import type { Primitives } from "./primitives.js";
import { registerKernels } from "./register.js";
import { sharedBatchNorm, type SharedBatch } from "./shared-batch-norm.js";

/**
 * The primitives of the active backend at the current precision. What computes a gradient later keeps those of its forward pass.
 */
export function primitives(): Primitives {
  registerKernels();
  const precision = currentPrecision();
  assertPrecision("convolution", precision);
  const own = tf.getBackend() === "tensorflow" ? nativePrimitives(precision) : composedPrimitives;
  if (shared !== undefined) return { ...own, ...sharedBatchNorm(shared, own) };
  if (!exactBatchNorm) return own;
  const { batchNorm, batchNormGradient } = composedPrimitives;
  return { ...own, batchNorm, batchNormGradient };
}

let exactBatchNorm = false;

/**
 * Runs something with batch statistics that are exact to float32 rounding on every backend.
 *
 * TensorFlow's fused training norm is several times faster, but sums its variance row by row: off by 2e-5 at 4,000
 * rows, 2e-4 at 65,000. That does no harm in training; it does in a comparison of gradients, where it moves
 * activations across the kink of a ReLU.
 */
export function withExactBatchNorm<Result>(run: () => Result): Result {
  const before = exactBatchNorm;
  exactBatchNorm = true;
  try {
    return run();
  } finally {
    exactBatchNorm = before;
  }
}

let shared: SharedBatch | undefined;

/**
 * Runs something, forwards and backwards, whose batch is spread over several processes: each norm takes the statistics of the whole of it. Gradients of
 * scales and offsets are those of the part here, to be summed as all gradients of weights are.
 */
export function withSharedBatch<Result>(batch: SharedBatch, run: () => Result): Result {
  const before = shared;
  shared = batch;
  try {
    return run();
  } finally {
    shared = before;
  }
}
