import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@sdnet/train/experiment";
import { FileFailure, writeAtomically } from "@sdnet/train/files";
import type { LoadedSweep, Settings } from "../../config/sweep-file.js";
import type { StepPlan } from "../reproduce/steps.js";
import { stepsOf } from "../reproduce/steps.js";
import type { SweepRun } from "./expand-sweep.js";

/** A run as the folder of its sweep tells it. */
export interface ListedRun {
  readonly id: string;
  readonly settings: Settings;
  /** Names of its commands, in order. */
  readonly commands: readonly string[];
}

/** Contents of a sweep's `sweep.json`. */
export interface SweepList {
  readonly title: string;
  /** The file it was read from, as named. */
  readonly file: string;
  readonly report: LoadedSweep["sweep"]["report"];
  readonly runs: readonly ListedRun[];
}

/** Record of a finished run: its figures, and all that they depend on. */
export interface SweepRecord {
  readonly id: string;
  readonly sha256: string;
  readonly settings: Settings;
  readonly plan: StepPlan;
  readonly node: string;
  readonly processor: string;
  /** Time at which it was finished, in ISO 8601. */
  readonly finished: string;
  readonly seconds: Readonly<Record<string, number>>;
  /** JSON output of each command. */
  readonly results: Readonly<Record<string, unknown>>;
}

const LIST = "sweep.json";

/** File in which a run keeps the results of commands that ended. */
export function stepsFile(out: string, id: string): string {
  return join(out, id, "run.json");
}

/** The file that is there when a run is done. */
export function recordFile(out: string, id: string): string {
  return join(out, id, "record.json");
}

/** Names of the commands of a run, in order. */
function commandsOf({ plan }: Pick<SweepRun, "plan">): readonly string[] {
  return stepsOf(plan, { out: "" }).map(({ command }) => command);
}

/** Says in a folder which runs there are. */
export async function writeList(
  out: string,
  { sweep, path }: LoadedSweep,
  runs: readonly SweepRun[],
): Promise<void> {
  const list: SweepList = {
    ...{ title: sweep.title, file: path, report: sweep.report },
    runs: runs.map((run) => ({ id: run.id, settings: run.settings, commands: commandsOf(run) })),
  };
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new FileFailure(out, error);
  });
  await writeAtomically(join(out, LIST), `${JSON.stringify(list, undefined, 1)}\n`);
}

/**
 * Reads which runs a folder is for.
 *
 * @throws UsageError where it is of no sweep.
 */
export async function readList(out: string): Promise<SweepList> {
  const found = await readJson<SweepList>(join(out, LIST));
  if (found !== undefined) return found;
  throw new UsageError(`${out}: holds no sweep; give what --out of sdnet sweep named.`);
}

/** Record of a run, if it is done. */
export function readRecord(out: string, id: string): Promise<SweepRecord | undefined> {
  return readJson<SweepRecord>(recordFile(out, id));
}

async function readJson<Content>(path: string): Promise<Content | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8")) as Content;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new FileFailure(path, error);
    throw new UsageError(`${path}: is damaged; delete it and run the sweep again.`);
  }
}
