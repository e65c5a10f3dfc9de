// Attacks generated networks here and in PyTorch, with the same weights and images, and compares what comes out, image by image: FGSM to
// 1e-6, ten steps of PGD in l2 and in linf to 1e-4. Two things make gradients differ by more than rounding. A step in linf is the sign of
// the gradient, and near zero either sign is right: FGSM is compared where the gradient is clear, and PGD in linf may differ in one number
// of a thousand. And networks of ReLUs and thresholds have kinks, which may be what parts the runs: an image whose result disagrees is attacked
// again with the last bit of its pixels redrawn, up to so many times. So this cannot see an error that shows on few images only. PyTorch's own distance from
// itself in float64 is printed beside. Exits with 1 if an image never agrees.
//
//   node tools/compare-attacks.mjs --reference DIR [--python python3] [--width 16] [--models sdnet18,resnet18] [--images 8]
//
// DIR holds `sdnet_torch.py`, as for pytorch-roundtrip.mjs. Needs a built checkout, and a Python that has torch and safetensors.
// Touches no network.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../apps/cli/dist/backend.js";
import { hashed } from "../apps/cli/dist/verification/hashed.js";
import { fgsm, pgd } from "../packages/attacks/dist/index.js";
import {
  classify,
  createModel,
  decodeSafetensors,
  encodeSafetensors,
  loadStateDict,
  projectAtoms,
  refreshStepSizes,
  stateDict,
} from "../packages/models/dist/index.js";

const { values: options } = parseArgs({
  options: {
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    width: { type: "string", default: "16" },
    models: { type: "string", default: "sdnet18,resnet18" },
    images: { type: "string", default: "8" },
    backend: { type: "string" },
  },
});
if (options.reference === undefined) fail("give the folder of sdnet_torch.py with --reference.");

/** As the Python side has them too. */
const SETTING = { mean: 0.5, std: 0.25, linf: 8 / 255, linfStep: 2 / 255, l2: 0.5, l2Step: 0.1, steps: 10 };
/** Gradients below this share of the largest of their image are rounding. */
const ROUNDING = 1e-4;
/** How often last bits are redrawn. */
const DRAWS = 12;
const COUNT = Number(options.images);
const folder = mkdtempSync(join(tmpdir(), "compare-attacks-"));
const path = (name) => join(folder, name);

function fail(message) {
  process.stderr.write(`compare-attacks: ${message}\n`);
  process.exit(2);
}

function python(name) {
  const script = fileURLToPath(new URL("./compare_attacks.py", import.meta.url));
  const given = [script, name, options.width, folder, options.reference, JSON.stringify(SETTING)];
  const { error, signal, status, stderr } = spawnSync(options.python, given, { encoding: "utf8" });
  if (status === null)
    fail(`cannot run ${options.python} (${error?.code ?? signal}). Name a Python 3 with --python.`);
  if (status === 3) fail(`${options.python} lacks a module: ${stderr.trim()} Name another with --python.`);
  if (status !== 0) fail(`compare_attacks.py exited with ${status}:\n${stderr}`);
  return decodeSafetensors(readFileSync(path("theirs.safetensors")), { where: "theirs" }).tensors;
}

/** The weights of the golden files' generator: a pure function of a key for each tensor. */
function generatedModel(name) {
  const model = createModel(name, { width: Number(options.width), seed: 1 });
  let key = 1000;
  const entries = new Map();
  for (const [parameter, entry] of stateDict(model)) {
    if (parameter.endsWith("step_size") || parameter.endsWith("num_batches_tracked")) {
      entries.set(parameter, entry);
      continue;
    }
    const { shape } = entry;
    const fanIn = shape.slice(1).reduce((product, side) => product * side, 1);
    const scaled = parameter.endsWith("running_var")
      ? (u) => 1 + 0.5 * Math.abs(u)
      : shape.length > 1
        ? (u) => u * Math.sqrt(3 / fanIn)
        : parameter.endsWith(".weight")
          ? (u) => 1 + 0.1 * u
          : (u) => 0.1 * u;
    entries.set(parameter, { ...entry, data: hashed(entry.data.length, key++).map(scaled) });
  }
  loadStateDict(model, entries, { where: "generated weights" });
  projectAtoms(model);
  refreshStepSizes(model, { rounds: 100 });
  return model;
}

/** `[batch, 3, 32, 32]` numbers as `[batch, 32, 32, 3]`. */
const fromPlanar = (entry) =>
  tf.tidy(() => tf.transpose(tf.tensor(entry.data, entry.shape), [0, 2, 3, 1]).dataSync());

