import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Failure } from "@sdnet/train/experiment";
import type { Step } from "./steps.js";

/** The program itself. */
const PROGRAM = fileURLToPath(new URL("../../../bin/sdnet.js", import.meta.url));

/** End of a command: its output and time. */
export interface StepEnd {
  /** JSON output; undefined where the command was stopped. */
  readonly result?: unknown;
  readonly seconds: number;
}

/**
 * Runs a command of the program in a process of its own, whose memory is free afterwards and whose progress is seen. It is in a process group of its
 * own: signals reach it through `signal` alone, so that one Ctrl-C is not heard twice.
 *
 * @param step - What to run; it must print JSON with `--json`.
 * @param signal - Asks it to save and stop.
 * @param options - A file that what it logs is added to; seen on the terminal if left out.
 * @throws Failure naming the command where it fails.
 */
export async function runStep(
  { command, parameters }: Step,
  signal: AbortSignal,
  { logFile }: { readonly logFile?: string | undefined } = {},
): Promise<StepEnd> {
  const start = performance.now();
  const log = logFile === undefined ? undefined : openSync(logFile, "a");
  const child = spawn(process.execPath, [PROGRAM, command, ...parameters, "--json"], {
    stdio: ["ignore", "pipe", log ?? "inherit"],
    detached: true,
  });
  const forward = () => child.kill("SIGINT");
  signal.addEventListener("abort", forward);
  if (signal.aborted) forward();
  const printed: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => printed.push(part));
  try {
    const [code] = (await once(child, "close")) as [number | null];
    const seconds = (performance.now() - start) / 1000;
    if (code === 130 || signal.aborted) return { seconds };
    if (code !== 0) {
      throw new Failure(
        `sdnet ${command} failed (exit code ${code ?? "none"}); what was done before is kept.` +
          (logFile === undefined ? "" : ` See ${logFile}.`),
      );
    }
    return { result: JSON.parse(Buffer.concat(printed).toString("utf8")) as unknown, seconds };
  } finally {
    signal.removeEventListener("abort", forward);
    if (log !== undefined) closeSync(log);
  }
}
