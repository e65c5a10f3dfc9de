import { IMAGES_NAMES } from "@sdnet/train/experiment";
import type { Command } from "commander";
import { addDataOptions, parseDataRequest, type DataFlags } from "../config/data-request.js";

interface VisualizeFlags extends DataFlags {
  readonly out: string;
  readonly images: string;
  readonly lambda?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet visualize`. */
export function registerVisualize(program: Command): void {
  const command = program
    .command("visualize")
    .description("draw a network's dictionary and what each of its layers remembers of an image")
    .argument(
      "<checkpoint>",
      "a .safetensors file, the directory of a run, or a pretrained name (sdnet models)",
    )
    .requiredOption(
      "--out <dir>",
      "directory for index.html, dictionary.png, reconstructions.png, layers.json",
    )
    .option(
      "--data <name>",
      "whose test images are shown: cifar10, cifar100, cifar100-coarse, imagenet or folder:PATH",
      "cifar10",
    )
    .option("--images <count>", "how many: the first of each class", "8")
    .option("--lambda <number>", "λ of the stem, in units of normalised pixels; as trained if left out");
  addDataOptions(command)
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print how each layer codes as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet visualize runs/sdnet18 --out runs/sdnet18/inside --lambda 0.5" +
        "\n  sdnet visualize runs/pets --data folder:/data/pets --out runs/pets/inside" +
        "\n\nEvery CSC layer that lies behind CSC layers, norms and pooling alone is inverted: all of them in networks" +
        "\nwithout shortcuts, the stem and the first block's in others.",
    )
    .action(visualize);
}

async function visualize(target: string, flags: VisualizeFlags): Promise<void> {
  const { parseInteger } = await import("../terminal/number-option.js");
  const { parseLambda } = await import("../config/lambda.js");
  const request = parseDataRequest(flags, IMAGES_NAMES);
  const { name: data } = request;
  const count = parseInteger(flags.images, "--images", { least: 1, most: 100 });
  const lambda = flags.lambda === undefined ? undefined : parseLambda(flags.lambda, "--lambda");

  const { claimDirectory } = await import("@sdnet/train/node");
  const { hashFile, writeAtomically } = await import("@sdnet/train/files");
  const nodePath = await import("node:path");
  const { findStem } = await import("@sdnet/models");
  const { createLog } = await import("../terminal/log.js");
  const { createProgress } = await import("../terminal/progress.js");
  const { openReportFolder } = await import("../outputs/report-folder.js");
  const { encodePng } = await import("@sdnet/data/node");
  const { selectBackend } = await import("../config/backend-option.js");
  const { checkLambda, loadImages, openCheckpoint, sampleClasses } = await import("@sdnet/train/node");
  const { atomRaster, insightPage, lookInside, pictureGrid } = await import("@sdnet/reports");
  const log = createLog();
  claimDirectory(flags.out, { option: "--out" });
  await selectBackend(flags.backend);
  const opened = await openCheckpoint(target, { log });
  const { model, description, path } = opened;
  try {
    if (lambda !== undefined) checkLambda(opened);
    const asked = { checkpointSha256: await hashFile(path), ...request, images: count, lambda };
    await openReportFolder(flags.out, { command: "visualize", request: asked });
    const { images: test, normalization } = await loadImages(request, {
      split: "test",
      network: opened,
      log,
    });
    const sample = await sampleClasses(test, count);
    const indices = sample.images.map(({ index }) => index);
    let progress: ReturnType<typeof createProgress> | undefined;
    const insight = lookInside(model, {
      ...{ sample, normalization, lambda },
      onLayer: (done, total, name) => {
        progress ??= createProgress({ label: "visualization", total, unit: "images" });
        progress.update(done, name);
      },
    });
    progress?.stop();

    const stem = findStem(model);
    const atoms = stem === undefined ? undefined : atomRaster(stem);
    const page = insightPage(insight, {
      ...{ checkpoint: path, network: description.name, data, atoms },
      // The mean over the atoms, where each has learnt its own.
      lambda: insight.layers.find(({ name }) => name === stem?.name)?.lambda ?? NaN,
    });
    const { images, views, layers } = insight;
    if (atoms !== undefined)
      await writeAtomically(nodePath.join(flags.out, "dictionary.png"), encodePng(atoms));
    const grid = pictureGrid([images, ...views.map(({ pictures }) => pictures)]);
    await writeAtomically(nodePath.join(flags.out, "reconstructions.png"), encodePng(grid));
    const inverted = views.map(({ name, relativeError }) => ({ name, relativeError }));
    const facts = { checkpoint: path, model: description.name, data, indices, layers, inverted };
    await writeAtomically(
      nodePath.join(flags.out, "layers.json"),
      `${JSON.stringify(facts, undefined, 2)}\n`,
    );
    await writeAtomically(nodePath.join(flags.out, "index.html"), page);
    if (flags.json === true) process.stdout.write(`${JSON.stringify({ out: flags.out, ...facts })}\n`);
    else {
      const which = `${layers.length} CSC layers, ${views.length} of them inverted`;
      process.stdout.write(`${description.name}: ${which}; see ${nodePath.join(flags.out, "index.html")}\n`);
    }
  } finally {
    model.dispose();
  }
}
