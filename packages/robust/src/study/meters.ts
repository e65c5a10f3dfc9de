import { adaptiveClassifier } from "../arrays/adaptive-classifier.js";
import type { ArrayRobustModel } from "../arrays/array-model.js";
import { describeRule, type RuleKey } from "../calibration/calibration.js";
import { countCorrect } from "../evaluation/count-correct.js";
import type { LabelledBatch } from "../robust-model.js";
import type { SignalArrays } from "../signal.js";
import { imageSample } from "./image-sample.js";
import type { BaselineMeasurement, RatioMeasurement, RuleMeasurement } from "./measurements.js";
import { RATIO, type ArrayClassifier, type RatioLambda, type Study } from "./plan.js";

/** A measurement that is made batch by batch. */
export interface Meter<Result> {
  /** Takes a batch, and the signals of its images where they have been measured. */
  readonly add: (batch: LabelledBatch, signals: SignalArrays) => Promise<void> | void;
  readonly finish: () => Promise<Omit<Result, "corruption" | "severity">>;
}

/** Accuracy of a rule, each image at the λ that its signal calls for. */
export function ruleMeter(
  model: ArrayRobustModel,
  { rule, mode, calibration }: Pick<Study, "mode" | "calibration"> & { readonly rule: RuleKey },
): Meter<RuleMeasurement> {
  const adaptive = adaptiveClassifier(model, calibration, { rule, mode });
  let [correct, images, lambdaSum] = [0, 0, 0];
  return {
    add: async (batch, signals) => {
      const { logits, lambda } = await adaptive.explain(batch, signals[rule.signal]);
      correct += countCorrect(logits, batch.labels);
      images += batch.size;
      lambdaSum += (lambda.reduce((sum, value) => sum + value, 0) / lambda.length) * batch.size;
    },
    finish: () =>
      Promise.resolve({
        kind: "rule",
        rule: describeRule(rule),
        correct,
        images,
        meanLambda: lambdaSum / images,
      }),
  };
}

/** λ of ACSC's objective, from a sample of the images. */
export function ratioMeter(
  ratioLambda: RatioLambda,
  { calibration }: Pick<Study, "calibration">,
): Meter<RatioMeasurement> {
  const { trainingLambda, lambdas } = calibration;
  const sample = imageSample(RATIO.images);
  return {
    add: (batch) => {
      sample.add(batch);
    },
    finish: async () => {
      const images = sample.images();
      const range = [trainingLambda, lambdas.at(-1) ?? trainingLambda] as const;
      const lambda = await ratioLambda(images, { ...RATIO, start: trainingLambda, range });
      return { kind: "ratio", lambda, images: images.size };
    },
  };
}

/** Accuracy of another classifier. */
export function baselineMeter(baseline: ArrayClassifier): Meter<BaselineMeasurement> {
  let [correct, images] = [0, 0];
  return {
    add: async (batch) => {
      correct += countCorrect(await baseline(batch), batch.labels);
      images += batch.size;
    },
    finish: () => Promise.resolve({ kind: "baseline", correct, images }),
  };
}
