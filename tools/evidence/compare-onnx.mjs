#!/usr/bin/env node
// What an ONNX export is worth: images per second of onnxruntime beside our own native engine, in turns so that both see
// the same minutes of the machine, and the largest difference between the two on images of CIFAR-10. Build first (`tsc -b`).
//
//   node tools/evidence/compare-onnx.mjs [CHECKPOINT] --batch 32 --rounds 5
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { openCheckpoint } from "../../packages/train/dist/node/checkpoints/open-checkpoint.js";
import { CIFAR10_NORMALIZATION, createNormalizer } from "../../packages/data/dist/index.js";
import { loadCifar10 } from "../../packages/data/dist/node/index.js";
import {
  createModel,
  exportOnnx,
  findStem,
  InferenceModel,
  residualEnergy,
} from "../../packages/models/dist/index.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "string", default: "sdnet18" },
    width: { type: "string", default: "64" },
    batch: { type: "string", default: "32" },
    rounds: { type: "string", default: "5" },
    images: { type: "string", default: "128" },
    threads: { type: "string", default: "2" },
  },
});
const [batch, rounds, compared, threads] = [values.batch, values.rounds, values.images, values.threads].map(
  Number,
);

process.env.TF_NUM_INTRAOP_THREADS ??= String(threads);
const backend = await selectBackend("native");
// tfjs and onnxruntime are dependencies of the command line, not of this folder.
const load = createRequire(new URL("../../apps/cli/package.json", import.meta.url));
const tf = load("@tensorflow/tfjs");
const ort = load("onnxruntime-node");

const model =
  positionals[0] === undefined
    ? createModel(values.model, { width: Number(values.width) })
    : (await openCheckpoint(positionals[0])).model;
const inference = new InferenceModel(model);
const hasStem = findStem(model) !== undefined;

const { images: pixels } = await loadCifar10({ split: "test" });
const SIZE = 32 * 32 * 3;
const normalize = createNormalizer(CIFAR10_NORMALIZATION);

/** Images `[count, 32, 32, 3]` from the test split. */
function imagesFrom(start, count) {
  const normalized = new Float32Array(count * SIZE);
  normalize(pixels.subarray(start * SIZE, (start + count) * SIZE), normalized, 0);
  return tf.tensor4d(normalized, [count, 32, 32, 3]);
}

/** Inputs of onnxruntime: images with channels first, and λ. */
function feedsOf(images, lambda) {
  const first = tf.tidy(() => tf.transpose(images, [0, 3, 1, 2]).dataSync());
  const [count] = images.shape;
  const feeds = { images: new ort.Tensor("float32", first, [count, 3, 32, 32]) };
  return hasStem ? { ...feeds, lambda: new ort.Tensor("float32", Float32Array.of(lambda), [1]) } : feeds;
}

const sessionOf = (options) =>
  ort.InferenceSession.create(exportOnnx(model, options), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  });

const largest = (numbers) => numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);

/** Largest difference over the largest number. */
function difference(theirs, ours) {
  const expected = ours.dataSync();
  return largest(expected.map((number, index) => number - theirs[index])) / largest(expected);
}

async function compareNumbers() {
  const session = await sessionOf({});
  const atLambda = [];
  for (const lambda of hasStem ? [0.1, 0.5] : [0]) {
    const worst = { logits: 0, residual: 0 };
    for (let start = 0; start < compared; start += batch) {
      const images = imagesFrom(start, Math.min(batch, compared - start));
      const results = await session.run(feedsOf(images, lambda));
      const logits = inference.classify(images, hasStem ? { lambda } : {});
      if (start === 0) atLambda.push(results.logits.data);
      worst.logits = Math.max(worst.logits, difference(results.logits.data, logits));
      if (hasStem) {
        const residual = residualEnergy(model, images, { lambda });
        worst.residual = Math.max(worst.residual, difference(results.residual.data, residual));
        residual.dispose();
      }
      tf.dispose([images, logits]);
    }
    const at = hasStem ? ` at λ = ${lambda}` : "";
    const residual = hasStem ? `, residual ${worst.residual.toExponential(1)}` : "";
    process.stdout.write(
      `${compared} images of CIFAR-10${at}: logits differ by ${worst.logits.toExponential(1)}${residual} (of the largest)\n`,
    );
  }
  if (hasStem) {
    const [trained, raised] = atLambda;
    const moved = largest(trained.map((logit, index) => raised[index] - logit)) / largest(trained);
    process.stdout.write(
      `one session, λ changed at run time: logits move by ${moved.toFixed(3)} of the largest\n`,
    );
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function compareSpeed() {
  const images = imagesFrom(0, batch);
  const lambda = hasStem ? { lambda: 0.1 } : {};
  const feeds = feedsOf(images, 0.1);
  const alone = await sessionOf({ residual: false });
  const both = await sessionOf({});
  const contenders = {
    "native engine, logits": () => {
      const logits = inference.classify(images, lambda);
      logits.dataSync();
      logits.dispose();
    },
    "onnxruntime, logits": () => alone.run(feeds),
    ...(hasStem ? { "onnxruntime, logits and residual": () => both.run(feeds) } : {}),
  };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      await run();
      // The first two rounds warm up.
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  for (const [name, list] of Object.entries(times)) {
    const rate = (1000 * batch) / median(list);
    process.stdout.write(`${name.padEnd(34)} ${rate.toFixed(1).padStart(8)} images/s\n`);
  }
  tf.dispose(images);
}

process.stdout.write(
  `${model.name}, batch ${batch}, ${threads} threads of ${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)}; ` +
    `TensorFlow ${backend.libraryVersion}, onnxruntime ${load("onnxruntime-node/package.json").version}\n`,
);
await compareNumbers();
await compareSpeed();
