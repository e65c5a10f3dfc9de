// Whether networks answer in bfloat16 as in float32: the share of images that get the same class, both accuracies, and the largest
// difference of a logit. Both precisions see every batch in turn, so the seconds compare too.
//
//   node benchmarks/precision-agreement.mjs [--networks sdnet8-cifar10,convnet8-cifar10] [--data cifar10] [--batch 250]
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../packages/engine/dist/index.js";
import { createLog } from "../apps/cli/dist/terminal/log.js";
import { evaluationBatchesOf } from "../packages/train/dist/node/datasets/images.js";
import { loadImages } from "../packages/train/dist/node/checkpoints/load-images.js";
import { openCheckpoint } from "../packages/train/dist/node/checkpoints/open-checkpoint.js";
import { imagesOf } from "../packages/train/dist/training/train-step.js";
import { isCorrect } from "../packages/csc-core/dist/tensor/index.js";
import { InferenceModel } from "../packages/models/dist/index.js";

const { values: options } = parseArgs({
  options: {
    networks: { type: "string", default: "sdnet8-cifar10,convnet8-cifar10" },
    data: { type: "string", default: "cifar10" },
    batch: { type: "string", default: "250" },
  },
});

await selectBackend("native");
for (const name of options.networks.split(",")) {
  const network = await openCheckpoint(name);
  const request = { name: options.data, source: "auto" };
  const { images, normalization } = await loadImages(request, { split: "test", network, log: createLog() });
  const sides = ["float32", "bfloat16"].map((precision) => ({
    inference: new InferenceModel(network.model, { precision }),
    ...{ right: 0, milliseconds: 0 },
  }));
  const sums = { images: 0, same: 0, difference: 0 };
  for await (const batch of evaluationBatchesOf(images, {
    batchSize: Number(options.batch),
    normalization,
  })) {
    tf.tidy(() => {
      const pixels = imagesOf(batch);
      const [exact, half] = sides.map((side) => {
        const start = performance.now();
        const logits = side.inference.classify(pixels);
        const classes = logits.argMax(1).dataSync();
        side.milliseconds += performance.now() - start;
        side.right += tf.sum(isCorrect(logits, tf.tensor1d(batch.labels, "int32"))).dataSync()[0];
        return { logits, classes };
      });
      sums.images += batch.size;
      sums.same += half.classes.filter((one, image) => one === exact.classes[image]).length;
      const difference = tf.max(tf.abs(tf.sub(half.logits, exact.logits))).dataSync()[0];
      sums.difference = Math.max(sums.difference, difference);
    });
  }
  const percent = (count) => `${((100 * count) / sums.images).toFixed(2)} %`;
  const [exact, half] = sides;
  process.stdout.write(
    `${name}: ${sums.images} images, same class ${percent(sums.same)}, top-1 ${percent(exact.right)} in float32 and ` +
      `${percent(half.right)} in bfloat16, logits differ by ${sums.difference.toFixed(3)} at most, ` +
      `${(exact.milliseconds / 1000).toFixed(1)} and ${(half.milliseconds / 1000).toFixed(1)} s\n`,
  );
  for (const { inference } of sides) inference.dispose();
  network.model.dispose();
}
