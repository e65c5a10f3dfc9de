// Strided 1x1 convolutions, forward and backward: ours beside TensorFlow's own three operations, in one process, turn and turn about,
// in the three shortcuts of a ResNet-18, which are wide enough for both. See README.md.
//
//   node benchmarks/strided-gradient.mjs --width 64 --batch 64 --rounds 101 --note "nothing else ran" --out FILE.json
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { selectBackend } from "../packages/engine/dist/index.js";
import { halfStorage } from "../packages/csc-core/dist/backend/native-half.js";
import { nativePrimitives } from "../packages/csc-core/dist/backend/native.js";
import { describeRun, formatRun, writeJson } from "../tools/describe-run.mjs";
import { formatSpread, median } from "./statistics.mjs";

const tf = createRequire(new URL("../apps/cli/package.json", import.meta.url))("@tensorflow/tfjs");

const { values: options } = parseArgs({
  options: {
    width: { type: "string", default: "64" },
    batch: { type: "string", default: "64" },
    image: { type: "string", default: "32" },
    rounds: { type: "string", default: "101" },
    precision: { type: "string", default: "float32" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
const [width, batch, image, rounds] = ["width", "batch", "image", "rounds"].map((name) =>
  Number(options[name]),
);
if (width < 32) {
  process.stderr.write(
    "strided-gradient: --width must be at least 32, or TensorFlow's own gradient may crash.\n",
  );
  process.exit(2);
}
const { precision } = options;
if (precision !== "float32" && precision !== "bfloat16") {
  process.stderr.write("strided-gradient: --precision must be float32 or bfloat16.\n");
  process.exit(2);
}
const WARM_UP = 3;
const STRIDED = { stride: 2, padding: 0 };
/** TensorFlow's number of bfloat16. */
const BFLOAT16 = 14;

await selectBackend("native");
const backend = tf.backend();
const { operand, pixelsMet, convolve, convolveTranspose, kernelGradient } = nativePrimitives(precision);
const { execute } = halfStorage(backend);
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const results = [0, 1, 2].map((stage) => measure(image >> stage, width << stage));
const ratios = {};
for (const part of Object.keys(results[0].parts)) {
  const total = (whose) => results.reduce((sum, { parts }) => sum + parts[part][whose], 0);
  ratios[part] = total("theirs") / total("ours");
  process.stdout.write(
    `all three, ${part}: ours ${total("ours").toFixed(2)} ms, TensorFlow's ${total("theirs").toFixed(2)} ms, ratio ${ratios[part].toFixed(3)}\n`,
  );
}
if (options.out !== undefined) writeJson(options.out, { run, results, ratios });

/** One shortcut, which doubles the channels and halves the image: what a training step computes of it. */
function measure(size, channels) {
  // As layers hand them on: in bfloat16, images and arriving gradients are stored so, kernels are not.
  const signal = operand(tf.randomNormal([batch, size, size, channels], 0, 1, "float32", 1));
  const arriving = operand(tf.randomNormal([batch, size / 2, size / 2, 2 * channels], 0, 1, "float32", 2));
  const kernel = tf.randomNormal([1, 1, channels, 2 * channels], 0, 1, "float32", 3);
  const methods = {
    ours: () => ourParts(signal, kernel, arriving),
    theirs: () => theirParts(signal, kernel, arriving),
  };
  const times = { ours: [], theirs: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const name of round % 2 === 0 ? ["ours", "theirs"] : ["theirs", "ours"]) {
      const each = tf.tidy(() => timeParts(methods[name]()));
      if (round >= 0) times[name].push(each);
    }
  }
  tf.dispose([signal, arriving, kernel]);
  process.stdout.write(`${batch} x ${size} x ${size}, ${channels} to ${2 * channels} channels\n`);
  const parts = {};
  for (const part of Object.keys(times.ours[0])) {
    const [ours, theirs] = [times.ours, times.theirs].map((rows) => rows.map((row) => row[part]));
    const sorted = ours.map((time, round) => theirs[round] / time).sort((a, b) => a - b);
    const quartile = (share) => sorted[Math.floor((sorted.length - 1) * share)];
    const ratio = { median: median(sorted), least: quartile(0.25), most: quartile(0.75) };
    parts[part] = { ours: median(ours), theirs: median(theirs), ratio };
    process.stdout.write(
      `  ${part}: ours ${parts[part].ours.toFixed(2)} ms, TensorFlow's ${parts[part].theirs.toFixed(2)} ms, ` +
        `median of ratios and its quartiles ${formatSpread(ratio, 3)}\n`,
    );
  }
  return { size, channels, parts };
}

/** Milliseconds of each part and of all. On the processor, an operation of TensorFlow is done when its call returns. */
function timeParts(parts) {
  const times = {};
  for (const [name, part] of Object.entries(parts)) {
    const start = performance.now();
    part();
    times[name] = performance.now() - start;
  }
  const all = Object.values(times).reduce((sum, time) => sum + time, 0);
  return { ...times, all };
}

/** As `conv2d` of csc-core calls them, which keeps the pixels that the kernel met from the forward pass for the backward pass. */
function ourParts(signal, kernel, arriving) {
  let met;
  let by;
  return {
    forward: () => {
      by = operand(kernel);
      met = pixelsMet(signal, kernel.shape, STRIDED);
      convolve(met.pixels, by, met.geometry);
    },
    "input gradient": () => convolveTranspose(arriving, by, signal.shape, STRIDED),
    "kernel gradient": () => kernelGradient(met.pixels, arriving, kernel.shape, met.geometry),
  };
}

/** TensorFlow's own three operations, which keep the whole signal. */
function theirParts(signal, kernel, arriving) {
  const { TF_ATTR_TYPE, TF_ATTR_INT, TF_ATTR_STRING, TF_ATTR_BOOL, TF_FLOAT } = backend.binding;
  const attributes = [
    { name: "T", type: TF_ATTR_TYPE, value: precision === "bfloat16" ? BFLOAT16 : TF_FLOAT },
    { name: "strides", type: TF_ATTR_INT, value: [1, 2, 2, 1] },
    { name: "padding", type: TF_ATTR_STRING, value: "VALID" },
    { name: "data_format", type: TF_ATTR_STRING, value: "NHWC" },
    { name: "dilations", type: TF_ATTR_INT, value: [1, 1, 1, 1] },
    { name: "use_cudnn_on_gpu", type: TF_ATTR_BOOL, value: true },
  ];
  const call = (name, inputs) => execute(name, attributes, inputs, 1)[0];
  const shapeOf = (tensor) => tf.tensor1d(tensor.shape, "int32");
  let by;
  return {
    forward: () => {
      by = operand(kernel);
      call("Conv2D", [signal, by]);
    },
    "input gradient": () => call("Conv2DBackpropInput", [shapeOf(signal), by, arriving]),
    "kernel gradient": () => {
      const gradient = call("Conv2DBackpropFilter", [signal, shapeOf(kernel), arriving]);
      if (precision === "bfloat16") halfStorage(backend).toFloat(gradient);
    },
  };
}
