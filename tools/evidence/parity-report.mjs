#!/usr/bin/env node
// The same images of CIFAR-10 and the same weights through every runtime: plain JavaScript, native, WASM, WebGL and WebGPU in a
// headless Chromium, and ONNX in onnxruntime-node. Prints how far each is from plain JavaScript, whose convolutions sum in float64,
// and exits with 1 if one is farther than docs/NUMERICS.md allows. Build first (`tsc -b`).
//
//   node tools/evidence/parity-report.mjs [CHECKPOINT ...] [--images 32] [--lambda 0.1,0.5] [--fresh scn]
//     [--browsers webgl] [--chromium /usr/bin/chromium] [--out parity]
//
// Writes OUT.json and OUT.md. A runtime that cannot be had is a row that says why.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { describeRun, formatRun, writeJson } from "../describe-run.mjs";
import { CIFAR10_NORMALIZATION, createNormalizer } from "../../packages/data/dist/index.js";
import { loadCifar10 } from "../../packages/data/dist/node/index.js";
import {
  createModel,
  decodeModel,
  describeModel,
  encodeSafetensors,
  exportOnnx,
  findStem,
  refreshStepSizes,
  stateDict,
} from "../../packages/models/dist/index.js";
import { findPretrained } from "../../packages/models/dist/node/index.js";
import { runInBrowser } from "../parity/browser.mjs";
import { computeAll } from "../parity/compute.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    images: { type: "string", default: "32" },
    lambda: { type: "string", default: "0.1,0.5" },
    chromium: { type: "string", default: process.env.SDNET_CHROMIUM ?? "chromium" },
    patience: { type: "string", default: "400" },
    fresh: { type: "string", default: "sdnet18-all,scn,scn18" },
    browsers: { type: "string", default: "wasm,webgl,webgpu" },
    note: { type: "string" },
    out: { type: "string" },
  },
});
// tfjs and onnxruntime are dependencies of the command line, not of this folder.
const load = createRequire(new URL("../../apps/cli/package.json", import.meta.url));
const tf = load("@tensorflow/tfjs");
const ort = load("onnxruntime-node");

/** Largest difference, relative to the largest number, that docs/NUMERICS.md promises. */
const LIMITS = { native: 1e-5, onnx: 1e-4, "Node WASM": 1e-4, wasm: 1e-4, webgl: 1e-4, webgpu: 1e-4 };
/** Channels of the networks that are not trained but made for the comparison. */
const FRESH_WIDTH = 8;
const QUANTITIES = ["logits", "codes", "residual"];

const count = Number(options.images);
const lambdas = options.lambda.split(",").map(Number);
const run = describeRun({ ...options, chromium: undefined, out: undefined });
process.stdout.write(`${formatRun(run)}\n`);

/** Weights by name: files as given, or all that come with the package; then fresh narrow networks. */
async function readNetworks() {
  const found = positionals.length > 0 ? [] : await findPretrained({});
  const fresh = options.fresh.split(",").filter(Boolean);
  await selectBackend("cpu");
  return Object.fromEntries([
    ...positionals.map((path, index) => [`network-${index + 1}`, readFileSync(path)]),
    ...found.map(({ entry, path }) => [entry.name, readFileSync(path)]),
    ...fresh.map((name) => [`${name}-w${FRESH_WIDTH}-fresh`, freshWeights(name)]),
  ]);
}

function freshWeights(name) {
  const model = createModel(name, { width: FRESH_WIDTH });
  // Every runtime is to take the same steps.
  refreshStepSizes(model, { rounds: 50 });
  const bytes = encodeSafetensors(stateDict(model), { "sdnet.model": JSON.stringify(describeModel(model)) });
  model.dispose();
  return bytes;
}

async function readImages() {
  const { images } = await loadCifar10({ split: "test" });
  const pixels = new Float32Array(count * 32 * 32 * 3);
  createNormalizer(CIFAR10_NORMALIZATION)(images.subarray(0, pixels.length), pixels, 0);
  return { pixels, count };
}

/** λ of a network that has none is not varied. */
const lambdasOf = (model) => (findStem(model) === undefined ? lambdas.slice(0, 1) : lambdas);

/** Asks something of every network and λ; a network that fails is noted and left out. */
async function ofEveryNetwork(compute) {
  const [values, failures] = [{}, {}];
  for (const [network, bytes] of Object.entries(networks)) {
    try {
      const model = decodeModel(bytes, { where: network });
      const ask = await compute(model);
      for (const lambda of lambdasOf(model)) {
        for (const [quantity, array] of Object.entries(await ask(lambda)))
          values[`${network}/${lambda}/${quantity}`] = array;
      }
      model.dispose();
    } catch (error) {
      failures[network] = error.message.split("\n")[0];
    }
  }
  return { values, failures };
}

async function onBackend(name) {
  const { name: chosen, package: origin, libraryVersion } = await selectBackend(name);
  const tensor = tf.tensor4d(images.pixels, [count, 32, 32, 3]);
  const results = await ofEveryNetwork(async (model) => (lambda) => computeAll(model, tensor, { lambda }));
  tensor.dispose();
  return { ...results, description: `${chosen}, ${origin} ${libraryVersion}` };
}

