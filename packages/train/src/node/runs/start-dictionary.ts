import { learnAtoms, principalAtoms } from "@sdnet/csc-core";
import type { Normalization } from "@sdnet/data";
import { findStem } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { UsageError } from "../../experiment/failure.js";
import { evaluationBatchesOf, spreadImages, type Images } from "../datasets/images.js";
import { imagesOf } from "../../training/train-step.js";
import { finished, type Abandonable } from "./abandonable.js";

/** Images that patches are taken from: enough for every kind of patch. */
const IMAGES = 2000;
const PATCHES_PER_IMAGE = 50;
const ROUNDS = 20;

/** Kind of atoms, and the images they are computed from. */
export interface StartDictionaryOptions {
  /** `patches`: by k-means (`learnAtoms`); `principal-components`: by `principalAtoms`. */
  readonly atoms: "patches" | "principal-components";
  readonly train: Images;
  readonly normalization: Normalization;
  readonly seed: number;
  /** Asks to stop. */
  readonly signal?: AbortSignal | undefined;
  /** Lets the atoms be given up. */
  readonly abandonable?: Abandonable | undefined;
}

/**
 * Sets the dictionary of a network's stem to atoms computed from patches of training images of all classes. Only the
 * dictionary changes; training goes on from there.
 *
 * @throws UsageError if the network's stem is no CSC layer for images; the reason of `signal` where that fired.
 */
export async function startDictionary(model: tf.LayersModel, options: StartDictionaryOptions): Promise<void> {
  const { atoms: kind, train, normalization, seed, signal, abandonable = finished } = options;
  const stem = findStem(model);
  if (stem === undefined) {
    throw new UsageError(
      `training.dictionary: must be random for ${model.name}, got ${kind}: its stem is no CSC layer.`,
    );
  }
  const { kernel } = stem.parameters;
  const [rows = 1, columns = 1, , atoms = 1] = kernel.shape as number[];
  const batches: tf.Tensor4D[] = [];
  try {
    const some = spreadImages(train, IMAGES);
    for await (const batch of evaluationBatchesOf(some, { batchSize: 250, normalization })) {
      signal?.throwIfAborted();
      batches.push(imagesOf(batch));
    }
    abandonable(() => {
      tf.tidy(() => {
        const images = tf.concat(batches);
        const patches = PATCHES_PER_IMAGE * images.shape[0];
        const size = { kernelSize: [rows, columns] as const, atoms, patches, seed };
        kernel.write(
          kind === "patches" ? learnAtoms(images, { ...size, rounds: ROUNDS }) : principalAtoms(images, size),
        );
      });
    });
    // A run that was saved with another dictionary would go on with it: so nothing is saved yet.
    signal?.throwIfAborted();
  } finally {
    tf.dispose(batches);
  }
}
