import { createLineLog, type Log as LibraryLog } from "@sdnet/train/experiment";
import { createProgress, type Progress } from "./progress.js";

/** Lines for people, on standard error, so that standard output holds results only. */
export interface Log extends LibraryLog {
  /** Sends lines through a running progress display, so that they do not tear it; `undefined` ends that. */
  attach(progress: Progress | undefined): void;
}

/** A log that writes to `stream`, standard error if left out. */
export function createLog(stream: { write(text: string): unknown } = process.stderr): Log {
  let display: Progress | undefined;
  const write = (text: string) => {
    if (display === undefined) stream.write(text);
    else display.log(text.replace(/\n$/, ""));
  };
  const attach = (progress: Progress | undefined) => {
    display = progress;
  };
  return {
    ...createLineLog({ write }),
    attach,
    progress: (options) => {
      const progress = createProgress(options);
      attach(progress);
      const stop = () => {
        progress.stop();
        attach(undefined);
      };
      return { update: (value, note) => progress.update(value, note), stop };
    },
  };
}
