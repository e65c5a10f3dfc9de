import type { Batch } from "./assemble-batch.js";

/** An image that could not be decoded and is not in its batch. */
export interface SkippedImage {
  /** Which sample of the source this is. */
  readonly index: number;
  /** One line that names the file and what is wrong with it. */
  readonly problem: string;
}

/** A batch of images that were read and decoded for it. */
export interface DecodedBatch extends Batch {
  /** What was left out; empty unless damaged images are skipped. */
  readonly skipped: readonly SkippedImage[];
}
