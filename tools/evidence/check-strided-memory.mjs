#!/usr/bin/env node
// Whether native training keeps to its memory: narrow networks on large images, one process each, under glibc's checking allocator, which
// ends a process that wrote beyond a block. See docs/NUMERICS.md on TensorFlow's gradient of strided 1x1 convolutions. Linux only; build first.
//
//   node tools/evidence/check-strided-memory.mjs [--widths 4,8,12,15] [--models resnet18,sdnet18] [--batches 1,2] [--precisions float32,bfloat16]
//       [--steps 200] [--image 224] [--stem imagenet]
//
// About ten minutes on two cores. Exits with 1 when a process did not come to its end.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { randomNumbers } from "../seeded-random.mjs";

const ALLOCATOR = "libc_malloc_debug.so.0";
/** Seconds after which a process is taken for one that hangs. */
const PATIENCE = 1200;
/** glibc's setting: say what is wrong, and end the process. */
const REPORT_AND_ABORT = "3";

const { values: options } = parseArgs({
  options: {
    widths: { type: "string", default: "4,8,12,15" },
    models: { type: "string", default: "resnet18,sdnet18" },
    batches: { type: "string", default: "1,2" },
    precisions: { type: "string", default: "float32,bfloat16" },
    steps: { type: "string", default: "200" },
    image: { type: "string", default: "224" },
    stem: { type: "string", default: "imagenet" },
    /** Network and batch for one child process, as JSON; set by this program. */
    network: { type: "string" },
  },
});

if (options.network !== undefined) await train(JSON.parse(options.network));
else {
  const networks = product(options).map((network) => ({ ...network, ok: check(network) }));
  const failed = networks.filter(({ ok }) => !ok).length;
  process.stdout.write(`${networks.length - failed} of ${networks.length} kept to their memory\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function product({ widths, models, batches, precisions, steps, image, stem }) {
  const networks = [];
  for (const precision of precisions.split(",")) {
    for (const name of models.split(",")) {
      for (const width of widths.split(",").map(Number)) {
        for (const batch of batches.split(",").map(Number)) {
          networks.push({ name, width, batch, precision, stem, steps: Number(steps), image: Number(image) });
        }
      }
    }
  }
  return networks;
}

/** Trains one network in a process of its own and says how that ended. */
function check(network) {
  const { name, width, batch, precision, steps } = network;
  const start = performance.now();
  const program = fileURLToPath(import.meta.url);
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [program, "--network", JSON.stringify(network)],
    {
      env: { ...process.env, LD_PRELOAD: ALLOCATOR, MALLOC_CHECK_: REPORT_AND_ABORT },
      encoding: "utf8",
      timeout: PATIENCE * 1000,
    },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  // A process may die after its last line: only its end counts.
  const ok = status === 0 && stdout.trim() === "done";
  const end = ok ? "ok" : `${signal ?? `exit code ${status}`}: ${stderr.trim().split("\n").at(-1)}`;
  process.stdout.write(
    `${name} of width ${width}, batch ${batch}, ${precision}, ${steps} steps: ${end} (${seconds} s)\n`,
  );
  return ok;
}

async function train({ name, width, batch, precision, stem, steps, image }) {
  if (!readFileSync("/proc/self/maps", "utf8").includes("libc_malloc_debug")) {
    throw new Error(`The allocator ${ALLOCATOR} is not loaded.`);
  }
  const { selectBackend } = await import("../../packages/engine/dist/index.js");
  const { Trainer } = await import("../../packages/train/dist/training/train-step.js");
  const { createModel } = await import("../../packages/models/dist/index.js");
  await selectBackend("native");
  const model = createModel(name, { width, stem, imageSize: image, stemAtoms: 8, seed: 1 });
  const optimizer = { name: "sgd", momentum: 0.9, weightDecay: 5e-4, nesterov: true };
  const trainer = new Trainer(model, { optimizer, labelSmoothing: 0, precision });
  const random = randomNumbers(1);
  for (let step = 0; step < steps; step++) {
    const pixels = Float32Array.from({ length: batch * image * image * 3 }, () => 4 * random() - 2);
    const labels = Int32Array.from({ length: batch }, (_, index) => (step + index) % 10);
    const loss = trainer.step(
      { pixels, labels, size: batch, height: image, width: image, channels: 3 },
      0.01,
    );
    if (!Number.isFinite(loss)) throw new Error(`The loss of step ${step} is ${loss}.`);
  }
  process.stdout.write("done\n");
}
