import * as tf from "@tensorflow/tfjs";
import { withoutGradient } from "../ops/without-gradient.js";
import { randomStream } from "../tensor/random.js";
import type { Dictionary } from "./dictionary.js";

/** Where a power iteration starts and how long it runs. */
export interface PowerIterationOptions<Codes extends tf.Tensor> {
  /** Start; the shape of one code. Any length but zero; not disposed. */
  readonly vector: Codes;
  /** Most multiplications by `A^T A`, at least 1. */
  readonly rounds: number;
  /** Stop once the unit vector moves by no more than this; costs a read-back per round. Without it, all rounds run. */
  readonly tolerance?: number;
}

/** The state of a power iteration. */
export interface PowerIterationResult<Codes extends tf.Tensor> {
  /** `‖A v‖²` for the unit vector `v`: a lower bound of `‖A‖²` that rises to it. Scalar. */
  readonly squaredNorm: tf.Scalar;
  /** `v`, to go on from: continuing warm from it loses nothing. */
  readonly vector: Codes;
}

/** A shorter vector is divided by this instead of its length, so that a zero dictionary gives 0, not NaN. */
const LENGTH_FLOOR = 1e-12;

/**
 * Estimates `‖A‖²`, the largest eigenvalue of `A^T A` at the code size of `vector`. Without `tolerance` nothing is
 * read back from the device. The results are constants to gradients.
 *
 * @throws RangeError if `rounds` is not a positive integer.
 */
export function powerIteration<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  dictionary: Dictionary<Signal, Codes>,
  { vector, rounds, tolerance }: PowerIterationOptions<Codes>,
): PowerIterationResult<Codes> {
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError(`powerIteration: \`rounds\` must be a positive integer, got ${rounds}.`);
  }
  const final = withoutGradient(() => {
    let current = vector;
    for (let round = 0; round < rounds; round++) {
      const next = tf.tidy(() => {
        const stretched = dictionary.analyze(dictionary.synthesize(current));
        const length = tf.sqrt(tf.sum(tf.square(stretched)));
        return tf.div<Codes>(stretched, tf.maximum(length, LENGTH_FLOOR));
      });
      const arrived = tolerance !== undefined && distance(next, current) <= tolerance;
      if (current !== vector) current.dispose();
      current = next;
      if (arrived) break;
    }
    return current;
  });
  const squaredNorm = withoutGradient(() => tf.sum<tf.Scalar>(tf.square(dictionary.synthesize(final))));
  return { squaredNorm, vector: final };
}

/** How precisely, and from where, {@link spectralNormSquared} is to find the norm. */
export interface SpectralNormOptions {
  /** Largest move of the unit vector in the last round; the relative error of the norm is of the order of its square. */
  readonly tolerance: number;
  /** Most rounds. */
  readonly rounds: number;
  /** Seed of the random start. */
  readonly seed: number;
}

/**
 * `‖A‖²` to convergence, from a seeded random start, read back as a number.
 *
 * @param dictionary - `A`.
 * @param codeShape - Shape of the codes of one image: `[1, height, width, atoms]` or `[1, atoms]`. The norm depends
 * on it: near the border a convolution misses part of its atoms.
 * @param options - How precisely, for how long, and from which seed.
 * @throws RangeError if `rounds` is not a positive integer, or if it is spent before the tolerance is met.
 */
export function spectralNormSquared<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  dictionary: Dictionary<Signal, Codes>,
  codeShape: Codes["shape"],
  { tolerance, rounds, seed }: SpectralNormOptions,
): number {
  const size = codeShape.reduce((product, length) => product * length, 1);
  const stream = randomStream(seed, "spectral-norm");
  return tf.tidy(() => {
    const start = tf.tensor(
      Float32Array.from({ length: size }, () => stream.normal()),
      codeShape,
    ) as Codes;
    const { vector } = powerIteration(dictionary, { vector: start, rounds, tolerance });
    const last = powerIteration(dictionary, { vector, rounds: 1 });
    if (!(distance(last.vector, vector) <= tolerance)) {
      throw new RangeError(
        `spectralNormSquared: no convergence to \`tolerance\` ${tolerance} within ${rounds} rounds. Allow more \`rounds\`, or check the dictionary for NaN.`,
      );
    }
    return last.squaredNorm.dataSync()[0] ?? NaN;
  });
}

function distance(a: tf.Tensor, b: tf.Tensor): number {
  return tf.tidy(() => tf.sqrt(tf.sum(tf.squaredDifference(a, b))).dataSync()[0] ?? NaN);
}
