import * as tf from "@tensorflow/tfjs";

/** The map `f` whose fixed point `z = f(z)` is sought, on states `[batch, size]`; each image on its own. */
export type FixedPointMap = (state: tf.Tensor2D) => tf.Tensor2D;

/** Which solver. */
export type FixedPointSolver = "broyden" | "anderson";

/** When to stop. */
export interface FixedPointOptions {
  /** Updates of the state at most, at least 1. */
  readonly iterations: number;
  /** Stops once the residual of the whole batch is at most this. */
  readonly tolerance: number;
  /**
   * What the residual is. `relative`: `‖f(z) - z‖ / (‖f(z)‖ + 1e-9)`. `absolute`: `‖f(z) - z‖ / sqrt(numbers)`, the root mean
   * square.
   */
  readonly measure: "relative" | "absolute";
}

/** How a solver did. */
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
const DIVERGENCE = 1e6;

/** Keeps what every solver must: the residuals so far, the best state, and whether to stop. */
export class FixedPointProgress {
  readonly #options: FixedPointOptions;
  readonly #residuals: number[] = [];
  #best: { readonly state: tf.Tensor2D; readonly residual: number } | undefined;

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
    const residual = measured(difference, image, this.#options.measure);
    this.#residuals.push(residual);
    if (this.#best === undefined || residual < this.#best.residual) {
      this.#best?.state.dispose();
      this.#best = { state: state.clone(), residual };
    }
    const [first = NaN] = this.#residuals;
    const { tolerance, iterations } = this.#options;
    const isHopeless = !(residual <= DIVERGENCE * first);
    return residual > tolerance && !isHopeless && this.#residuals.length <= iterations;
  }

  /** The best state, kept out of any tidy around, and the trace. */
  result(): FixedPointResult {
    if (this.#best === undefined) throw new Error("FixedPointProgress: no state was seen yet.");
    const { state, residual } = this.#best;
    const converged = residual <= this.#options.tolerance;
    return { state, residuals: [...this.#residuals], residual, converged };
  }
}

function measured(
  difference: tf.Tensor2D,
  image: tf.Tensor2D,
  measure: FixedPointOptions["measure"],
): number {
  return tf.tidy(() => {
    const length = tf.norm(difference);
    const scale = measure === "relative" ? tf.add(tf.norm(image), 1e-9) : Math.sqrt(difference.size);
    return tf.div(length, scale).dataSync()[0] ?? NaN;
  });
}
