import type { FetchOptions } from "@sdnet/data/node";
import { Failure } from "@sdnet/train/experiment";
import { Interrupted } from "./interrupted.js";
import { listenForInterruption } from "./interruption.js";
import type { Log } from "./log.js";

/**
 * Runs a download with a progress display, until it is done or Ctrl-C says to stop.
 *
 * @param fetch - What to run; takes what it must report to and obey.
 * @throws Interrupted when it was stopped; Failure with one line when it failed.
 */
export async function fetchInterruptibly<Result>(
  log: Log,
  fetch: (options: Pick<FetchOptions, "onProgress" | "signal">) => Promise<Result>,
): Promise<Result> {
  const { DataError } = await import("@sdnet/data");
  const { createFetchDisplay } = await import("@sdnet/train/node");
  const display = createFetchDisplay(log);
  const interruption = listenForInterruption(() => undefined);
  try {
    return await fetch({ onProgress: display.show, signal: interruption.signal });
  } catch (error) {
    if (interruption.signal.aborted) {
      throw new Interrupted(
        "data download: stopped; what has arrived is kept, and the same command goes on from there.",
      );
    }
    if (error instanceof DataError) throw new Failure(error.message);
    throw error;
  } finally {
    display.stop();
    interruption.stop();
  }
}
