// What choosing λ for each image costs: adaptive against plain inference of one network in one process, turn and turn
// about. See README.md.
//
//   node benchmarks/adaptive-cost.mjs --width 64 --batch 64 --rounds 30 --note "nothing else ran" --out FILE.json
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { selectBackend } from "../packages/engine/dist/index.js";
import { createAdaptiveCost } from "../apps/cli/dist/commands/bench/adaptive-cost.js";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    model: { type: "string", default: "sdnet18" },
    width: { type: "string", default: "64" },
    batch: { type: "string", default: "64" },
    rounds: { type: "string", default: "20" },
    patience: { type: "string", default: "20" },
    backend: { type: "string", default: "native" },
    note: { type: "string" },
    out: { type: "string" },
  },
});

const CASES = [
  { signal: "residual", norms: "running" },
  { signal: "residual", norms: "estimated" },
  { signal: "roughness", norms: "estimated" },
];
const WARM_UP = 2;

await selectBackend(options.backend);
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const results = [];
for (const kind of CASES) {
  const size = { model: options.model, width: Number(options.width), batch: Number(options.batch) };
  const cost = createAdaptiveCost({ ...size, ...kind });
  for (let index = 0; index < WARM_UP; index++) for (const method of [cost.plain, cost.adaptive]) method();
  const rounds = [];
  for (let round = 0; round < Number(options.rounds); round++) {
    const quiet = await waitForQuiet(Number(options.patience));
    // Who goes first turns with the round.
    const order = round % 2 === 0 ? ["plain", "adaptive"] : ["adaptive", "plain"];
    const times = Object.fromEntries(order.map((name) => [name, milliseconds(cost[name])]));
    rounds.push({ ...quiet, ...times, ratio: times.adaptive / times.plain });
  }
  cost.dispose();
  const ratio = spread(rounds.map((round) => round.ratio));
  const [plain, adaptive] = ["plain", "adaptive"].map((name) => median(rounds.map((round) => round[name])));
  results.push({ ...kind, ratio, plain, adaptive, rounds });
  const quietRounds = rounds.filter(({ isQuiet }) => isQuiet).length;
  process.stdout.write(
    `${kind.signal}, ${kind.norms} norms: adaptive ${adaptive.toFixed(0)} ms, plain ${plain.toFixed(0)} ms, ` +
      `median of ratios ${formatSpread(ratio, 3)}; ${quietRounds} of ${rounds.length} rounds began quiet\n`,
  );
}
if (options.out !== undefined) writeJson(options.out, { run, results });

function milliseconds(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}
