import type { ArrayRobustModel } from "../arrays/array-model.js";
import { startSweeps, type Sweep } from "../calibration/sweep.js";
import type { LabelledBatches } from "../robust-model.js";
import type { Condition } from "./conditions.js";
import type { Measurement, SweepMeasurement } from "./measurements.js";
import { baselineMeter, ratioMeter, ruleMeter, type Meter } from "./meters.js";
import { imagesToClassify, RATIO, type RatioLambda, type Study, type StudyQuestion } from "./plan.js";

/** Inputs of {@link measureCondition} beside the model and the images. */
export interface MeasureConditionOptions {
  readonly condition: Condition;
  readonly questions: readonly StudyQuestion[];
  readonly study: Study;
  readonly ratioLambda: RatioLambda;
  /** Called with the images classified since the last call, counting each λ and each step. */
  readonly onProgress: (classified: number) => void;
}

/**
 * Answers all questions about one condition in one pass over its images. Each image is coded once at every λ of the sweeps, whatever
 * the norms, and once at the λ of every rule.
 *
 * @returns One measurement for each question, in their order.
 * @throws RangeError if there are no images, or answers are not finite.
 */
export async function measureCondition(
  model: ArrayRobustModel,
  batches: LabelledBatches,
  { condition, questions, study, ratioLambda, onProgress }: MeasureConditionOptions,
): Promise<readonly Measurement[]> {
  const { calibration, lambdas } = study;
  const swept = questions.filter((question) => question.kind === "sweep");
  const sweeps = startSweeps(model, {
    trainingLambda: calibration.trainingLambda,
    variants: swept.map(({ norms }) => ({
      lambdas,
      norms: norms === "estimated" ? calibration.norms : undefined,
    })),
  });
  const needsCoding = questions.some(({ kind }) => kind === "sweep" || kind === "rule");
  const meters = new Map(
    questions.flatMap((question) => {
      const meter = meterFor(question, { model, study, ratioLambda });
      return meter === undefined ? [] : [[question, meter] as const];
    }),
  );
  const perImage = questions
    .filter(({ kind }) => kind !== "ratio")
    .reduce((sum, question) => sum + imagesToClassify(question, { images: 1, lambdas: lambdas.length }), 0);
  let images = 0;
  for await (const batch of batches) {
    const signals = needsCoding ? await sweeps.add(batch) : {};
    for (const { add } of meters.values()) await add(batch, signals);
    images += batch.size;
    onProgress(batch.size * perImage);
  }
  const finished = swept.length === 0 ? [] : sweeps.finish();
  const measurements: Measurement[] = [];
  for (const question of questions) {
    if (question.kind === "ratio") onProgress(Math.min(images, RATIO.images) * RATIO.steps);
    const found =
      question.kind === "sweep"
        ? sweepMeasurement(question.norms, finished[swept.indexOf(question)] as Sweep)
        : await (meters.get(question) as Meter<Measurement>).finish();
    measurements.push({ ...condition, ...found } as Measurement);
  }
  return measurements;
}

function meterFor(
  question: StudyQuestion,
  {
    model,
    study,
    ratioLambda,
  }: { readonly model: ArrayRobustModel } & Pick<MeasureConditionOptions, "study" | "ratioLambda">,
): Meter<Measurement> | undefined {
  switch (question.kind) {
    case "sweep":
      return undefined;
    case "rule":
      return ruleMeter(model, { ...study, rule: question.rule, mode: question.mode });
    case "ratio":
      return ratioMeter(ratioLambda, study);
    case "baseline":
      return study.baseline && baselineMeter(study.baseline);
  }
}

function sweepMeasurement(
  norms: SweepMeasurement["norms"],
  { points, correct, signals, images }: Sweep,
): Omit<SweepMeasurement, "corruption" | "severity"> {
  const ever = Array.from({ length: images }, (_, image) => correct.some((hits) => hits[image] === 1));
  const digits = (values: Float32Array) => Array.from(values, (value) => Number(value.toPrecision(5)));
  return {
    kind: "sweep",
    norms,
    points,
    images,
    everCorrect: ever.filter(Boolean).length,
    signals: Object.fromEntries(Object.entries(signals).map(([name, values]) => [name, digits(values)])),
  };
}
