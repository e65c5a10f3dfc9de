import { CLEAN, type Calibration, type LabelledBatches } from "@sdnet/robust";
import { answer, imagesToClassify, type AnswerContext, type Question } from "./answer.js";
import { conditionsOf, describeCondition, type Condition } from "./conditions.js";
import { conditionImages, type ConditionImagesOptions } from "./condition-images.js";
import { questionsFor } from "./questions.js";
import { DRAWN, questionKey, type RecordFile, type RobustRecord } from "./records.js";

/** What is measured, and what decides the numbers beside the images. */
export interface MeasureOptions extends ConditionImagesOptions {
  readonly context: AnswerContext;
  readonly corruptions: readonly string[];
  readonly mode: "image" | "batch";
  /** Hashes of the files that decide an answer, and names of the data. */
  readonly identity: {
    readonly checkpoint: string;
    readonly calibration: string;
    readonly baseline: string | undefined;
    readonly data: string;
    readonly reach: string;
    /** What tells images on the disk from others. */
    readonly set?: string | undefined;
  };
  readonly records: RecordFile;
  /** Called before the first question, and while they are asked: images classified, counting each λ, how many there will be, and under what. */
  readonly onProgress?: ((done: number, total: number, condition: string) => void) | undefined;
}

/**
 * Asks everything about every condition, except what the records know already. Of a condition, what does not depend on the calibration
 * comes first; its noise is made once.
 */
export async function measure(options: MeasureOptions): Promise<readonly RobustRecord[]> {
  const { context, corruptions, mode, records, onProgress, test } = options;
  const hasBaseline = context.baseline !== undefined;
  const plan = conditionsOf(corruptions).flatMap((condition) => {
    const questions = questionsFor(condition, context.calibration, { mode, hasBaseline });
    const inTurn = [0, 1, 2].flatMap((turn) => questions.filter((question) => turnOf(question) === turn));
    return inTurn.map((question) => ({ condition, question }));
  });
  const cost = ({ question }: { readonly question: Question }): number =>
    imagesToClassify(question, { images: test.length, lambdas: context.lambdas.length });
  const total = plan.reduce((sum, one) => sum + cost(one), 0);
  const answers: RobustRecord[] = [];
  let done = 0;
  onProgress?.(0, total, "");
  let latest: { readonly condition: Condition; readonly images: LabelledBatches } | undefined;
  for (const one of plan) {
    const { condition, question } = one;
    const report = (images: number): void => onProgress?.(done + images, total, describeCondition(condition));
    const key = keyOf(question, condition, options);
    let record = records.find(key);
    if (record === undefined) {
      // Noise is made only if something is to be asked of it, and once for all that is asked in a row.
      if (latest?.condition !== condition)
        latest = { condition, images: await conditionImages(condition, options) };
      record = await answer(question, latest.images, { context, condition, key, onProgress: report });
      records.add(record);
    }
    answers.push(record);
    report(cost(one));
    done += cost(one);
  }
  return answers;
}

/** What comes first: what outlives the calibration, then what it decides, last its yardstick with estimated norms. */
function turnOf(question: Question): number {
  if (!needsCalibration(question)) return 0;
  return question.kind === "sweep" ? 2 : 1;
}

/** Sweeps with running norms and baselines do not: a new calibration need not repeat them. */
function needsCalibration(question: Question): boolean {
  return question.kind !== "baseline" && !(question.kind === "sweep" && question.norms === "running");
}

function keyOf(
  question: Question,
  condition: Condition,
  { context, identity, test, batchSize, seed, published }: MeasureOptions,
): string {
  const { calibration, baseline, ...rest } = identity;
  const isMade = condition.corruption !== CLEAN && published === undefined;
  const drawn = isMade || question.kind === "ratio" ? DRAWN : undefined;
  const images = { ...condition, seed, count: test.length, drawn };
  if (question.kind === "baseline") {
    return questionKey({ question, baseline, data: rest.data, images, set: rest.set });
  }
  // The batch decides only where images share a λ.
  const grouping = question.kind === "rule" && question.mode === "batch" ? batchSize : undefined;
  return questionKey({
    ...{ question, ...rest, images, grouping },
    ...(question.kind === "sweep" ? { lambdas: context.lambdas } : {}),
    ...(needsCalibration(question)
      ? { calibration }
      : { trainingLambda: context.calibration.trainingLambda }),
  });
}

/** The corruptions that a calibration was fitted on, in its order. */
export function corruptionsOf({ levels }: Calibration): readonly string[] {
  return [...new Set(levels.map(({ corruption }) => corruption))].filter((name) => name !== CLEAN);
}
