import { denormalize } from "@sdnet/data";
import { stemLayer } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { Explained, Question, WithoutAtoms } from "../protocol.js";
import { batchOf, statisticsOf, type Lab } from "./lab.js";
import { normalized, spoiled } from "./spoil.js";

/** The λ of a question, `[1]`. */
function lambdaOf(lab: Lab, images: tf.Tensor4D, lambda: Question["lambda"]): tf.Tensor1D {
  return tf.tidy(() => (lambda === "adaptive" ? lab.adaptive.choose(images).lambda : tf.tensor1d([lambda])));
}

/** Answers of both networks to a picture, and its explanation by the dictionary. */
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
      signal,
      chosen,
      lambda,
      codes,
      explained,
      residual,
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
    lambda,
    signal,
    adaptive: chosen,
    residualEnergy: values.energy[0] ?? NaN,
    sdnet: values.logits,
    fixed: values.fixed,
    twin: values.twin,
    milliseconds: performance.now() - began,
  };
}

/** Groups that are tried at once: few enough to let other questions through. */
const BATCH = 8;

/** Called between two batches: lets other work through, and may end the search. */
export interface BetweenBatches {
  readonly signal: AbortSignal;
  readonly pause: () => Promise<void>;
}

/**
 * The logits of the SDNet with all codes of the atoms of a group set to 0, for each group, and those with all codes. The rest of the network
 * is asked; nothing is coded anew.
 *
 * @throws The signal's reason if it is aborted.
 */
export async function withoutAtoms(
  lab: Lab,
  { question, groups }: { readonly question: Question; readonly groups: WithoutAtoms["groups"] },
  { signal, pause }: BetweenBatches,
): Promise<WithoutAtoms> {
  const { inference, normalization } = lab;
  const { images, lambda, codes } = tf.tidy(() => {
    const one = batchOf(normalized(spoiled(question), normalization));
    const chosen = lambdaOf(lab, one, question.lambda);
    return { images: one, lambda: chosen, codes: inference.encode(one, { lambda: chosen }) };
  });
  const all: WithoutAtoms["groups"] = [[], ...groups];
  const logits: Float32Array[] = [];
  try {
    for (let first = 0; first < all.length; first += BATCH) {
      await pause();
      signal.throwIfAborted();
      const some = all.slice(first, first + BATCH);
      const answers = tf.tidy(() => {
        const lambdas = tf.tile(lambda, [some.length]);
        return inference.classify(tf.tile(images, [some.length, 1, 1, 1]), {
          lambda: lambdas,
          codes: tf.mul(codes, kept(some, codes.shape[3])),
          statistics: statisticsOf(lab, lambdas),
        });
      });
      const values = (await answers.data()) as Float32Array;
      answers.dispose();
      const classes = values.length / some.length;
      logits.push(...some.map((_, index) => values.slice(index * classes, (index + 1) * classes)));
    }
  } finally {
    tf.dispose([images, lambda, codes]);
  }
  const [before = new Float32Array(), ...without] = logits;
  return { groups, before, logits: without };
}

/** 1 for the atoms that stay and 0 for those of the group: `[groups, 1, 1, atoms]`. */
function kept(groups: WithoutAtoms["groups"], atoms: number): tf.Tensor4D {
  const mask = new Float32Array(groups.length * atoms).fill(1);
  for (const [row, group] of groups.entries()) for (const atom of group) mask[row * atoms + atom] = 0;
  return tf.tensor4d(mask, [groups.length, 1, 1, atoms]);
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
