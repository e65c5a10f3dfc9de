import * as tf from "@tensorflow/tfjs";
import { assertPositive, drawPatches, type PatchOptions } from "./draw-patches.js";
import { learnAtoms } from "./learn-atoms.js";
import { normalizeAtoms } from "./normalize-atoms.js";

/** Size and number of the atoms of `principalAtoms`, and the patches they are computed from. */
export interface PrincipalAtomsOptions extends PatchOptions {
  readonly atoms: number;
}

/** Orthogonal iterations: components whose variances differ by a tenth are told apart to 1e-4. */
const ITERATIONS = 100;
/** Part of the largest moment that is added to each direction, so that directions without any stay orthonormal. */
const RIDGE = 1e-7;
/** Rounds of k-means for atoms beyond the principal components. */
const ROUNDS = 20;

/**
 * Dictionary of the principal components of image patches, each with both signs, since codes are not negative: an
 * orthonormal basis of patches, so that every patch is explained, the frequent directions first. Patches are not centred.
 * Atoms beyond twice the size of a patch are learnt by `learnAtoms`.
 *
 * @param images - `[batch, height, width, channels]`, normalised, finite.
 * @returns Kernel `[kernelHeight, kernelWidth, channels, atoms]`: components by falling variance, `+v`, `-v`, `+w`, `-w`, ...
 * @throws RangeError if a number is not a positive integer, or the images are smaller than an atom.
 */
export function principalAtoms(images: tf.Tensor4D, options: PrincipalAtomsOptions): tf.Tensor4D {
  const { kernelSize, atoms } = options;
  assertPositive("principalAtoms", { atoms });
  return tf.tidy(() => {
    const components = principalComponents(drawPatches(images, { ...options, where: "principalAtoms" }));
    const [size] = components.shape;
    const signed = tf.reshape(tf.stack([components, tf.neg(components)], 2), [size, 2 * size]);
    const count = Math.min(atoms, 2 * size);
    const shape: [number, number, number, number] = [...kernelSize, images.shape[3], count];
    const kernel = tf.reshape<tf.Rank.R4>(tf.slice(signed, [0, 0], [size, count]), shape);
    const principal = normalizeAtoms(kernel);
    if (count === atoms) return principal;
    const others = learnAtoms(images, { ...options, atoms: atoms - count, rounds: ROUNDS });
    return tf.concat<tf.Tensor4D>([principal, others], 3);
  });
}

/** Eigenvectors of the second moments of `rows`, `[size, size]`, one a column by falling eigenvalue: orthogonal iteration. */
function principalComponents(rows: tf.Tensor2D): tf.Tensor2D {
  const [count, size] = rows.shape;
  const moments = tf.div<tf.Tensor2D>(tf.matMul(rows, rows, true, false), count);
  const scaled = tf.add<tf.Tensor2D>(
    tf.divNoNan(moments, tf.max(tf.abs(moments))),
    tf.mul(tf.eye(size), RIDGE),
  );
  let basis = tf.eye(size);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    basis = tf.tidy(() => tf.linalg.qr(tf.matMul(scaled, basis))[0] as tf.Tensor2D);
  }
  return basis;
}
