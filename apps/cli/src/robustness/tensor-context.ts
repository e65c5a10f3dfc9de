import type { Normalization } from "@sdnet/data";
import { InferenceModel } from "@sdnet/models";
import {
  arrayModelOf,
  residualRatioLambda,
  type Calibration,
  type ImageBatch,
  type RobustModel,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { renormalized } from "../config/known-sets.js";
import type { AnswerContext } from "./answer.js";

/** What answers with TensorFlow.js. */
export interface TensorContextOptions {
  readonly network: RobustModel;
  readonly calibration: Calibration;
  readonly lambdas: readonly number[];
  readonly baseline: tf.LayersModel | undefined;
  /** How images come, and how the baseline has them normalised; as they come if left out. */
  readonly normalizations?: { readonly from: Normalization; readonly to: Normalization } | undefined;
}

/** {@link AnswerContext} of networks in TensorFlow.js. `dispose` frees what was prepared; the networks stay. */
export function tensorContext({
  network,
  calibration,
  lambdas,
  baseline,
  normalizations,
}: TensorContextOptions): AnswerContext & { readonly dispose: () => void } {
  const inference = baseline && new InferenceModel(baseline);
  const classify = async ({ pixels, size, height, width, channels }: ImageBatch): Promise<Float32Array> => {
    const logits = tf.tidy(() => {
      const images = tf.tensor4d(pixels, [size, height, width, channels]);
      const seen = normalizations === undefined ? images : renormalized(images, normalizations);
      return inference?.classify(seen) ?? tf.zeros([0, 0]);
    });
    const scores = await logits.data<"float32">();
    logits.dispose();
    return scores;
  };
  return {
    ...{ network: arrayModelOf(network), calibration, lambdas, signals: new Map() },
    ratio: (images, options) => Promise.resolve(tf.tidy(() => residualRatioLambda(network, images, options))),
    baseline: inference && classify,
    dispose: () => inference?.dispose(),
  };
}
