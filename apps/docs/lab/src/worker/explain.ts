import { denormalize } from "@sdnet/data";
import { stemLayer } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { Explained, Question, WithoutAtom } from "../protocol.js";
import { batchOf, statisticsOf, type Lab } from "./lab.js";
import { normalized, spoiled } from "./spoil.js";

/** The λ of a question, `[1]`. */
function lambdaOf(lab: Lab, images: tf.Tensor4D, lambda: Question["lambda"]): tf.Tensor1D {
  return tf.tidy(() => (lambda === "adaptive" ? lab.adaptive.choose(images).lambda : tf.tensor1d([lambda])));
}

/** What both networks make of a picture, and how the dictionary explains it. */
export async function explainPicture(lab: Lab, question: Question): Promise<Explained> {
  const began = performance.now();
  const { sdnet, normalization, inference, twinInference, adaptive, robust, calibration } = lab;
  const pixels = spoiled(question);
  const stem = stemLayer(sdnet.model);
  const tensors = tf.tidy(() => {
    const images = batchOf(normalized(pixels, normalization));
    const { signal, lambda: chosen } = adaptive.choose(images);
    const lambda = question.lambda === "adaptive" ? chosen : tf.tensor1d([question.lambda]);
    const codes = inference.encode(images, { lambda });
    const explained = stem.dictionary.synthesize(codes);
    const residual = tf.sub(images, explained);
    return {
      ...{ signal, chosen, lambda, codes, explained, residual },
      energy: tf.sum(tf.square(residual)),
      logits: inference.classify(images, { lambda, codes, statistics: statisticsOf(lab, lambda) }),
      fixed: robust.predict(images, calibration.trainingLambda),
      twin: twinInference.classify(images),
    };
  });
  const values = await valuesOf(tensors);
  const [lambda = NaN, signal = NaN, chosen = NaN] = [values.lambda[0], values.signal[0], values.chosen[0]];
  return {
    shown: Uint8ClampedArray.from(pixels, (pixel) => 255 * pixel),
    explained: denormalize(values.explained, normalization),
    residual: values.residual.map((value, index) => value * (normalization.std[index % 3] ?? 1)),
    codes: { shape: tensors.codes.shape.slice(1), values: values.codes },
    ...{ lambda, signal, adaptive: chosen, residualEnergy: values.energy[0] ?? NaN },
    ...{ sdnet: values.logits, fixed: values.fixed, twin: values.twin },
    milliseconds: performance.now() - began,
  };
}

/** The logits of the SDNet with all codes of one atom set to 0, and those with them. */
export async function withoutAtom(lab: Lab, question: Question, atom: number): Promise<WithoutAtom> {
  const { inference, normalization } = lab;
  const tensors = tf.tidy(() => {
    const images = batchOf(normalized(spoiled(question), normalization));
    const lambda = lambdaOf(lab, images, question.lambda);
    const codes = inference.encode(images, { lambda });
    const others = tf.sub(1, tf.oneHot(tf.scalar(atom, "int32"), codes.shape[3]));
    const how = { lambda, statistics: statisticsOf(lab, lambda) };
    return {
      before: inference.classify(images, { ...how, codes }),
      logits: inference.classify(images, { ...how, codes: tf.mul(codes, others) }),
    };
  });
  return { atom, ...(await valuesOf(tensors)) };
}

/** The numbers of tensors, which are freed. */
async function valuesOf<Key extends string>(
  tensors: Readonly<Record<Key, tf.Tensor>>,
): Promise<Record<Key, Float32Array>> {
  const entries = Object.entries<tf.Tensor>(tensors);
  const values = await Promise.all(entries.map(([, tensor]) => tensor.data()));
  tf.dispose(entries.map(([, tensor]) => tensor));
  return Object.fromEntries(entries.map(([key], index) => [key, values[index]])) as Record<Key, Float32Array>;
}
