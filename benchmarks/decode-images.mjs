// How many images a second are read, decoded, cropped to 224 x 224 as for training, and normalised, from a folder and from a tar
// of tars with the same images; and how much processor time of all threads an image takes, which other work on the machine
// changes little.
//
//   node benchmarks/decode-images.mjs [--images 200] [--workers 1,2] [--rounds 3] [--directory DIR]
//
// Draws the images (tools/make/make-image-tree.mjs) into a temporary directory unless DIR already has them. Needs a built checkout.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { IMAGENET_NORMALIZATION, IMAGENET_TRAINING_VIEW } from "../packages/data/dist/index.js";
import { imageTrainingBatches, openImageFolder, openImageTar } from "../packages/data/dist/node/index.js";
import { makeImageTree } from "../tools/make/make-image-tree.mjs";

const { values } = parseArgs({
  options: {
    images: { type: "string", default: "200" },
    workers: { type: "string", default: `1,${availableParallelism()}` },
    rounds: { type: "string", default: "3" },
    directory: { type: "string" },
  },
});
const directory = values.directory ?? mkdtempSync(join(tmpdir(), "sdnet-decode-"));
try {
  if (!existsSync(join(directory, "train"))) {
    await makeImageTree(directory, { images: Number(values.images), validation: 0, tar: true });
  }
  const names = { name: "tree", split: "train" };
  const archive = join(directory, "ILSVRC2012_img_train.tar");
  const sources = {
    folder: await openImageFolder(join(directory, "train"), names),
    tar: await openImageTar(archive, { ...names, indexFile: join(directory, "index.json") }),
  };
  for (const [kind, source] of Object.entries(sources)) {
    for (const workers of values.workers.split(",").map(Number)) {
      const rates = [];
      const before = process.cpuUsage();
      for (let round = 0; round < Number(values.rounds); round++) {
        rates.push(await rateOf(source, workers));
      }
      const { user, system } = process.cpuUsage(before);
      const processor = (user + system) / 1000 / (Number(values.rounds) * source.length);
      rates.sort((a, b) => a - b);
      const [least, middle, most] = [rates[0], rates[rates.length >> 1], rates.at(-1)].map((rate) =>
        rate.toFixed(0),
      );
      console.log(
        `${kind}, ${workers} workers: ${middle} images/s (${least} to ${most}, ${values.rounds} rounds of ${source.length} images, load ${loadavg()[0].toFixed(1)}), ${processor.toFixed(1)} ms of processor time an image`,
      );
    }
  }
} finally {
  if (values.directory === undefined) rmSync(directory, { recursive: true, force: true });
}

/** From the first batch on: a thread takes a third of a second to start, once for an epoch. */
async function rateOf(source, workers) {
  const batches = imageTrainingBatches(source, {
    batchSize: 8,
    view: IMAGENET_TRAINING_VIEW,
    normalization: IMAGENET_NORMALIZATION,
    augment: { crop: 0, flip: true },
    damaged: "fail",
    seed: 1,
    epoch: 0,
    firstStep: 0,
    workers,
  });
  let start;
  let images = 0;
  for await (const { size } of batches) {
    if (start === undefined) start = performance.now();
    else images += size;
  }
  return (1000 * images) / (performance.now() - start);
}
