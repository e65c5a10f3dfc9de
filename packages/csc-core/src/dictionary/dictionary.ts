import type * as tf from "@tensorflow/tfjs";

/** A linear map `A` from codes to signals, with its adjoint. Both are differentiable in their argument. */
export interface Dictionary<Signal extends tf.Tensor, Codes extends tf.Tensor> {
  /** `A^T x`: correlates a signal with every atom. */
  analyze(signal: Signal): Codes;
  /** `A z`: the sum of the atoms that the codes ask for. */
  synthesize(codes: Codes): Signal;
}
