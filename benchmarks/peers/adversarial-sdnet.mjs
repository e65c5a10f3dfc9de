// Times steps of adversarial training of this project, once for each line of JSON on standard input, {"model", "width", "batch", "steps"}:
// PGD with so many steps from a random start, then an update of the weights. Answers {"milliseconds"} in the precision of its argument.
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { createAdversary } from "../../packages/train/dist/training/adversary.js";
import { Trainer } from "../../packages/train/dist/training/train-step.js";
import { createModel } from "../../packages/models/dist/index.js";

await selectBackend("native");
const precision = process.argv[2] ?? "float32";
let made = "";
let step;
for await (const line of createInterface({ input: process.stdin })) {
  if (made !== line) {
    made = line;
    step = prepare(JSON.parse(line));
    step();
  }
  const start = performance.now();
  step();
  process.stdout.write(`${JSON.stringify({ milliseconds: performance.now() - start })}\n`);
}

function prepare({ model: name, width, batch: size, steps }) {
  const model = createModel(name, { width, seed: 1 });
  const section = {
    attack: "pgd",
    norm: "linf",
    epsilon: 8 / 255,
    stepSize: 2 / 255,
    loss: "madry",
    warmup: 0,
  };
  const normalization = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
  const adversary = createAdversary({
    ...{ section: { ...section, steps }, model, normalization, stepsPerEpoch: 100, seed: 1, precision },
  });
  const optimizer = { name: "sgd", learningRate: 0.01, momentum: 0.9, nesterov: true, weightDecay: 5e-4 };
  const trainer = new Trainer(model, { optimizer, labelSmoothing: 0, precision, adversary });
  const batch = {
    ...{ size, height: 32, width: 32, channels: 3 },
    pixels: tf.tidy(() => tf.randomUniform([size * 3072], -2, 2, "float32", 1).dataSync()),
    labels: Int32Array.from({ length: size }, (_, image) => image % 10),
  };
  return () => trainer.step(batch, 0.01);
}
