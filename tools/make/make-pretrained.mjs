#!/usr/bin/env node
// Puts a trained network into a folder of pretrained ones: writes its weights (kernels as float16, the rest as float32), measures
// the accuracy of that very file with `sdnet evaluate`, of a network with a λ calibrates it with `sdnet calibrate`, and enters all of it
// into the folder's manifest.json. Build first (`tsc -b`).
//
//   node tools/make/make-pretrained.mjs RUN --name sdnet8-cifar10 --training "19 epochs ..." [--calibrate 1000] [--lambdas 0.1,0.2,...] \
//     [--precision bfloat16] [--data cifar10] [--directory DIR]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { selectBackend } from "../../packages/engine/dist/index.js";
import { encodeCheckpoint } from "../../packages/train/dist/node/checkpoints/checkpoint.js";
import { openCheckpoint } from "../../packages/train/dist/node/checkpoints/open-checkpoint.js";
import { decodeSafetensors, encodeSafetensors, stateDict } from "../../packages/models/dist/index.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: "string" },
    training: { type: "string" },
    calibrate: { type: "string" },
    lambdas: { type: "string" },
    precision: { type: "string", default: "float32" },
    data: { type: "string", default: "cifar10" },
    licence: { type: "string", default: "MIT" },
    directory: {
      type: "string",
      default: fileURLToPath(new URL("../../packages/models/pretrained", import.meta.url)),
    },
  },
});
const [checkpoint] = positionals;
if (checkpoint === undefined || options.name === undefined || options.training === undefined) {
  process.stderr.write(
    "make-pretrained: a run or file, --name and --training (how it was trained) must be given.\n",
  );
  process.exit(2);
}

await selectBackend("native");
const { model, description, identity, checkpoint: origin } = await openCheckpoint(checkpoint);
const entries = [...stateDict(model)].map(([key, entry]) =>
  entry.dtype === "F32" && entry.shape.length > 1 ? [key, { ...entry, dtype: "F16" }] : [key, entry],
);
// The checksum within the file is that of the rounded numbers.
const { tensors } = decodeSafetensors(encodeSafetensors(entries), { where: options.name });
const { experiment, versions } = origin;
const { classNames, normalization } = identity;
const bytes = encodeCheckpoint({
  ...{ tensors, model: description, classNames, normalization, experiment, versions },
});
const file = `${options.name}.safetensors`;
const path = join(options.directory, file);
mkdirSync(options.directory, { recursive: true });
writeFileSync(path, bytes);

const program = fileURLToPath(new URL("../../apps/cli/bin/sdnet.js", import.meta.url));
const sdnet = (...words) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [program, ...words, "--data", options.data, "--backend", "native", "--json"],
      {
        encoding: "utf8",
        maxBuffer: 2 ** 28,
        stdio: ["ignore", "pipe", "inherit"],
      },
    ),
  );
const { images, split, top1, interval } = sdnet("evaluate", path);
const percent = (share) => Number((100 * share).toFixed(2));
const fileEntry = (name) => {
  const content = readFileSync(join(options.directory, name));
  return { file: name, sha256: createHash("sha256").update(content).digest("hex"), bytes: content.length };
};
let calibration;
if (options.calibrate !== undefined) {
  const name = `${options.name}.json`;
  const lambdas = options.lambdas === undefined ? [] : ["--lambdas", options.lambdas];
  const words = ["--limit", options.calibrate, "--precision", options.precision, ...lambdas];
  sdnet("calibrate", path, "--out", join(options.directory, name), ...words);
  calibration = fileEntry(name);
}
const entry = {
  name: options.name,
  network: description.name,
  options: description.options,
  ...fileEntry(file),
  normalization,
  accuracy: {
    ...{ data: options.data, split, images, top1: percent(top1), interval: interval.map(percent) },
    command: `sdnet evaluate ${options.name} --data ${options.data}`,
  },
  training: options.training,
  calibration,
  licence: options.licence,
};
const manifestPath = join(options.directory, "manifest.json");
const manifest = existsSync(manifestPath)
  ? JSON.parse(readFileSync(manifestPath, "utf8"))
  : { format: 1, networks: [] };
const networks = [...manifest.networks.filter(({ name }) => name !== entry.name), entry].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
writeFileSync(manifestPath, `${JSON.stringify({ ...manifest, networks }, undefined, 2)}\n`);
process.stdout.write(
  `${path}: ${bytes.length} bytes, ${entry.accuracy.top1} % of ${images} images of ${options.data} ${split}\n`,
);
