import type { Normalization } from "@sdnet/data";
import { InferenceModel } from "@sdnet/models";
import { arrayModelOf, residualRatioLambda, type ImageBatch, type RobustModel } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { renormalized } from "../config/known-sets.js";
import { refuseNoNumbers, type StudyContext } from "./study-context.js";

/** Networks of {@link tensorContext}. */
export interface TensorContextOptions {
  readonly network: RobustModel;
  readonly baseline: tf.LayersModel | undefined;
  /** Normalisation of the images, and that of the baseline. */
  readonly normalizations: { readonly from: Normalization; readonly to: Normalization } | undefined;
}

/** {@link StudyContext} of networks in TensorFlow.js. `dispose` frees what was prepared; the networks stay. */
export function tensorContext({
  network,
  baseline,
  normalizations,
}: TensorContextOptions): StudyContext & { readonly dispose: () => void } {
  const inference = baseline && new InferenceModel(baseline);
  const classify = async (batch: ImageBatch): Promise<Float32Array> => {
    const logits = tf.tidy(() => {
      const images = tensorOf(batch);
      const seen = normalizations === undefined ? images : renormalized(images, normalizations);
      return inference?.classify(seen) ?? tf.zeros([0, 0]);
    });
    const scores = await logits.data<"float32">();
    logits.dispose();
    refuseNoNumbers(scores, { size: batch.size, name: baseline?.name ?? "" });
    return scores;
  };
  return {
    network: arrayModelOf(network),
    ratioLambda: (images, options) => tf.tidy(() => residualRatioLambda(network, tensorOf(images), options)),
    baseline: inference && classify,
    dispose: () => inference?.dispose(),
  };
}

function tensorOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}
