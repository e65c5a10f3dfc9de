// Attacks generated networks here and in PyTorch in float64, with the same weights and images, and compares what comes out, image by
// image: FGSM to 1e-6, ten steps of PGD in l2 and in linf to 1e-4, every number.
//
// Networks of ReLUs and thresholds have kinks: where a unit's input is zero but for rounding, float32 may take the other side, its
// gradient is another one from there, and so is the rest of the run; where a gradient is zero but for rounding, so is its sign. So an
// image may only part from PyTorch's at such a place: step by step, on both paths, the tool compares which units are on, the gradient
// and its signs, and takes as a reason only a unit whose input, or a sign whose gradient, is less than a hundred-thousandth of the
// usual one. Up to there the gradients must agree. Exits with 1 if an image parts without reason, or if more than half of them part.
//
//   node tools/evidence/compare-attacks.mjs --reference DIR [--python python3] [--width 16] [--models sdnet18,resnet18] [--images 16]
//
// DIR holds `sdnet_torch.py`, as for pytorch-roundtrip.mjs. Needs a built checkout, and a Python that has torch and safetensors.
// Touches no network.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { generateWeights } from "../../apps/cli/dist/commands/verify/generate-weights.js";
import { hashed } from "../../apps/cli/dist/commands/verify/hashed.js";
import { fgsm, pgd } from "../../packages/attacks/dist/index.js";
import {
  classify,
  createModel,
  decodeSafetensors,
  encodeSafetensors,
  loadStateDict,
  refreshStepSizes,
  stateDict,
  stemLayer,
} from "../../packages/models/dist/index.js";
import { runPython } from "./run-python.mjs";

const { values: options } = parseArgs({
  options: {
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    width: { type: "string", default: "16" },
    models: { type: "string", default: "sdnet18,resnet18" },
    images: { type: "string", default: "16" },
    backend: { type: "string" },
  },
});
if (options.reference === undefined) fail("give the folder of sdnet_torch.py with --reference.");

/** As the Python side has them too. */
const SETTING = { mean: 0.5, std: 0.25, linf: 8 / 255, linfStep: 2 / 255, l2: 0.5, l2Step: 0.1, steps: 10 };
/** Rounding error, relative to the root mean square of a layer's inputs or of a gradient. */
const ROUNDING = 1e-5;
/** Largest relative difference of gradients before a kink; the paths differ by rounding too. */
const GRADIENT_TOLERANCE = 1e-4;
const COUNT = Number(options.images);
const folder = mkdtempSync(join(tmpdir(), "compare-attacks-"));
const path = (name) => join(folder, name);

function fail(message) {
  process.stderr.write(`compare-attacks: ${message}\n`);
  process.exit(2);
}

/** Runs the Python side on what lies in the folder; returns what it prints. */
function python(task, name) {
  const script = fileURLToPath(new URL("./compare_attacks.py", import.meta.url));
  const given = [task, name, options.width, folder, options.reference, JSON.stringify(SETTING)];
  return runPython(options.python, [script, ...given], fail);
}

function write(file, tensors) {
  writeFileSync(path(file), encodeSafetensors(tensors, { format: "pt" }));
}

function generatedModel(name) {
  const model = createModel(name, { width: Number(options.width), seed: 1 });
  generateWeights(model, 1000);
  refreshStepSizes(model, { rounds: 100 });
  return model;
}

/** `[batch, 3, 32, 32]` numbers as `[batch, 32, 32, 3]`. */
const fromPlanar = (entry) =>
  tf.tidy(() => tf.transpose(tf.tensor(entry.data, entry.shape), [0, 2, 3, 1]).dataSync());
/** Numbers of `[batch, height, width, channels]` in PyTorch's order, as a file holds them. */
function planarEntry(tensor) {
  const planar = tf.transpose(tensor, [0, 3, 1, 2]);
  return { dtype: "F32", shape: planar.shape, data: planar.dataSync() };
}

const failures = [];
function report(what, value, passes) {
  process.stdout.write(`  ${passes ? "ok " : "NOT"}  ${what}: ${value}\n`);
  if (!passes) failures.push(what);
}

/** Outputs of every thresholding unit, layer by layer from the input on, and of the normalisation before the model. */
function unitsOf(model, name) {
  const isUnit = (layer) => /Relu|CscConv/.test(layer.getClassName());
  const outputs = tf.model({
    inputs: model.inputs,
    outputs: model.layers.filter(isUnit).map(({ output }) => output),
  });
  if (!name.startsWith("sdnet")) return (images) => outputs.apply(images);
  // The first of the stem's two proximal steps is the only one of a stem with one.
  const short = createModel(name, { width: Number(options.width), seed: 1, iterations: 1 });
  loadStateDict(short, new Map(stateDict(model)), { where: "generated weights" });
  return (images) => [stemLayer(short).apply(images), ...outputs.apply(images)];
}

