import * as tf from "@tensorflow/tfjs";
import type { Dictionary } from "../dictionary/dictionary.js";
import type { CodingObjective } from "../objective/coding-objective.js";
import { withoutGradient } from "../ops/without-gradient.js";
import { descent } from "./descent.js";
import { assertSolveOptions, type SolveOptions } from "./solve-options.js";
import { tracePoint, type TracePoint } from "./trace.js";
import { worstGap } from "./worst-gap.js";

/** Result of {@link solve}. The caller owns, and disposes, `codes`. */
export interface SolveResult<Codes extends tf.Tensor> {
  /** `z`, `[batch, ...]`. */
  readonly codes: Codes;
  /** Proximal steps taken. */
  readonly iterations: number;
  /** Whether `stop` was met: every image within its tolerance. False without `stop`. */
  readonly converged: boolean;
  /** The last worst gap of the batch that was measured; `undefined` if none was. */
  readonly gap: number | undefined;
  /** One point per iteration; empty unless asked for. */
  readonly trace: readonly TracePoint[];
  /** The step size of the last step. */
  readonly stepSize: number;
}

/**
 * Solves `argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²` (over `z >= 0` if asked) for inference and analysis: until a
 * gap is small, with restarts, a step size search, a trace or a callback. Not differentiable: its result is a constant
 * to gradients. To differentiate through a fixed number of steps there are {@link ista}, {@link fista} and
 * {@link encode}.
 *
 * @param signal - `x`, `[batch, ...]`; `[batch, height, width, channels]` for a convolutional dictionary.
 * @param dictionary - `A`: convolutional, a matrix, masked, or your own.
 * @throws RangeError if an option is out of range.
 * @throws ShapeError if the signal does not fit the dictionary, or `lambda` or `initialCodes` the codes.
 * @see Beck & Teboulle (2009); O'Donoghue & Candès (2015) for the restarts.
 */
export function solve<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  signal: Signal,
  dictionary: Dictionary<Signal, Codes>,
  options: SolveOptions<Codes>,
): SolveResult<Codes> {
  assertSolveOptions(options);
  const { lambda, mu, nonNegative } = options;
  const problem = { signal, dictionary, lambda, mu, nonNegative };
  let summary!: Omit<SolveResult<Codes>, "codes">;
  const codes = withoutGradient(() => {
    const { codes: solution, ...rest } = run(problem, options);
    summary = rest;
    return solution;
  });
  return { codes, ...summary };
}

/** Iterates until there is a reason to stop. The caller tidies. */
function run<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  problem: CodingObjective<Signal, Codes>,
  options: SolveOptions<Codes>,
): SolveResult<Codes> {
  const { maxIterations, stop, onIteration } = options;
  const { start, advance, stepSize } = descent(problem, options);
  const trace: TracePoint[] = [];
  let gap: number | undefined;
  let position = start;
  for (let iteration = 1; ; iteration++) {
    position = advance(position);
    const { codes } = position;

    const isDue = stop !== undefined && (iteration % stop.every === 0 || iteration === maxIterations);
    if (isDue || options.trace === true) gap = worstGap(stop?.gap ?? "optimality", codes, problem);
    if (options.trace === true) trace.push(tracePoint(codes, { iteration, gap: gap ?? NaN, problem }));

    const converged = isDue && (gap ?? NaN) <= stop.tolerance;
    const goOn = tf.tidy(() => onIteration?.({ iteration, codes, gap }));
    if (converged || goOn === false || iteration === maxIterations) {
      return { codes, iterations: iteration, converged, gap, trace, stepSize: stepSize() };
    }
  }
}
