// The program of an empty project that installed the packages: it imports every entry there is, classifies a noisy picture with a pretrained
// network at the λ of training and at a chosen one, and attacks it. As JavaScript and as strict TypeScript, for Node and for a page.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every module of a package that can be imported; files that are no modules are exported as they are. */
export function entriesOf({ manifest }) {
  return Object.entries(manifest.exports ?? {})
    .filter(([, file]) => typeof file !== "string")
    .map(([key, { default: file }]) => ({ name: `${manifest.name}${key.slice(1)}`, file }));
}

/** Whether an entry, or a module of these packages that it reaches, imports what only Node has. */
export function needsNode(file, { folder, places, seen = new Set() }) {
  if (seen.has(file)) return false;
  seen.add(file);
  const imports = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...imports].some(([, name]) => {
    if (name.startsWith("node:")) return true;
    if (name.startsWith(".")) {
      const next = join(dirname(file), name);
      return existsSync(next) && needsNode(next, { folder, places, seen });
    }
    const entry = places.find((each) => each.name === name);
    return entry !== undefined && needsNode(entry.file, { folder, places, seen });
  });
}

const importAll = (
  names,
) => `${names.map((name, index) => `import * as entry${index} from "${name}";`).join("\n")}
export const entries = { ${names.map((name, index) => `"${name}": Object.keys(entry${index}).length`).join(", ")} };
`;

/** The answers; `typed` says whether parameters have types. */
const answersText = (typed) => `import { fgsm, runAttack } from "@sdnet/attacks";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_NORMALIZATION } from "@sdnet/data";
import { classify, loadPretrained, loadPretrainedCalibration, residualEnergy, robustModel } from "@sdnet/models";
import { adaptiveLambda, corrupt, decodeCalibration } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
${typed ? `import type { PretrainedSource } from "@sdnet/models";\n` : ""}
const NAME = "sdnet8-cifar10";
const SIZE = { height: 32, width: 32, channels: 3 };

export async function answers(source${typed ? ": PretrainedSource" : ""}) {
  await tf.setBackend("cpu");
  await tf.ready();
  registerKernels();
  const { model } = await loadPretrained(NAME, source);
  const calibration = decodeCalibration(await loadPretrainedCalibration(NAME, source), NAME);
  const stream = randomStream(1, "picture");
  const smooth = Array.from({ length: 12 }, () => 255 * stream.uniform());
  const picture = tf.image.resizeBilinear(tf.tensor3d(smooth, [2, 2, 3]), [32, 32]);
  const clean = Uint8Array.from(picture.dataSync());
  const noisy = corrupt(clean, { ...SIZE, corruption: "gaussian_noise", severity: 5, seed: 1 });
  const { mean, std } = CIFAR10_NORMALIZATION;
  const pixels = tf.div(tf.tensor4d(Float32Array.from(noisy), [1, 32, 32, 3]), 255);
  const normalise = (images${typed ? ": tf.Tensor4D" : ""}) => tf.div${typed ? "<tf.Tensor4D>" : ""}(tf.sub(images, [...mean]), [...std]);
  const images = normalise(pixels${typed ? " as tf.Tensor4D" : ""});
  const chosen = adaptiveLambda(robustModel(model), calibration).explain(images);
  const classifier = (attacked${typed ? ": tf.Tensor4D" : ""}) => classify(model, normalise(attacked));
  const labels = tf.argMax(classifier(pixels${typed ? " as tf.Tensor4D" : ""}), 1)${typed ? " as tf.Tensor1D" : ""};
  const [result] = runAttack(fgsm(), { defended: classifier }, {
    ...{ images: pixels${typed ? " as tf.Tensor4D" : ""}, labels, seed: 1 },
    threats: [{ norm: "linf", epsilon: 8 / 255, knowledge: "adaptive" }],
  });
  return {
    logits: [...classify(model, images).dataSync()],
    residual: [...residualEnergy(model, images).dataSync()],
    lambda: [...chosen.lambda.dataSync()],
    adaptive: [...chosen.logits.dataSync()],
    success: result === undefined ? [] : [...result.success.dataSync()],
  };
}
`;

const NODE = `import { pretrainedFolder } from "@sdnet/models/node";
import { answers } from "./answers.js";
import { entries } from "./entries.js";
import { entries as ofNode } from "./node-entries.js";
console.log(JSON.stringify({ entries: { ...entries, ...ofNode }, ...(await answers(pretrainedFolder())) }));
`;

const PAGE = `import { pretrainedAt } from "@sdnet/models";
import { answers } from "./answers.js";
import { entries } from "./entries.js";
const source = pretrainedAt(new URL("/pretrained", location.href).href);
console.log(JSON.stringify({ entries, ...(await answers(source)) }));
console.log("done");
`;

/** Program that compiles only if a network of models is a `RobustModel` of robust by its shape. */
const TYPES = `import { robustModel } from "@sdnet/models";
import type { RobustModel } from "@sdnet/robust";
import type { LayersModel } from "@tensorflow/tfjs";

export const asRobustSeesIt = (model: LayersModel): RobustModel => robustModel(model);
// @ts-expect-error: λ is a number or a tensor, so that this line says whether types are seen at all.
export const wrong = (model: RobustModel, images: never) => model.predict(images, "0.1");
`;

const tsconfig = (options, include) =>
  JSON.stringify({
    compilerOptions: {
      ...{ target: "ES2022", lib: ["ES2022", "DOM"], strict: true, noUncheckedIndexedAccess: true },
      ...{ exactOptionalPropertyTypes: true, verbatimModuleSyntax: true, rootDir: "typescript" },
      ...options,
    },
    include,
  });

const WEBPACK = `import { fileURLToPath } from "node:url";
import webpack from "webpack";
const compiler = webpack({
  ...{ mode: "production", entry: "./page.js", performance: false },
  output: { path: fileURLToPath(new URL("webpack", import.meta.url)), filename: "page.js" },
});
compiler.run((error, stats) => {
  const failed = error ?? (stats.hasErrors() && stats.toString({ all: false, errors: true }));
  if (failed) console.error(failed);
  if (stats?.hasWarnings()) console.log(stats.toString({ all: false, warnings: true }));
  process.exitCode = failed ? 1 : 0;
});
`;

const HTML = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';

/**
 * The files of the project, by path.
 *
 * @param names `everywhere` and `node`: names of entries.
 * @param reporting Beginning of a page that sends what it prints.
 */
export function consumerFiles({ everywhere, node }, reporting) {
  const typed = { "answers.ts": answersText(true), "types.ts": TYPES };
  const common = { entries: importAll(everywhere), "node-entries": importAll(node) };
  const both = { node: NODE, page: PAGE };
  return {
    ...Object.fromEntries(
      Object.entries({ ...common, node: NODE }).map(([name, text]) => [`${name}.js`, text]),
    ),
    ...{ "answers.js": answersText(false), "page.js": reporting + PAGE },
    ...Object.fromEntries(
      Object.entries({ ...common, ...both }).map(([name, text]) => [`typescript/${name}.ts`, text]),
    ),
    ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [`typescript/${name}`, text])),
    "tsconfig.node16.json": tsconfig(
      { module: "node16", moduleResolution: "node16", types: ["node"], outDir: "node16" },
      ["typescript/node.ts", "typescript/types.ts"],
    ),
    "tsconfig.bundler.json": tsconfig(
      { module: "esnext", moduleResolution: "bundler", types: [], noEmit: true },
      ["typescript/page.ts", "typescript/types.ts"],
    ),
    ...{ "webpack.js": WEBPACK, "index.html": HTML },
  };
}
