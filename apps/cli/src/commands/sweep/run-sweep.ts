import { setMaxListeners } from "node:events";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { writeAtomically } from "@sdnet/train/files";
import { claimDirectory } from "@sdnet/train/node";
import type { Log } from "../../terminal/log.js";
import { KeptSteps } from "../reproduce/kept-steps.js";
import { runStep } from "../reproduce/run-step.js";
import { stepsOf, type Step } from "../reproduce/steps.js";
import { describeSettings, type SweepRun } from "./expand-sweep.js";
import { readRecord, recordFile, stepsFile, type SweepRecord } from "./sweep-folder.js";

/** Options of {@link runSweep}. */
export interface RunSweepOptions {
  readonly out: string;
  /** Runs at a time. */
  readonly jobs: number;
  readonly backend?: string | undefined;
  readonly log: Log;
  /** Asks all of them to save and stop. */
  readonly signal: AbortSignal;
}

/** Outcome of a run: it was done before, is done now, was stopped, or failed. */
export interface RunEnd {
  readonly run: SweepRun;
  readonly state: "there" | "done" | "stopped" | "failed";
  /** Of one that failed. */
  readonly reason?: string | undefined;
}

/**
 * Does the runs that are not done, so many at a time. One that fails leaves the others alone.
 *
 * @returns An end for each run, in their order.
 */
export async function runSweep(
  runs: readonly SweepRun[],
  options: RunSweepOptions,
): Promise<readonly RunEnd[]> {
  setMaxListeners(options.jobs + 10, options.signal);
  const ends = new Map<SweepRun, RunEnd>();
  // All workers take from one queue.
  const queue = runs.entries();
  const work = async (): Promise<void> => {
    for (const [place, run] of queue) {
      const name = `run ${place + 1} of ${runs.length} (${run.id}, ${describeSettings(run.settings)})`;
      const end = await endOf(run, { ...options, name });
      ends.set(run, end);
      if (end.state === "failed") options.log.warn(`${name}: ${end.reason ?? ""}`);
      if (end.state === "done") options.log.info(`${name}: done.`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.jobs, runs.length) }, work));
  return runs.map((run) => ends.get(run) ?? { run, state: "stopped" });
}

type NamedRun = RunSweepOptions & { readonly name: string };

async function endOf(run: SweepRun, options: NamedRun): Promise<RunEnd> {
  try {
    const found = await readRecord(options.out, run.id);
    if (found?.sha256 === run.sha256) return { run, state: "there" };
    if (options.signal.aborted) return { run, state: "stopped" };
    return { run, state: (await finish(run, options)) ? "done" : "stopped" };
  } catch (error) {
    if (!(error instanceof Failure) && !(error instanceof UsageError)) throw error;
    return { run, state: "failed", reason: error.message };
  }
}

/** Whether the run came to its end: not if it was stopped. */
async function finish(run: SweepRun, { out, jobs, backend, log, signal, name }: NamedRun): Promise<boolean> {
  const folder = join(out, run.id);
  claimDirectory(folder, { option: "--out" });
  const asked = { place: folder, sha256: run.sha256, recipe: describeSettings(run.settings) };
  const kept = await KeptSteps.open(stepsFile(out, run.id), asked);
  // What several say at once cannot be read.
  const logFile = jobs > 1 ? join(folder, "log.txt") : undefined;
  const steps: readonly Step[] = stepsOf(run.plan, { out: folder, backend });
  for (const [index, step] of steps.entries()) {
    if (kept.resultOf(step.command) !== undefined) continue;
    log.info(
      `${name}: ${index + 1} of ${steps.length}, sdnet ${[step.command, ...step.parameters].join(" ")}`,
    );
    const end = await runStep(step, signal, { logFile }).catch(async (error: unknown) => {
      await kept.fail(step.command);
      throw error;
    });
    await kept.keep(step.command, end);
    if (end.result === undefined) return false;
  }
  const { seconds, results } = kept.kept;
  const { id, sha256, settings, plan } = run;
  const record: SweepRecord = {
    ...{ id, sha256, settings, plan, node: process.version },
    processor: `${availableParallelism()} x ${cpus()[0]?.model ?? "unknown"}`,
    finished: new Date().toISOString(),
    ...{ seconds, results },
  };
  await writeAtomically(recordFile(out, id), `${JSON.stringify(record, undefined, 1)}\n`);
  return true;
}
