import * as tf from "@tensorflow/tfjs";

/** The map `f` whose fixed point `z = f(z)` is sought, on states `[batch, size]`; each image on its own. */
export type FixedPointMap = (state: tf.Tensor2D) => tf.Tensor2D;

/** Names of the fixed-point solvers: limited-memory Broyden, or Anderson acceleration. */
export type FixedPointSolver = "broyden" | "anderson";

/** Limits at which a fixed-point solve ends, and the measure of its residual. */
export interface FixedPointOptions {
  /** Updates of the state at most, at least 1. */
  readonly iterations: number;
  /** Stops once the residual of the whole batch is at most this. Images whose numbers are not finite do not count. */
  readonly tolerance: number;
  /**
   * Measure of the residual. `relative`: `‖f(z) - z‖ / (‖f(z)‖ + 1e-9)`. `absolute`: `‖f(z) - z‖ / sqrt(numbers)`, the root
   * mean square.
   */
  readonly measure: "relative" | "absolute";
}

/** Convergence of one solve. */
export interface FixedPointTrace {
  /** The residual before the first update and after each. */
  readonly residuals: readonly number[];
  /** The smallest of them: that of the state that was returned. */
  readonly residual: number;
  /** Whether the tolerance was met. */
  readonly converged: boolean;
}

/** The best state a solver found, `[batch, size]`, the caller's, and how it got there. */
export interface FixedPointResult extends FixedPointTrace {
  readonly state: tf.Tensor2D;
}

/** Residuals this many times the first are hopeless. */
export const DIVERGENCE = 1e6;

/** Squared lengths of every image of a batch,. */
interface Measured {
  /** Of `f(z) - z`. */
  readonly differences: ArrayLike<number>;
  /** Of `f(z)`. */
  readonly images: ArrayLike<number>;
}

/**
 * Keeps what every solver must: the residuals so far, the best state, and whether to stop.
 *
 * An image whose numbers are not finite is left to itself: the others are solved as they would be without it. Its state is `NaN` if
 * `f` never had a finite value for it, and the best one before it broke if it broke on the way.
 */
export class FixedPointProgress {
  readonly #options: FixedPointOptions;
  readonly #residuals: number[] = [];
  /** Images that were finite whenever they were seen, by their index. */
  #alive: readonly number[] = [];
  #first: Measured | undefined;
  #best: { readonly state: tf.Tensor2D; readonly measured: Measured } | undefined;

  /**
   * @param where - Name of the solver, for errors.
   * @throws RangeError if an option is out of range.
   */
  constructor(where: string, options: FixedPointOptions) {
    const { iterations, tolerance } = options;
    if (!Number.isInteger(iterations) || iterations < 1) {
      throw new RangeError(`${where}: \`iterations\` must be a positive integer, got ${iterations}.`);
    }
    if (!(tolerance >= 0 && Number.isFinite(tolerance))) {
      throw new RangeError(`${where}: \`tolerance\` must be finite and >= 0, got ${tolerance}.`);
    }
    this.#options = options;
  }

  /** Takes note of a state, its image `f(z)` and their difference; returns whether another update is due. */
  goesOn(state: tf.Tensor2D, image: tf.Tensor2D, difference: tf.Tensor2D): boolean {
    const measured = { differences: squaredLengths(difference), images: squaredLengths(image) };
    const isFinite = (index: number): boolean =>
      Number.isFinite((measured.differences[index] ?? NaN) + (measured.images[index] ?? NaN));
    if (this.#first === undefined) {
      this.#first = measured;
      this.#alive = Array.from({ length: state.shape[0] }, (_, index) => index).filter(isFinite);
      this.#best = { state: withNaN(state, this.#alive), measured };
    }
    this.#alive = this.#alive.filter(isFinite);
    const [size] = state.shape.slice(1) as [number];
    const residual = this.#residual(measured, size);
    this.#residuals.push(residual);
    const best = this.#best;
    if (best !== undefined && residual < this.#residual(best.measured, size)) {
      this.#best = { state: replaced(best.state, state, this.#alive), measured };
      best.state.dispose();
    }
    const { tolerance, iterations } = this.#options;
    const isHopeless = !(residual <= DIVERGENCE * this.#residual(this.#first, size));
    return residual > tolerance && !isHopeless && this.#residuals.length <= iterations;
  }

  /** The best state, kept out of any tidy around, and the trace. */
  result(): FixedPointResult {
    if (this.#best === undefined) throw new Error("FixedPointProgress: no state was seen yet.");
    const { state, measured } = this.#best;
    const residual = this.#residual(measured, state.shape[1]);
    const converged = residual <= this.#options.tolerance;
    return { state, residuals: [...this.#residuals], residual, converged };
  }

  /** Of the images that are still finite; NaN where there are none. */
  #residual({ differences, images }: Measured, size: number): number {
    const total = (squares: ArrayLike<number>): number =>
      this.#alive.reduce((sum, index) => sum + (squares[index] ?? NaN), 0);
    if (this.#alive.length === 0) return NaN;
    const scale =
      this.#options.measure === "relative"
        ? Math.sqrt(total(images)) + 1e-9
        : Math.sqrt(this.#alive.length * size);
    return Math.sqrt(total(differences)) / scale;
  }
}

function squaredLengths(rows: tf.Tensor2D): Float32Array {
  const squares = tf.tidy(() => tf.sum(tf.square(rows), 1));
  const lengths = squares.dataSync<"float32">().slice();
  squares.dispose();
  return lengths;
}

/** The rows of `states` with those indices, and NaN in the others. */
function withNaN(states: tf.Tensor2D, indices: readonly number[]): tf.Tensor2D {
  if (indices.length === states.shape[0]) return states.clone();
  return tf.tidy(() => replaced(tf.fill<tf.Rank.R2>(states.shape, NaN), states, indices));
}

/** `before` with the rows of `after` that have those indices. */
function replaced(before: tf.Tensor2D, after: tf.Tensor2D, indices: readonly number[]): tf.Tensor2D {
  const [count] = after.shape;
  if (indices.length === count) return after.clone();
  return tf.tidy(() => {
    const isIn = Array.from({ length: count }, (_, index) => Number(indices.includes(index)));
    return tf.where<tf.Tensor2D>(tf.tensor2d(isIn, [count, 1], "bool"), after, before);
  });
}