async function onOnnx() {
  await selectBackend("cpu");
  const tensor = tf.tensor4d(images.pixels, [count, 32, 32, 3]);
  const channelsFirst = tf.tidy(() => tf.transpose(tensor, [0, 3, 1, 2]).dataSync());
  tensor.dispose();
  const results = await ofEveryNetwork(async (model) => {
    const session = await ort.InferenceSession.create(exportOnnx(model), { intraOpNumThreads: 1 });
    return async (lambda) => {
      const feeds = { images: new ort.Tensor("float32", channelsFirst, [count, 3, 32, 32]) };
      if (findStem(model) !== undefined)
        feeds.lambda = new ort.Tensor("float32", Float32Array.of(lambda), [1]);
      const outputs = await session.run(feeds);
      return Object.fromEntries(Object.entries(outputs).map(([name, { data }]) => [name, data]));
    };
  });
  return { ...results, description: `onnxruntime-node ${load("onnxruntime-node/package.json").version}` };
}

/** A runtime's results, or why there are none. */
async function attempt(name, compute) {
  process.stderr.write(`${name} ...\n`);
  try {
    return { name, ...(await compute()) };
  } catch (error) {
    return { name, values: {}, failures: {}, failure: error.message.split("\n")[0] };
  }
}

/** Largest difference over the largest number; infinite for numbers that are not finite or not as many. */
function difference(values, wanted) {
  if (values.length !== wanted.length) return Infinity;
  let [most, largest] = [0, 0];
  for (let index = 0; index < wanted.length; index++) {
    const distance = Math.abs(values[index] - wanted[index]);
    if (!(distance <= most)) most = Number.isNaN(distance) ? Infinity : distance;
    largest = Math.max(largest, Math.abs(wanted[index]));
  }
  return most / largest;
}

/** Images that the two name differently. */
function disagreements(logits, wanted) {
  const classes = wanted.length / count;
  const winner = (values, image) => {
    const own = values.subarray(image * classes, (image + 1) * classes);
    return own.indexOf(Math.max(...own));
  };
  return Array.from({ length: count }, (_, image) => winner(logits, image) !== winner(wanted, image)).filter(
    Boolean,
  ).length;
}

function compare({ name, values, description, failures, failure }, reference) {
  const limit = LIMITS[name];
  const rows = Object.keys(networks).map((network) => {
    const keysOf = (quantity) =>
      Object.keys(reference.values).filter(
        (key) => key.startsWith(`${network}/`) && key.endsWith(`/${quantity}`) && values[key] !== undefined,
      );
    const worst = (quantity) => {
      const keys = keysOf(quantity);
      if (keys.length === 0) return undefined;
      return Math.max(...keys.map((key) => difference(values[key], reference.values[key])));
    };
    const quantities = Object.fromEntries(QUANTITIES.map((quantity) => [quantity, worst(quantity)]));
    if (quantities.logits === undefined)
      return { network, missing: failures[network] ?? failure ?? "no results came" };
    const changed = keysOf("logits").reduce(
      (sum, key) => sum + disagreements(values[key], reference.values[key]),
      0,
    );
    return {
      network,
      ...quantities,
      changed,
      holds: Object.values(quantities).every((value) => (value ?? 0) <= limit),
    };
  });
  return { name, description, limit, rows };
}

const networks = await readNetworks();
const images = await readImages();
const reference = await attempt("plain JavaScript", () => onBackend("cpu"));
if (reference.failure !== undefined) throw new Error(reference.failure);
const others = [
  await attempt("native", () => onBackend("native")),
  await attempt("Node WASM", () => onBackend("wasm")),
  await attempt("onnx", onOnnx),
];
const browsers = options.browsers.split(",").filter(Boolean);
if (browsers.length > 0) {
  process.stderr.write(`${browsers.join(", ")} in ${options.chromium} ...\n`);
  const job = { backends: browsers, networks, lambdas, images };
  const results = await runInBrowser(job, { chromium: options.chromium, patience: Number(options.patience) });
  others.push(...browsers.map((name) => ({ name, ...results[name] })));
}
const compared = others.map((one) => compare(one, reference));

const shown = (value) => (value === undefined ? "-" : value.toExponential(1));
const IN_BROWSER = new Set(browsers);
const table = [
  "| runtime | network | logits | codes | residual | classes changed | limit | |",
  "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |",
  ...compared.flatMap(({ name, limit, rows }) => {
    const label = IN_BROWSER.has(name) ? `${name}, Chromium` : name;
    return rows.map(({ network, logits, codes, residual, changed, holds, missing }) => {
      const cells =
        missing === undefined
          ? [shown(logits), shown(codes), shown(residual), changed]
          : ["-", "-", "-", "-"];
      const verdict = missing === undefined ? (holds ? "holds" : "TOO FAR") : `not had: ${missing}`;
      return `| ${[label, network, ...cells, limit.toExponential(0), verdict].join(" | ")} |`;
    });
  }),
].join("\n");
const about = [
  `Reference: plain JavaScript in Node (${reference.description}), whose convolutions sum in float64.`,
  `${count} test images of CIFAR-10, λ ${lambdas.join(" and ")}. Largest difference over the largest number of the reference, the worst over λ.`,
  ...compared.map(({ name, description }) => `${name}: ${description ?? "not had"}.`),
];
process.stdout.write(`${table}\n\n${about.join("\n")}\n`);
if (options.out !== undefined) {
  writeJson(`${options.out}.json`, {
    run,
    images: count,
    lambdas,
    reference: reference.description,
    runtimes: compared,
  });
  const heading = "# The same images through every runtime";
  writeFileSync(
    `${options.out}.md`,
    `${heading}\n\n${formatRun(run)}\n${table}\n\n${about.map((line) => `- ${line}`).join("\n")}\n`,
  );
}
if (compared.some(({ rows }) => rows.some(({ holds }) => holds === false))) process.exitCode = 1;
process.exit();
