// Packs @sdnet/robust and what it depends on of this repository, and installs the tarballs into two empty projects:
//
// - with TensorFlow.js, where the example of an adaptive classifier runs in Node and, bundled in a page, in a headless Chromium; it fails
//   if adaptive λ is not better than fixed λ under the strongest noise;
// - with ONNX Runtime and without TensorFlow.js, where the pretrained SDNet-18 classifies with adaptive λ in onnxruntime-node and, bundled in
//   a page, in onnxruntime-web; it fails if λ, signals or logits differ from those of TensorFlow.js, or TensorFlow.js is in the bundle.
//
//   node tools/evidence/check-robust-alone.mjs [--chromium /usr/bin/chromium] [--patience 600] [--only tfjs|onnx]
//
// Needs a built checkout. The other packages come from the npm registry (or npm's cache); pages are served on 127.0.0.1. Without
// --chromium only Node is checked.
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { adaptiveCase } from "./adaptive-case.mjs";
import {
  browse,
  bundle,
  fail,
  install,
  packAll,
  REPORTING,
  ROOT,
  run,
  temporaryFolder,
} from "./packed-project.mjs";

const { values: options } = parseArgs({
  options: {
    chromium: { type: "string" },
    patience: { type: "string", default: "600" },
    only: { type: "string" },
  },
});

const PACKAGES = ["csc-core", "robust"];
/** Largest difference, in units of the largest number: float32 sums of a whole network in another order. */
const TOLERANCE = 1e-4;
const folder = temporaryFolder();
const tarballs = packAll(PACKAGES, folder);
const manifestOf = (place) => JSON.parse(readFileSync(join(ROOT, place, "package.json"), "utf8"));
const inChromium = (script, files) =>
  browse(script, { chromium: options.chromium, patience: Number(options.patience), folder, files });
const show = (where, lines) =>
  process.stdout.write(`${where}:\n${lines.map((line) => `  ${line}\n`).join("")}`);

/** Checks that the example came to its end and that λ helped. */
function judge(where, lines) {
  show(where, lines);
  const [fixed, adaptive] = [...(lines.at(-2) ?? "").matchAll(/([\d.]+) %/g)].map(([, number]) =>
    Number(number),
  );
  if (lines.at(-1) !== "done" || !(adaptive > fixed))
    fail(`${where}: the example did not come to a good end`);
}

async function checkTensorFlow() {
  const program = "adaptive-classifier.mjs";
  const project = join(folder, "tfjs");
  const tfjs = `@tensorflow/tfjs@${manifestOf("packages/robust").peerDependencies["@tensorflow/tfjs"]}`;
  install(project, [...tarballs, tfjs]);
  for (const file of [program, "drawn-shapes.mjs"]) cpSync(join(ROOT, "examples", file), join(project, file));
  const installed = readdirSync(join(project, "node_modules/@sdnet")).sort();
  if (installed.join() !== PACKAGES.join())
    fail(`installed @sdnet/{${installed.join()}}, not ${PACKAGES.join()}`);
  process.stdout.write(
    `installed ${tarballs.map((file) => basename(file)).join(", ")} and TensorFlow.js in an empty project\n`,
  );
  const output = run(process.execPath, [program], project);
  judge("Node", output.slice(output.indexOf("backend")).trim().split("\n"));
  if (options.chromium === undefined) return;
  writeFileSync(join(project, "page.js"), `${REPORTING}await import("./${program}");\n`);
  judge("Chromium", await inChromium(await bundle(project), {}));
}

