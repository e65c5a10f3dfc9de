import type { Command } from "commander";
import type { CifarCName } from "@sdnet/data";
import { CORRUPTED_DATASETS, DATASETS, isCorrupted, type DatasetName } from "../config/datasets.js";
import { Failure, UsageError } from "../failure.js";

interface RobustFlags {
  readonly calibration: string;
  readonly data: string;
  readonly limit?: string;
  readonly corruptions?: string;
  readonly lambdas?: string;
  readonly baseline?: string;
  readonly mode: string;
  readonly out?: string;
  readonly batch: string;
  readonly seed: string;
  readonly source: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet robust`. */
export function registerRobust(program: Command): void {
  program
    .command("robust")
    .description("accuracy under noise with fixed, adaptive and best λ, for each type and severity")
    .argument("<checkpoint>", "a .safetensors file or the directory of a run")
    .requiredOption("--calibration <file>", "what `sdnet calibrate` wrote for this checkpoint")
    .requiredOption("--data <name>", "cifar10 (noise made here) or cifar10-c (published files)")
    .option("--limit <images>", "only the first so many test images")
    .option("--corruptions <names>", "noises, with commas; those of the calibration if left out")
    .option(
      "--lambdas <numbers>",
      "λ among which the best is looked for; those of the calibration if left out",
    )
    .option("--baseline <checkpoint>", "another network: accuracy, and errors relative to its (mCE, rCE)")
    .option("--mode <mode>", "one λ for each image, or for each batch", "image")
    .option("--out <dir>", "directory for index.html, summary.json, cells.csv, and records to go on from")
    .option("--batch <images>", "images per batch", "250")
    .option("--seed <number>", "of the noise; that of sdnet evaluate if left out", "0")
    .option("--source <source>", "where data comes from: auto, binary, npm or a path", "auto")
    .option("--backend <name>", "native, wasm or cpu; the fastest that loads if left out")
    .option("--json", "print the summary as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet robust runs/sdnet18 --calibration runs/sdnet18/calibration.json --data cifar10 --limit 2000" +
        " --baseline runs/resnet18 --out runs/sdnet18/robust" +
        "\n\nStopped, it goes on where it was when started again with the same --out.",
    )
    .action(robust);
}

async function robust(target: string, flags: RobustFlags): Promise<void> {
  const { parseChoice, parseInteger } = await import("../config/number-option.js");
  const { parseCorruptions, parseLambdas, parsePublished } = await import("../robustness/lists.js");
  const data = parseChoice(flags.data, "--data", [
    ...(Object.keys(DATASETS) as DatasetName[]),
    ...(Object.keys(CORRUPTED_DATASETS) as CifarCName[]),
  ]);
  const clean = isCorrupted(data) ? CORRUPTED_DATASETS[data] : data;
  const limit =
    flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", { least: 1, most: 1e9 });
  const batchSize = parseInteger(flags.batch, "--batch", { least: 1, most: 65_536 });
  const seed = parseInteger(flags.seed, "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER });
  const mode = parseChoice(flags.mode, "--mode", ["image", "batch"] as const);

  const nodePath = await import("node:path");
  const { mkdir } = await import("node:fs/promises");
  const { createLog } = await import("../reporting/log.js");
  const { createProgress } = await import("../reporting/progress.js");
  const { selectBackend } = await import("../backend.js");
  const { hashFile } = await import("../engine/hash-file.js");
  const { loadDataset } = await import("../training/load-dataset.js");
  const { openCheckpoint } = await import("../training/open-checkpoint.js");
  const { writeAtomically } = await import("../training/atomic-file.js");
  const { readCalibration } = await import("../robustness/read-calibration.js");
  const { openRobust } = await import("../robustness/open-robust.js");
  const { corruptionsOf, measure } = await import("../robustness/measure.js");
  const { openRecordFile } = await import("../robustness/records.js");
  const { summarise } = await import("../robustness/summary.js");
  const { summaryCsv, summaryTable } = await import("../robustness/summary-text.js");
  const { writeRobustReport } = await import("../robustness/write-robust-report.js");
  const calibration = await readCalibration(flags.calibration);
  const { reach } = calibration.provenance;
  const corruptions =
    flags.corruptions === undefined
      ? corruptionsOf(calibration)
      : isCorrupted(data)
        ? parsePublished(flags.corruptions, "--corruptions")
        : parseCorruptions(flags.corruptions, "--corruptions");
  const { trainingLambda } = calibration;
  const lambdas =
    flags.lambdas === undefined
      ? calibration.lambdas
      : parseLambdas(flags.lambdas, { option: "--lambdas", first: trainingLambda });

  const log = createLog();
  const backend = await selectBackend(flags.backend);
  const opened = await openRobust(target, { data: clean, reach });
  const baseline = flags.baseline === undefined ? undefined : await openCheckpoint(flags.baseline);
  const directory = flags.out;
  try {
    const { network, description, sha256, model } = opened;
    if (calibration.provenance.checkpointSha256 !== sha256) {
      log.warn(`${flags.calibration} was made for another checkpoint; its rules may not fit this one.`);
    }
    if (calibration.provenance.split === "test") {
      throw new Failure(`${flags.calibration}: was fitted on test images; accuracies on them would flatter.`);
    }
    if (baseline !== undefined && baseline.description.options.classes !== description.options.classes) {
      throw new UsageError(`--baseline tells ${baseline.description.options.classes} classes apart.`);
    }
    // A path is that of the corrupted files; the clean images beside them are found as usual.
    const source = isCorrupted(data) ? "auto" : flags.source;
    const { dataset: test, normalization } = await loadDataset(clean, { split: "test", source, limit, log });
    const published = isCorrupted(data) ? { name: data, source: flags.source, log } : undefined;
    if (directory !== undefined) await mkdir(directory, { recursive: true });
    const records = await openRecordFile(
      directory === undefined ? undefined : nodePath.join(directory, "records.jsonl"),
    );
    const progress = createProgress({ label: "robustness", total: 1, unit: "of all" });
    log.attach(progress);
    const answers = await measure({
      ...{ test, normalization, batchSize, seed, published, corruptions, mode, records },
      context: { model, network, calibration, lambdas, baseline: baseline?.model },
      identity: {
        ...{ checkpoint: sha256, data, reach },
        calibration: await hashFile(flags.calibration),
        baseline: baseline === undefined ? undefined : await hashFile(baseline.path),
      },
      onAnswer: (done, total, condition) => {
        progress.update(Number((done / total).toFixed(3)), condition);
      },
    });
    progress.stop();
    log.attach(undefined);
    records.close();
    const summary = summarise(answers, calibration);
    const subject = {
      ...{
        network: description.name,
        checkpointSha256: sha256,
        data,
        images: test.length,
        seed,
        mode,
        lambdas,
      },
      ...{ trainingLambda, recommended: calibration.recommended, backend: backend.name },
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
      const sources = { model, network, test, normalization, seed };
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
    opened.dispose();
    baseline?.model.dispose();
  }
}
