// The kernel gradient of strided 1x1 convolutions: ours beside TensorFlow's own operation, in one process, turn and turn about,
// in the three shortcuts of a ResNet-18, which are wide enough for both. See README.md.
//
//   node benchmarks/strided-gradient.mjs --width 64 --batch 64 --rounds 101 --note "nothing else ran" --out FILE.json
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { selectBackend } from "../apps/cli/dist/backend.js";
import { nativePrimitives } from "../packages/csc-core/dist/backend/native.js";
import { describeRun, formatRun, writeJson } from "./record.mjs";
import { formatSpread, median } from "./statistics.mjs";

const tf = createRequire(new URL("../apps/cli/package.json", import.meta.url))("@tensorflow/tfjs");

const { values: options } = parseArgs({
  options: {
    width: { type: "string", default: "64" },
    batch: { type: "string", default: "64" },
    image: { type: "string", default: "32" },
    rounds: { type: "string", default: "101" },
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
const WARM_UP = 3;

await selectBackend("native");
const backend = tf.backend();
const run = describeRun(options);
process.stdout.write(`${formatRun(run)}\n`);
const results = [0, 1, 2].map((stage) => measure(image >> stage, width << stage));
const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
const ratio = total("theirs") / total("ours");
process.stdout.write(
  `all three: ours ${total("ours").toFixed(2)} ms, TensorFlow's ${total("theirs").toFixed(2)} ms, ratio ${ratio.toFixed(3)}\n`,
);
if (options.out !== undefined) writeJson(options.out, { run, results, ratio });

/** One shortcut, which doubles the channels and halves the image. */
function measure(size, channels) {
  const signal = tf.randomNormal([batch, size, size, channels], 0, 1, "float32", 1);
  const codes = tf.randomNormal([batch, size / 2, size / 2, 2 * channels], 0, 1, "float32", 2);
  const kernelShape = [1, 1, channels, 2 * channels];
  const methods = {
    ours: () =>
      nativePrimitives("float32").kernelGradient(signal, codes, kernelShape, { stride: 2, padding: 0 }),
    theirs: () => theirGradient(signal, codes, kernelShape),
  };
  const times = { ours: [], theirs: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const name of round % 2 === 0 ? ["ours", "theirs"] : ["theirs", "ours"]) {
      const start = performance.now();
      tf.tidy(() => void methods[name]().dataSync());
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  const ratios = times.ours.map((time, round) => times.theirs[round] / time).sort((a, b) => a - b);
  const quartile = (part) => ratios[Math.floor((ratios.length - 1) * part)];
  const ratio = { median: median(ratios), least: quartile(0.25), most: quartile(0.75) };
  const [ours, theirs] = [median(times.ours), median(times.theirs)];
  process.stdout.write(
    `${batch} x ${size} x ${size}, ${channels} to ${2 * channels} channels: ours ${ours.toFixed(2)} ms, ` +
      `TensorFlow's ${theirs.toFixed(2)} ms, median of ratios and its quartiles ${formatSpread(ratio, 3)}\n`,
  );
  tf.dispose([signal, codes]);
  return { size, channels, ours, theirs, ratio, times };
}

function theirGradient(signal, codes, kernelShape) {
  const { TF_ATTR_TYPE, TF_ATTR_INT, TF_ATTR_STRING, TF_ATTR_BOOL, TF_FLOAT } = backend.binding;
  const attributes = [
    { name: "T", type: TF_ATTR_TYPE, value: TF_FLOAT },
    { name: "strides", type: TF_ATTR_INT, value: [1, 2, 2, 1] },
    { name: "padding", type: TF_ATTR_STRING, value: "VALID" },
    { name: "data_format", type: TF_ATTR_STRING, value: "NHWC" },
    { name: "dilations", type: TF_ATTR_INT, value: [1, 1, 1, 1] },
    { name: "use_cudnn_on_gpu", type: TF_ATTR_BOOL, value: true },
  ];
  const shape = tf.tensor1d(kernelShape, "int32");
  return backend.executeSingleOutput("Conv2DBackpropFilter", attributes, [signal, shape, codes]);
}
