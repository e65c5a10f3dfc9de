// Carries networks from here to PyTorch and from PyTorch to here, as safetensors and as both formats of `torch.save`, and
// compares logits and bits. Exits with 1 if logits differ by more than 1e-5 of the largest, or any number by a bit.
//
//   node tools/evidence/pytorch-roundtrip.mjs --reference DIR [--python python3] [--width 16] [--models sdnet18,resnet18,sdnet8,convnet8]
//
// DIR holds `sdnet_torch.py`, a PyTorch implementation whose `Net(kind, depth, classes, data, width=, stem=)` has the keys of
// the official code. Needs a built checkout, and a Python that has torch and safetensors. Touches no network.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { randomStream } from "../../packages/csc-core/dist/tensor/index.js";
import {
  classify,
  createModel,
  decodePyTorch,
  decodeSafetensors,
  encodeSafetensors,
  loadStateDict,
  refreshStepSizes,
  stateDict,
} from "../../packages/models/dist/index.js";
import { runPython } from "./run-python.mjs";

const { values: options } = parseArgs({
  options: {
    reference: { type: "string" },
    python: { type: "string", default: "python3" },
    width: { type: "string", default: "16" },
    models: { type: "string", default: "sdnet18,resnet18,sdnet8,convnet8" },
  },
});
if (options.reference === undefined) fail("give the folder of sdnet_torch.py with --reference.");

const TOLERANCE = 1e-5;
const IMAGES = [4, 32, 32, 3];
const WIDTH = Number(options.width);
const folder = mkdtempSync(join(tmpdir(), "pytorch-roundtrip-"));
const path = (name) => join(folder, name);
const read = (name) => {
  const decode = name.endsWith(".safetensors") ? decodeSafetensors : decodePyTorch;
  return decode(readFileSync(path(name)), { where: name }).tensors;
};
const write = (name, tensors) => writeFileSync(path(name), encodeSafetensors(tensors, { format: "pt" }));

function fail(message) {
  process.stderr.write(`pytorch-roundtrip: ${message}\n`);
  process.exit(2);
}

function python(step, name) {
  const script = fileURLToPath(new URL("./pytorch_roundtrip.py", import.meta.url));
  const given = [step, name, String(WIDTH), folder, options.reference];
  return JSON.parse(runPython(options.python, [script, ...given], fail));
}

/** A network whose statistics and step size are those of a batch it has seen. */
function freshModel(name, images) {
  const model = createModel(name, { width: WIDTH, seed: 1 });
  tf.dispose(model.apply(images, { training: true }));
  refreshStepSizes(model, { rounds: 50 });
  return model;
}

const logitsOf = (model, images) => {
  const logits = classify(model, images);
  const data = logits.dataSync();
  logits.dispose();
  return data;
};
/** Largest difference, relative to the largest logit. */
function deviation(found, expected) {
  const largest = Math.max(...expected.map(Math.abs));
  return Math.max(...expected.map((logit, index) => Math.abs(logit - found[index]))) / largest;
}
/** Number of tensors that are missing, new, or differ by a bit, in type or in shape. */
function differing(found, expected) {
  const pattern = ({ dtype, shape, data }) =>
    `${dtype} ${shape.join()} ${Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("base64")}`;
  const names = new Set([...found.keys(), ...expected.keys()]);
  return [...names].filter((name) => {
    const [ours, theirs] = [found.get(name), expected.get(name)];
    return ours === undefined || theirs === undefined || pattern(ours) !== pattern(theirs);
  }).length;
}

const failures = [];
function report(what, value, passes) {
  process.stdout.write(`  ${passes ? "ok " : "NOT"}  ${what}: ${value}\n`);
  if (!passes) failures.push(what);
}
const reportLogits = (what, off) =>
  report(what, `${off.toExponential(1)} of the largest logit`, off <= TOLERANCE);
const reportBits = (what, count, total) => report(what, `${count} of ${total} tensors differ`, count === 0);

/** From here to PyTorch, and what PyTorch then saves back to here. */
function outAndBack(name, images) {
  const model = freshModel(name, images);
  const ours = stateDict(model);
  write("ours.safetensors", ours);
  const { logits } = python("load", name);
  reportLogits("our file in PyTorch, logits", deviation(logitsOf(model, images), logits));
  for (const file of ["theirs.safetensors", "zip.pth", "legacy.pth", "parallel.pth.tar"]) {
    reportBits(`  saved by PyTorch again, ${file}`, differing(read(file), ours), ours.size);
  }
  const same = readFileSync(path("theirs.safetensors")).equals(readFileSync(path("ours.safetensors")));
  report("  the two .safetensors files", same ? "equal bytes" : "other bytes", same);
  model.dispose();
}

/** A network that PyTorch made, to here, and what is then saved back to PyTorch. */
function inAndBack(name, images) {
  const { logits } = python("make", name);
  const model = createModel(name, { width: WIDTH, seed: 2 });
  loadStateDict(model, read("made.pth"), { where: "made.pth" });
  reportLogits("a file of PyTorch here, logits", deviation(logitsOf(model, images), logits));
  write("back.safetensors", stateDict(model));
  const { different, total } = python("compare", name);
  reportBits("  saved here, in PyTorch again", different, total);
  model.dispose();
}

try {
  const stream = randomStream(1, "pytorch-roundtrip");
  const pixels = Float32Array.from({ length: tf.util.sizeFromShape(IMAGES) }, () => stream.normal());
  const images = tf.tensor4d(pixels, IMAGES);
  const [batch, height, columns, channels] = IMAGES;
  const planar = tf.transpose(images, [0, 3, 1, 2]).dataSync();
  write("images.safetensors", [
    ["images", { dtype: "F32", shape: [batch, channels, height, columns], data: planar }],
  ]);
  for (const name of options.models.split(",")) {
    process.stdout.write(`${name}, width ${WIDTH}\n`);
    outAndBack(name, images);
    inAndBack(name, images);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
