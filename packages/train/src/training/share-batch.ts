import type { MixedBatch } from "@sdnet/data";
import type { Communicator } from "@sdnet/parallel";

/** Part of a batch that a process computes with. */
export interface BatchShare {
  /** Never empty. */
  readonly batch: MixedBatch;
  /** Images of the whole batch. */
  readonly images: number;
  /** Part of them that are here; 0 where the one image of `batch` stands in for none. */
  readonly share: number;
}

/**
 * Part of a batch that this process has, weighed against the others': parts may differ in size, where images do not divide evenly or damaged ones are left
 * out, and the mean over the whole batch stays exact. A part without images gets a black one of no weight, so that all compute alike.
 *
 * @param part - Of this process; the whole batch without others.
 */
export function shareBatch(part: MixedBatch, communicator: Communicator | undefined): BatchShare {
  if (communicator === undefined) return { batch: part, images: part.size, share: 1 };
  const sizes = Float64Array.of(part.size);
  communicator.sum(sizes);
  const images = sizes[0] ?? 0;
  if (part.size > 0) return { batch: part, images, share: part.size / images };
  const { height, width, channels, mixture } = part;
  const batch: MixedBatch = {
    ...part,
    pixels: new Float32Array(height * width * channels),
    labels: new Int32Array(1),
    indices: new Uint32Array(1),
    size: 1,
    ...(mixture === undefined ? {} : { mixture: { ...mixture, labels: new Int32Array(1) } }),
  };
  return { batch, images, share: 0 };
}
