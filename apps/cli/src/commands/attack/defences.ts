import { pixelClassifier, type Classifier, type Defence } from "@sdnet/attacks";
import type { Normalization } from "@sdnet/data";
import { InferenceModel, robustModel, type Reach } from "@sdnet/models";
import { adaptiveLambda, type Calibration } from "@sdnet/robust";
import type * as tf from "@tensorflow/tfjs";

/** Options of {@link makeDefences}. */
export interface DefenceOptions {
  readonly normalization: Normalization;
  /** λ of each defence; empty: as trained. */
  readonly lambdas: readonly (number | "adaptive")[];
  /** For `adaptive`. */
  readonly calibration?: { readonly file: Calibration; readonly reach: Reach } | undefined;
}

/** Classifier of pixels in [0, 1] by the network at the λ it was trained with. */
export function asTrained(model: tf.LayersModel, normalization: Normalization): Classifier {
  return classifierOf(new InferenceModel(model), normalization);
}

function classifierOf(inference: InferenceModel, normalization: Normalization, lambda?: number): Classifier {
  return pixelClassifier((images) => inference.classify(images, { lambda }), normalization);
}

/** The network as trained, and the defences that were asked for: itself, where there is no λ. */
export function makeDefences(
  model: tf.LayersModel,
  { normalization, lambdas, calibration }: DefenceOptions,
): { readonly undefended: Classifier; readonly defences: Defence[] } {
  const inference = new InferenceModel(model);
  const undefended = classifierOf(inference, normalization);
  if (lambdas.length === 0) return { undefended, defences: [{ name: "as trained", classifier: undefended }] };
  const defences = lambdas.map((lambda): Defence => {
    if (lambda === "adaptive") {
      return { name: "adaptive λ", classifier: adaptive(model, { normalization, calibration }) };
    }
    return { name: `λ ${lambda}`, classifier: classifierOf(inference, normalization, lambda) };
  });
  return { undefended, defences };
}

/** λ from the residual of each image; gradients pass through that choice. */
function adaptive(
  model: tf.LayersModel,
  { normalization, calibration }: Pick<DefenceOptions, "normalization" | "calibration">,
): Classifier {
  if (calibration === undefined) throw new TypeError("makeDefences: `calibration` must be given, got none.");
  const { file, reach } = calibration;
  const inference = adaptiveLambda(robustModel(model, { reach }), file);
  return pixelClassifier((images) => inference.predict(images), normalization);
}
