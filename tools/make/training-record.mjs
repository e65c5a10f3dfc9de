// Puts a finished training on record in docs/results: settings, versions, processor, time, evaluations, and the accuracy on test images with
// its interval. Every such record that names its command has a row in docs/REPRODUCTION.md. Needs a built checkout.
//
//   node tools/make/training-record.mjs RUN --command "sdnet train ..." --machine "two quiet cores" --out docs/results/DAY-NAME-training.json
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { median } from "../../apps/cli/dist/commands/bench/median-time.js";
import { wilsonInterval } from "../../packages/robust/dist/index.js";
import { readCheckpoint } from "../../packages/train/dist/node/checkpoints/run-directory.js";
import { metricsOf } from "../evidence/run-metrics.mjs";

/** The record of a run that came to its end: it has measured the test images. */
async function trainingRecord(run, { command, machine }) {
  const { experiment, versions, data } = await readCheckpoint(join(run, "last.safetensors"));
  const metrics = metricsOf(run);
  const evaluations = metrics.filter(({ kind }) => kind === "evaluation");
  const test = evaluations.findLast(({ split }) => split === "test");
  if (test === undefined)
    throw new Error(`${run} must have come to its end: it has no accuracy on test images.`);
  const { batchSize, epochs, seed } = experiment.training;
  const speeds = metrics.filter(({ kind }) => kind === "step").map(({ imagesPerSecond }) => imagesPerSecond);
  const round = (value) => Number(value.toFixed(1));
  return {
    ...{ network: experiment.model.name, command, seed, epochs, images: data.train.images },
    ...{ versions, processor: cpus()[0].model, machine },
    trainingSeconds: Math.round(speeds.reduce((sum, speed) => sum + batchSize / speed, 0)),
    imagesPerSecond: round(median(speeds)),
    experiment,
    evaluations,
    test: {
      ...{ images: test.images, top1: test.top1 },
      interval: wilsonInterval(Math.round(test.top1 * test.images), test.images),
    },
  };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { command: { type: "string" }, machine: { type: "string" }, out: { type: "string" } },
  });
  const [run] = positionals;
  if ([run, values.command, values.machine, values.out].includes(undefined)) {
    process.stderr.write("training-record: RUN, --command, --machine and --out must be given.\n");
    process.exit(2);
  }
  const { out, ...told } = values;
  writeFileSync(out, `${JSON.stringify(await trainingRecord(run, told), undefined, 2)}\n`);
}

await main();