const failures = [];
function report(what, value, passes) {
  process.stdout.write(`  ${passes ? "ok " : "NOT"}  ${what}: ${value}\n`);
  if (!passes) failures.push(what);
}
/** The same pixels with their last bits changed up or down, another way for each draw; those of draw 0 are as they are. */
function redrawn(pixels, draw) {
  if (draw === 0) return pixels;
  const changed = Float32Array.from(pixels);
  const bits = new Uint32Array(changed.buffer);
  hashed(bits.length, 5000 + draw).forEach((u, at) => {
    if (bits[at] > 1) bits[at] += u < 0 ? -1 : 1;
  });
  return changed;
}

function compareNetwork(name) {
  const model = generatedModel(name);
  writeFileSync(path("weights.safetensors"), encodeSafetensors(stateDict(model), { format: "pt" }));
  const planar = hashed(COUNT * 3 * 32 * 32, 7).map((u) => (u + 1) / 2);
  const shape = [COUNT, 3, 32, 32];
  const images = tf.tidy(() => tf.transpose(tf.tensor(planar, shape), [0, 2, 3, 1]));
  const classifier = (x) => tf.tidy(() => classify(model, tf.div(tf.sub(x, SETTING.mean), SETTING.std)));
  const labels = tf.tidy(() => tf.argMax(classifier(images), 1));
  writeFileSync(
    path("images.safetensors"),
    encodeSafetensors(
      [
        ["images", { dtype: "F32", shape, data: planar }],
        ["labels", { dtype: "I32", shape: [COUNT], data: labels.dataSync() }],
      ],
      { format: "pt" },
    ),
  );
  const theirs = python(name);
  const get = (key) => fromPlanar(theirs.get(key));
  const indices = Array.from({ length: COUNT }, (_, index) => index);
  const problem = { classifier, images, labels, seed: 1, indices };
  const ours = (attack, norm, epsilon) => (draw) => {
    const drawn = tf.tensor(redrawn(images.dataSync(), draw), images.shape);
    const found = attack.perturb({ ...problem, images: drawn, norm, epsilon });
    const clipped = tf.clipByValue(found, 0, 1);
    const data = clipped.dataSync();
    tf.dispose([drawn, found, clipped]);
    return data;
  };
  const descent = (step, epsilon) =>
    pgd({ steps: SETTING.steps, relativeStepSize: step / epsilon, randomStart: false, stopEarly: false });
  const gradient = get("gradient");
  const size = gradient.length / COUNT;
  const largest = indices.map((image) =>
    gradient.subarray(image * size, (image + 1) * size).reduce((most, g) => Math.max(most, Math.abs(g)), 0),
  );
  const isClear = (at) => Math.abs(gradient[at]) > ROUNDING * largest[Math.floor(at / size)];
  /** For each image, the share of its numbers that differ by more than a tolerance. */
  const shares = (found, expected, tolerance, where = () => true) =>
    indices.map((image) => {
      let differing = 0;
      for (let at = image * size; at < (image + 1) * size; at++) {
        if (where(at) && !(Math.abs(found[at] - expected[at]) <= tolerance)) differing++;
      }
      return differing / size;
    });
  const check = (what, run, expected, { tolerance, allowed, where, itself }) => {
    const isOpen = new Set(indices);
    let first = 0;
    let draws = 0;
    for (; draws <= DRAWS && isOpen.size > 0; draws++) {
      shares(run(draws), expected, tolerance, where).forEach((share, image) => {
        if (share <= allowed) isOpen.delete(image);
      });
      if (draws === 0) first = COUNT - isOpen.size;
    }
    const own = itself && shares(expected, itself, tolerance).filter((share) => share <= allowed).length;
    const beside = own === undefined ? "" : `; PyTorch agrees with itself in float64 for ${own}`;
    report(
      what,
      `${first} of ${COUNT} images agree at once, ${COUNT - isOpen.size} within ${draws - 1} draws${beside}`,
      isOpen.size === 0,
    );
  };
  check("FGSM to 1e-6 where the gradient is clear", ours(fgsm(), "linf", SETTING.linf), get("fgsm"), {
    ...{ tolerance: 1e-6, allowed: 0, where: isClear },
  });
  check(
    "PGD-10 in l2 to 1e-4, every number",
    ours(descent(SETTING.l2Step, SETTING.l2), "l2", SETTING.l2),
    get("l2"),
    {
      ...{ tolerance: 1e-4, allowed: 0, itself: get("l264") },
    },
  );
  check(
    "PGD-10 in linf to 1e-4, 999 of 1,000 numbers",
    ours(descent(SETTING.linfStep, SETTING.linf), "linf", SETTING.linf),
    get("linf"),
    {
      ...{ tolerance: 1e-4, allowed: 1e-3, itself: get("linf64") },
    },
  );
  tf.dispose([images, labels]);
  model.dispose();
}

try {
  const backend = await selectBackend(options.backend);
  for (const name of options.models.split(",")) {
    process.stdout.write(`${name}, width ${options.width}, ${COUNT} images, ${backend.name}\n`);
    compareNetwork(name);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
