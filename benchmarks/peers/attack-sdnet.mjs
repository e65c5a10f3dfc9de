// Times PGD of this project, once for each line of JSON on standard input, {"model", "width", "batch", "steps"}, and answers
// {"milliseconds"} in the precision of its argument: l-infinity, no random start, no early stop, so that every step is a forward and a backward pass of the whole batch.
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { setPrecision } from "../../packages/csc-core/dist/backend/index.js";
import { pgd } from "../../packages/attacks/dist/index.js";
import { InferenceModel, createModel, refreshStepSizes } from "../../packages/models/dist/index.js";

await selectBackend("native");
setPrecision(process.argv[2] ?? "float32");
let made = "";
let problem;
for await (const line of createInterface({ input: process.stdin })) {
  const { steps, ...wanted } = JSON.parse(line);
  if (made !== JSON.stringify(wanted)) {
    made = JSON.stringify(wanted);
    problem = prepare(wanted);
    run(1);
  }
  const start = performance.now();
  run(steps);
  process.stdout.write(`${JSON.stringify({ milliseconds: performance.now() - start })}\n`);
}

function prepare({ model: name, width, batch }) {
  const model = createModel(name, { width, seed: 1 });
  if (name.startsWith("sdnet")) refreshStepSizes(model, { rounds: 20 });
  const images = tf.randomUniform([batch, 32, 32, 3], 0, 1, "float32", 1);
  const labels = tf.tensor1d(
    Array.from({ length: batch }, (_, image) => image % 10),
    "int32",
  );
  const inference = new InferenceModel(model);
  const classifier = (x) => tf.tidy(() => inference.classify(tf.div(tf.sub(x, 0.5), 0.25)));
  const indices = Array.from({ length: batch }, (_, index) => index);
  return { classifier, images, labels, norm: "linf", epsilon: 8 / 255, seed: 1, indices };
}

function run(steps) {
  const attack = pgd({ steps, relativeStepSize: 0.25, randomStart: false, stopEarly: false });
  const found = attack.perturb(problem);
  found.dataSync();
  found.dispose();
}