function compareNetwork(name) {
  const model = generatedModel(name);
  write("weights.safetensors", stateDict(model));
  const planar = hashed(COUNT * 3 * 32 * 32, 7).map((u) => (u + 1) / 2);
  const shape = [COUNT, 3, 32, 32];
  const images = tf.tidy(() => tf.transpose(tf.tensor(planar, shape), [0, 2, 3, 1]));
  const normalised = (x) => tf.div(tf.sub(x, SETTING.mean), SETTING.std);
  const classifier = (x) => tf.tidy(() => classify(model, normalised(x)));
  const labels = tf.tidy(() => tf.argMax(classifier(images), 1));
  write("images.safetensors", [
    ["images", { dtype: "F32", shape, data: planar }],
    ["labels", { dtype: "I32", shape: [COUNT], data: labels.dataSync() }],
  ]);
  python("attack", name);
  const { tensors: theirs } = decodeSafetensors(readFileSync(path("theirs.safetensors")), {
    where: "theirs",
  });
  const indices = Array.from({ length: COUNT }, (_, index) => index);
  const attacked = (attack, norm) =>
    attack.perturb({ classifier, images, labels, seed: 1, indices, norm, epsilon: SETTING[norm] });
  const descent = (norm, steps) =>
    attacked(
      pgd({
        ...{ steps, relativeStepSize: SETTING[`${norm}Step`] / SETTING[norm] },
        ...{ randomStart: false, stopEarly: false },
      }),
      norm,
    );
  const size = planar.length / COUNT;
  /** Images of which a number differs by more than a tolerance. */
  const parting = (found, key, tolerance) => {
    const [ours, expected] = [
      tf.tidy(() => tf.clipByValue(found, 0, 1).dataSync()),
      fromPlanar(theirs.get(key)),
    ];
    return indices.filter((image) => {
      const range = [image * size, (image + 1) * size];
      const pairs = expected.subarray(...range);
      return ours.subarray(...range).some((value, at) => !(Math.abs(value - pairs[at]) <= tolerance));
    });
  };
  const units = unitsOf(model, name);
  /** Reasons why results of images differ, one for each, from PyTorch's gradients and units on our path. */
  const reasons = (parted, norm, steps) => {
    tf.tidy(() => {
      const chosen = tf.tensor1d(parted, "int32");
      const entries = [["images", { dtype: "I32", shape: [parted.length], data: Int32Array.from(parted) }]];
      for (let step = 0; step < steps; step++) {
        const at = tf.gather(step === 0 ? images : descent(norm, step), chosen);
        const mask = tf.oneHot(tf.gather(labels, chosen), 10);
        const loss = (x) => tf.neg(tf.sum(tf.mul(mask, tf.logSoftmax(classifier(x)))));
        entries.push([`${step}.gradient`, planarEntry(tf.grad(loss)(at))]);
        units(normalised(at)).forEach((values, layer) => {
          entries.push([`${step}.${layer}`, planarEntry(values)]);
        });
      }
      write("ours.safetensors", entries);
    });
    return JSON.parse(python(`explain-${norm}-${steps}`, name)).map(explain);
  };
  const check = (what, { found, key, tolerance, norm, steps }) => {
    const parted = parting(found, key, tolerance);
    found.dispose();
    const why = parted.length === 0 ? [] : reasons(parted, norm, steps);
    const list = why.map(({ text }, at) => `\n         image ${parted[at]} parts ${text}`).join("");
    const passes = why.every(({ isReason }) => isReason) && 2 * parted.length <= COUNT;
    report(what, `${COUNT - parted.length} of ${COUNT} images agree${list}`, passes);
  };
  check("FGSM to 1e-6", {
    ...{ found: attacked(fgsm(), "linf"), key: "fgsm", tolerance: 1e-6, norm: "linf", steps: 1 },
  });
  for (const norm of ["l2", "linf"]) {
    const { steps } = SETTING;
    check(`PGD-${steps} in ${norm} to 1e-4`, {
      ...{ found: descent(norm, steps), key: norm, tolerance: 1e-4, norm, steps },
    });
  }
  tf.dispose([images, labels]);
  model.dispose();
}

/** The first step of an image at which something differs, in words, and whether rounding can be the reason. */
function explain(steps) {
  for (const [step, { flips, input, gradientError, signs, slope }] of steps.entries()) {
    const where = `at step ${step + 1}`;
    if (flips > 0) {
      const words = `${flips} unit${flips > 1 ? "s" : ""} at the kink, ${input.toExponential(1)} of the usual input away`;
      return { text: `${where}: ${words}`, isReason: input <= ROUNDING };
    }
    if (gradientError > GRADIENT_TOLERANCE) {
      return { text: `${where}: the gradients differ by ${gradientError.toExponential(1)}`, isReason: false };
    }
    if (signs > 0) {
      const words = `${signs} sign${signs > 1 ? "s" : ""} of the gradient, ${slope.toExponential(1)} of the usual one`;
      return { text: `${where}: ${words}`, isReason: slope <= ROUNDING };
    }
  }
  return { text: "without a step at which anything differs", isReason: false };
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
