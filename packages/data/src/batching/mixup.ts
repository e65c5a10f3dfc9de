import { randomStream } from "@sdnet/csc-core/tensor";
import { randomDirichlet } from "../transforms/gamma.js";
import type { Batch } from "./assemble-batch.js";

/** A batch of which each image is a mixture of two. */
export interface MixedBatch extends Batch {
  /** Absent where nothing was mixed. */
  readonly mixture?: Mixture;
}

/** Second labels of the images of a mixed batch, and the weight of the first. */
export interface Mixture {
  /** `[size]`, class indices of the other images. */
  readonly labels: Int32Array;
  /** Part of the image's own pixels and of its own label, in [0, 1]; the rest is the other's. */
  readonly weight: number;
}

/** Strength of mixup, with the seed, epoch and step that its random draws depend on. */
export interface MixupOptions {
  /** Both parameters of the beta distribution that the weight is of: 0.2 on ImageNet, 1 on CIFAR. */
  readonly alpha: number;
  /** Root seed of the run. */
  readonly seed: number;
  /** Number of the epoch, from 0. */
  readonly epoch: number;
  /** Number of the batch in its epoch, from 0. */
  readonly step: number;
}

/**
 * Mixes each image of a batch with another of it: one weight for the batch, as in the authors' code. A pure function of seed,
 * epoch and step.
 *
 * @returns A batch of its own; the given one is left as it is.
 * @throws RangeError if `alpha` is not positive.
 * @see Zhang et al., "mixup: Beyond Empirical Risk Minimization" (2018).
 */
export function mixup(batch: Batch, { alpha, seed, epoch, step }: MixupOptions): MixedBatch {
  if (!Number.isFinite(alpha) || alpha <= 0) {
    throw new RangeError(`mixup: \`alpha\` must be > 0, got ${alpha}.`);
  }
  const random = randomStream(seed, "mixup", epoch, step);
  const [weight = 1] = randomDirichlet(2, { alpha, random });
  const partners = random.permutation(batch.size);
  const length = batch.height * batch.width * batch.channels;
  const pixels = new Float32Array(batch.pixels.length);
  partners.forEach((partner, position) => {
    const [own, other] = [position * length, partner * length];
    for (let index = 0; index < length; index++) {
      pixels[own + index] =
        weight * (batch.pixels[own + index] ?? 0) + (1 - weight) * (batch.pixels[other + index] ?? 0);
    }
  });
  const labels = Int32Array.from(partners, (partner) => batch.labels[partner] ?? 0);
  return { ...batch, pixels, mixture: { labels, weight } };
}
