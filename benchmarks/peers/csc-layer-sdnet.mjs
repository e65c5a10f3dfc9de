// Times sparse-coding layers of this project, one burst for each line of JSON on standard input:
//   {"channels", "atoms", "iterations", "mode", "batch", "image", "method": "manual" | "autodiff" | "conv", "burst": ms}
// and answers {"milliseconds": [one for each step]}.
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { createLayerStep } from "../../apps/cli/dist/commands/bench/layer-step.js";

const WARM_UP_STEPS = 2;

await selectBackend("native");
let size = "";
const steps = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  const { method, burst, ...layer } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ milliseconds: timeBurst(prepare(layer, method), burst) })}\n`);
}

/** The layer, warm; layers of another size are let go. */
function prepare(layer, method) {
  if (size !== JSON.stringify(layer)) {
    for (const step of steps.values()) step.dispose();
    steps.clear();
    size = JSON.stringify(layer);
  }
  if (!steps.has(method)) {
    const step = createLayerStep({ ...layer, gradient: method });
    for (let index = 0; index < WARM_UP_STEPS; index++) step.run();
    steps.set(method, step);
  }
  return steps.get(method);
}

/** Runs at least once and until `burst` milliseconds are over. */
function timeBurst(step, burst) {
  const milliseconds = [];
  const begin = performance.now();
  do {
    const start = performance.now();
    step.run();
    milliseconds.push(performance.now() - start);
  } while (performance.now() - begin < burst);
  return milliseconds;
}
