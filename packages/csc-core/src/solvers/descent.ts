import * as tf from "@tensorflow/tfjs";
import type { CodingObjective } from "../objective/coding-objective.js";
import { perImage } from "../proximal/per-image.js";
import { assertShape } from "../tensor/shapes.js";
import { extrapolate, momentumWeights } from "./momentum.js";
import { proximalStep } from "./proximal-step.js";
import { momentumMisleads } from "./restart.js";
import type { SolveOptions } from "./solve-options.js";
import { backtracking, fixedStepSize } from "./step-size.js";

/** State of a descent. Owns its tensors. */
export interface Position<Codes extends tf.Tensor> {
  /** `z`, `[batch, ...]`. */
  readonly codes: Codes;
  /** The codes one step earlier, which momentum goes on from. */
  readonly previous: Codes;
  /** Steps since each image last dropped its momentum, `[batch]`, integers. */
  readonly age: tf.Tensor1D;
}

/** A proximal gradient method at work on one problem. Its tensors live in the caller's tidy. */
export interface Descent<Codes extends tf.Tensor> {
  readonly start: Position<Codes>;
  /** Takes one step. Disposes what the new position does not hold. */
  readonly advance: (position: Position<Codes>) => Position<Codes>;
  /** The current step size. */
  readonly stepSize: () => number;
}

/**
 * Sets up the method that the options ask for.
 *
 * @throws RangeError if `lambda` is negative or not finite.
 * @throws ShapeError if the signal does not fit the dictionary, or `lambda` or `initialCodes` the codes.
 */
export function descent<Signal extends tf.Tensor, Codes extends tf.Tensor>(
  problem: CodingObjective<Signal, Codes>,
  options: SolveOptions<Codes>,
): Descent<Codes> {
  const { signal, dictionary } = problem;
  const { method, restart = "none", initialCodes, maxIterations } = options;
  const correlation = dictionary.analyze(signal);
  perImage("solve", { lambda: problem.lambda }, correlation);
  if (initialCodes !== undefined) assertShape("solve", "initialCodes", initialCodes, correlation.shape);

  const rule =
    options.stepSize === "backtracking"
      ? backtracking(dictionary, correlation)
      : fixedStepSize<Codes>(options.stepSize);
  // The first step of a method, or after a restart, has nothing to extrapolate from.
  const weights = tf.tensor1d([0, ...momentumWeights(maxIterations)]);

  const step = (from: Codes): Codes => {
    const downhill = dictionary.analyze(tf.sub<Signal>(signal, dictionary.synthesize(from)));
    return rule.step(from, (stepSize) =>
      tf.tidy(() => proximalStep(tf.add<Codes>(from, tf.mul(stepSize, downhill)), { ...problem, stepSize })),
    );
  };
  const advance = (position: Position<Codes>): Position<Codes> => {
    const { codes, previous, age } = position;
    const arrived = tf.tidy(() => {
      if (method === "ista") return { codes: step(codes), age: tf.clone(age) };
      const ahead = extrapolate(codes, { previous, weight: tf.gather(weights, age) });
      const next = step(ahead);
      const older = tf.add<tf.Tensor1D>(age, tf.onesLike(age));
      if (restart === "none") return { codes: next, age: older };
      const drops = momentumMisleads(restart, { codes, ahead, next }, problem);
      return { codes: next, age: tf.where(drops, tf.zerosLike(age), older) };
    });
    tf.dispose([previous, age]);
    return { ...arrived, previous: codes };
  };

  const codes = initialCodes === undefined ? tf.zerosLike(correlation) : tf.clone(initialCodes);
  const age = tf.zeros<tf.Rank.R1>([codes.shape[0]], "int32");
  return { start: { codes, previous: tf.clone(codes), age }, advance, stepSize: rule.stepSize };
}
