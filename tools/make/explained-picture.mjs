// Draws docs/pictures/explained.png, the picture of README, from the shipped networks: the first test image of each class, clean and noisy,
// what the SDNet explains of it at the λ of training and at the λ that it chooses, what the networks say, and the atoms. Nothing is chosen by
// eye. Needs a built checkout; plain JavaScript backend, so it takes about a minute. Prints how many answers of each row are right.
//
//   node tools/make/explained-picture.mjs [--network sdnet8-cifar10] [--twin convnet8-cifar10] [--noise gaussian_noise] [--severity 4]
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { CIFAR10_CLASS_NAMES, denormalize } from "../../packages/data/dist/index.js";
import { InferenceModel, loadPretrained } from "../../packages/models/dist/index.js";
import { pretrainedFolder } from "../../packages/models/dist/node/index.js";
import {
  atomTiles,
  enlarged,
  firstPictures,
  INK,
  normalizedBatch,
  sheet,
  shippedNetwork,
  SIDE,
  VALUES,
} from "./network-pictures.mjs";

const { values: options } = parseArgs({
  options: {
    network: { type: "string", default: "sdnet8-cifar10" },
    twin: { type: "string", default: "convnet8-cifar10" },
    noise: { type: "string", default: "gaussian_noise" },
    severity: { type: "string", default: "4" },
  },
});
/** Sizes in pixels of the picture, which is drawn for screens with two pixels to a point. */
const LAYOUT = { tile: 180, gap: 14, caption: 44, left: 350, top: 70, atom: 52, margin: 30 };
const VERDICT = { right: "#0b6e3f", wrong: "#b3261e" };

await tf.setBackend("cpu");
const network = await shippedNetwork(options.network);
const { trainingLambda } = network.calibration;
const { model: twinModel } = await loadPretrained(options.twin, pretrainedFolder());
const twin = new InferenceModel(twinModel);
const rows = answersOf(firstPictures({ corruption: options.noise, severity: Number(options.severity) }));
for (const { title, who, answers } of rows) {
  const right = answers.filter(({ label }, index) => label === index).length;
  process.stdout.write(`${title}, ${who}: ${right} of ${answers.length} right\n`);
}
mkdirSync(new URL("../../docs/pictures/", import.meta.url), { recursive: true });
writeFileSync(new URL("../../docs/pictures/explained.png", import.meta.url), await draw());

/** Rows of the picture: for each image its pixels, the answer, and λ. */
function answersOf({ clean, noisy }) {
  const words = options.noise.replaceAll("_", " ");
  const noise = `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${options.severity} of 5`;
  const [atTraining, fixed] = [`λ ${trainingLambda}`, { at: "fixed", isExplained: true }];
  return [
    { title: "Clean", who: `SDNet at ${atTraining}`, pixels: clean, at: "fixed", isExplained: false },
    { title: noise, who: "its twin, without λ", pixels: noisy, at: "twin", isExplained: false },
    { title: `Explained at ${atTraining}`, who: `SDNet at ${atTraining}`, pixels: noisy, ...fixed },
    { title: "Explained at its λ", who: "SDNet, λ chosen", pixels: noisy, at: "chosen", isExplained: true },
  ].map((row) => ({ ...row, answers: batchAnswers(row) }));
}

function batchAnswers({ pixels, at, isExplained }) {
  const { adaptive, inference, dictionary, entry } = network;
  return tf.tidy(() => {
    const batch = normalizedBatch(pixels, entry.normalization);
    const chosen = at === "chosen" ? adaptive.explain(batch) : undefined;
    const lambda = chosen?.lambda ?? tf.fill([batch.shape[0]], trainingLambda);
    const logits =
      chosen?.logits ?? (at === "twin" ? twin.classify(batch) : inference.classify(batch, { lambda }));
    const explained = isExplained
      ? denormalize(
          dictionary.synthesize(inference.encode(batch, { lambda })).dataSync(),
          entry.normalization,
        )
      : pixels;
    const [labels, lambdas] = [tf.argMax(logits, 1).dataSync(), lambda.dataSync()];
    return Array.from(labels, (label, index) => ({
      ...{ label, lambda: lambdas[index] },
      pixels: explained.slice(index * VALUES, (index + 1) * VALUES),
    }));
  });
}

/** The picture, with the first image of each class in a column. */
async function draw() {
  const { tile, gap, caption, left, top, atom, margin } = LAYOUT;
  const width = left + CIFAR10_CLASS_NAMES.length * (tile + gap) - gap + margin;
  const bottom = top + rows.length * (tile + caption);
  const step = atom + 8;
  const perRow = Math.floor((width - left - margin + 8) / step);
  const atoms = atomTiles(network.dictionary);
  const height = bottom + 24 + Math.ceil(atoms.length / perRow) * step + margin;
  const pictures = [];
  const words = [];
  const text = (x, y, content, style) => words.push(`<text x="${x}" y="${y}" ${style}>${content}</text>`);
  for (const [column, name] of CIFAR10_CLASS_NAMES.entries()) {
    const x = left + column * (tile + gap);
    text(x + tile / 2, top - 24, name, 'text-anchor="middle" font-weight="bold"');
    for (const [row, { at, answers }] of rows.entries()) {
      const { pixels, label, lambda } = answers[column];
      const y = top + row * (tile + caption);
      pictures.push({ input: await enlarged(pixels, { side: SIDE, size: tile }), left: x, top: y });
      const said = `${label === column ? "✓" : "✗"} ${CIFAR10_CLASS_NAMES[label]}`;
      text(x, y + tile + 30, said, `fill="${label === column ? VERDICT.right : VERDICT.wrong}"`);
      const end = `text-anchor="end" font-size="18" fill="${INK.soft}"`;
      if (at === "chosen") text(x + tile, y + tile + 30, lambda.toFixed(2), end);
    }
  }
  for (const [row, { title, who }] of rows.entries()) {
    const y = top + row * (tile + caption) + tile / 2;
    text(margin, y, title, 'font-weight="bold"');
    text(margin, y + 32, `says: ${who}`, `fill="${INK.soft}" font-size="20"`);
  }
  text(margin, bottom + 24 + atom / 2 + 8, `Its ${atoms.length} atoms`, 'font-weight="bold"');
  for (const [index, { side, pixels }] of atoms.entries()) {
    const [x, y] = [left + (index % perRow) * step, bottom + 24 + Math.floor(index / perRow) * step];
    pictures.push({ input: await enlarged(pixels, { side, size: atom }), left: x, top: y });
  }
  return sheet({ width, height, pictures, words });
}
