// One table of all networks, one run: training speed and peak memory at CIFAR size, each figure from a process of its own, in
// alternating rounds, beside the ratios of the paper (arXiv 2210.12945, table 1, one RTX 3090) and, with --peer, beside PyTorch.
//
//   node benchmarks/compare-networks.mjs [--peer ../shared/reference/bench_torch.py --python python3] [--rounds 3] [--out FILE.json]
//
// With --out every figure is kept as soon as it is there; the same command goes on where it was stopped. --budget is in minutes: when it
// is spent no further figure is begun, and the table says how many rounds each network has. A network that fails is a row that says why.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { freshBench } from "./fresh-bench.mjs";
import { waitForQuiet } from "./quiet.mjs";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median, spread } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: "resnet18,sdnet18,sdnet18-all,scn,scn18,mdeq-large" },
    batch: { type: "string", default: "32" },
    width: { type: "string", default: "64" },
    steps: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    budget: { type: "string", default: "12" },
    patience: { type: "string", default: "20" },
    peer: { type: "string" },
    "peer-models": { type: "string", default: "sdnet18-all" },
    python: { type: "string", default: "python3" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const [rounds, budget] = [Number(options.rounds), 60_000 * Number(options.budget)];

/** The paper's training speed (images/s) and memory (GB) on CIFAR-10; SDNet-18-All is on ImageNet alone there. */
const PAPER = {
  resnet18: { imagesPerSecond: 1600, memory: 1.0 },
  sdnet18: { imagesPerSecond: 1500, memory: 1.2 },
  scn: { imagesPerSecond: 39, memory: 10.0 },
  scn18: { imagesPerSecond: 158, memory: 3.5 },
  "mdeq-large": { imagesPerSecond: 90, memory: 2.0 },
};
/** Costs minutes a step where the others cost seconds: fewer steps, and no second round while the others lack theirs. */
const SLOW = { "mdeq-large": 1, scn: 2, scn18: 2 };

const models = options.models.split(",");
const peers = options.peer === undefined ? [] : options["peer-models"].split(",");
const cases = [...models, ...peers.map((model) => `PyTorch ${model}`)];
const { run, figures } = begin();
process.stdout.write(`${formatRun(run)}\n`);

/** A new run, or the one that was stopped: same settings, or it would compare what cannot be compared. */
function begin() {
  const fresh = { run: describeRun({ ...options, peer: undefined }), figures: [] };
  if (options.out === undefined || !existsSync(options.out)) return fresh;
  const before = JSON.parse(readFileSync(options.out, "utf8"));
  const deciding = ["batch", "width", "steps"];
  if (deciding.some((name) => before.run.settings[name] !== fresh.run.settings[name])) {
    process.stderr.write(
      `compare-networks: ${options.out} holds a run with another batch, width or steps.\n`,
    );
    process.exit(2);
  }
  // What failed is tried again.
  return { ...before, figures: before.figures.filter(({ failure }) => failure === undefined) };
}

function ours(model) {
  const steps = Math.min(Number(options.steps), SLOW[model] ?? Infinity);
  const { imagesPerSecond, peakRssMiB } = freshBench([
    ...["--models", model, "--mode", "train", "--batch", options.batch],
    ...["--width", options.width, "--steps", String(steps)],
  ]);
  return { imagesPerSecond, peakRssMiB };
}

/** PyTorch's better layout, one power iteration before every step as ours. */
function theirs(model) {
  const parameters = [
    "--models",
    model,
    "--batch",
    options.batch,
    "--width",
    options.width,
    "--steps",
    options.steps,
  ];
  const output = execFileSync(options.python, [options.peer, ...parameters, "--power-iterations", "1"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const layouts = Object.values(JSON.parse(output)[model]);
  return { imagesPerSecond: Math.max(...layouts.map(({ train }) => train)) };
}

function measure(name) {
  try {
    return name.startsWith("PyTorch ") ? theirs(name.slice("PyTorch ".length)) : ours(name);
  } catch (error) {
    return {
      failure: String(error.stderr ?? error.message)
        .trim()
        .split("\n")
        .at(-1),
    };
  }
}

const start = Date.now();
for (let round = 1; round <= rounds; round++) {
  const turn = (round - 1) % cases.length;
  for (const name of [...cases.slice(turn), ...cases.slice(0, turn)]) {
    if (figures.some((figure) => figure.round === round && figure.name === name)) continue;
    if (figures.some((figure) => figure.name === name && figure.failure !== undefined)) continue;
    const spent = Date.now() - start;
    const own = figures.filter((figure) => figure.name === name).map(({ seconds }) => 1000 * seconds);
    // What took so long that it does not fit again is not begun; everything is tried once.
    if (own.length > 0 && spent + Math.max(...own) > budget) continue;
    const state = await waitForQuiet(Number(options.patience));
    const begun = Date.now();
    const figure = { round, name, ...state, ...measure(name), seconds: (Date.now() - begun) / 1000 };
    figures.push(figure);
    if (options.out !== undefined) writeJson(options.out, { run, figures });
    const result = figure.failure ?? `${figure.imagesPerSecond.toFixed(2)} images/s`;
    process.stderr.write(
      `round ${round}, ${state.busyCores} cores busy before: ${name} ${result}, ${figure.seconds.toFixed(0)} s\n`,
    );
  }
}

const of = (name) => figures.filter((figure) => figure.name === name && figure.failure === undefined);
const speed = (name) => median(of(name).map(({ imagesPerSecond }) => imagesPerSecond));
const memory = (name) => Math.max(...of(name).map(({ peakRssMiB }) => peakRssMiB));

/** Ratio of speeds within each round that has both: the machine drifts between rounds. */
function ratioOf(name, base) {
  const pairs = of(name).flatMap((figure) => {
    const other = of(base).find(({ round }) => round === figure.round);
    return other === undefined ? [] : [figure.imagesPerSecond / other.imagesPerSecond];
  });
  return pairs.length === 0 ? "-" : formatSpread(spread(pairs), 3);
}

const times = (value) => (Number.isFinite(value) ? `${value.toFixed(2)}x` : "-");
const rows = models.map((name) => {
  const failure = figures.find((figure) => figure.name === name && figure.failure !== undefined)?.failure;
  if (failure !== undefined || of(name).length === 0) {
    return `| ${name} | - | - | - | - | - | - | - | 0: ${failure ?? "no time was left"} |`;
  }
  const [paper, base] = [PAPER[name], PAPER.resnet18];
  const published =
    paper === undefined
      ? ["-", "-"]
      : [(paper.imagesPerSecond / base.imagesPerSecond).toFixed(3), times(paper.memory / base.memory)];
  const cells = [
    ...[name, speed(name).toFixed(2), ratioOf(name, "resnet18"), published[0]],
    ...[times(speed("sdnet18") / speed(name)), memory(name).toFixed(0)],
    ...[times(memory(name) / memory("resnet18")), published[1], of(name).length],
  ];
  return `| ${cells.join(" | ")} |`;
});
const quiet = figures.filter(({ isQuiet }) => isQuiet).length;
const lines = [
  "| network | images/s | to ResNet-18 | paper | SDNet-18 is faster by | peak MiB | to ResNet-18 | paper | rounds |",
  "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |",
  ...rows,
  "",
  `Training at batch ${options.batch}, width ${options.width}, 32 x 32 pixels; ${quiet} of ${figures.length} figures were begun on a quiet machine.`,
  "Speed: median of the rounds; to ResNet-18: median of the ratios within a round, and their range. Memory: resident, of a fresh process.",
  "The paper's are ratios of images/s and of GPU memory on one RTX 3090.",
  ...peers.map(
    (model) =>
      `${model} beside PyTorch: ${speed(model).toFixed(2)} and ${speed(`PyTorch ${model}`).toFixed(2)} images/s, ratio ${ratioOf(model, `PyTorch ${model}`)}.`,
  ),
];
process.stdout.write(`${lines.join("\n")}\n`);
if (options.out !== undefined) {
  writeFileSync(
    options.out.replace(/\.json$/, ".md"),
    `# All networks, one run\n\n${formatRun(run)}\n${lines.join("\n")}\n`,
  );
}
