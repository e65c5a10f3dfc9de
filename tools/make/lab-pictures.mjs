// Writes the pictures of the lab: of each class of CIFAR-10 the first four test images, in the order of the test set, one class after the
// other, in the data set's own binary format. Nothing is chosen by eye or by what a network says of it. Needs a built checkout, and fetches
// CIFAR-10 where it is not in the cache.
//
//   node tools/make/lab-pictures.mjs
import { writeFileSync } from "node:fs";
import { encodeCifar10Records, pickDataset } from "../../packages/data/dist/index.js";
import { loadCifar10 } from "../../packages/data/dist/node/index.js";

const EACH = 4;
const dataset = await loadCifar10({ split: "test", source: "auto" });
const chosen = dataset.classNames.flatMap((_, label) =>
  [...dataset.labels.keys()].filter((index) => dataset.labels[index] === label).slice(0, EACH),
);
const file = new URL("../../apps/docs/lab/pictures/test-images.bin", import.meta.url);
const { images, labels } = pickDataset(dataset, Uint32Array.from(chosen));
writeFileSync(file, encodeCifar10Records(images, labels));
process.stdout.write(`${chosen.length} test images of CIFAR-10: ${chosen.join(", ")}\n`);
