import { join } from "node:path";
import { UsageError } from "@sdnet/train/experiment";
import type { Command } from "commander";
import type { ReproductionRecord } from "./reproduce/reproduction.js";

interface ReproduceFlags {
  readonly out?: string;
  readonly limit?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Adds `sdnet reproduce`. */
export function registerReproduce(program: Command): void {
  program
    .command("reproduce")
    .description("follow a recipe from training to report: train, calibrate, robust, attack, certify")
    .argument("[recipe]", "recipe file (YAML), or the name of a shipped one; they are listed if left out")
    .argument("[overrides...]", "KEY=VALUE for the training, e.g. training.epochs=1")
    .option("--out <dir>", "directory for the run, calibration, reports and record.json")
    .option("--limit <images>", "measure on so many images only")
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the record, or the list, as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet reproduce" +
        "\n  sdnet reproduce cifar10-sdnet8 --out runs/compact" +
        "\n  sdnet reproduce cifar10-sdnet8 training.steps=20 --limit 100 --out runs/quick" +
        "\n\nStopped at any moment, it goes on where it was when started again with the same --out.",
    )
    .action(reproduce);
}

async function reproduce(
  name: string | undefined,
  overrides: readonly string[],
  flags: ReproduceFlags,
): Promise<void> {
  if (name === undefined) return listRecipes(flags.json === true);
  const { out } = flags;
  if (out === undefined) throw new UsageError("reproduce: --out must be the directory for what comes of it.");
  const { parseInteger } = await import("../terminal/number-option.js");
  const limit =
    flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", { least: 1, most: 1e9 });
  const { claimDirectory, loadExperiment } = await import("@sdnet/train/node");
  const { createLog } = await import("../terminal/log.js");
  const { interruptedCode, listenForInterruption } = await import("../terminal/interruption.js");
  const { commandLine } = await import("../terminal/command-line.js");
  const { Reproduction } = await import("./reproduce/reproduction.js");
  const { runStep } = await import("./reproduce/run-step.js");
  const { planOf, stepsOf } = await import("./reproduce/steps.js");
  const { checkOptions } = await import("./reproduce/check-options.js");
  const { loadRecipe } = await import("../config/recipe.js");
  const log = createLog();
  const loaded = await loadRecipe(name);
  const { recipe } = loaded;
  await checkOptions(name, recipe.measure);
  const { experiment } = await loadExperiment(recipe.experiment, [...recipe.overrides, ...overrides]);
  claimDirectory(out, { option: "--out" });
  const reproduction = await Reproduction.open(out, { loaded, experiment, overrides, limit });
  const plan = planOf(loaded, { experiment, overrides });
  const steps = stepsOf(plan, { out, limit, backend: flags.backend });
  log.info(`${recipe.title}: ${steps.map(({ command }) => command).join(", ")}. ${recipe.scale}`);
  const interruption = listenForInterruption(() => undefined);
  try {
    for (const [index, step] of steps.entries()) {
      if (reproduction.steps.resultOf(step.command) !== undefined) continue;
      log.info(`${index + 1} of ${steps.length}: sdnet ${[step.command, ...step.parameters].join(" ")}`);
      const end = await runStep(step, interruption.signal);
      await reproduction.steps.keep(step.command, end);
      if (end.result !== undefined) continue;
      log.info(`Stopped in ${step.command}; all is saved. Continue with: ${commandLine()}`);
      process.exitCode = interruptedCode();
      return;
    }
  } finally {
    interruption.stop();
  }
  const record = await reproduction.finish();
  await writePage(out, record);
  process.stdout.write(flags.json === true ? `${JSON.stringify(record)}\n` : `${describe(record, out)}\n`);
}

async function listRecipes(asJson: boolean): Promise<void> {
  const { loadRecipe, recipeNames } = await import("../config/recipe.js");
  const names = await recipeNames();
  const all = await Promise.all(names.map(async (name) => ({ name, ...(await loadRecipe(name)).recipe })));
  if (asJson) process.stdout.write(`${JSON.stringify(all)}\n`);
  else
    for (const { name, title, scale } of all) process.stdout.write(`${name.padEnd(28)} ${title}. ${scale}\n`);
}

async function writePage(out: string, record: ReproductionRecord): Promise<void> {
  const { writeAtomically } = await import("@sdnet/train/files");
  const { reproductionPage } = await import("@sdnet/reports");
  const { title, claims, results, versions, seconds, processor, seed, sha256, finished } = record;
  const times = Object.entries(seconds).map(([step, time]) => `${step} ${(time / 60).toFixed(1)} min`);
  const reports = ["robust", "attack", "certify"].filter((step) => step in results);
  const text = reproductionPage({
    ...{ title, claims },
    links: [...reports.map((step) => [step, `${step}/index.html`] as const), ["record", "record.json"]],
    facts: [
      ...[
        ["processor", processor] as const,
        ["seed", String(seed)] as const,
        ["finished", finished] as const,
      ],
      ...Object.entries(versions),
      ...[["time", times.join(", ")] as const, ["SHA-256 of the settings", sha256] as const],
    ],
  });
  await writeAtomically(join(out, "index.html"), text);
}

/** Claims beside what came of them, a line each. */
function describe({ title, claims }: ReproductionRecord, out: string): string {
  const lines = claims.map(({ claim, value, ours, source }) => {
    const here = ours === undefined ? "not measured" : ours.toFixed(2);
    return `  ${claim}: ${here} here, ${value.toFixed(2)} claimed (${source})`;
  });
  return [`${title}: see ${out}/index.html`, ...lines].join("\n");
}
