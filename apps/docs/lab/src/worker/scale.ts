import { lambdaAt } from "@sdnet/robust";
import type { LambdaScale } from "../protocol.js";
import type { Lab } from "./lab.js";

/** Pieces of the drawn rule. */
const PIECES = 96;

/** The recommended rule of the calibration as a curve, and the noises that it was fitted on. */
export function lambdaScale({ adaptive: { rule }, calibration }: Lab): LambdaScale {
  const { trainingLambda, lambdas } = calibration;
  const range = [lambdas[0] ?? trainingLambda, lambdas.at(-1) ?? trainingLambda] as const;
  const levels = calibration.levels.map(({ corruption, level, signals, best }) => ({
    corruption,
    level,
    signal: signals[rule.signal] ?? NaN,
    best: best[rule.norms] ?? NaN,
  }));
  const most = 1.08 * Math.max(...levels.map(({ signal }) => signal));
  const curve = Array.from({ length: PIECES + 1 }, (_, piece) => {
    const signal = (most * piece) / PIECES;
    return { signal, lambda: lambdaAt(rule.rule, signal, range) };
  });
  return { signal: rule.signal, trainingLambda, range, levels, curve };
}
