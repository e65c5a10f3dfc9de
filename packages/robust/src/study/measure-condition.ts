import { isCorrect } from "@sdnet/csc-core/tensor";
import {
  adaptiveClassifier,
  describeRule,
  sweepArrays,
  type ArrayRobustModel,
  type Calibration,
  type ImageBatch,
  type LabelledBatches,
  type NormChoice,
  type ResidualRatioOptions,
  type RuleKey,
  type Signal,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { answersThatAreNoNumbers } from "../checkpoints/no-numbers.js";
import { Failure } from "../failure.js";
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
  readonly network: ArrayRobustModel;
  readonly calibration: Calibration;
  /** λ of the sweeps. */
  readonly lambdas: readonly number[];
  /** λ by ACSC's objective for these images, `[batch, height, width, channels]`. */
  readonly ratio: (images: tf.Tensor4D, options: ResidualRatioOptions) => Promise<number>;
  /** Logits of the baseline, `[size, classes]` row by row. */
  readonly baseline?: ((images: ImageBatch) => Promise<Float32Array>) | undefined;
  /** Signals at the λ of training of every image of a condition, once a sweep or a rule has measured them. */
  readonly signals: Map<Condition, Partial<Record<Signal, Float32Array>>>;
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
      return { ...base, ...(await ruleRecord(question, batches, options)) };
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
    condition,
    onProgress,
  }: {
    readonly context: AnswerContext;
    readonly condition: Condition;
    readonly onProgress?: (images: number) => void;
  },
): Promise<Answer<SweepRecord>> {
  const { network, calibration, lambdas } = context;
  const { points, correct, signals, images } = await sweepArrays(network, batches, {
    lambdas,
    trainingLambda: calibration.trainingLambda,
    norms: norms === "estimated" ? calibration.norms : undefined,
    onProgress: (done) => onProgress?.(done * lambdas.length),
  });
  context.signals.set(condition, signals);
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
  { context, condition }: { readonly context: AnswerContext; readonly condition: Condition },
): Promise<Answer<RuleRecord>> {
  const { network, calibration, signals } = context;
  const adaptive = adaptiveClassifier(network, calibration, { rule, mode });
  const known = signals.get(condition)?.[adaptive.rule.signal];
  const measured: number[] = [];
  let [lambdaSum, first] = [0, 0];
  const counts = await countCorrect(batches, async (batch) => {
    const own = known?.subarray(first, first + batch.size);
    first += batch.size;
    const { logits, lambda, signal } = await adaptive.explain(batch, own);
    measured.push(...signal);
    lambdaSum += (lambda.reduce((sum, value) => sum + value, 0) / lambda.length) * batch.size;
    return logits;
  });
  const all = { ...signals.get(condition), [adaptive.rule.signal]: Float32Array.from(measured) };
  signals.set(condition, all);
  return { kind: "rule", rule: describeRule(rule), ...counts, meanLambda: lambdaSum / counts.images };
}

async function ratioRecord(
  batches: LabelledBatches,
  { ratio, calibration }: AnswerContext,
): Promise<Answer<RatioRecord>> {
  const { trainingLambda, lambdas } = calibration;
  const images = await someImages(batches, RATIO.images);
  const range = [trainingLambda, lambdas.at(-1) ?? trainingLambda] as const;
  try {
    const lambda = await ratio(images, { ...RATIO, start: trainingLambda, range });
    return { kind: "ratio", lambda, images: images.shape[0] };
  } finally {
    images.dispose();
  }
}

async function baselineRecord(
  batches: LabelledBatches,
  { baseline }: AnswerContext,
): Promise<Answer<BaselineRecord>> {
  if (baseline === undefined)
    throw new Error("answer: `baseline` must be there where it is asked for, got none.");
  return { kind: "baseline", ...(await countCorrect(batches, baseline)) };
}

async function countCorrect(
  batches: LabelledBatches,
  logitsOf: (batch: ImageBatch) => Promise<Float32Array>,
): Promise<{ readonly correct: number; readonly images: number }> {
  let [correct, images] = [0, 0];
  for await (const batch of batches) {
    const { labels, size } = batch;
    const scores = await logitsOf(batch);
    const broken = answersThatAreNoNumbers(scores, size).length;
    if (broken > 0) {
      throw new Failure(`${broken} of ${size} answers in a batch are no numbers (NaN or infinite).`);
    }
    correct += tf.tidy(() => {
      const logits = tf.tensor2d(scores, [size, scores.length / size]);
      return tf.sum(isCorrect(logits, tf.tensor1d(labels, "int32"))).dataSync()[0] ?? NaN;
    });
    images += size;
  }
  return { correct, images };
}
