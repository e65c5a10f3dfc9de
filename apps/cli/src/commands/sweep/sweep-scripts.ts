import { UsageError } from "@sdnet/train/experiment";
import { shellWord } from "../../terminal/command-line.js";
import { describeSettings, type SweepRun } from "./expand-sweep.js";

/** Sweep, paths and limits written into a script. */
export interface ScriptOptions {
  /** Name of the sweep. */
  readonly name: string;
  /** The sweep file and the directory of the runs, as typed. */
  readonly file: string;
  readonly out: string;
  /** Options of every run beside those. */
  readonly backend: readonly string[];
  /** Command that starts the program. */
  readonly program: string;
  /** Directory that paths are relative to. */
  readonly folder: string;
}

/** Job array for Slurm: a task for each run, which saves when its time is over and goes on when it is submitted again. */
export function slurmScript(runs: readonly SweepRun[], options: ScriptOptions): string {
  const { name, file, out, backend, program, folder } = options;
  const words = ["sweep", file, "--out", out, ...backend].map(shellWord).join(" ");
  return [
    "#!/bin/bash",
    `#SBATCH --job-name=${name.replaceAll(/[^\w.-]/g, "-")}`,
    `#SBATCH --array=0-${runs.length - 1}`,
    "#SBATCH --signal=B:TERM@120",
    `# ${runs.length} runs of ${file}. Submit it with sbatch, with your own --time, --cpus-per-task and --partition; --array=0-${runs.length - 1}%4`,
    "# has four tasks at a time. What is done is not repeated when it is submitted again.",
    "set -euo pipefail",
    `cd ${shellWord(folder)}`,
    "runs=(",
    ...runs.map(({ id, settings }) => `  ${id} # ${oneLine(describeSettings(settings))}`),
    ")",
    'run="${runs[$SLURM_ARRAY_TASK_ID]}"',
    `exec ${program} ${words} --run "$run"`,
    "",
  ].join("\n");
}

/**
 * Makefile with a target for each run; `make -j2` does two at a time, `make -k` goes on after one that fails.
 *
 * @throws UsageError where the directory has a name that make cannot write.
 */
export function makefile(runs: readonly SweepRun[], options: ScriptOptions): string {
  const { file, out, backend, program, folder } = options;
  if (!/^[\w@%+,./-]+$/.test(out)) {
    throw new UsageError(
      `--out ${out}: make cannot write this name; take letters, digits, ".", "-" and "_".`,
    );
  }
  const call = [program, ...["sweep", file, "--out", out, ...backend].map(shellWord)].join(" ");
  const escaped = (text: string): string => text.replaceAll("$", "$$$$");
  return [
    `# ${runs.length} runs of ${file}. make -j2 -f THIS does two at a time, and the report when all are done; -k goes on after failures.`,
    `SDNET := cd ${escaped(shellWord(folder))} && ${escaped(call)} --run`,
    `REPORT := cd ${escaped(shellWord(folder))} && ${escaped(program)} sweep report ${out}`,
    `RUNS :=${runs.map(({ id }) => ` \\\n  ${out}/${id}/record.json`).join("")}`,
    "",
    ".PHONY: all report",
    "all: report",
    "report: $(RUNS)",
    "\t$(REPORT)",
    ...runs.flatMap(({ id, settings }) => [
      "",
      `# ${oneLine(describeSettings(settings))}`,
      `${out}/${id}/record.json:`,
      `\t$(SDNET) ${id}`,
    ]),
    "",
  ].join("\n");
}

/** Text that stays inside a comment. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\\]/g, " ");
}
