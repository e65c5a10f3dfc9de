import type { LambdaRule } from "../inference/lambda-rule.js";
import type { NormTable } from "../inference/norm-table.js";
import type { Signal } from "../signal.js";
import type { SweepPoint } from "./sweep-point.js";

/** Name of the level without noise. */
export const CLEAN = "clean";

/** Whether norms behind codes use the running statistics of training, or those estimated for the λ in use. */
export type NormChoice = "running" | "estimated";

/** Identity of a rule in a calibration. */
export interface RuleKey {
  readonly norms: NormChoice;
  readonly signal: Signal;
  readonly fit: LambdaRule["kind"];
  /** `"pooled"` for noise of any kind, or the name of a corruption. */
  readonly scope: string;
}

/** A rule, and how rules of its kind do on images that were held out in turn. */
export interface CalibratedRule extends RuleKey {
  readonly rule: LambdaRule;
  readonly estimate: RuleEstimate;
}

/** Accuracy with the nearest λ tried, over the levels at which the model tells classes apart with some λ and some choice of norms. */
export interface RuleEstimate {
  readonly clean: number;
  /** Mean over the corruptions of the scope, of each the mean over its levels. */
  readonly noisy: number;
  /** The mean over the levels of each corruption; not known of files of older versions. */
  readonly byCorruption?: Readonly<Record<string, number>> | undefined;
}

/** Measurements at one strength of one corruption. */
export interface CalibratedLevel {
  /** {@link CLEAN}, or the name of a corruption. */
  readonly corruption: string;
  /** In units of the corruption; 0 for clean images. */
  readonly level: number;
  /** Number of images that were measured; not known of files of older versions. */
  readonly images?: number | undefined;
  /** Mean over the images, at the λ of training. */
  readonly signals: Readonly<Partial<Record<Signal, number>>>;
  /** For each {@link NormChoice} that was measured, one point for each λ. */
  readonly sweeps: Readonly<Partial<Record<NormChoice, readonly SweepPoint[]>>>;
  /** λ of the highest smoothed accuracy. */
  readonly best: Readonly<Partial<Record<NormChoice, number>>>;
}

/** Result of a calibration: rules that choose λ for an image, and the measurements they were fitted on. */
export interface Calibration {
  readonly trainingLambda: number;
  /** Ascending from the λ of training; rules never leave this range. */
  readonly lambdas: readonly number[];
  readonly levels: readonly CalibratedLevel[];
  readonly rules: readonly CalibratedRule[];
  /** The pooled rule that did best among those that are not known to cost accuracy on clean images. */
  readonly recommended: RuleKey;
  /** Norm statistics for each λ; undefined where only the running ones were used. */
  readonly norms?: NormTable | undefined;
}

/**
 * The rule of a key, whose missing parts are those of the recommended one.
 *
 * @throws RangeError if there is none, naming those there are.
 */
export function findRule(calibration: Calibration, key: Partial<RuleKey> = {}): CalibratedRule {
  const wanted = { ...calibration.recommended, ...key };
  const found = calibration.rules.find((rule) => describeRule(rule) === describeRule(wanted));
  if (found !== undefined) return found;
  throw new RangeError(
    `findRule: \`key\` must be one of ${calibration.rules.map(describeRule).join(", ")}, got ${describeRule(wanted)}.`,
  );
}

/** One word for a rule, e.g. `roughness-monotone-estimated-pooled`. */
export function describeRule({ signal, fit, norms, scope }: RuleKey): string {
  return `${signal}-${fit}-${norms}-${scope}`;
}
