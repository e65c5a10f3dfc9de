// Writes images of CIFAR-10 as PNGs in one folder for each class, losslessly, so that every command can be held against itself: on
// `--data cifar10` and on `--data folder:DIRECTORY` it must say the same.
//
//   node tools/make/write-png-folders.mjs DIRECTORY [--train 1000] [--train-from 0] [--test 10000]
//
// Writes so many images from the place given, DIRECTORY/train/<class>/<number>.png and DIRECTORY/val/<class>/<number>.png, each with
// its number in the data set. Build first (`tsc -b`).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { encodePng } from "../../packages/data/dist/node/encode-png.js";
import { imageAt, sliceDataset } from "../../packages/data/dist/index.js";
import { loadCifar10 } from "../../packages/data/dist/node/index.js";

/** Writes a data set in memory below a folder. */
export function writePngFolders(directory, dataset, first = 0) {
  const { classNames, labels, length, width, height } = dataset;
  for (const name of classNames) mkdirSync(join(directory, name), { recursive: true });
  for (let index = 0; index < length; index++) {
    const file = `${String(first + index).padStart(5, "0")}.png`;
    const bytes = encodePng({ width, height, pixels: imageAt(dataset, index) });
    writeFileSync(join(directory, classNames[labels[index]], file), bytes);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      train: { type: "string", default: "1000" },
      "train-from": { type: "string", default: "0" },
      test: { type: "string", default: "10000" },
    },
  });
  const [directory] = positionals;
  if (directory === undefined) {
    console.error(
      "usage: node tools/make/write-png-folders.mjs DIRECTORY [--train 1000] [--train-from 0] [--test 10000]",
    );
    process.exit(2);
  }
  const [from, train, test] = [values["train-from"], values.train, values.test].map(Number);
  const parts = [
    { split: "train", folder: "train", from, to: from + train },
    { split: "test", folder: "val", from: 0, to: test },
  ];
  for (const { split, folder, from: first, to } of parts) {
    const images = sliceDataset(await loadCifar10({ split }), first, to);
    writePngFolders(join(directory, folder), images, first);
    console.log(`${join(directory, folder)}: images ${first} to ${to - 1} of CIFAR-10's ${split} split`);
  }
}
