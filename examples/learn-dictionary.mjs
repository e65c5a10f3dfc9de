// Learns a dictionary from CIFAR-10 images and writes its atoms as one PNG.
//
//   node examples/learn-dictionary.mjs --images 2000 --steps 200 --out runs/atoms.png
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { cifar10Tensors } from "./cifar10-tensors.mjs";
import { learnDictionary } from "./dictionary-learning.mjs";
import { writeImageGrid } from "./image-grid.mjs";
import { pickBackend } from "./native-or-cpu.mjs";

const { values } = parseArgs({
  options: {
    images: { type: "string", default: "2000" },
    atoms: { type: "string", default: "64" },
    steps: { type: "string", default: "200" },
    lambda: { type: "string", default: "0.3" },
    out: { type: "string", default: "runs/atoms.png" },
    source: { type: "string", default: "auto" },
  },
});
process.stdout.write(`backend ${await pickBackend()}\n`);
const { images } = await cifar10Tensors({
  split: "train",
  limit: Number(values.images),
  source: values.source,
});
const energies = [];
const kernel = await learnDictionary(images, {
  atoms: Number(values.atoms),
  atomSize: 7,
  lambda: Number(values.lambda),
  steps: Number(values.steps),
  geometry: { stride: 1, padding: 3 },
  onStep: (step, energy) => {
    energies.push(energy);
    if (step % 20 === 0) process.stdout.write(`step ${step}: energy ${energy.toFixed(1)} per image\n`);
  },
});
await mkdir(dirname(values.out), { recursive: true });
const atoms = tf.transpose(kernel, [3, 0, 1, 2]);
await writeImageGrid(
  values.out,
  Array.from({ length: Math.ceil(atoms.shape[0] / 16) }, (_, row) =>
    atoms.slice([16 * row, 0, 0, 0], [Math.min(16, atoms.shape[0] - 16 * row), -1, -1, -1]),
  ),
  { scale: 6, eachByItself: true },
);
process.stdout.write(
  `energy ${energies[0].toFixed(1)} at first, ${energies.at(-1).toFixed(1)} at last; ${values.out}\n`,
);
