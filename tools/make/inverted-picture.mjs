// Draws docs/pictures/inverted.png from the shipped SDNet-18-All: the first test image of each class, and what is left of it behind some of
// the layers, whose codes are sent back through the dictionaries and norms before them. Nothing is chosen by eye. Needs a built checkout;
// plain JavaScript backend, about a minute. Prints how much of the images each layer loses.
//
//   node tools/make/inverted-picture.mjs [--network sdnet18-all-cifar10] [--layers layer0.0,layer1.layers.0.conv2,...]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { CIFAR10_CLASS_NAMES } from "../../packages/data/dist/index.js";
import { loadPretrained } from "../../packages/models/dist/index.js";
import { pretrainedFolder } from "../../packages/models/dist/node/index.js";
import { lookInside } from "../../packages/reports/dist/index.js";
import { enlarged, firstPictures, INK, sheet, SIDE, VALUES } from "./network-pictures.mjs";

const { values: options } = parseArgs({
  options: {
    network: { type: "string", default: "sdnet18-all-cifar10" },
    // The stem and the last layer of blocks where the official code looks (sdnet_inverse.py).
    layers: {
      type: "string",
      default: "layer0.0,layer1.layers.0.conv2,layer1.layers.1.conv2,layer2.layers.1.conv2",
    },
  },
});
/** Sizes in pixels of the picture, which is drawn for screens with two pixels to a point. */
const LAYOUT = { tile: 180, gap: 14, left: 350, top: 70, margin: 30 };

await tf.setBackend("cpu");
const { model, entry } = await loadPretrained(options.network, pretrainedFolder());
const { clean } = firstPictures({ corruption: "gaussian_noise", severity: 1 });
const images = CIFAR10_CLASS_NAMES.map((_, index) => ({
  label: index,
  pixels: clean.slice(index * VALUES, (index + 1) * VALUES),
}));
const sample = { images, height: SIDE, width: SIDE, channels: 3 };
const { views } = lookInside(model, { sample, normalization: entry.normalization });
for (const { name, relativeError } of views) {
  process.stdout.write(`${name}: ${(100 * relativeError).toFixed(0)} % lost\n`);
}
const shown = options.layers
  .split(",")
  .map((name) => views.find((view) => view.name === name) ?? missing(name));
const rows = [
  { title: "The image", detail: "", pictures: images.map(({ pixels }) => pixels) },
  ...shown.map(({ name, pictures }) => ({
    title: `After layer ${views.findIndex((view) => view.name === name) + 1}`,
    detail: name,
    pictures: pictures.map(({ pixels }) => pixels),
  })),
];
writeFileSync(new URL("../../docs/pictures/inverted.png", import.meta.url), await draw());

function missing(name) {
  process.stderr.write(
    `inverted-picture: no layer ${name}; there are ${views.map((view) => view.name).join(", ")}.\n`,
  );
  process.exit(2);
}

/** The picture, with the first image of each class in a column. */
async function draw() {
  const { tile, gap, left, top, margin } = LAYOUT;
  const width = left + CIFAR10_CLASS_NAMES.length * (tile + gap) - gap + margin;
  const height = top + rows.length * (tile + gap) - gap + margin;
  const words = CIFAR10_CLASS_NAMES.map(
    (name, column) =>
      `<text x="${left + column * (tile + gap) + tile / 2}" y="${top - 24}" text-anchor="middle" font-weight="bold">${name}</text>`,
  );
  const pictures = [];
  for (const [row, { title, detail, pictures: tiles }] of rows.entries()) {
    const y = top + row * (tile + gap);
    words.push(`<text x="${margin}" y="${y + tile / 2}" font-weight="bold">${title}</text>`);
    words.push(
      `<text x="${margin}" y="${y + tile / 2 + 32}" font-size="20" fill="${INK.soft}">${detail}</text>`,
    );
    for (const [column, pixels] of tiles.entries()) {
      const input = await enlarged(pixels, { side: SIDE, size: tile });
      pictures.push({ input, left: left + column * (tile + gap), top: y });
    }
  }
  return sheet({ width, height, pictures, words });
}
