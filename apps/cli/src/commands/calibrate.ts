import type { CorruptionName } from "@sdnet/robust";
import { IMAGES_NAMES } from "@sdnet/train/experiment";
import { Option, type Command } from "commander";
import { addDataOptions, parseBatch, parseDataRequest, type DataFlags } from "../config/data-request.js";
import { addPrecisionOption } from "../config/precision-option.js";

interface CalibrateFlags extends DataFlags {
  readonly corruptions: string;
  readonly out: string;
  readonly limit?: string;
  /** Former name of `limit`. */
  readonly images?: string;
  readonly force?: true;
  readonly lambdas?: string;
  readonly reach: string;
  readonly batch?: string;
  readonly seed: string;
  readonly precision: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Images at each level of noise: minutes on a computer without a GPU. */
const IMAGES = 250;

/** Adds `sdnet calibrate`. */
export function registerCalibrate(program: Command): void {
  const command = program
    .command("calibrate")
    .description("learn how λ should follow the residual, on held-out training images")
    .argument("<checkpoint>", "a .safetensors file or the directory of a run")
    .requiredOption(
      "--data <name>",
      "data set: cifar10, cifar100, cifar100-coarse, imagenet or folder:PATH; its training split is used, never its test split",
    )
    .requiredOption("--out <file>", "calibration to write, as JSON")
    .option("--corruptions <names>", "noises to fit on, with commas", "gaussian,shot,speckle,impulse")
    .option(
      "--limit <images>",
      `the last so many images of the training split; from the disk, so many over all classes that training left out; ${IMAGES} if left out`,
    )
    .addOption(new Option("--images <count>", "the same as --limit").conflicts("limit").hideHelp())
    .option("--lambdas <numbers>", "λ to try, with commas; 0.1 to 1.4 if left out")
    .option(
      "--reach <layers>",
      "which sparse-coding layers λ reaches: stem, or all by the same factor",
      "stem",
    )
    .option("--batch <images>", "images per batch; 250, or 64 for images from the disk, if left out")
    .option("--seed <number>", "of the noise", "1")
    .option("--force", "replace --out though it is no calibration; never the checkpoint");
  addPrecisionOption(addDataOptions(command))
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the rules as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet calibrate runs/sdnet18 --data cifar10 --out runs/sdnet18/calibration.json" +
        "\n  sdnet calibrate runs/imagenet --data imagenet --source /data/imagenet --out runs/imagenet/calibration.json" +
        "\n\nA network whose best weights were chosen by validation images never saw them in training." +
        "\nStopped, it goes on where it was when started again with the same --out.",
    )
    .action(calibrate);
}

