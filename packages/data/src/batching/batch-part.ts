import type { MixedBatch } from "./mixup.js";

/** One of several nearly equal parts of each batch. */
export interface BatchPart {
  /** From 0. */
  readonly index: number;
  /** Number of parts. */
  readonly of: number;
}

/** Part of a batch's samples: parts in their order are the batch, and differ by one sample at most. All of them without a part. */
export function partOf<Samples extends Uint32Array | Int32Array>(
  samples: Samples,
  part: BatchPart | undefined,
): Samples {
  if (part === undefined) return samples;
  const at = (index: number): number => Math.floor((samples.length * index) / part.of);
  return samples.slice(at(part.index), at(part.index + 1)) as Samples;
}

/**
 * Checks a part that is asked for.
 *
 * @throws RangeError if there is no such part.
 */
export function checkPart(where: string, part: BatchPart | undefined): void {
  if (part === undefined) return;
  const { index, of } = part;
  if (Number.isSafeInteger(index) && Number.isSafeInteger(of) && index >= 0 && index < of) return;
  throw new RangeError(
    `${where}: \`part\` must have an integer \`index\` in [0, of), got ${index} of ${of}.`,
  );
}

/** Part of a batch that was assembled, or mixed, as a whole. */
export function takePart(batch: MixedBatch, part: BatchPart): MixedBatch {
  const { mixture } = batch;
  const image = batch.height * batch.width * batch.channels;
  const rows = partOf(
    Uint32Array.from({ length: batch.size }, (_, row) => row),
    part,
  );
  const start = rows[0] ?? 0;
  return {
    ...batch,
    pixels: batch.pixels.subarray(start * image, (start + rows.length) * image),
    labels: partOf(batch.labels, part),
    indices: partOf(batch.indices, part),
    size: rows.length,
    ...(mixture === undefined ? {} : { mixture: { ...mixture, labels: partOf(mixture.labels, part) } }),
  };
}
