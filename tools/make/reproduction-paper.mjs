// What the paper claims, beside what was measured here, as rows of docs/REPRODUCTION.md.
import { noiseRecord } from "./noise-table.mjs";
import {
  counted,
  isRecorded,
  mean,
  newest,
  ranged,
  record,
  recipes,
  spread,
} from "./reproduction-records.mjs";

const PAPER = "docs/results/paper.json";
const MANIFEST = "packages/models/pretrained/manifest.json";
const NOISES = ["gaussian_noise", "shot_noise", "speckle_noise", "impulse_noise"];
const percent = (value) => value.toFixed(2);

/** Rows of table 1 at full scale: from the records of `sdnet reproduce`, where there are. */
export function tableOneRows() {
  return recipes()
    .filter(({ name }) => name.startsWith("table1-"))
    .flatMap(({ name, title, scale, claims }) =>
      claims.map(({ claim, value }) => {
        const path = `docs/results/reproductions/${name}.json`;
        const kept = isRecorded(path) ? record(path) : undefined;
        const ours = kept?.claims.find((each) => each.claim === claim)?.ours;
        return {
          claim: `${title.replace(/,? table 1 of the paper/, "")}: ${claim}`,
          paper: percent(value),
          here: ours === undefined ? "not yet run" : percent(ours),
          ...(ours === undefined ? {} : { record: path }),
          scale: (kept?.scale ?? scale).split(/[.;] /)[0],
          command: `sdnet reproduce ${name} --out runs/${name}`,
          seed: String(kept?.seed ?? 1),
        };
      }),
    );
}

/** Rows of the claims that smaller networks can answer. */
export function paperRows() {
  return [...accuracyRows(), ...costRows(), ...noiseRows(), ...openRows()];
}

/** Accuracy of the networks that come with the package, and the difference of a pair. */
function accuracyRows() {
  const { networks } = record(MANIFEST);
  const of = (name) => networks.find((each) => each.name === name);
  const claims = recipes();
  const claimed = (name) => claims.find((each) => each.name === `table1-cifar10-${name}`)?.claims[0]?.value;
  const row = (name) => {
    const { accuracy, training } = of(name);
    const interval = accuracy.interval?.map(percent).join(" to ");
    return {
      claim: `SDNet is accurate on CIFAR-10: ${name}`,
      paper: percent(claimed("sdnet18")),
      here: `${percent(accuracy.top1)} %${interval === undefined ? "" : ` (${interval})`}`,
      record: MANIFEST,
      scale: `compact network; ${training.split(": sdnet ")[0]}`,
      command: accuracy.command,
      seed: /seed (\d+)/.exec(training)?.[1] ?? "",
    };
  };
  const [sdnet, twin] = ["sdnet8-cifar10", "convnet8-cifar10"];
  const rows = [row(sdnet)];
  const shared = {
    claim: "SDNet is as accurate as its twin with a convolution as stem: points above it",
    paper: percent(claimed("sdnet18") - claimed("resnet18")),
    seed: "1",
  };
  const difference =
    of(twin) === undefined
      ? {
          here: "not yet measured",
          scale: "compact networks",
          command: "sdnet reproduce cifar10-convnet8 --out runs/twin",
        }
      : {
          here: percent(of(sdnet).accuracy.top1 - of(twin).accuracy.top1),
          record: MANIFEST,
          scale: "compact networks, 10,000 test images",
          command: of(twin).accuracy.command,
        };
  return [...rows, { ...shared, ...difference }];
}

