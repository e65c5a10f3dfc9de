import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";

/**
 * Fails if `run` leaves more or fewer tensors behind than it found. `run` disposes what it was given to own.
 * It runs twice: what the first call puts into a cache for good is not a leak.
 */
export function expectNoTensorLeak(run: () => void): void {
  run();
  const before = tf.memory().numTensors;
  run();
  expect(tf.memory().numTensors - before).toBe(0);
}
