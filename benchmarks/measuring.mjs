// How fast `sdnet evaluate` and `sdnet robust` classify beside what `sdnet bench --mode infer` gives: one network in one process, turn and
// turn about. See README.md.
//
//   node benchmarks/measuring.mjs [--width 16] [--precision float32] [--images 1024] [--sides evaluate,sweep,rule] [--rounds 5] --note "nothing else ran" [--out FILE.json]
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../packages/engine/dist/index.js";
import { robustNetwork, tensorContext } from "../packages/train/dist/index.js";
import { evaluateModel } from "../packages/train/dist/node/runs/evaluate-model.js";
import { setPrecision } from "../packages/csc-core/dist/backend/index.js";
import { randomStream } from "../packages/csc-core/dist/tensor/index.js";
import { CIFAR10_NORMALIZATION, evaluationBatches } from "../packages/data/dist/index.js";
import { createModel, InferenceModel } from "../packages/models/dist/index.js";
import { adaptiveClassifier, sweepArrays } from "../packages/robust/dist/index.js";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    width: { type: "string", default: "16" },
    precision: { type: "string", default: "float32" },
    images: { type: "string", default: "1024" },
    batch: { type: "string", default: "256" },
    sides: { type: "string", default: "evaluate,sweep,rule" },
    rounds: { type: "string", default: "5" },
    patience: { type: "string", default: "20" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const [width, images, batchSize, rounds] = [options.width, options.images, options.batch, options.rounds].map(
  Number,
);

await selectBackend("native");
setPrecision(options.precision);
const stream = randomStream(0, "measuring");
const model = createModel("sdnet18", { width, stemAtoms: 64, seed: 0 });
const dataset = {
  ...{ kind: "memory", name: "cifar10", split: "test", length: images, height: 32, width: 32, channels: 3 },
  classNames: Array.from({ length: 10 }, (_, index) => `class ${index}`),
  images: Uint8Array.from({ length: images * 3072 }, () => stream.below(256)),
  labels: Uint8Array.from({ length: images }, (_, index) => index % 10),
};
const normalization = CIFAR10_NORMALIZATION;
const batches = [...evaluationBatches(dataset, { batchSize, normalization })];
const inference = new InferenceModel(model);
const lambdas = [0.1, 0.4, 0.7, 1];
const key = { signal: "roughness", fit: "line", norms: "running", scope: "pooled" };
const calibration = {
  ...{ trainingLambda: 0.1, lambdas, levels: [], recommended: key },
  rules: [{ ...key, rule: { kind: "line", slope: 1e-3, intercept: 0 }, estimate: { clean: 0, noisy: 0 } }],
};
const { network } = tensorContext({
  network: robustNetwork(model),
  baseline: undefined,
  normalizations: undefined,
});
const classifier = adaptiveClassifier(network, calibration);
/** Signals of each batch, which a study has from its sweep. */
const signals = [];
for (const batch of batches) signals.push(await network.roughness(batch, calibration.trainingLambda));

/** Workloads, each with the images that it classifies, counting each λ: `sweep` is `sdnet robust` at every λ, `rule` at one for each image. */
const SIDES = {
  bench: [
    images,
    () => {
      for (const { pixels, size } of batches) {
        tf.tidy(() =>
          inference
            .classify(tf.tensor4d(pixels, [size, 32, 32, 3]))
            .argMax(1)
            .dataSync(),
        );
      }
    },
  ],
  evaluate: [images, () => evaluateModel(model, dataset, { batchSize, normalization })],
  sweep: [images * lambdas.length, () => sweepArrays(network, batches, calibration)],
  rule: [
    images,
    async () => {
      for (const [index, batch] of batches.entries()) await classifier.explain(batch, signals[index]);
    },
  ],
};

const names = ["bench", ...options.sides.split(",")];
const rates = Object.fromEntries(names.map((side) => [side, []]));
const busy = [];
for (let round = 0; round <= rounds; round++) {
  busy.push(await waitForQuiet(Number(options.patience)));
  for (const side of round % 2 === 0 ? names : names.toReversed()) {
    const [count, work] = SIDES[side];
    const start = performance.now();
    await work();
    // The first round allocates and compiles.
    if (round > 0) rates[side].push((1000 * count) / (performance.now() - start));
  }
}
const result = {
  run: describeRun(options),
  ...{ width, precision: options.precision, images, batchSize, lambdas, busy },
  sides: Object.fromEntries(
    Object.entries(rates).map(([side, values]) => [
      side,
      {
        imagesPerSecond: median(values),
        ofBench: spread(values.map((rate, round) => rate / rates.bench[round])),
      },
    ]),
  ),
};
process.stdout.write(`${formatRun(result.run)}\n`);
for (const [side, { imagesPerSecond, ofBench }] of Object.entries(result.sides)) {
  process.stdout.write(
    `${side.padEnd(16)} ${imagesPerSecond.toFixed(0).padStart(6)} images/s  ${formatSpread(ofBench)} of bench\n`,
  );
}
if (options.out !== undefined) writeJson(options.out, result);
