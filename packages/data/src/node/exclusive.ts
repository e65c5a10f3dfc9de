import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { systemCode, writeFailure } from "./failures.js";

/** Milliseconds between two looks at a lock that another process holds. */
const POLL_INTERVAL = 500;
/** Milliseconds after which the lock of a process that died counts as free. */
const STALE_AFTER = 15_000;

/**
 * Runs `work` while no other process runs work of the same name in this directory.
 *
 * @param directory - Made if it is not there.
 * @param options - `name` of the work; `signal` ends the waiting.
 * @throws DataError `disk` if the directory cannot be written.
 */
export async function exclusively<Result>(
  directory: string,
  options: { readonly name: string; readonly signal?: AbortSignal | undefined },
  work: () => Promise<Result>,
): Promise<Result> {
  const { name, signal } = options;
  const lockfilePath = join(directory, `.${name}.lock`);
  let release: (() => Promise<void>) | undefined;
  while (release === undefined) {
    signal?.throwIfAborted();
    try {
      await mkdir(directory, { recursive: true });
      // The result is checked byte for byte, so a lost lock costs time, not correctness.
      release = await lock(directory, { lockfilePath, stale: STALE_AFTER, onCompromised: () => undefined });
    } catch (error) {
      if (systemCode(error) !== "ELOCKED") throw writeFailure(directory, error);
      await wait(POLL_INTERVAL, undefined, { signal });
    }
  }
  try {
    return await work();
  } finally {
    await release().catch(() => undefined);
  }
}
