import { randomStream } from "@sdnet/csc-core/tensor";

/** Batches of one pass over `length` samples; the last may be smaller. */
export function stepsPerEpoch(length: number, batchSize: number): number {
  return Math.ceil(length / batchSize);
}

/** The order in which an epoch visits its samples: a pure function of seed and epoch. */
export function epochOrder(
  length: number,
  options: { readonly seed: number; readonly epoch: number },
): Uint32Array {
  return randomStream(options.seed, "shuffle", options.epoch).permutation(length);
}
