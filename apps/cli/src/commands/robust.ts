import type { Command } from "commander";
import { addDataOptions, parseBatch, parseDataRequest, type DataFlags } from "../config/data-request.js";
import { ANY_IMAGES_NAMES, cleanName, hasFilesOfNoise } from "../config/datasets.js";
import { addInferenceEngineOption, parseInferenceEngine } from "../config/engine-option.js";
import { addPrecisionOption } from "../config/precision-option.js";
import { Failure, UsageError } from "../failure.js";

interface RobustFlags extends DataFlags {
  readonly calibration: string;
  readonly cleanSource?: string;
  readonly limit?: string;
  readonly corruptions?: string;
  readonly lambdas?: string;
  readonly baseline?: string;
  readonly mode: string;
  readonly out?: string;
  readonly batch?: string;
  readonly seed?: string;
  readonly precision: string;
  readonly engine?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet robust`. */
export function registerRobust(program: Command): void {
  const command = program
    .command("robust")
    .description("accuracy under noise with fixed, adaptive and best λ, for each type and severity")
    .argument("<checkpoint>", "a .safetensors or .onnx file, or the directory of a run")
    .requiredOption("--calibration <file>", "what `sdnet calibrate` wrote for this checkpoint")
    .requiredOption(
      "--data <name>",
      "cifar10, imagenet or folder:PATH (noise made here), cifar10-c or imagenet-c (published files)",
    )
    .option("--limit <images>", "only the first so many test images; from the disk, so many over all classes")
    .option("--corruptions <names>", "noises, with commas; those of the calibration if left out")
    .option(
      "--lambdas <numbers>",
      "λ among which the best is looked for; those of the calibration if left out",
    )
    .option("--baseline <checkpoint>", "another network: accuracy, and errors relative to its (mCE, rCE)")
    .option("--mode <mode>", "one λ for each image, or for each batch", "image")
    .option("--out <dir>", "directory for index.html, summary.json, cells.csv, and records to go on from")
    .option("--batch <images>", "images per batch; 250, or 64 for images from the disk, if left out")
    .option("--seed <number>", "of noise made here; 0, that of sdnet evaluate, if left out")
    .option(
      "--clean-source <source>",
      "where the clean images beside published files come from; auto if left out",
    );
  addInferenceEngineOption(addPrecisionOption(addDataOptions(command)))
    .option("--backend <name>", "native, wasm or cpu; the fastest that loads if left out")
    .option("--json", "print the summary as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet robust runs/sdnet18 --calibration runs/sdnet18/calibration.json --data cifar10 --limit 2000" +
        " --baseline runs/resnet18 --out runs/sdnet18/robust" +
        "\n  sdnet robust runs/imagenet --calibration runs/imagenet/calibration.json --data imagenet-c" +
        " --source /data/imagenet-c --clean-source /data/imagenet --limit 5000" +
        "\n\nStopped, it goes on where it was when started again with the same --out.",
    )
    .action(robust);
}

async function robust(target: string, flags: RobustFlags): Promise<void> {
  const { parseChoice, parseInteger } = await import("../terminal/number-option.js");
  const { parseCorruptions, parseLambdas, parsePublished } = await import("../robustness/lists.js");
  const request = parseDataRequest(flags, ANY_IMAGES_NAMES);
  const { name: data } = request;
  const clean = cleanName(data);
  if (flags.cleanSource !== undefined && !hasFilesOfNoise(data)) {
    throw new UsageError(
      `--clean-source is for published files of noise; the images of ${data} are at --source.`,
    );
  }
  const limit =
    flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", { least: 1, most: 1e9 });
  const batchSize = parseBatch(flags.batch, data, { inMemory: 250, onDisk: 64 });
  if (flags.seed !== undefined && hasFilesOfNoise(data)) {
    throw new UsageError(`--seed has no effect on the published files of ${data}; it is of noise made here.`);
  }
  const engine = parseInferenceEngine(target, flags);
  const seed = parseInteger(flags.seed ?? "0", "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER });
  const mode = parseChoice(flags.mode, "--mode", ["image", "batch"] as const);

  const nodePath = await import("node:path");
  const { claimDirectory } = await import("../files/claim-directory.js");
  const { onStopped } = await import("../terminal/interruption.js");
  const { createLog } = await import("../terminal/log.js");
  const { createProgress } = await import("../terminal/progress.js");
  const { openReportFolder } = await import("../reports/report-folder.js");
  const { hashFile } = await import("../files/hash-file.js");
  const { digestOf } = await import("../datasets/image-digest.js");
  const { checkPair, loadImages } = await import("../checkpoints/load-images.js");
  const { writeAtomically } = await import("../files/atomic-file.js");
  const { readCalibration } = await import("../robustness/read-calibration.js");
  const { openSubject } = await import("../robustness/open-subject.js");
  const { corruptionsOf, measure } = await import("../robustness/measure.js");
  const { publishedImages } = await import("../robustness/published-images.js");
  const { openRecordFile } = await import("../robustness/records.js");
  const { summarise } = await import("../robustness/summary.js");
  const { summaryCsv, summaryTable } = await import("../robustness/summary-text.js");
  const { writeRobustReport } = await import("../robustness/write-robust-report.js");
  const { assertAtHand } = await import("../datasets/at-hand.js");
  await assertAtHand(request);
  const calibration = await readCalibration(flags.calibration);
  const { reach } = calibration.provenance;
  const corruptions =
    flags.corruptions === undefined
      ? corruptionsOf(calibration)
      : hasFilesOfNoise(data)
        ? parsePublished(flags.corruptions, "--corruptions")
        : parseCorruptions(flags.corruptions, "--corruptions");
  const { trainingLambda } = calibration;
  const lambdas =
    flags.lambdas === undefined
      ? calibration.lambdas
      : parseLambdas(flags.lambdas, { option: "--lambdas", first: trainingLambda });

  const log = createLog();
  const directory = flags.out;
  if (directory !== undefined) claimDirectory(directory, { option: "--out" });
  const opened = await openSubject(target, {
    ...{ ...flags, engine, data: clean, calibration: [flags.calibration, calibration], log },
  });
  const { baseline, backend, precision } = opened;
  try {
    const { description, sha256 } = opened.network;
    if (calibration.provenance.checkpointSha256 !== sha256) {
      log.warn(`${flags.calibration} was made for another checkpoint; its rules may not fit this one.`);
    }
    if (calibration.provenance.split === "test") {
      throw new Failure(`${flags.calibration}: was fitted on test images; accuracies on them would flatter.`);
    }
    if (baseline !== undefined) checkPair(opened.network, baseline, "--baseline");
    const calibrated = calibration.provenance.division;
    const options = { split: "test", network: opened.network, calibrated, mixed: true, log } as const;
    // A path is that of the corrupted files; the clean images beside them are seen as usual.
    const cleanRequest = hasFilesOfNoise(data)
      ? { ...request, name: clean, source: flags.cleanSource ?? "auto", resize: undefined }
      : { ...request, name: clean };
    const { images: test, normalization } = await loadImages(cleanRequest, { ...options, limit }).catch(
      (error: unknown) => {
        const unsaid = hasFilesOfNoise(data) && flags.cleanSource === undefined;
        if (!unsaid || !(error instanceof Failure)) throw error;
        throw new Failure(`${error.message} Say with --clean-source where the clean images are.`);
      },
    );
    const published = hasFilesOfNoise(data)
      ? publishedImages({ ...request, name: data }, options)
      : undefined;
    const digest = await digestOf(test);
    if (directory !== undefined) {
      // Its records tell questions apart by themselves; only those of other commands do not belong here.
      await openReportFolder(directory, { command: "robust", request: {}, isStrict: true });
    }
    const records = await openRecordFile(
      directory === undefined ? undefined : nodePath.join(directory, "records.jsonl"),
    );
    if (directory !== undefined) {
      onStopped(() => `Stopped; what was measured is kept, and the same command goes on from ${directory}.`);
    }
    let progress: ReturnType<typeof createProgress> | undefined;
    const answers = await measure({
      ...{ test, normalization, batchSize, seed, published, corruptions, mode, records },
      context: opened.context({ calibration, lambdas, normalization }),
      identity: {
        ...{ checkpoint: sha256, data, reach },
        ...(precision === "float32" ? {} : { precision }),
        ...(engine === "tfjs" ? {} : { engine }),
        set: digest === undefined ? undefined : `${digest} ${request.resize ?? ""}`,
        calibration: await hashFile(flags.calibration),
        baseline: baseline === undefined ? undefined : await hashFile(baseline.path),
      },
      onProgress: (done, total, condition) => {
        if (progress === undefined) {
          const what = `${test.length} images x ${1 + 5 * corruptions.length} conditions`;
          log.info(`${what}, at up to ${lambdas.length} λ: ${total} images to classify. Fewer with --limit.`);
          progress = createProgress({ label: "robustness", total, unit: "images" });
          log.attach(progress);
        }
        progress.update(done, condition);
      },
    });
    progress?.stop();
    log.attach(undefined);
    records.close();
    const summary = summarise(answers, calibration);
    const subject = {
      ...{
        network: description.name,
        checkpointSha256: sha256,
        data,
        images: test.length,
        imagesSha256: digest,
        seed,
        mode,
        lambdas,
      },
      ...{ trainingLambda, recommended: calibration.recommended, backend, precision },
      date: new Date().toISOString(),
    };
    if (directory !== undefined) {
      const json = JSON.stringify(
        { ...subject, calibration: calibration.provenance, ...summary },
        undefined,
        1,
      );
      await writeAtomically(nodePath.join(directory, "summary.json"), `${json}\n`);
      await writeAtomically(nodePath.join(directory, "cells.csv"), summaryCsv(summary.methods));
      const sources = opened.pictures && { ...opened.pictures, test, normalization, seed };
      await writeRobustReport(nodePath.join(directory, "index.html"), {
        summary,
        calibration,
        subject,
        sources,
      });
    }
    if (flags.json === true) process.stdout.write(`${JSON.stringify({ ...subject, ...summary })}\n`);
    else process.stdout.write(`${summaryTable(summary)}\n`);
  } finally {
    await opened.dispose();
  }
}
