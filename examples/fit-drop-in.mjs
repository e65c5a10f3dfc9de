// Trains the drop-in network on CIFAR-10 through `model.fit`, saves it, loads it, and compares the predictions.
//
//   node examples/fit-drop-in.mjs --images 10000 --epochs 3
import { parseArgs } from "node:util";
import * as csc from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { cifar10Tensors } from "./cifar10-tensors.mjs";
import dropInNetwork from "./drop-in-network.mjs";
import { pickBackend } from "./native-or-cpu.mjs";

const { values } = parseArgs({
  options: {
    images: { type: "string", default: "10000" },
    epochs: { type: "string", default: "3" },
    source: { type: "string", default: "auto" },
  },
});
process.stdout.write(`backend ${await pickBackend()}\n`);
const train = await cifar10Tensors({ split: "train", limit: Number(values.images), source: values.source });
const test = await cifar10Tensors({ split: "test", limit: 1000, source: values.source });

const model = dropInNetwork({ tf, csc, classes: 10, imageSize: 32 });
model.compile({
  optimizer: tf.train.momentum(0.05, 0.9, true),
  loss: (labels, logits) => tf.losses.softmaxCrossEntropy(labels, logits),
  metrics: ["accuracy"],
});
await model.fit(train.images, train.labels, {
  batchSize: 64,
  epochs: Number(values.epochs),
  verbose: 0,
  validationData: [test.images, test.labels],
  callbacks: {
    onEpochEnd: (epoch, { loss, acc, val_acc: onTest }) => {
      const percent = (fraction) => `${(100 * fraction).toFixed(2)} %`;
      process.stdout.write(
        `epoch ${epoch + 1}: loss ${loss.toFixed(4)}, accuracy ${percent(acc)}, on test images ${percent(onTest)}\n`,
      );
    },
  },
});

// Any tf.io handler does, such as "localstorage://..." in a browser; this one keeps the files in memory.
let artifacts;
await model.save(
  tf.io.withSaveHandler(async (saved) => {
    artifacts = saved;
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
  }),
);
const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
const difference = tf.tidy(() => {
  const [before, after] = [model, loaded].map((network) => network.predict(test.images));
  return tf.max(tf.abs(tf.sub(before, after))).dataSync()[0];
});
process.stdout.write(`saved and loaded: predictions differ by ${difference}\n`);
process.exitCode = difference === 0 ? 0 : 1;