/** Speed and memory in training, as ratios: the machines are not the same. */
function costRows() {
  const path = newest("benchmarks/results", "-networks.json");
  const { run, figures } = record(path);
  const { training } = record(PAPER);
  const { steps, rounds, batch, width } = run.settings;
  const value = (name, round, key) =>
    figures.find((figure) => figure.name === name && figure.round === round)?.[key];
  const all = Array.from({ length: Number(rounds) }, (_, index) => index + 1);
  const ratio = (one, other, key) =>
    ranged(spread(all.map((round) => value(one, round, key) / value(other, round, key))));
  const scale = `width ${width}, batch ${batch}, median of ${rounds} rounds of ${steps} steps, ${run.processor}`;
  const command =
    "node benchmarks/compare-networks.mjs --peer bench_torch.py --python PYTHON --steps 5 --rounds 3";
  const shared = { record: path, scale, command, seed: "none: speed" };
  const claimed = (one, other, key) => (training[one][key] / training[other][key]).toFixed(2);
  const speeds = [
    ["sdnet18", "resnet18"],
    ["sdnet18", "scn18"],
    ["sdnet18", "scn"],
    ["sdnet18", "mdeq-large"],
  ];
  return [
    ...speeds.map(([one, other]) => ({
      claim: `${one} trains so many times as fast as ${other}`,
      paper: claimed(one, other, "imagesPerSecond"),
      here: ratio(one, other, "imagesPerSecond"),
      ...shared,
    })),
    {
      claim: "sdnet18 needs so many times the memory of resnet18 in training",
      paper: claimed("sdnet18", "resnet18", "memoryGB"),
      here: ratio("sdnet18", "resnet18", "peakRssMiB"),
      ...shared,
    },
  ];
}

/** The gain of a λ that follows the noise. */
function noiseRows() {
  const { file, record: measured, isShipped } = noiseRecord();
  const { methods, images, recommended, precision, seed, network } = measured;
  const { noise } = record(PAPER);
  const { signal, fit, norms, scope } = recommended;
  const cellsOf = (name) => methods.find((method) => method.name === name).cells;
  const adaptive = `adaptive ${signal}-${fit}-${norms}-${scope}`;
  const isWhole = images === 10_000;
  const ours = (name, kinds) => (100 * mean(kinds.map((kind) => accuracyOf(cellsOf(name), kind)))).toFixed(1);
  const theirs = (name, kinds) => mean(kinds.map((kind) => noise[name][kind])).toFixed(1);
  const row = (words, kinds) => ({
    claim: `λ that follows the noise beats the λ of training: ${words}`,
    paper: `${theirs("fixed", kinds)} → ${theirs("adaptive", kinds)}`,
    here: `${ours("fixed", kinds)} → ${ours(adaptive, kinds)} %`,
    record: file,
    scale:
      `${network}${isShipped ? "" : ", an earlier training than the one that ships"}, ${isWhole ? "all" : "first"} ${counted(images)} test images, ` +
      `mean of five severities, ${precision}; noise not known`,
    command: `sdnet robust ${network}-cifar10 --data cifar10 ${isWhole ? "" : `--limit ${images} `}--precision ${precision}`,
    seed: String(seed),
  });
  return [
    row("mean of the four noises", NOISES),
    ...NOISES.map((kind) => row(kind.replace("_", " "), [kind])),
  ];
}

function accuracyOf(cells, kind) {
  return mean(cells.filter(({ corruption }) => corruption === kind).map(({ accuracy }) => accuracy));
}

/** Claims whose figures the paper's summaries do not give. */
function openRows() {
  const path = newest("docs/results", "-compact-search.json");
  const { runs } = record(path);
  const names = ["patches-i1", "patches", "patches-i4"];
  const tried = names.map((name) => runs.find((run) => run.round === 2 && run.name === name));
  return [
    {
      claim: `accuracy rises with the iterations: ${tried.map(({ iterations }) => iterations).join(", ")}`,
      paper: "rises",
      here: `${tried.map(({ heldOut }) => heldOut.toFixed(1)).join(", ")} %`,
      record: path,
      scale: `exploration in PyTorch: sdnet8, ${tried[0].epochs} epochs, 3,000 held-out training images`,
      command: "a program that is not kept",
      seed: String(tried[0].seed),
    },
    {
      claim: "a larger λ withstands PGD better",
      paper: "better",
      here: "only where the attacker ignores λ",
      record: "docs/results/history/2026-11.md",
      scale: "networks of width 16 that are no longer built",
      command: "section 16 of the history",
      seed: "0",
    },
  ];
}
