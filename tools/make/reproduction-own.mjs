// What this project claims of itself, as rows of docs/REPRODUCTION.md.
import { counted, every, logged, newest, ranged, record } from "./reproduction-records.mjs";

const RESULTS = "docs/results";
const SPEEDS = "benchmarks/results";
const largest = (values) => Math.max(...values.map(Number));
const small = (value) => value.toExponential(1);
const percent = (share) => (100 * share).toFixed(2);

/** Rows about trainings, agreement with other programs, speed beside them, and what is damaged or stopped. */
export function ownRows() {
  return [...trainingRows(), ...agreementRows(), ...speedRows(), ...endureRows()];
}

/** A row for each training whose record names the command that repeats it. */
function trainingRows() {
  return every(RESULTS, "-training.json")
    .map((path) => ({ path, ...record(path) }))
    .filter(({ command }) => command !== undefined)
    .map(({ path, network, command, seed, epochs, images, trainingSeconds, machine, versions, test }) => {
      const [low, high] = test.interval.map(percent);
      const minutes = Math.ceil(trainingSeconds / 60);
      return {
        claim: `${network} after ${epochs} epochs, ${minutes} minutes of training: top-1 accuracy`,
        here: `${percent(test.top1)} % (${low} to ${high})`,
        record: path,
        scale: `${counted(images)} training images, ${counted(test.images)} test images; ${versions.precision}, ${machine}`,
        command,
        seed: String(seed),
      };
    });
}

function agreementRows() {
  const verified = ["native", "wasm", "cpu", "webgpu"].map((backend) => {
    const path = newest(RESULTS, `-verify-${backend}.log`);
    const logits = logged(path, String.raw`^\S+\s+logits\s+(\S+)`).map(([error]) => error);
    const layers = logged(path, String.raw`^csc_\S+\s+(?!lipschitz)\w+\s+(\d\S+)`).map(([error]) => error);
    return {
      claim: `same numbers as the PyTorch reference on ${backend}: codes and gradients of layers; logits`,
      here: `${small(largest(layers))}; ${small(largest(logits))}`,
      record: path,
      scale: `${layers.length} tensors of layers, ${logits.length} networks; relative to the largest value`,
      command: `sdnet verify GOLDENS --backend ${backend}`,
      seed: "of the golden files",
    };
  });
  return [...verified, parityRow(), sklearnRow(), corruptionsRow(), zooRow()];
}

function parityRow() {
  const path = newest(RESULTS, "-parity.json");
  const { runtimes, images, lambdas } = record(path);
  const rows = runtimes.flatMap((runtime) => runtime.rows);
  const errors = rows
    .flatMap(({ logits, codes, residual }) => [logits, codes, residual])
    .filter((error) => typeof error === "number");
  const changed = rows.reduce((sum, row) => sum + (row.changed ?? 0), 0);
  return {
    claim: "same logits, codes and residuals in every runtime; classes that change",
    here: `${small(largest(errors))}; ${changed}`,
    record: path,
    scale: `${runtimes.map(({ name }) => name).join(", ")}; ${images} images at λ ${lambdas.join(" and ")}`,
    command: "node tools/evidence/parity-report.mjs --images 4 --chromium CHROMIUM --out FILE",
    seed: "1",
  };
}

function sklearnRow() {
  const path = newest(RESULTS, "-compare-sklearn.log");
  const [[worst]] = logged(path, String.raw`^worst (\S+),`);
  return {
    claim: "converged codes are those of scikit-learn",
    here: worst,
    record: path,
    scale: `${logged(path, String.raw`(Lasso|ElasticNet)`).length} problems; relative to the largest code`,
    command: "node tools/evidence/compare-sklearn.mjs --python PYTHON",
    seed: "1",
  };
}

function corruptionsRow() {
  const path = newest(RESULTS, "-compare-corruptions.log");
  const [[images]] = logged(path, String.raw`^(\d+) test images of CIFAR-10, seed 1`);
  const rows = logged(path, String.raw`^ *(\w+ +\d)((?: +[\d.]+){9})$`);
  const within = rows.map(([, numbers]) => Number(numbers.trim().split(/ +/)[7]));
  return {
    claim:
      "corruptions are those of their definitions in Python: least share of values within one grey level",
    here: `${Math.min(...within)} %`,
    record: path,
    scale: `${new Set(rows.map(([row]) => row)).size} types and severities, ${counted(images)} test images, the same random draws`,
    command: "node tools/evidence/compare-corruptions.mjs --python PYTHON --images 1000",
    seed: "1",
  };
}

function zooRow() {
  const path = newest(RESULTS, "-pytorch-zoo.log");
  const groups = logged(path, String.raw`(\d+) of (\d+) as expected`);
  const sum = (index) => groups.reduce((total, group) => total + Number(group[index]), 0);
  return {
    claim: "files of PyTorch, timm, torchvision and Lightning are read bit for bit, or refused in words",
    here: `${counted(sum(0))} of ${counted(sum(1))}`,
    record: path,
    scale: "ResNet-18, ResNet-34 and SDNet-18 with every format of torch.save",
    command: "node tools/evidence/pytorch-zoo.mjs --python PYTHON",
    seed: "none",
  };
}