async function calibrate(target: string, flags: CalibrateFlags): Promise<void> {
  const { request, count, batchSize, seed, reach, corruptions } = await parseFlags(flags);
  const { name: data, source } = request;
  const { parseLambdas } = await import("../config/lists.js");
  const robust = await import("@sdnet/robust");
  const { createLog } = await import("../terminal/log.js");
  const { createProgress } = await import("../terminal/progress.js");
  const { selectBackend } = await import("../config/backend-option.js");
  const { digestOf, filesOfCheckpoint, loadImages, lockOutput } = await import("@sdnet/train/node");
  const { claimFile, writeAtomically } = await import("@sdnet/train/files");
  const { openRobust } = await import("../networks/open-robust.js");
  const { heldOutImages } = await import("./calibrate/held-out.js");
  const { calibrationLevels } = await import("./calibrate/calibration-levels.js");
  const { calibrationTable } = await import("@sdnet/reports");
  const { isCalibration } = await import("../networks/read-calibration.js");
  const { DRAWN } = await import("../outputs/records.js");
  const { openKeptSweeps } = await import("./calibrate/kept-sweeps.js");
  const { onStopped } = await import("../terminal/interruption.js");
  const { rmSync } = await import("node:fs");
  const log = createLog();
  const out = claimFile(flags.out, {
    ...{ option: "--out", what: "a calibration", isOwn: isCalibration },
    ...{ force: flags.force === true, inputs: filesOfCheckpoint(target) },
  });
  lockOutput(`${out}.lock`, `--out ${flags.out}`);
  const backend = await selectBackend(flags.backend);
  const { applyPrecision } = await import("../config/precision-option.js");
  const precision = await applyPrecision(flags.precision, { backend, log });
  const opened = await openRobust(target, { data, reach, log });
  try {
    const { network, description, checkpoint, sha256 } = opened;
    const lambdas = parseLambdas(flags.lambdas, { option: "--lambdas", first: network.trainingLambda });
    const { images, normalization } = await loadImages(request, {
      ...{ split: "train", purpose: "calibration", network: opened, log },
    });
    const { experiment, division: trained } = checkpoint;
    const held = heldOutImages(images, { count, experiment, trained, source });
    const division = images.kind === "disk" ? images.division : undefined;
    if (held.seenInTraining !== false) log.warn(seenWarning(held.seenInTraining));
    const levels = calibrationLevels(held.images, { corruptions, normalization, batchSize, seed });
    const options = { trainingLambda: network.trainingLambda, lambdas, levels, running: network.running };
    const total = robust.calibrationWork(options, count);
    const imagesSha256 = await digestOf(held.images);
    const part = `${out}.part`;
    const kept = await openKeptSweeps(part, {
      ...{ sha256, data, reach, seed, backend: backend.name, precision, resize: request.resize, source },
      ...{ first: held.first, count, imagesSha256, drawn: DRAWN },
    });
    log.info(
      `${count} images x ${levels.length} levels of noise x ${lambdas.length} λ, with both choices of norms: ` +
        `${total} images to classify${kept.found === 0 ? "" : `, going on from ${part}`}. Fewer with --limit.`,
    );
    const stopped = `Stopped; what was measured is kept in ${part}, and the same command goes on from there.`;
    onStopped(() => stopped);
    const progress = createProgress({ label: "calibration", total, unit: "images" });
    log.attach(progress);
    const onProgress = (done: number, note?: string) => progress.update(done, note);
    const calibration = await robust.calibrate(network, { ...options, kept, onProgress });
    progress.stop();
    log.attach(undefined);
    const file = withProvenance(calibration, {
      ...{ checkpointSha256: sha256, network: description.name, data, split: "train" },
      ...{ firstImage: held.first, images: count, imagesSha256, seenInTraining: held.seenInTraining },
      ...{ seed, reach, ...(division === undefined ? {} : { division }) },
      versions: { node: process.version, backend: backend.name, precision },
    });
    await writeAtomically(out, robust.encodeCalibration(file));
    kept.close();
    rmSync(part, { force: true });
    const { rules, recommended, provenance } = file;
    const result = { out: flags.out, recommended, rules, provenance };
    process.stdout.write(`${flags.json === true ? JSON.stringify(result) : calibrationTable(file)}\n`);
  } finally {
    opened.dispose();
  }
}

/** Checks the options that say what is measured. */
async function parseFlags(flags: CalibrateFlags) {
  const { parseChoice, parseInteger } = await import("../terminal/number-option.js");
  const request = parseDataRequest(flags, IMAGES_NAMES);
  const { name: data } = request;
  const count = parseInteger(flags.limit ?? flags.images ?? String(IMAGES), "--limit", {
    least: 1,
    most: 1e9,
  });
  const batchSize = parseBatch(flags.batch, data, { inMemory: 250, onDisk: 64 });
  const seed = parseInteger(flags.seed, "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER });
  const reach = parseChoice(flags.reach, "--reach", ["stem", "all"] as const);
  const { parseCorruptions } = await import("../config/lists.js");
  const corruptions: readonly CorruptionName[] = parseCorruptions(flags.corruptions, "--corruptions");
  return { request, count, batchSize, seed, reach, corruptions };
}

type CalibrationContents = Parameters<(typeof import("@sdnet/robust"))["encodeCalibration"]>[0];

/** A calibration with how and when it was made. */
function withProvenance(
  calibration: Omit<CalibrationContents, "provenance">,
  provenance: Omit<CalibrationContents["provenance"], "date">,
): CalibrationContents {
  const { versions, ...made } = provenance;
  return { ...calibration, provenance: { ...made, date: new Date().toISOString(), versions } };
}

function seenWarning(seen: true | null): string {
  return seen === null
    ? "the checkpoint does not say which images it was trained on; if it saw these, λ will come out too small under noise."
    : "the network was trained on these images: it knows them too well, and λ may come out wrong for others. Train with training.best: validation, or with data.trainLimit.";
}
