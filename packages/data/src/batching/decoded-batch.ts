import type { Batch } from "./assemble-batch.js";

/** An image that could not be decoded and is not in its batch. */
export interface SkippedImage {
  /** Index of the image in its source. */
  readonly index: number;
  /** One line that names the file and what is wrong with it. */
  readonly problem: string;
}

/** A batch of images that were read and decoded for it. */
export interface DecodedBatch extends Batch {
  /** Images left out; empty unless damaged ones are skipped. */
  readonly skipped: readonly SkippedImage[];
}
