#!/usr/bin/env node
// Whether a trained MDEQ is a fixed point: on CIFAR-10 test images, the residual of the forward solve, and of the backward one
// for the cross-entropy's gradient, after every iteration. Build first (`tsc -b`).
//
//   node tools/evidence/equilibrium-solves.mjs CHECKPOINT [--images 32] [--iterations 40] [--tolerance 1e-4]
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { createLog } from "../../apps/cli/dist/terminal/log.js";
import { crossEntropy } from "../../packages/train/dist/training/cross-entropy.js";
import { loadDataset } from "../../packages/train/dist/node/datasets/load-dataset.js";
import { openCheckpoint } from "../../packages/train/dist/node/checkpoints/open-checkpoint.js";
import { imagesOf } from "../../packages/train/dist/training/train-step.js";
import { evaluationBatches } from "../../packages/data/dist/index.js";
import {
  createModel,
  loadStateDict,
  MultiscaleEquilibrium,
  stateDict,
} from "../../packages/models/dist/index.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    images: { type: "string", default: "32" },
    iterations: { type: "string", default: "40" },
    tolerance: { type: "string", default: "1e-4" },
  },
});
const [target] = positionals;
if (target === undefined) {
  process.stderr.write("equilibrium-solves: the first argument must be the checkpoint of an MDEQ.\n");
  process.exit(2);
}

const { name: backend, libraryVersion } = await selectBackend(undefined);
const { model: trained, description } = await openCheckpoint(target);
const size = Number(options.images);
const { dataset, normalization } = await loadDataset("cifar10", {
  split: "test",
  limit: size,
  log: createLog(),
});
const [batch] = evaluationBatches(dataset, { batchSize: size, normalization });
process.stdout.write(`${description.name}, ${size} CIFAR-10 test images, ${backend} ${libraryVersion}\n`);

for (const solver of ["broyden", "anderson"]) {
  const iterations = Number(options.iterations);
  const equilibrium = { solver, tolerance: Number(options.tolerance), backwardIterations: iterations };
  const model = createModel(description.name, { ...description.options, iterations, equilibrium });
  loadStateDict(model, stateDict(trained), { where: target });
  const layer = model.layers.find((one) => one instanceof MultiscaleEquilibrium);
  tf.tidy(() => {
    const labels = tf.tensor1d(batch.labels, "int32");
    tf.grad((images) => crossEntropy(model.apply(images), labels, 0))(imagesOf(batch));
  });
  for (const pass of ["forward", "backward"]) {
    const { residuals, residual, converged } = layer.lastSolve[pass];
    const end = converged ? `converged to ${residual.toExponential(2)}` : `best ${residual.toExponential(2)}`;
    process.stdout.write(
      `\n${solver}, ${pass}: ${end} after ${residuals.length - 1} iterations\n  ${residuals.map((one) => one.toExponential(1)).join(" ")}\n`,
    );
  }
  model.dispose();
}
