import { isCorrect } from "@sdnet/csc-core/tensor";
import type { Normalization } from "@sdnet/data";
import { InferenceModel } from "@sdnet/models";
import {
  adaptiveLambda,
  describeRule,
  residualRatioLambda,
  sweep,
  type Calibration,
  type LabelledBatches,
  type NormChoice,
  type RobustModel,
  type RuleKey,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import { renormalized } from "../config/known-sets.js";
import { answersThatAreNoNumbers } from "../checkpoints/no-numbers.js";
import type { Condition } from "./conditions.js";
import { someImages } from "./some-images.js";
import type { BaselineRecord, RatioRecord, RobustRecord, RuleRecord, SweepRecord } from "./records.js";

/** One thing to find out about a condition. */
export type Question =
  | { readonly kind: "sweep"; readonly norms: NormChoice }
  | { readonly kind: "rule"; readonly rule: RuleKey; readonly mode: "image" | "batch" }
  | { readonly kind: "ratio" }
  | { readonly kind: "baseline" };

/** What answers need. */
export interface AnswerContext {
  readonly model: tf.LayersModel;
  readonly network: RobustModel;
  readonly calibration: Calibration;
  /** λ of the sweeps. */
  readonly lambdas: readonly number[];
  readonly baseline: tf.LayersModel | undefined;
  /** How images come, and how the baseline has them normalised; as they come if left out. */
  readonly normalizations?: { readonly from: Normalization; readonly to: Normalization } | undefined;
}

/** Unlabelled images that ACSC's objective looks at, and its settings; the number of steps is what stops it. */
const RATIO = { images: 100, steps: 10, learningRate: 0.1, epsilon: 0.1 } as const;

/** How many images an answer classifies, counting each λ and each step, of a condition with so many. */
export function imagesToClassify(
  { kind }: Question,
  { images, lambdas }: { readonly images: number; readonly lambdas: number },
): number {
  if (kind === "sweep") return images * lambdas;
  return kind === "ratio" ? Math.min(images, RATIO.images) * RATIO.steps : images;
}

/** Finds out one thing about the images of one condition. */
export async function answer(
  question: Question,
  batches: LabelledBatches,
  options: {
    readonly context: AnswerContext;
    readonly condition: Condition;
    readonly key: string;
    /** Called with the images classified, counting each λ, where an answer takes long. */
    readonly onProgress?: (images: number) => void;
  },
): Promise<RobustRecord> {
  const { context, condition, key } = options;
  const base = { key, ...condition };
  switch (question.kind) {
    case "sweep":
      return { ...base, ...(await sweepRecord(question.norms, batches, options)) };
    case "rule":
      return { ...base, ...(await ruleRecord(question, batches, context)) };
    case "ratio":
      return { ...base, ...(await ratioRecord(batches, context)) };
    case "baseline":
      return { ...base, ...(await baselineRecord(batches, context)) };
  }
}

type Answer<Kind extends RobustRecord> = Omit<Kind, "key" | "corruption" | "severity">;

async function sweepRecord(
  norms: NormChoice,
  batches: LabelledBatches,
  {
    context,
    onProgress,
  }: { readonly context: AnswerContext; readonly onProgress?: (images: number) => void },
): Promise<Answer<SweepRecord>> {
  const { network, calibration, lambdas } = context;
  const { points, correct, signals, images } = await sweep(network, batches, {
    lambdas,
    trainingLambda: calibration.trainingLambda,
    norms: norms === "estimated" ? calibration.norms : undefined,
    onProgress: (done) => onProgress?.(done * lambdas.length),
  });
  const ever = Array.from({ length: images }, (_, image) => correct.some((hits) => hits[image] === 1));
  const digits = (values: Float32Array) => Array.from(values, (value) => Number(value.toPrecision(5)));
  return {
    kind: "sweep",
    ...{ norms, points, images },
    everCorrect: ever.filter(Boolean).length,
    signals: Object.fromEntries(Object.entries(signals).map(([name, values]) => [name, digits(values)])),
  };
}

async function ruleRecord(
  { rule, mode }: { readonly rule: RuleKey; readonly mode: "image" | "batch" },
  batches: LabelledBatches,
  { network, calibration }: AnswerContext,
): Promise<Answer<RuleRecord>> {
  const adaptive = adaptiveLambda(network, calibration, { rule, mode });
  let lambdaSum = 0;
  const counts = await countCorrect(batches, (images) => {
    const { logits, lambda, signal } = adaptive.explain(images);
    lambdaSum += (tf.mean(lambda).dataSync()[0] ?? NaN) * images.shape[0];
    tf.dispose([lambda, signal]);
    return logits;
  });
  return { kind: "rule", rule: describeRule(rule), ...counts, meanLambda: lambdaSum / counts.images };
}

async function ratioRecord(
  batches: LabelledBatches,
  { network, calibration }: AnswerContext,
): Promise<Answer<RatioRecord>> {
  const { trainingLambda, lambdas } = calibration;
  const images = await someImages(batches, RATIO.images);
  const range = [trainingLambda, lambdas.at(-1) ?? trainingLambda] as const;
  try {
    const lambda = tf.tidy(() =>
      residualRatioLambda(network, images, { ...RATIO, start: trainingLambda, range }),
    );
    return { kind: "ratio", lambda, images: images.shape[0] };
  } finally {
    images.dispose();
  }
}

async function baselineRecord(
  batches: LabelledBatches,
  { baseline, normalizations }: AnswerContext,
): Promise<Answer<BaselineRecord>> {
  if (baseline === undefined)
    throw new Error("answer: `baseline` must be there where it is asked for, got none.");
  const inference = new InferenceModel(baseline);
  try {
    const seen = (images: tf.Tensor4D) =>
      normalizations === undefined ? images : renormalized(images, normalizations);
    const counts = await countCorrect(batches, (images) => inference.classify(seen(images)));
    return { kind: "baseline", ...counts };
  } finally {
    inference.dispose();
  }
}

async function countCorrect(
  batches: LabelledBatches,
  logitsOf: (images: tf.Tensor4D) => tf.Tensor2D,
): Promise<{ readonly correct: number; readonly images: number }> {
  let [correct, images] = [0, 0];
  for await (const { pixels, labels, size, height, width, channels } of batches) {
    const { logits, hits } = tf.tidy(() => {
      const answers = logitsOf(tf.tensor4d(pixels, [size, height, width, channels]));
      return { logits: answers, hits: tf.sum(isCorrect(answers, tf.tensor1d(labels, "int32"))) };
    });
    const scores = await logits.data<"float32">();
    const [right = NaN] = await hits.data();
    tf.dispose([logits, hits]);
    const broken = answersThatAreNoNumbers(scores, size).length;
    if (broken > 0) {
      throw new Failure(`${broken} of ${size} answers in a batch are no numbers (NaN or infinite).`);
    }
    correct += right;
    images += size;
  }
  return { correct, images };
}
