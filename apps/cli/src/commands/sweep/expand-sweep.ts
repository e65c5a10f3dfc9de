import { createHash } from "node:crypto";
import { parse } from "yaml";
import { fileOfCheckpoint, loadExperiment } from "@sdnet/train/node";
import { besides, MEASUREMENTS, type Measurement, type Recipe } from "../../config/recipe.js";
import type { LoadedSweep, Settings, SettingValue } from "../../config/sweep-file.js";
import { UsageError } from "@sdnet/train/experiment";
import { hashFile } from "@sdnet/train/files";
import { checkOptions } from "../reproduce/check-options.js";
import type { StepPlan } from "../reproduce/steps.js";

/** One run of a sweep. */
export interface SweepRun {
  /** Name of its folder: the first digits of the digest. */
  readonly id: string;
  /** Digest of everything that decides its results, however it was written. */
  readonly sha256: string;
  /** Settings in which the runs of the sweep differ. */
  readonly settings: Settings;
  readonly plan: StepPlan;
}

/** More than anyone can want to wait for. */
const MOST_RUNS = 10_000;

/**
 * The runs of a sweep, each checked as far as that is possible before it starts.
 *
 * @throws UsageError with one line naming the file and the run, setting or option.
 */
export async function expandSweep(loaded: LoadedSweep): Promise<readonly SweepRun[]> {
  const { path, sweep } = loaded;
  const list = sweep.runs.length === 0 ? [{}] : sweep.runs;
  const axes = Object.entries(sweep.grid);
  const count = axes.reduce((product, [, values]) => product * values.length, list.length);
  if (axes.length === 0 && sweep.runs.length === 0) {
    throw new UsageError(`${path}: names no runs; give a \`grid\` of settings, or \`runs\`.`);
  }
  if (count > MOST_RUNS) throw new UsageError(`${path}: is ${count} runs; at most ${MOST_RUNS} are made.`);
  const combined = list.flatMap((own) => combinations(axes, own));
  const runs: SweepRun[] = [];
  for (const settings of combined) runs.push(await runOf(settings, loaded));
  refuseSame(runs, path);
  return runs;
}

/** Every combination of the values, the last axis fastest, on top of `own`. */
function combinations(
  [axis, ...rest]: readonly (readonly [string, readonly SettingValue[]])[],
  own: Settings,
): Settings[] {
  if (axis === undefined) return [own];
  const [key, values] = axis;
  return values.flatMap((value) => combinations(rest, { ...own, [key]: value }));
}

async function runOf(settings: Settings, { path, sweep }: LoadedSweep): Promise<SweepRun> {
  const where = `${path}: run ${describeSettings(settings)}`;
  const { experiment, checkpoint, ...others } = settings;
  const named = {
    experiment: nameIn(experiment, where) ?? (checkpoint === undefined ? sweep.experiment : undefined),
    checkpoint: nameIn(checkpoint, where) ?? (experiment === undefined ? sweep.checkpoint : undefined),
  };
  const measure = measureWith(sweep.measure, others);
  await checkOptions(where, measure);
  const overrides = Object.entries(others)
    .filter(([key]) => !isOption(key))
    .map(([key, value]) => `${key}=${textOf(value)}`);
  const made =
    named.checkpoint === undefined
      ? await training(named.experiment, { path, where, overrides: [...sweep.overrides, ...overrides] })
      : await measuring(named.checkpoint, { path, where, named, overrides, sweep });
  if (named.checkpoint !== undefined && Object.keys(measure).length === 0) {
    throw new UsageError(`${where}: measures nothing of the checkpoint; name commands under \`measure\`.`);
  }
  const identity = { ...made.identity, measure: sorted(measure) };
  const sha256 = createHash("sha256").update(JSON.stringify(identity)).digest("hex");
  return { id: sha256.slice(0, 12), sha256, settings, plan: { ...made.plan, measure } };
}

