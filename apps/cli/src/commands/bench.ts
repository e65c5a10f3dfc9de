import type { Precision } from "@sdnet/csc-core/backend";
import type { ModelName } from "@sdnet/models";
import { UsageError } from "@sdnet/train/experiment";
import type { Command } from "commander";
import { layerCases } from "./bench/layer-cases.js";
import { layerTable } from "./bench/layer-table.js";
import type { BenchmarkCase, BenchmarkResult } from "./bench/measure-model.js";
import { parseChoice, parseInteger } from "../terminal/number-option.js";
import { addPrecisionOption } from "../config/precision-option.js";

interface BenchFlags {
  readonly models?: string;
  readonly layers?: string;
  readonly iterations?: string;
  readonly gradient?: string;
  readonly image?: string;
  readonly mode: string;
  readonly batch: string;
  readonly width?: string;
  readonly steps: string;
  readonly precision: string;
  readonly backend?: string;
  readonly json?: true;
}

const MODELS = "resnet18,sdnet18";

/** Adds `sdnet bench`. */
export function registerBench(program: Command): void {
  const command = program
    .command("bench")
    .description(
      "measure the speed and memory of networks, or of single sparse-coding layers, on random images",
    )
    .option("--models <names>", `networks, separated by commas; ${MODELS} if left out`)
    .option("--layers <sizes>", "layers instead of networks, channels x atoms: 64x64,3x64")
    .option("--iterations <counts>", "with --layers: proximal steps, separated by commas; 2 if left out")
    .option(
      "--gradient <ways>",
      "with --layers: manual (if left out), autodiff, and conv for a plain convolution",
    )
    .option("--image <pixels>", "with --layers: height and width; 32 if left out")
    .option("--mode <modes>", "train, infer or both, separated by a comma", "train,infer")
    .option("--batch <images>", "images per step", "64")
    .option("--width <channels>", "channels of a network's first stage; 64 if left out")
    .option("--steps <count>", "timed steps per figure; the median counts", "10");
  addPrecisionOption(command)
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  sdnet bench --models resnet18,sdnet18 --mode train --batch 128 --steps 5" +
        "\n  sdnet bench --layers 64x64,3x64 --iterations 2,8 --gradient manual,autodiff,conv --mode train" +
        "\n\nA layer is 3x3, stride 1, padding 1, λ 0.1. Training a layer on 3 channels, a stem, takes the gradient of its" +
        "\ndictionary alone; of others also that of the input. --models and --width do not go with --layers." +
        "\n\nEvery figure is taken in the same process, so peak RSS never falls from line to line: name one network or" +
        "\nlayer and one mode where memory matters. Machines drift: compare only what ran in the same minutes.",
    )
    .action(bench);
}

async function bench(flags: BenchFlags): Promise<void> {
  await (flags.layers === undefined ? benchModels(flags) : benchLayers({ ...flags, layers: flags.layers }));
}

async function benchModels(flags: BenchFlags): Promise<void> {
  const cases = await modelCases(flags);
  const { measureModel } = await import("./bench/measure-model.js");
  const nameOf = ({ model, mode }: BenchmarkCase): string => `${model} ${mode}`;
  const measured = await measureAll(cases, { flags, measure: measureModel, nameOf });
  print(measured, flags.json === true ? undefined : modelLines(measured.results));
}

async function benchLayers(flags: BenchFlags & { readonly layers: string }): Promise<void> {
  for (const option of ["models", "width"] as const) {
    if (flags[option] !== undefined) throw new UsageError(`--${option} does not go with --layers.`);
  }
  const cases = layerCases(flags);
  const steps = parseSteps(flags);
  const { measureLayer } = await import("./bench/measure-layer.js");
  const measured = await measureAll(cases, {
    flags,
    measure: (layerCase) => measureLayer(layerCase, { steps }),
    nameOf: ({ channels, atoms, gradient, mode }) => `${channels}x${atoms} ${gradient} ${mode}`,
  });
  print(measured, flags.json === true ? undefined : layerTable(measured.results));
}

interface Measured<Result> {
  readonly backend: string;
  /** Precision where it is not float32. */
  readonly precision?: Precision;
  readonly results: readonly Result[];
}

async function measureAll<Case, Result>(
  cases: readonly Case[],
  {
    flags,
    measure,
    nameOf,
  }: {
    readonly flags: Pick<BenchFlags, "backend" | "precision">;
    readonly measure: (one: Case) => Result;
    readonly nameOf: (one: Case) => string;
  },
): Promise<Measured<Result>> {
  const { createProgress } = await import("../terminal/progress.js");
  const { selectBackend } = await import("../config/backend-option.js");
  const { createLog } = await import("../terminal/log.js");
  const { applyPrecision } = await import("../config/precision-option.js");
  const backend = await selectBackend(flags.backend);
  const log = createLog();
  const precision = await applyPrecision(flags.precision, { backend, log });
  log.info(`Measuring ${cases.map(nameOf).join(", ")} on ${backend.name}`);
  const progress = createProgress({ label: "benchmark", total: cases.length, unit: "figures" });
  const results = cases.map((one, index) => {
    progress.update(index, nameOf(one));
    return measure(one);
  });
  progress.update(cases.length);
  progress.stop();
  return { backend: backend.name, ...(precision === "float32" ? {} : { precision }), results };
}

/** Prints text for people, or JSON where there is none. */
function print(measured: Measured<unknown>, text: string | undefined): void {
  process.stdout.write(`${text ?? JSON.stringify(measured)}\n`);
}

function modelLines(results: readonly BenchmarkResult[]): string {
  return results
    .map(({ model, mode, imagesPerSecond, peakRssMiB }) => {
      const speed = `${imagesPerSecond.toFixed(1).padStart(8)} images/s`;
      return `${model.padEnd(14)} ${mode.padEnd(6)} ${speed}   peak ${peakRssMiB.toFixed(0)} MiB`;
    })
    .join("\n");
}

async function modelCases(flags: BenchFlags): Promise<readonly BenchmarkCase[]> {
  for (const option of ["iterations", "gradient", "image"] as const) {
    if (flags[option] !== undefined) throw new UsageError(`--${option} needs --layers.`);
  }
  const { listModels } = await import("@sdnet/models");
  const known = listModels().map(({ name }) => name as ModelName);
  const models = (flags.models ?? MODELS)
    .split(",")
    .map((name) => parseChoice(name.trim(), "--models", known));
  const modes = flags.mode
    .split(",")
    .map((mode) => parseChoice(mode.trim(), "--mode", ["train", "infer"] as const));
  const batch = parseInteger(flags.batch, "--batch", { least: 1, most: 65_536 });
  const width = parseInteger(flags.width ?? "64", "--width", { least: 1, most: 4096 });
  const steps = parseSteps(flags);
  return models.flatMap((model) => modes.map((mode) => ({ model, mode, batch, width, steps })));
}

function parseSteps(flags: BenchFlags): number {
  return parseInteger(flags.steps, "--steps", { least: 1, most: 100_000 });
}
