import type { ModelName } from "@sdnet/models";
import type { Command } from "commander";
import type { BenchmarkCase, BenchmarkResult } from "../benchmark/measure-model.js";
import { parseChoice, parseInteger } from "../config/number-option.js";

interface BenchFlags {
  readonly models: string;
  readonly mode: string;
  readonly batch: string;
  readonly width: string;
  readonly steps: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet bench`. */
export function registerBench(program: Command): void {
  program
    .command("bench")
    .description("measure training and inference speed on random images of CIFAR size")
    .option("--models <names>", "networks, separated by commas", "resnet18,sdnet18")
    .option("--mode <modes>", "train, infer or both, separated by a comma", "train,infer")
    .option("--batch <images>", "images per step", "64")
    .option("--width <channels>", "channels of the first stage", "64")
    .option("--steps <count>", "timed steps per figure; the median counts", "10")
    .option("--backend <name>", "native, wasm or cpu; the fastest that loads if left out")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet bench --models resnet18,sdnet18 --mode train --batch 128 --steps 5" +
        "\n\nEvery figure is taken in the same process, so peak memory never falls from line to line: name one network" +
        "\nand one mode where memory matters. Machines drift: compare only what ran in the same minutes.",
    )
    .action(bench);
}

async function bench(flags: BenchFlags): Promise<void> {
  const cases = await checkFlags(flags);
  const { createProgress } = await import("../reporting/progress.js");
  const { selectBackend } = await import("../backend.js");
  const { measureModel } = await import("../benchmark/measure-model.js");
  const backend = await selectBackend(flags.backend);
  const progress = createProgress({ label: "benchmark", total: cases.length, unit: "figures" });
  const results = cases.map((benchmarkCase, index): BenchmarkResult => {
    progress.update(index, `${benchmarkCase.model} ${benchmarkCase.mode}`);
    return measureModel(benchmarkCase);
  });
  progress.update(cases.length);
  progress.stop();
  if (flags.json === true) {
    process.stdout.write(`${JSON.stringify({ backend: backend.name, results })}\n`);
    return;
  }
  for (const { model, mode, imagesPerSecond, peakRssMiB } of results) {
    const speed = `${imagesPerSecond.toFixed(1).padStart(8)} images/s`;
    process.stdout.write(
      `${model.padEnd(14)} ${mode.padEnd(6)} ${speed}   peak ${peakRssMiB.toFixed(0)} MiB\n`,
    );
  }
}

async function checkFlags(flags: BenchFlags): Promise<readonly BenchmarkCase[]> {
  const { listModels } = await import("@sdnet/models");
  const known = listModels().map(({ name }) => name as ModelName);
  const models = flags.models.split(",").map((name) => parseChoice(name.trim(), "--models", known));
  const modes = flags.mode
    .split(",")
    .map((mode) => parseChoice(mode.trim(), "--mode", ["train", "infer"] as const));
  const batch = parseInteger(flags.batch, "--batch", { least: 1, most: 65_536 });
  const width = parseInteger(flags.width, "--width", { least: 1, most: 4096 });
  const steps = parseInteger(flags.steps, "--steps", { least: 1, most: 100_000 });
  return models.flatMap((model) => modes.map((mode) => ({ model, mode, batch, width, steps })));
}