interface Made {
  readonly identity: object;
  readonly plan: Omit<StepPlan, "measure">;
}

interface MadeOptions {
  /** The sweep's file. */
  readonly path: string;
  /** The run, for messages. */
  readonly where: string;
  readonly overrides: readonly string[];
}

async function training(name: string | undefined, { path, where, overrides }: MadeOptions): Promise<Made> {
  if (name === undefined) throw new UsageError(`${where}: names no \`experiment\` and no \`checkpoint\`.`);
  const file = besides(path, name);
  const { experiment } = await loadExperiment(file, overrides).catch((error: unknown) => {
    if (error instanceof UsageError) throw new UsageError(`${where}: ${error.message}`);
    throw error;
  });
  return {
    identity: { experiment },
    plan: { trained: { experiment: file, overrides }, data: experiment.data },
  };
}

async function measuring(
  name: string,
  {
    path,
    where,
    overrides,
    named,
    sweep,
  }: MadeOptions &
    Pick<LoadedSweep, "sweep"> & { readonly named: { readonly experiment?: string | undefined } },
): Promise<Made> {
  const [key] = [...overrides, ...sweep.overrides];
  const without = key ?? (named.experiment === undefined ? undefined : "experiment");
  if (without !== undefined) {
    throw new UsageError(
      `${where}: \`${without.split("=")[0] ?? ""}\` has no effect on a checkpoint, which is not trained.`,
    );
  }
  const { data } = sweep;
  if (data === undefined) throw new UsageError(`${path}: \`data\` must name the images for the checkpoint.`);
  const checkpoint = besides(path, name);
  const sha256 = await hashFile(await fileOfCheckpoint(checkpoint));
  return {
    identity: { checkpoint: sha256, data },
    plan: { trained: { checkpoint }, data: { name: data, source: "auto" } },
  };
}

/** Options of the commands with those that a run sets. */
function measureWith(measure: Recipe["measure"], settings: Settings): Recipe["measure"] {
  const options: Partial<Record<Measurement, Record<string, string | number | boolean>>> = {};
  for (const command of MEASUREMENTS) {
    if (measure[command] !== undefined) options[command] = { ...measure[command] };
  }
  for (const [key, value] of Object.entries(settings)) {
    if (!isOption(key)) continue;
    const [command, option] = key.split(/\.(.*)/) as [Measurement, string];
    options[command] = {
      ...options[command],
      [option]: typeof value === "number" || typeof value === "boolean" ? value : textOf(value),
    };
  }
  return options;
}

function isOption(key: string): boolean {
  return MEASUREMENTS.some((command) => key.startsWith(`${command}.`));
}

function nameIn(value: SettingValue | undefined, where: string): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw new UsageError(`${where}: must name an experiment or a checkpoint, got ${JSON.stringify(value)}.`);
}

/** A value as `KEY=VALUE` has it: plain where YAML reads the same of it. */
function textOf(value: SettingValue): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    return parse(value) === value ? value : JSON.stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}

/** Settings in words, e.g. `model.lambda=0.1 training.seed=2`. */
export function describeSettings(settings: Settings): string {
  const words = Object.entries(settings).map(([key, value]) => `${key}=${textOf(value)}`);
  return words.length === 0 ? "without settings" : words.join(" ");
}

/** The same object whatever order its options were written in. */
function sorted(measure: Recipe["measure"]): object {
  return Object.fromEntries(
    MEASUREMENTS.flatMap((command) => {
      const options = measure[command];
      if (options === undefined) return [];
      return [[command, Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)))]];
    }),
  );
}

function refuseSame(runs: readonly SweepRun[], path: string): void {
  const seen = new Map<string, SweepRun>();
  for (const run of runs) {
    const before = seen.get(run.sha256);
    if (before !== undefined) {
      throw new UsageError(
        `${path}: runs ${describeSettings(before.settings)} and ${describeSettings(run.settings)} are the same; name each once.`,
      );
    }
    seen.set(run.sha256, run);
  }
}