function speedRows() {
  const compared = newest(RESULTS, "-compare-speed.log");
  const speeds = logged(
    compared,
    String.raw`^(\w+) +(train|infer) .*ratio of medians ([\d.]+).*\[([\d.]+), ([\d.]+)\]`,
  ).map(([name, mode, median, least, most]) => ({
    claim: `${name} beside PyTorch, ${mode}: times its speed`,
    here: ranged({ median: Number(median), least: Number(least), most: Number(most) }),
    record: compared,
    scale: "width 64, batch 64, two cores, four rounds",
    command: "node benchmarks/compare-speed.mjs --peer bench_torch.py --python PYTHON --rounds 3 --steps 5",
    seed: "none: speed",
  }));
  return [...speeds, ...layerRows(), memoryRow(), adaptiveRow(), ...attackRows()];
}

function layerRows() {
  const path = newest(SPEEDS, "-csc-layer.json");
  return record(path).results.map(({ channels, atoms, iterations, batch, image, manualToTorch, rounds }) => ({
    claim: `a sparse-coding layer of ${channels} × ${atoms}, ${iterations} iterations, beside PyTorch: times its speed`,
    here: ranged(manualToTorch),
    record: path,
    scale: `batch ${batch}, ${image}×${image} pixels, forward and backward, ${rounds.length} rounds`,
    command: "node benchmarks/csc-layer.mjs --reference DIR --python PYTHON --rounds 6 --out FILE.json",
    seed: "none: speed",
  }));
}

function memoryRow() {
  const path = newest(SPEEDS, "-training-memory.json");
  const { rounds, run } = record(path);
  const peak = (name) => Math.min(...rounds.map(({ models }) => models[name].peakRssMiB));
  return {
    claim: "memory of training: sdnet18, and times that of resnet18",
    here: `${peak("sdnet18").toFixed(0)} MiB, ${(peak("sdnet18") / peak("resnet18")).toFixed(2)}`,
    record: path,
    scale: `width ${run.settings.width}, batch ${run.settings.batch}; least peak of ${rounds.length} rounds`,
    command: "node benchmarks/training-memory.mjs --models resnet18,sdnet18 --batch 64 --width 64",
    seed: "none: memory",
  };
}

function adaptiveRow() {
  const path = newest(SPEEDS, "-adaptive-cost.json");
  const { results, run } = record(path);
  const worst = [...results].sort((one, other) => other.ratio.median - one.ratio.median)[0];
  return {
    claim: `a λ for each image costs: times plain inference, by its ${worst.signal} with ${worst.norms} norms`,
    here: ranged(worst.ratio),
    record: path,
    scale: `${run.settings.model}, width ${run.settings.width}, batch ${run.settings.batch}, ${run.settings.rounds} rounds`,
    command: "node benchmarks/adaptive-cost.mjs --width 64 --batch 64 --rounds 12",
    seed: "none: speed",
  };
}

/** PGD in float32, and in bfloat16 where that was measured; PyTorch computes in float32 beside both. */
function attackRows() {
  const own = [
    { precision: "float32", suffix: "-attack-throughput.json" },
    { precision: "bfloat16", suffix: "-attack-throughput-bfloat16.json" },
  ];
  return own.map(({ precision, suffix }) => {
    const path = newest(SPEEDS, suffix);
    const { ratio, question, rounds } = record(path);
    return {
      claim: `PGD in ${precision} beside PyTorch in float32: times its speed`,
      here: ranged(ratio),
      record: path,
      scale: `${question.model}, width ${question.width}, batch ${question.batch}, ${rounds.length} rounds`,
      command: `node benchmarks/attack-throughput.mjs --reference DIR --python PYTHON --width 64 --precision ${precision}`,
      seed: "none: speed",
    };
  });
}

function endureRows() {
  const killed = newest(RESULTS, "-kill-test.log");
  const [[hit, kills]] = logged(killed, String.raw`(\d+) of (\d+) kills hit the running program`);
  const [[tensors]] = logged(killed, String.raw`last\.safetensors: (\d+) tensors`);
  const fuzzed = newest(RESULTS, "-fuzz-data.log");
  const files = logged(fuzzed, String.raw`^(\d+) files in`).map(([count]) => Number(count));
  return [
    {
      claim: "a training that is killed goes on bit for bit: kills, tensors that are equal",
      here: `${hit} of ${kills}; ${tensors}`,
      record: killed,
      scale: "SIGKILL at random moments of 1,000 steps",
      command: "node tools/evidence/kill-test.mjs --kills 20 --steps 1000 --backend native",
      seed: "1",
    },
    {
      claim: "damaged data files end in one line, none in a crash",
      here: counted(files.reduce((sum, count) => sum + count, 0)),
      record: fuzzed,
      scale: `${files.length} formats`,
      command: "node tools/fuzz/fuzz-data.mjs",
      seed: "1",
    },
  ];
}
