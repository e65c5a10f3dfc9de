import * as tf from "@tensorflow/tfjs";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { worstGap } from "../solvers/worst-gap.js";
import type { CodingOptions, CodingProblem } from "./coding-problem.js";
import { proximalSteps, type Iterate } from "./proximal-steps.js";
import { againstCodes } from "./step-constants.js";

/** Values that the differentiated steps leave for the backward pass. */
export interface Trace {
  /** Codes before the first traced step that count as constants: they, their predecessor, and the steps so far. */
  readonly start: Iterate | undefined;
  /** `z_1 .. z_k`, the first being that of `start` where there is one. */
  readonly codes: readonly tf.Tensor4D[];
  /** The residual of every step from one code to the next, `k - 1` of them. */
  readonly residuals: readonly tf.Tensor4D[];
  /** `2 ‖x - A p_i‖` per image, `[batch, 1, 1, 1]`, one per residual; empty under the square loss. */
  readonly norms: readonly tf.Tensor4D[];
}

/**
 * Takes up to `limit` steps from zero codes and keeps nothing of the way. The caller tidies.
 *
 * @param limit - At least 1.
 */
export function advance(problem: CodingProblem, options: CodingOptions, limit: number): Iterate {
  const steps = proximalSteps(problem, options);
  let state = steps.first(limit === 1);
  while (state.steps < limit && !isSolved(state, problem, options)) {
    const { current, previous, steps: taken } = state;
    const codes = tf.tidy(() => steps.next(state, taken + 1 === limit).codes);
    if (previous !== current) previous.dispose();
    state = { current: codes, previous: current, steps: taken + 1 };
  }
  return state;
}

/**
 * Takes the steps that are differentiated: all of them, or under `truncated` the last ones. The caller tidies.
 */
export function trace(problem: CodingProblem, options: CodingOptions): Trace {
  const { gradient, iterations } = options;
  const lastSteps = gradient?.kind === "truncated" ? gradient.steps : iterations;
  const isWhole = lastSteps >= iterations;
  const start = isWhole ? undefined : advance(problem, options, iterations - lastSteps);
  const tracedSteps = isWhole ? iterations - 1 : lastSteps;

  const steps = proximalSteps(problem, options);
  let state = start ?? steps.first(iterations === 1);
  const codes = [state.current];
  const residuals: tf.Tensor4D[] = [];
  const norms: tf.Tensor4D[] = [];
  for (let step = 1; step <= tracedSteps; step++) {
    if (isWhole && isSolved(state, problem, options)) break;
    const next = tf.tidy(() => ({ ...steps.next(state, step === tracedSteps) }));
    codes.push(next.codes);
    residuals.push(next.residual);
    if (next.norm !== undefined) norms.push(next.norm);
    state = { current: next.codes, previous: state.current, steps: state.steps + 1 };
  }
  return { start, codes, residuals, norms };
}

/** Whether the rule to stop early looks at these codes and finds them good enough. */
function isSolved({ current, steps }: Iterate, problem: CodingProblem, options: CodingOptions): boolean {
  const { stop, mu, nonNegative } = options;
  if (stop === undefined || steps % stop.every !== 0) return false;
  const { signal, kernel } = problem;
  return tf.tidy(() => {
    const dictionary = new ConvDictionary(kernel, options);
    const lambda = problem.lambda.rank === 2 ? againstCodes(problem.lambda) : problem.lambda;
    const objective = { signal, dictionary, lambda: lambda as tf.Tensor4D, mu, nonNegative };
    return worstGap(stop.gap, current, objective) <= stop.tolerance;
  });
}
