import type { Tensor } from "@tensorflow/tfjs";

/** Numbers in float64, row-major: what the naive references compute on. */
export interface NaiveTensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** A float64 copy of a tensor. */
export function toNaive(tensor: Tensor): NaiveTensor {
  return { shape: tensor.shape, data: Float64Array.from(tensor.dataSync()) };
}
