import * as tf from "@tensorflow/tfjs";
import { findRule, type CalibratedRule, type Calibration } from "../calibration/calibration.js";
import type { CodedImages, RobustModel } from "../robust-model.js";
import { codedSignal, signalOf } from "../tensor-signal.js";
import type { AdaptiveLambdaOptions } from "./adaptive-lambda-options.js";
import type { LambdaRange } from "./lambda-rule.js";
import { lambdaFrom } from "./lambda-tensor.js";
import { statisticsAt } from "./norm-statistics.js";

/** Logits, λ and signals of a batch of images. The caller's tensors. */
export interface Explanation {
  /** `[batch, classes]`. */
  readonly logits: tf.Tensor2D;
  /** λ of each image, `[batch]`; `[1]` where the batch shares one. */
  readonly lambda: tf.Tensor1D;
  /** Signal that λ was chosen from, `[batch]`, measured at the λ of training. */
  readonly signal: tf.Tensor1D;
}

/** A classifier that chooses λ by itself. */
export interface AdaptiveLambda {
  /** The rule in use. */
  readonly rule: CalibratedRule;
  /**
   * Logits `[batch, classes]` of normalised images `[batch, height, width, channels]`.
   *
   * @param coded - The same images coded at the λ of training, where the caller has them: the signal is read off, and they are not coded again.
   */
  predict(images: tf.Tensor4D, coded?: CodedImages): tf.Tensor2D;
  /** The same with λ and the signal. */
  explain(images: tf.Tensor4D, coded?: CodedImages): Explanation;
  /** λ and signal alone. */
  choose(images: tf.Tensor4D, coded?: CodedImages): Pick<Explanation, "lambda" | "signal">;
}

/**
 * A classifier that measures the residual of each image at the λ of training, reads λ off a calibrated rule, and classifies
 * with it: one pass of the stem for the residual, one for the codes, one of the body. No value leaves the tensors on
 * the way, so gradients flow through the choice of λ wherever the model lets them.
 *
 * @throws RangeError if the calibration has no such rule.
 * @see arXiv 2210.12945, algorithm 1.
 */
export function adaptiveLambda(
  model: RobustModel,
  calibration: Calibration,
  { rule: key, mode = "image" }: AdaptiveLambdaOptions = {},
): AdaptiveLambda {
  const { trainingLambda, lambdas } = calibration;
  const calibrated = findRule(calibration, key);
  const range: LambdaRange = [lambdas[0] ?? trainingLambda, lambdas.at(-1) ?? trainingLambda];
  const norms = calibrated.norms === "estimated" ? calibration.norms : undefined;
  const choose = (images: tf.Tensor4D, coded?: CodedImages) =>
    tf.tidy(() => {
      const signal =
        codedSignal(coded, images, calibrated.signal) ??
        signalOf(model, images, { signal: calibrated.signal, lambda: trainingLambda });
      const decisive = mode === "image" ? signal : tf.reshape<tf.Rank.R1>(tf.mean(signal), [1]);
      return { signal, lambda: lambdaFrom(calibrated.rule, decisive, range) };
    });
  const explain = (images: tf.Tensor4D, coded?: CodedImages) =>
    tf.tidy(() => {
      const chosen = choose(images, coded);
      const statistics = norms && statisticsAt(norms, chosen.lambda);
      return { ...chosen, logits: model.predict(images, chosen.lambda, statistics) };
    });
  return {
    rule: calibrated,
    choose,
    explain,
    predict: (images, coded) => tf.tidy(() => explain(images, coded).logits),
  };
}
