import { readdirSync, rmdirSync } from "node:fs";
import type { Command } from "commander";
import { type DatasetName, DATASETS, readNumber, UsageError } from "@sdnet/train/experiment";
import { parseChoice, parseInteger } from "../terminal/number-option.js";

interface DemoFlags {
  readonly out?: string;
  readonly backend?: string;
  readonly minutes?: string;
  readonly data: string;
  readonly source: string;
  readonly seed: string;
  readonly json?: true;
}

/** Minutes from the start of the program to the report: less than promised, for what `npm start` does before. */
const MINUTES = { native: 6.5, other: 10 } as const;
const LONGEST_MINUTES = 24 * 60;

/** Adds `sdnet demo`. */
export function registerDemo(program: Command): void {
  program
    .command("demo")
    .description("show a trained SDNet beside its twin on clean and noisy images, then train a fresh pair")
    .option("--out <dir>", "empty or new directory for report and runs; runs/demo-N if left out")
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option(
      "--minutes <number>",
      `time it may take; ${MINUTES.native} natively and ${MINUTES.other} elsewhere if left out`,
    )
    .option("--data <name>", "data set", "cifar10")
    .option("--source <source>", "where data comes from: auto, binary, npm or a path", "auto")
    .option("--seed <number>", "of weights, order of the images and augmentation", "1")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet demo\n  sdnet demo --minutes 20 --out runs/longer" +
        "\n\nThe table of the trained pair comes within a minute. The width of the fresh pair and the length of its training" +
        "\nare chosen by the measured speed. Ctrl-C stops it; then no report is written.",
    )
    .action(demo);
}

async function demo(flags: DemoFlags): Promise<void> {
  const data = parseChoice(flags.data, "--data", Object.keys(DATASETS) as DatasetName[]);
  const seed = parseInteger(flags.seed, "--seed", { least: 0, most: 2 ** 32 - 1 });
  const asked = flags.minutes === undefined ? undefined : parseMinutes(flags.minutes);
  const { claimDirectory } = await import("@sdnet/train/node");
  const { releaseOutputs } = await import("@sdnet/train/files");
  const { createLog } = await import("../terminal/log.js");
  const { selectBackend } = await import("../config/backend-option.js");
  const { createDemoDirectory } = await import("../demo/demo-directory.js");
  const { interruptedCode, listenForInterruption, onStopped } = await import("../terminal/interruption.js");
  const { demoTable } = await import("@sdnet/reports");
  const { runDemo } = await import("../demo/run-demo.js");
  const { formatDuration } = await import("@sdnet/train/experiment");
  const log = createLog();
  const backend = await selectBackend(flags.backend);
  log.info(`Backend ${backend.name} (${backend.package} ${backend.libraryVersion}): ${backend.reason}`);
  const minutes = asked ?? (backend.name === "tensorflow" ? MINUTES.native : MINUTES.other);
  const directory = await createDemoDirectory(flags.out);
  claimDirectory(directory.path, { option: "--out" });
  // Of what was stopped or failed before anything was trained, not even the directory stays.
  process.once("exit", () => {
    removeIfEmpty(directory.path);
  });
  onStopped(() => "Stopped; no report was written.");
  const saving = async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    const interruption = listenForInterruption(() => log.info("Saving; press Ctrl-C again to stop at once."));
    try {
      return await work(interruption.signal);
    } finally {
      interruption.stop();
    }
  };
  // Counts from the start of the process.
  const now = () => performance.now() / 1000;
  try {
    const { source } = flags;
    const result = await runDemo({ backend, directory, data, source, seed, minutes, now, saving, log });
    if (result === undefined) {
      log.info(`Stopped; no report was written. What was trained so far is in ${directory.path}.`);
      process.exitCode = interruptedCode();
      return;
    }
    process.stdout.write(
      flags.json === true
        ? `${JSON.stringify({ ...result, report: directory.report })}\n`
        : `\n${demoTable(result)}\n\nReport: ${directory.report} (${formatDuration(now())} in all)\n`,
    );
  } finally {
    releaseOutputs();
    removeIfEmpty(directory.path);
  }
}

function removeIfEmpty(directory: string): void {
  try {
    if (readdirSync(directory).length === 0) rmdirSync(directory);
  } catch {
    // It is gone already.
  }
}

function parseMinutes(text: string): number {
  const minutes = readNumber(text);
  if (minutes > 0 && minutes <= LONGEST_MINUTES) return minutes;
  throw new UsageError(`--minutes must be a number above 0 and up to ${LONGEST_MINUTES}, got "${text}".`);
}
