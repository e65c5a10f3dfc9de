import { spawn } from "node:child_process";

import type { Environment } from "./engine-directory.js";
import { errorCode } from "@sdnet/train/files";

/** Exit code and output of a program. */
export interface ProgramResult {
  /** Exit code; undefined if the program does not exist. */
  readonly code: number | undefined;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/** Runs a program to its end, without a shell and without standard input, and keeps what it prints. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: { readonly environment: Environment; readonly directory?: string },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      env: { ...options.environment },
      cwd: options.directory,
      stdio: ["ignore", "pipe", "pipe"],
    });
    // Nobody would wait for it any more.
    const end = (): void => void child.kill();
    process.prependListener("exit", end);
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => void chunks.push(chunk);
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => {
      process.off("exit", end);
      if (["ENOENT", "EACCES"].includes(errorCode(error) ?? "")) resolve({ code: undefined, output: "" });
      else reject(error);
    });
    child.on("close", (code, signal) => {
      process.off("exit", end);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() + (signal ?? "") });
    });
  });
}
