import type { Progress } from "./progress.js";

/** Lines for people, on standard error, so that standard output holds results only. */
export interface Log {
  info(line: string): void;
  /** A line that starts with `warning:`. */
  warn(line: string): void;
  /** Sends lines through a running progress display, so that they do not tear it; `undefined` ends that. */
  attach(progress: Progress | undefined): void;
}

/** A log that writes to `stream`, standard error if left out. */
export function createLog(stream: { write(text: string): unknown } = process.stderr): Log {
  let display: Progress | undefined;
  const print = (line: string) => {
    if (display === undefined) stream.write(`${line}\n`);
    else display.log(line);
  };
  return {
    info: print,
    warn: (line) => print(`warning: ${line}`),
    attach(progress) {
      display = progress;
    },
  };
}
