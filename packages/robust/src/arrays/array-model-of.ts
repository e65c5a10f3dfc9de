import * as tf from "@tensorflow/tfjs";
import type { ImageBatch, RobustModel, StatisticsByNorm } from "../robust-model.js";
import { imagesOf } from "../tensor-signal.js";
import type { ArrayExplanation, ArrayRobustModel, ArrayStatistics, BatchLambda } from "./array-model.js";

/** A model on tensors as one on plain arrays. It has `roughness` and `explain` where the model has them. */
export function arrayModelOf(model: RobustModel): ArrayRobustModel {
  const one = (ask: (images: tf.Tensor4D, lambda: number | tf.Tensor1D) => tf.Tensor) => {
    return async (images: ImageBatch, lambda: BatchLambda): Promise<Float32Array> => {
      const answer = tf.tidy(() => ask(imagesOf(images), lambdaOf(lambda)));
      const numbers = await answer.data<"float32">();
      answer.dispose();
      return numbers;
    };
  };
  return {
    predict: (images, lambda, statistics) =>
      one((tensor, each) => model.predict(tensor, each, statisticsOf(statistics)))(images, lambda),
    residual: one((images, lambda) => model.residual(images, lambda)),
    ...(model.roughness === undefined
      ? {}
      : { roughness: one((images, lambda) => roughnessOf(model, images, lambda)) }),
    ...(model.explain === undefined ? {} : { explain: (...asked) => explained(model, ...asked) }),
  };
}

async function explained(
  model: RobustModel,
  ...[images, lambda, statistics]: Parameters<ArrayRobustModel["predict"]>
): Promise<ArrayExplanation> {
  if (typeof lambda !== "number") {
    throw new TypeError("arrayModelOf: `lambda` must be one number where images are explained, got several.");
  }
  const found = tf.tidy(() => ({ ...model.explain?.(imagesOf(images), lambda, statisticsOf(statistics)) }));
  const entries = Object.entries(found).map(async ([name, tensor]) => {
    return [name, await tensor.data<"float32">()] as const;
  });
  const numbers = Object.fromEntries(await Promise.all(entries));
  tf.dispose(found);
  return numbers as unknown as ArrayExplanation;
}

function roughnessOf(model: RobustModel, images: tf.Tensor4D, lambda: number | tf.Tensor1D): tf.Tensor1D {
  if (model.roughness === undefined)
    throw new TypeError("arrayModelOf: `model` must have `roughness`, got none.");
  return model.roughness(images, lambda);
}

function lambdaOf(lambda: BatchLambda): number | tf.Tensor1D {
  return typeof lambda === "number" ? lambda : tf.tensor1d(lambda);
}

function statisticsOf(statistics: ArrayStatistics | undefined): StatisticsByNorm | undefined {
  if (statistics === undefined) return undefined;
  const entries = Object.entries(statistics).map(([name, { mean, variance, channels }]) => {
    const rows = (values: Float32Array): tf.Tensor2D =>
      tf.tensor2d(values, [values.length / channels, channels]);
    return [name, { mean: rows(mean), variance: rows(variance) }] as const;
  });
  return Object.fromEntries(entries);
}
