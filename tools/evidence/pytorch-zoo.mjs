// Has PyTorch, torchvision, timm and Lightning write several hundred checkpoints of networks that are known, under many keys and
// prefixes, with objects of many classes beside the weights, and reads each: its numbers must be those of the network bit for bit,
// and so its accuracy is; or it must be refused in the words that the Python side expects. Then imports some by the command line
// and evaluates them. Exits with 1 at any difference.
//
//   node tools/evidence/pytorch-zoo.mjs --python PYTHON [--groups keys_and_prefixes,objects] [--limit 1000] [--folder DIR]
//
// With --folder, files that are there already are read and not written. Needs a built checkout, CIFAR-10 in the cache, and a Python that
// has torch, torchvision, timm, lightning and safetensors.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CIFAR10_NORMALIZATION } from "../../packages/data/dist/index.js";
import {
  CheckpointError,
  decodeSafetensors,
  decodeWeights,
  encodeSafetensors,
} from "../../packages/models/dist/index.js";
import { runPython } from "./run-python.mjs";

const { values: options } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    groups: { type: "string", default: "" },
    limit: { type: "string", default: "1000" },
    folder: { type: "string" },
  },
});
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = options.folder ?? mkdtempSync(join(tmpdir(), "pytorch-zoo-"));
const path = (name) => join(folder, name);
/** Networks that the files are made of, trained for long enough that no two images get the same answer. */
const networkPath = (name) => join(folder, "networks", name, "best.safetensors");
/** Files that the command line is tried with, some of each kind, by the network that they were made from. */
const EVALUATED = {
  sdnet18: [
    ...["keys/00-00.pth", "keys/bare-03.pth", "objects/counter-2.pth", "objects/namespace-legacy.pth"],
    ...[
      "choices/zeros-and-average.pth",
      "choices/negative.pth",
      "choices/sd-7.safetensors",
      "other/of-2017.pth",
    ],
  ],
  resnet18: [
    ...[
      "keys/00-01.pth",
      "keys/00-02.pth",
      "lightning/plain.ckpt",
      "lightning/compiled.ckpt",
      "lightning/averaged.ckpt",
    ],
    ...["libraries/compiled-inside.pth", "libraries/distributed.pth", "choices/kl-10.safetensors"],
  ],
};

function fail(message) {
  process.stderr.write(`pytorch-zoo: ${message}\n`);
  process.exit(2);
}

const failures = [];
function check(what, problem) {
  if (problem === undefined) return true;
  process.stdout.write(`  NOT ${what}: ${problem}\n`);
  failures.push(what);
  return false;
}

const read = (name) => readFileSync(path(name));
const sources = new Map();
function source(of) {
  if (!sources.has(of)) {
    const { tensors } = decodeSafetensors(read(`sources/${of}.safetensors`), { where: of });
    sources.set(of, tensors);
  }
  return sources.get(of);
}

/** The first difference between two sets of tensors, every bit compared. */
function difference(found, expected) {
  const pattern = ({ dtype, shape, data }) =>
    `${dtype} ${shape.join()} ${Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64")}`;
  if (found.size !== expected.size) return `${found.size} tensors in place of ${expected.size}`;
  for (const [name, entry] of expected) {
    const other = found.get(name);
    if (other === undefined || pattern(other) !== pattern(entry)) return `${name} differs`;
  }
  return undefined;
}

/** Compares one file, as read, with the list of the zoo; undefined where they agree, else the difference. */
function problemOf({ file, of, refused, choose, entry, prefix, others, left }) {
  let found;
  try {
    found = decodeWeights(read(file), { where: file, entry: choose });
  } catch (error) {
    if (!(error instanceof CheckpointError) || error.message.includes("\n"))
      return String(error?.stack ?? error);
    if (refused === undefined) return `refused: ${error.message}`;
    return error.message.includes(refused) ? undefined : `refused in other words: ${error.message}`;
  }
  if (refused !== undefined) return "it was read";
  const same = (name, value, wanted) =>
    wanted === undefined || JSON.stringify(value ?? null) === JSON.stringify(wanted)
      ? undefined
      : `${name} ${JSON.stringify(value ?? null)} in place of ${JSON.stringify(wanted)}`;
  return (
    difference(found.tensors, source(of)) ??
    same("entry", found.entry, entry) ??
    same("prefix", found.prefix, prefix) ??
    same("others", found.others, others) ??
    same("left", found.left, left)
  );
}

