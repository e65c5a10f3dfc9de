import * as tf from "@tensorflow/tfjs";
import { withoutGradient } from "../ops/without-gradient.js";
import { randomStream } from "../tensor/random.js";
import type { Dictionary } from "./dictionary.js";
import { unitVector } from "./unit-vector.js";

/** First vector and length of a power iteration. */
export interface PowerIterationOptions<Codes extends tf.Tensor> {
  /** Start; the shape of one code. One of zeros, or that is not finite, is replaced; not disposed. */
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
  /** `‖A v‖`, a number where its square is too small or too large for float32. Scalar. */
  readonly norm: tf.Scalar;
  /**
   * `v`, to go on from: continuing warm from it loses nothing. A unit vector always, also where `A` is zero or has entries that are
   * no numbers: what comes after such a dictionary starts from a fresh one.
   */
  readonly vector: Codes;
}

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
    const fresh = freshVector(vector);
    let current = tf.tidy(() => aliveOr(fresh, vector));
    for (let round = 0; round < rounds; round++) {
      const next = tf.tidy(() => {
        // Both halves are scaled: atoms of 1e-20 have a Gram matrix that float32 cannot tell from zero.
        const stretched = unitVector(dictionary.synthesize(current)).vector;
        return aliveOr(fresh, dictionary.analyze(stretched));
      });
      const arrived = tolerance !== undefined && distance(next, current) <= tolerance;
      current.dispose();
      current = next;
      if (arrived) break;
    }
    fresh.dispose();
    return current;
  });
  const norm = withoutGradient(() =>
    tf.reshape<tf.Rank.R0>(unitVector(dictionary.synthesize(final)).norm, []),
  );
  const squaredNorm = withoutGradient(() => tf.square(norm));
  return { squaredNorm, norm, vector: final };
}

/** The direction of `vector`, or the fresh one if it has none: a zero, or entries that are no numbers. */
function aliveOr<Codes extends tf.Tensor>(fresh: Codes, vector: Codes): Codes {
  const { vector: unit, norm } = unitVector(vector);
  const isAlive = tf.logicalAnd(tf.isFinite(norm), tf.greater(norm, 0));
  return tf.where<Codes>(isAlive, unit, fresh);
}

/** A unit vector that is in no dictionary's way: noise, always the same. */
function freshVector<Codes extends tf.Tensor>(like: Codes): Codes {
  const values = noiseOf(like.size);
  return tf.tidy(() => unitVector(tf.tensor(values, like.shape) as Codes).vector);
}

/** The longest noise that was asked for: shorter ones are its beginning, so that training steps need not draw it again. */
let noise = new Float32Array(0);
let state = 1;

function noiseOf(size: number): Float32Array {
  if (noise.length < size) {
    const longer = new Float32Array(size);
    longer.set(noise);
    for (let index = noise.length; index < size; index++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      longer[index] = state / 2 ** 31;
    }
    noise = longer;
  }
  return noise.subarray(0, size);
}

/** Precision and first vector of {@link spectralNormSquared}. */
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
 * @throws RangeError if `rounds` is not a positive integer, if it is spent before the tolerance is met, or if the dictionary
 * has no finite norm.
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
    const norm = last.norm.dataSync()[0] ?? NaN;
    if (!Number.isFinite(norm)) {
      throw new RangeError(
        `spectralNormSquared: \`dictionary\` must have a finite norm, got ${norm}: an atom is not finite, or near the largest float32.`,
      );
    }
    if (!(distance(last.vector, vector) <= tolerance)) {
      throw new RangeError(
        `spectralNormSquared: no convergence to \`tolerance\` ${tolerance} within ${rounds} rounds. Allow more \`rounds\`.`,
      );
    }
    return norm ** 2;
  });
}

function distance(a: tf.Tensor, b: tf.Tensor): number {
  return tf.tidy(() => tf.sqrt(tf.sum(tf.squaredDifference(a, b))).dataSync()[0] ?? NaN);
}
