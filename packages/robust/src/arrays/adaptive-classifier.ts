import { findRule, type CalibratedRule, type Calibration } from "../calibration/calibration.js";
import type { AdaptiveLambdaOptions } from "../inference/adaptive-lambda-options.js";
import { lambdaAt, type LambdaRange } from "../inference/lambda-rule.js";
import type { NormTable } from "../inference/norm-table.js";
import type { ImageBatch } from "../robust-model.js";
import type { ArrayRobustModel, ArrayStatistics } from "./array-model.js";
import { arraySignalOf } from "./array-signal.js";
import { arrayStatisticsAt } from "./array-statistics.js";

/** Logits of a batch, with the λ of each image and the signal it was chosen from. */
export interface AdaptiveAnswer {
  /** `[size, classes]`, row by row. */
  readonly logits: Float32Array;
  /** λ of each image, `[size]`; `[1]` where the batch shares one. */
  readonly lambda: Float32Array;
  /** Signal from which λ was chosen, `[size]`, measured at the λ of training. */
  readonly signal: Float32Array;
}

/** A classifier that chooses λ by itself, on plain arrays. */
export interface AdaptiveClassifier {
  /** The rule in use. */
  readonly rule: CalibratedRule;
  /** Logits `[size, classes]`. */
  predict(images: ImageBatch): Promise<Float32Array>;
  /**
   * The same with λ and the signal.
   *
   * @param signal - `[size]`, where it was measured before: it costs a coding of the images.
   */
  explain(images: ImageBatch, signal?: Float32Array): Promise<AdaptiveAnswer>;
  /** λ and signal alone. */
  choose(images: ImageBatch, signal?: Float32Array): Promise<Pick<AdaptiveAnswer, "lambda" | "signal">>;
}

/**
 * {@link adaptiveLambda} for models that answer in plain arrays, such as those of {@link onnxRobustModel}: measures the signal of each
 * image at the λ of training, reads λ off a calibrated rule, and classifies with it.
 *
 * @throws RangeError if the calibration has no such rule.
 * @throws TypeError if the rule needs roughness or statistics of norms that the model does not take; naming them.
 */
export function adaptiveClassifier(
  model: ArrayRobustModel,
  calibration: Calibration,
  { rule: key, mode = "image" }: AdaptiveLambdaOptions = {},
): AdaptiveClassifier {
  const { trainingLambda, lambdas } = calibration;
  const calibrated = findRule(calibration, key);
  const range: LambdaRange = [lambdas[0] ?? trainingLambda, lambdas.at(-1) ?? trainingLambda];
  const table = calibrated.norms === "estimated" ? calibration.norms : undefined;
  if (table !== undefined) assertTakes(model, table);
  const choose = async (images: ImageBatch, known?: Float32Array) => {
    const how = { signal: calibrated.signal, lambda: trainingLambda };
    const signal = known ?? (await arraySignalOf(model, images, how));
    const mean = signal.reduce((sum, value) => sum + value, 0) / signal.length;
    const decisive = mode === "image" ? signal : Float32Array.of(mean);
    return { signal, lambda: decisive.map((value) => lambdaAt(calibrated.rule, value, range)) };
  };
  const explain = async (images: ImageBatch, known?: Float32Array) => {
    const chosen = await choose(images, known);
    const statistics: ArrayStatistics | undefined = table && arrayStatisticsAt(table, chosen.lambda);
    const [shared = trainingLambda] = chosen.lambda;
    const lambda = mode === "image" ? chosen.lambda : shared;
    return { ...chosen, logits: await model.predict(images, lambda, statistics) };
  };
  return {
    rule: calibrated,
    choose,
    explain,
    predict: async (images) => (await explain(images)).logits,
  };
}

function assertTakes({ norms: taken }: ArrayRobustModel, { norms }: NormTable): void {
  const missing = Object.keys(norms).filter((name) => taken?.includes(name) === false);
  if (missing.length === 0) return;
  const names = taken === undefined || taken.length === 0 ? "none" : taken.join(", ");
  throw new TypeError(
    `adaptiveClassifier: \`model\` must take statistics of ${missing.join(", ")} where norms are estimated, got one that takes ` +
      `${names}. Export it with \`statistics\`, or choose a rule with running norms.`,
  );
}
