import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { Branch } from "./branches.js";
import { maskName } from "./multiscale-function.js";

/**
 * Variational dropout: one mask for each image and channel of every branch, `0` or `1 / (1 - rate)`, that stays while a fixed
 * point is sought. A pure function of seed and step.
 *
 * @param branches - Of the state.
 * @returns `[batch, 1, 1, channels]` by name; nothing at rate 0.
 * @see Gal & Ghahramani, "A Theoretically Grounded Application of Dropout in Recurrent Neural Networks" (2016).
 */
export function dropoutMasks(
  branches: readonly Branch[],
  options: { readonly batch: number; readonly rate: number; readonly seed: number; readonly step: number },
): Record<string, tf.Tensor> {
  const { batch, rate, seed, step } = options;
  if (rate === 0) return {};
  const masks = branches.map(({ channels }, branch): [string, tf.Tensor] => {
    const stream = randomStream(seed, "dropout", step, branch);
    const values = Float32Array.from({ length: batch * channels }, () =>
      stream.uniform() < rate ? 0 : 1 / (1 - rate),
    );
    return [maskName(branch), tf.tensor4d(values, [batch, 1, 1, channels])];
  });
  return Object.fromEntries(masks);
}
