import * as tf from "@tensorflow/tfjs";
import type { ImageBatch, RobustModel, StatisticsByNorm } from "../robust-model.js";
import { signalsIn, type SignalArrays } from "../signal.js";
import { imagesOf, signalOf } from "../tensor-signal.js";
import type { ArrayCodedImages, ArrayRobustModel, ArrayStatistics, BatchLambda } from "./array-model.js";

/** A model on tensors as one on plain arrays. It has the signals and `code` that the model has. */
export function arrayModelOf(model: RobustModel): ArrayRobustModel {
  const one =
    (ask: (images: tf.Tensor4D, lambda: number | tf.Tensor1D) => tf.Tensor) =>
    (images: ImageBatch, lambda: BatchLambda): Promise<Float32Array> =>
      numbersOf(() => ask(imagesOf(images), lambdaOf(lambda)));
  return {
    predict: (images, lambda, statistics) =>
      one((tensor, each) => model.predict(tensor, each, statisticsOf(statistics)))(images, lambda),
    residual: one((images, lambda) => model.residual(images, lambda)),
    ...Object.fromEntries(
      signalsIn(model)
        .filter((signal) => signal !== "residual")
        .map((signal) => [signal, one((images, lambda) => signalOf(model, images, { signal, lambda }))]),
    ),
    ...(model.code === undefined ? {} : { code: (images, lambda) => coded(model, images, lambda) }),
  };
}

async function coded(model: RobustModel, images: ImageBatch, lambda: BatchLambda): Promise<ArrayCodedImages> {
  const [pixels, each] = [imagesOf(images), lambdaOf(lambda)];
  const codes = model.code?.(pixels, each);
  return Promise.resolve({
    predict: (statistics) => numbersOf(() => codes?.predict(statisticsOf(statistics)) as tf.Tensor),
    signals: async () => {
      const found = tf.tidy(() => ({ ...codes?.signals() }));
      const entries = Object.entries(found).map(async ([name, signal]) => {
        return [name, await signal.data<"float32">()] as const;
      });
      const signals: SignalArrays = Object.fromEntries(await Promise.all(entries));
      tf.dispose(found);
      return signals;
    },
    dispose: () => {
      codes?.dispose();
      tf.dispose([pixels, each]);
    },
  });
}

async function numbersOf(ask: () => tf.Tensor): Promise<Float32Array> {
  const answer = tf.tidy(ask);
  const numbers = await answer.data<"float32">();
  answer.dispose();
  return numbers;
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
