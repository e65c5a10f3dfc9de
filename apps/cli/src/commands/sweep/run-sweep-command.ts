import { loadSweep } from "../../config/sweep-file.js";
import { UsageError } from "@sdnet/train/experiment";
import { commandLine, programCommand } from "../../terminal/command-line.js";
import { interruptedCode, listenForInterruption } from "../../terminal/interruption.js";
import { createLog } from "../../terminal/log.js";
import { parseInteger } from "../../terminal/number-option.js";
import { expandSweep, type SweepRun } from "./expand-sweep.js";
import { runSweep, type RunEnd } from "./run-sweep.js";
import { makefile, slurmScript } from "./sweep-scripts.js";
import { writeList } from "./sweep-folder.js";

/** Options of `sdnet sweep` as typed. */
export interface SweepFlags {
  readonly out?: string;
  readonly jobs?: string;
  readonly run?: string;
  readonly slurm?: true;
  readonly make?: true;
  readonly backend?: string;
  readonly json?: true;
}

/** `sdnet sweep`: checks every run of a sweep, then does them here, or prints a script that does. */
export async function runSweepCommand(file: string, flags: SweepFlags): Promise<void> {
  const { out } = flags;
  if (out === undefined) throw new UsageError("sweep: --out must be the directory for the runs.");
  const jobs = parseInteger(flags.jobs ?? "1", "--jobs", { least: 1, most: 1000 });
  refuseIdle(flags);
  const loaded = await loadSweep(file);
  const all = await expandSweep(loaded);
  const runs = flags.run === undefined ? all : chosen(all, flags.run, file);
  await writeList(out, loaded, all);
  if (flags.slurm === true || flags.make === true) {
    const backend = flags.backend === undefined ? [] : ["--backend", flags.backend];
    const script = flags.slurm === true ? slurmScript : makefile;
    const asked = { name: loaded.name, file, out, backend, program: programCommand(), folder: process.cwd() };
    process.stdout.write(script(runs, asked));
    return;
  }
  const log = createLog();
  log.info(`${loaded.sweep.title}: ${runs.length} runs.`);
  const interruption = listenForInterruption(() => {
    log.info("Stopping every run; again to stop at once.");
  });
  try {
    const { backend } = flags;
    const ends = await runSweep(runs, { out, jobs, backend, log, signal: interruption.signal });
    report(ends, { out, asJson: flags.json === true });
    if (ends.some(({ state }) => state === "failed")) process.exitCode = 1;
    if (interruption.signal.aborted) {
      log.info(`Stopped; all is saved. Continue with: ${commandLine()}`);
      process.exitCode = interruptedCode();
    }
  } finally {
    interruption.stop();
  }
}

function refuseIdle({ slurm, make, jobs, json }: SweepFlags): void {
  if (slurm === true && make === true) {
    throw new UsageError("--slurm and --make print one script each; take one of them.");
  }
  const script = slurm === true ? "--slurm" : make === true ? "--make" : undefined;
  const idle = jobs === undefined ? (json === true ? "--json" : undefined) : "--jobs";
  if (script !== undefined && idle !== undefined) {
    throw new UsageError(`${idle} has no effect beside ${script}, which runs nothing.`);
  }
}

function chosen(runs: readonly SweepRun[], text: string, file: string): readonly SweepRun[] {
  const ids = [...new Set(text.split(",").map((id) => id.trim()))];
  const unknown = ids.find((id) => !runs.some((run) => run.id === id));
  if (unknown === undefined) return runs.filter(({ id }) => ids.includes(id));
  throw new UsageError(
    `--run must be of ${runs.map(({ id }) => id).join(", ")}, got "${unknown}". The names follow the settings in ${file}.`,
  );
}

function report(
  ends: readonly RunEnd[],
  { out, asJson }: { readonly out: string; readonly asJson: boolean },
): void {
  if (asJson) {
    const runs = ends.map(({ run: { id, settings }, state, reason }) => ({ id, settings, state, reason }));
    process.stdout.write(`${JSON.stringify({ out, runs })}\n`);
    return;
  }
  const done = ends.filter(({ state }) => state === "done" || state === "there");
  const failed = ends.filter(({ state }) => state === "failed");
  const lines = [
    `${out}: ${done.length} of ${ends.length} runs are done. See: sdnet sweep report ${out}`,
    ...failed.map(({ run, reason }) => `  ${run.id} failed: ${reason ?? ""}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
