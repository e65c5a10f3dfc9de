import * as tf from "@tensorflow/tfjs";

/** One resolution of a multiscale state. */
export interface Branch {
  /** Height and width. */
  readonly size: number;
  readonly channels: number;
}

/**
 * The branches of a state, each half the size of the one before.
 *
 * @param imageSize - Height and width of the first.
 * @throws RangeError if the size cannot be halved that often.
 */
export function branchesOf(imageSize: number, channels: readonly number[]): readonly Branch[] {
  const divisor = 2 ** (channels.length - 1);
  if (imageSize % divisor !== 0) {
    throw new RangeError(
      `mdeq: \`imageSize\` must be a multiple of ${divisor} for ${channels.length} branches, got ${imageSize}.`,
    );
  }
  return channels.map((count, index) => ({ size: imageSize / 2 ** index, channels: count }));
}

/** Numbers of one image's state. */
export function stateSize(branches: readonly Branch[]): number {
  return branches.reduce((sum, branch) => sum + lengthOf(branch), 0);
}

/** Images of every branch, `[batch, size, size, channels]` each, as one state `[batch, size]`. */
export function joinBranches(images: readonly tf.Tensor4D[]): tf.Tensor2D {
  return tf.tidy(() =>
    tf.concat(
      images.map((image) => tf.reshape<tf.Rank.R2>(image, [image.shape[0], -1])),
      1,
    ),
  );
}

/** The inverse of {@link joinBranches}. */
export function splitBranches(state: tf.Tensor2D, branches: readonly Branch[]): readonly tf.Tensor4D[] {
  return branches.map((_, index) => branchOf(state, branches, index));
}

/** One branch of a state: `[batch, size, size, channels]`. */
export function branchOf(state: tf.Tensor2D, branches: readonly Branch[], index: number): tf.Tensor4D {
  const { size, channels } = branches[index] as Branch;
  const from = stateSize(branches.slice(0, index));
  return tf.tidy(() => {
    const values = tf.slice(state, [0, from], [-1, size * size * channels]);
    return tf.reshape<tf.Rank.R4>(values, [-1, size, size, channels]);
  });
}

function lengthOf({ size, channels }: Branch): number {
  return size * size * channels;
}
