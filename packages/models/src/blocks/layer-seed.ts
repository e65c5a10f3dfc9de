import { randomStream } from "@sdnet/csc-core/tensor";

/** Seed of one layer's initial weights: a function of the model's seed and the layer's name alone. */
export function layerSeed(seed: number, layerName: string): number {
  return randomStream(seed, "initialization", layerName).below(2 ** 31);
}