/** Largest difference of each answer from that of TensorFlow.js, in units of its largest number. */
function compare(where, lines, expected) {
  const line = lines.find((each) => each.startsWith("{"));
  if (line === undefined) fail(`${where}: ${lines.join("\n")}`);
  const found = JSON.parse(line);
  const differences = ["lambda", "signal", "logits"].map((name) => {
    const largest = Math.max(...expected[name].map(Math.abs));
    const worst = Math.max(...expected[name].map((value, index) => Math.abs(value - found[name][index])));
    if (!(worst <= TOLERANCE * largest))
      fail(`${where}: ${name} is ${found[name]}, expected ${expected[name]}`);
    return `${name} ${(worst / largest).toExponential(1)}`;
  });
  if (found.best.join() !== expected.best.join())
    fail(`${where}: classes ${found.best}, expected ${expected.best}`);
  const range = [Math.min(...found.lambda), Math.max(...found.lambda)].map((value) => value.toFixed(3));
  show(where, [
    `${found.best.length} images at λ ${range.join(" to ")}, classes ${found.best.join(" ")}`,
    `largest difference from TensorFlow.js, of the largest number: ${differences.join(", ")}`,
    `${found.milliseconds.toFixed(0)} ms`,
  ]);
}

async function checkOnnx() {
  const project = join(folder, "onnx");
  const runtime = manifestOf("apps/cli").devDependencies["onnxruntime-node"];
  const { file, calibration, images, expected } = await adaptiveCase();
  install(project, [...tarballs, `onnxruntime-node@${runtime}`, `onnxruntime-web@${runtime}`]);
  const installed = readdirSync(join(project, "node_modules"));
  if (installed.includes("@tensorflow")) fail("TensorFlow.js was installed beside ONNX Runtime");
  process.stdout.write(
    `installed ${tarballs.map((each) => basename(each)).join(", ")} and ONNX Runtime ${runtime}, without TensorFlow.js, in an empty project\n`,
  );
  cpSync(join(ROOT, "examples/adaptive-onnx.mjs"), join(project, "adaptive-onnx.mjs"));
  writeFileSync(join(project, "net.onnx"), file);
  writeFileSync(
    join(project, "case.json"),
    JSON.stringify({ calibration, images: { ...images, pixels: [...images.pixels] } }),
  );
  const rest = `const images = { ...input.images, pixels: Float32Array.from(input.images.pixels) };
const start = performance.now();
const answers = await adaptiveAnswers(session, input.calibration, images);
console.log(JSON.stringify({ ...answers, milliseconds: performance.now() - start }));
`;
  writeFileSync(
    join(project, "main.mjs"),
    `import { readFileSync } from "node:fs";
import { InferenceSession } from "onnxruntime-node";
import { adaptiveAnswers } from "./adaptive-onnx.mjs";
const session = await InferenceSession.create("net.onnx");
const input = JSON.parse(readFileSync("case.json", "utf8"));
${rest}`,
  );
  compare(
    "Node, onnxruntime-node",
    run(process.execPath, ["main.mjs"], project).trim().split("\n"),
    expected,
  );
  if (options.chromium === undefined) return;
  writeFileSync(
    join(project, "page.js"),
    `import * as ort from "onnxruntime-web/wasm";
import { adaptiveAnswers } from "./adaptive-onnx.mjs";
${REPORTING}ort.env.wasm.wasmPaths = location.origin + "/ort/";
ort.env.wasm.numThreads = 1;
const session = await ort.InferenceSession.create(new Uint8Array(await (await fetch("/net.onnx")).arrayBuffer()));
const input = await (await fetch("/case.json")).json();
${rest}console.log("done");
`,
  );
  const script = await bundle(project);
  if (/tfjs|registerKernel|tensorflow/i.test(script)) fail("TensorFlow.js is in the bundle");
  const lines = await inChromium(script, {
    "/net.onnx": join(project, "net.onnx"),
    "/case.json": join(project, "case.json"),
    "/ort/": join(project, "node_modules/onnxruntime-web/dist"),
  });
  compare("Chromium, onnxruntime-web", lines, expected);
  process.stdout.write(`the page's script has ${(script.length / 1024).toFixed(0)} KiB\n`);
}

if (options.only !== "onnx") await checkTensorFlow();
if (options.only !== "tfjs") await checkOnnx();
