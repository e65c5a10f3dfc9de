import * as tf from "@tensorflow/tfjs";
import { randomStream } from "../tensor/random.js";
import { assertPositive, drawPatches, type PatchOptions } from "./draw-patches.js";
import { normalizeAtoms } from "./normalize-atoms.js";

/** Size and number of the atoms that `learnAtoms` learns, and the patches and rounds it takes. */
export interface LearnAtomsOptions extends PatchOptions {
  readonly atoms: number;
  /** Updates of every atom; atoms hardly move after twenty. */
  readonly rounds: number;
}

/** Directions whose norm is below this are no patch's: flat grey ones, and atoms that no patch is nearest to. */
const NOTHING = 1e-6;

/**
 * Learns a dictionary of unit atoms from patches of images by spherical k-means: each patch goes to the atom it has the
 * largest inner product with, and each atom becomes the direction of the sum of its patches. This is dictionary learning with
 * one non-negative code for each patch, and a good start for training.
 *
 * @param images - `[batch, height, width, channels]`, normalised, finite.
 * @returns Kernel `[kernelHeight, kernelWidth, channels, atoms]`. The same for the same images and seed.
 * @throws RangeError if a number is not a positive integer, or the images are smaller than an atom.
 * @see Coates & Ng, "Learning Feature Representations with K-means" (2012), section 2.
 */
export function learnAtoms(images: tf.Tensor4D, options: LearnAtomsOptions): tf.Tensor4D {
  const { kernelSize, atoms, rounds, seed } = options;
  const [, , , channels] = images.shape;
  assertPositive("learnAtoms", { atoms, rounds });
  return tf.tidy(() => {
    const patches = drawPatches(images, { ...options, where: "learnAtoms" });
    const directions = unitRows(patches);
    // Any patches that are no flat grey will do as a start: those drawn first are random already.
    let dictionary = directionsOf(directions, atoms, seed);
    for (let round = 0; round < rounds; round++) {
      dictionary = tf.tidy(() => {
        const nearest = tf.argMax(tf.matMul(directions, dictionary, false, true), 1);
        const members = tf.cast(tf.oneHot(tf.cast(nearest, "int32"), atoms), "float32");
        const sums = tf.matMul<tf.Tensor2D>(members, patches, true, false);
        const isEmpty = tf.less(tf.norm(sums, 2, 1, true), NOTHING);
        return tf.where(isEmpty, dictionary, unitRows(sums));
      });
    }
    const kernel = tf.reshape(tf.transpose(dictionary), [...kernelSize, channels, atoms]);
    return normalizeAtoms(kernel as tf.Tensor4D);
  });
}

/** The first `atoms` rows that are not zero; where there are fewer, random directions. */
function directionsOf(directions: tf.Tensor2D, atoms: number, seed: number): tf.Tensor2D {
  const norms = tf.norm(directions, 2, 1).dataSync();
  const chosen = Array.from(norms.keys())
    .filter((row) => (norms[row] ?? 0) > 0.5)
    .slice(0, atoms);
  const [, size] = directions.shape;
  const missing = atoms - chosen.length;
  const stream = randomStream(seed, "atoms");
  const random = tf.tensor2d(
    Float32Array.from({ length: missing * size }, () => stream.normal()),
    [missing, size],
  );
  const found = tf.gather(directions, tf.tensor1d(chosen, "int32"));
  if (missing === 0) return found;
  return chosen.length === 0 ? unitRows(random) : tf.concat([found, unitRows(random)]);
}

/** Rows of norm 1; those of norm 0 stay 0. */
function unitRows(rows: tf.Tensor2D): tf.Tensor2D {
  const norms = tf.norm(rows, 2, 1, true);
  return tf.where(tf.greater(norms, NOTHING), tf.div(rows, tf.maximum(norms, NOTHING)), tf.zerosLike(rows));
}
