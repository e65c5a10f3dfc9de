import {
  CLEAN,
  describeRule,
  type Calibration,
  type NormChoice,
  type RuleKey,
} from "../calibration/calibration.js";
import { recommend } from "../calibration/recommend.js";
import type { ResidualRatioOptions } from "../inference/residual-ratio-options.js";
import type { ImageBatch } from "../robust-model.js";
import { conditionsOf, type Condition } from "./conditions.js";

/** Logits `[size, classes]` of a batch, row by row. */
export type ArrayClassifier = (images: ImageBatch) => Promise<Float32Array>;

/** λ of ACSC's objective for unlabelled images; see {@link residualRatioLambda}. */
export type RatioLambda = (images: ImageBatch, options: ResidualRatioOptions) => number | Promise<number>;

/** Inputs of {@link runStudy} beside the model and the images. */
export interface StudyRequest {
  readonly calibration: Calibration;
  /** λ among which the best is looked for, ascending from that of training; those of the calibration if left out. */
  readonly lambdas?: readonly number[] | undefined;
  /** Names of corruptions; those that the calibration was fitted on if left out. */
  readonly corruptions?: readonly string[] | undefined;
  /**
   * Only these conditions, e.g. a part of a study that several machines share; clean images and every severity of `corruptions` if left
   * out. What is measured under a condition depends on no other.
   */
  readonly conditions?: readonly Condition[] | undefined;
  /** One λ for each image, or one for each batch. Default `"image"`. */
  readonly mode?: "image" | "batch" | undefined;
  /** Another network to compare with, e.g. one without sparse coding. */
  readonly baseline?: ArrayClassifier | undefined;
}

/** A {@link StudyRequest} with every value decided. */
export interface Study extends Required<Omit<StudyRequest, "baseline" | "corruptions">> {
  readonly baseline: ArrayClassifier | undefined;
  readonly lambdas: readonly number[];
  readonly conditions: readonly Condition[];
  readonly mode: "image" | "batch";
}

/** One measurement of a study under one condition. */
export type StudyQuestion =
  | { readonly kind: "sweep"; readonly norms: NormChoice }
  | { readonly kind: "rule"; readonly rule: RuleKey; readonly mode: "image" | "batch" }
  | { readonly kind: "ratio" }
  | { readonly kind: "baseline" };

/** The paper's rule: a line over the residual, norms as trained. */
const PAPER = { signal: "residual", fit: "line", norms: "running" } as const;

/**
 * Settings of ACSC's objective, and the number of unlabelled images that it looks at, as many as there are at most; the number of steps
 * is what stops it.
 */
export const RATIO = { images: 100, steps: 10, learningRate: 0.1, epsilon: 0.1 } as const;

/**
 * Fills in what a request leaves out.
 *
 * @throws RangeError if λ do not ascend from that of training.
 */
export function planStudy({ calibration, baseline, mode = "image", ...request }: StudyRequest): Study {
  const { trainingLambda } = calibration;
  const lambdas = request.lambdas ?? calibration.lambdas;
  const ascends = lambdas.every((lambda, index) => index === 0 || lambda > (lambdas[index - 1] ?? Infinity));
  if (lambdas[0] !== trainingLambda || !ascends) {
    throw new RangeError(
      `runStudy: \`lambdas\` must ascend from the λ of training, ${trainingLambda}, got ${lambdas.join(", ") || "none"}.`,
    );
  }
  const corruptions = [...new Set(request.corruptions ?? fittedCorruptions(calibration))];
  const conditions = request.conditions ?? conditionsOf(corruptions);
  return { calibration, baseline, mode, lambdas, conditions };
}

/**
 * Number of images that {@link runStudy} will classify, counting each λ and each step, if each condition has so many.
 *
 * @throws RangeError if λ do not ascend from that of training.
 */
export function studyWork(request: StudyRequest, images: number): number {
  const study = planStudy(request);
  return study.conditions
    .flatMap((condition) => questionsFor(condition, study))
    .reduce(
      (sum, question) => sum + imagesToClassify(question, { images, lambdas: study.lambdas.length }),
      0,
    );
}

/** Number of images that a question classifies, counting each λ and each step, under a condition with so many. */
export function imagesToClassify(
  { kind }: StudyQuestion,
  { images, lambdas }: { readonly images: number; readonly lambdas: number },
): number {
  if (kind === "sweep") return images * lambdas;
  return kind === "ratio" ? Math.min(images, RATIO.images) * RATIO.steps : images;
}

/**
 * Measurements under a condition: every λ with each choice of norms; the recommended rule with each choice of norms; the paper's line,
 * pooled and for the noise at hand; the best rule for the noise at hand; ACSC's objective; the baseline.
 */
export function questionsFor(
  condition: Condition,
  { calibration, mode, baseline }: Pick<Study, "calibration" | "mode" | "baseline">,
): readonly StudyQuestion[] {
  return [
    ...normChoices(calibration).map((norms): StudyQuestion => ({ kind: "sweep", norms })),
    ...rulesFor(condition, calibration).map((rule): StudyQuestion => ({ kind: "rule", rule, mode })),
    { kind: "ratio" },
    ...(baseline === undefined ? [] : [{ kind: "baseline" } as const]),
  ];
}

/** The pooled rules that are measured under every condition, the recommended one first. */
export function pooledRules(calibration: Calibration): readonly RuleKey[] {
  const { recommended } = calibration;
  return distinct([
    recommended,
    ...normChoices(calibration).map((norms) => ({ ...recommended, norms })),
    { ...PAPER, scope: "pooled" },
  ]);
}

/** The paper's line of one noise, for images that are known to have it. */
export function paperRule(scope: string): RuleKey {
  return { ...PAPER, scope };
}

/** The rule that a calibration would recommend for images that are known to have one noise. */
export function ruleOfNoise({ rules, levels }: Calibration, scope: string): RuleKey {
  const clean = levels.find(({ corruption }) => corruption === CLEAN);
  const fixed = clean?.sweeps.running?.[0]?.accuracy ?? NaN;
  return recommend(rules, { fixed, images: clean?.images, scope });
}

/** The corruptions that a calibration has rules of their own for. */
export function knownCorruptions({ rules }: Calibration): readonly string[] {
  return [...new Set(rules.map(({ scope }) => scope))].filter((scope) => scope !== "pooled");
}

/** The corruptions that a calibration was fitted on, in its order. */
export function fittedCorruptions({ levels }: Calibration): readonly string[] {
  return [...new Set(levels.map(({ corruption }) => corruption))].filter((name) => name !== CLEAN);
}

function normChoices({ norms }: Calibration): readonly NormChoice[] {
  return norms === undefined ? ["running"] : ["running", "estimated"];
}

function rulesFor({ corruption }: Condition, calibration: Calibration): readonly RuleKey[] {
  const known = knownCorruptions(calibration).filter((name) => corruption === CLEAN || name === corruption);
  return distinct([
    ...pooledRules(calibration),
    ...known.flatMap((name) => [paperRule(name), ruleOfNoise(calibration, name)]),
  ]);
}

function distinct(rules: readonly RuleKey[]): readonly RuleKey[] {
  return [...new Map(rules.map((rule) => [describeRule(rule), rule])).values()];
}