function sdnet(...given) {
  const program = here("../../apps/cli/bin/sdnet.js");
  return JSON.parse(
    execFileSync(process.execPath, [program, ...given, "--json"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
}

/** The first images of the test set, as PyTorch takes them. */
function writeImages() {
  const { datasets } = sdnet("data", "list");
  const { path: cache } = datasets.find(({ name }) => name === "cifar10");
  const records = readFileSync(join(cache, "test_batch.bin"));
  const pixels = 3072;
  const count = Number(options.limit);
  const { mean, std } = CIFAR10_NORMALIZATION;
  const data = Float32Array.from({ length: count * pixels }, (_, index) => {
    const value = records[Math.floor(index / pixels) * (pixels + 1) + 1 + (index % pixels)];
    const channel = Math.floor((index % pixels) / 1024);
    return (value / 255 - mean[channel]) / std[channel];
  });
  const labels = BigInt64Array.from({ length: count }, (_, index) => BigInt(records[index * (pixels + 1)]));
  const tensors = [
    ["images", { dtype: "F32", shape: [count, 3, 32, 32], data }],
    ["labels", { dtype: "I64", shape: [count], data: labels }],
  ];
  writeFileSync(path("images.safetensors"), encodeSafetensors(tensors));
}

function trainNetworks() {
  for (const name of Object.keys(EVALUATED)) {
    const settings = ["training.steps=60", "data.testLimit=100", "data.validation=100"];
    const out = ["--out", join(folder, "networks", name)];
    const program = here("../../apps/cli/bin/sdnet.js");
    execFileSync(process.execPath, [program, "train", `cifar10-${name}-width16`, ...settings, ...out], {
      stdio: "ignore",
    });
  }
}

function accuracies() {
  for (const [name, files] of Object.entries(EVALUATED)) {
    const given = ["--data", "cifar10", "--limit", options.limit];
    const { top1 } = sdnet("evaluate", networkPath(name), ...given);
    process.stdout.write(`${name}: ${(100 * top1).toFixed(2)} % of ${options.limit} images\n`);
    for (const file of files.filter((candidate) => existsSync(path(candidate)))) {
      const out = path("imported.safetensors");
      sdnet("import", path(file), "--out", out, "--force");
      const again = sdnet("evaluate", out, ...given).top1;
      process.stdout.write(`  ${(100 * again).toFixed(2)} %  ${file}\n`);
      check(file, again === top1 ? undefined : `accuracy ${again} in place of ${top1}`);
    }
  }
}

try {
  if (!existsSync(path("manifest.json"))) {
    const groups = options.groups === "" ? [] : options.groups.split(",");
    trainNetworks();
    const given = [folder, join(folder, "networks"), ...groups];
    if (Number(options.limit) > 0) writeImages();
    const { versions, right } = JSON.parse(
      runPython(options.python, [here("./pytorch_zoo"), ...given], fail)
        .split("\n")
        .at(-1),
    );
    const named = Object.entries(versions).map((version) => version.join(" "));
    process.stdout.write(`${named.join(", ")}\n`);
    if (right !== undefined) {
      process.stdout.write(`ResNet-18 in PyTorch: ${right} of ${options.limit} images right\n`);
    }
  }
  const manifest = JSON.parse(readFileSync(path("manifest.json"), "utf8"));
  const counts = new Map();
  for (const item of manifest) {
    const passed = check(item.file, problemOf(item));
    const group = `${item.file.split("/")[0]}, ${item.refused === undefined ? "read" : "refused"}`;
    const { right = 0, all = 0 } = counts.get(group) ?? {};
    counts.set(group, { right: right + (passed ? 1 : 0), all: all + 1 });
  }
  for (const [group, { right, all }] of counts)
    process.stdout.write(`${group}: ${right} of ${all} as expected\n`);
  const read = manifest.filter(({ of }) => of !== null);
  const distinct = (field) => new Set(read.map((item) => item[field] ?? "")).size;
  process.stdout.write(`${distinct("entry")} keys, ${distinct("prefix")} prefixes\n`);
  if (Number(options.limit) > 0) accuracies();
} finally {
  if (options.folder === undefined) rmSync(folder, { recursive: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
