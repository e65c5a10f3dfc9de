import { CIFAR10_NORMALIZATION, evaluationBatches } from "@sdnet/data";
import { loadCifar10 } from "@sdnet/data/node";
import * as tf from "@tensorflow/tfjs";

/**
 * The first `limit` images of CIFAR-10 in memory: `images` `[limit, 32, 32, 3]`, normalised, or `"pixels"` in [0, 1]; `classes` `[limit]`,
 * int32, and the same as one-hot `labels` `[limit, 10]`. `source` is `auto`, `binary`, `npm` or the path of local files.
 */
export async function cifar10Tensors({
  split,
  limit,
  source = "auto",
  normalization = CIFAR10_NORMALIZATION,
}) {
  const dataset = await loadCifar10({ split, source });
  const scale = normalization === "pixels" ? { mean: [0, 0, 0], std: [1, 1, 1] } : normalization;
  const [batch] = evaluationBatches(dataset, { batchSize: limit, limit, normalization: scale });
  return {
    images: tf.tensor4d(batch.pixels, [batch.size, batch.height, batch.width, batch.channels]),
    classes: tf.tensor1d(batch.labels, "int32"),
    labels: tf.tidy(() => tf.oneHot(tf.tensor1d(batch.labels, "int32"), 10)),
  };
}
