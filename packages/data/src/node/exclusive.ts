import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writeFailure } from "./failures.js";
import { tryLock, type FileLock, type LockHolder } from "./file-lock.js";

/** Milliseconds between two looks at a lock that another process holds. */
const POLL_INTERVAL = 500;
/** Milliseconds without a sign of life after which the lock of a process on another machine counts as free. */
const STALE_AFTER = 60_000;
/** Milliseconds between two signs of life. */
const TOUCH_INTERVAL = 10_000;

/** Name of the work, and what to do while another process is at it. */
export interface ExclusiveOptions {
  /** Of the work. */
  readonly name: string;
  /** Ends the waiting. */
  readonly signal?: AbortSignal | undefined;
  /** Called once when another process turns out to be at it. */
  readonly onWait?: ((holder: LockHolder) => void) | undefined;
}

/**
 * Runs `work` while no other process runs work of the same name in this directory.
 *
 * The lock saves double work; it is not what keeps a cache whole, which is that everything is built aside and moved into place.
 *
 * @param directory - Made if it is not there.
 * @throws DataError `disk` if the directory cannot be written.
 */
export async function exclusively<Result>(
  directory: string,
  options: ExclusiveOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = await waitForLock(directory, options);
  const touching = setInterval(lock.touch, TOUCH_INTERVAL).unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    lock.release();
  }
}

async function waitForLock(directory: string, { name, signal, onWait }: ExclusiveOptions): Promise<FileLock> {
  for (let told = false; ;) {
    signal?.throwIfAborted();
    try {
      await mkdir(directory, { recursive: true });
      const attempt = tryLock(join(directory, `.${name}.lock`), { staleMilliseconds: STALE_AFTER });
      if ("lock" in attempt) return attempt.lock;
      if (!told) onWait?.(attempt.holder);
      told = true;
    } catch (error) {
      throw writeFailure(directory, error);
    }
    await wait(POLL_INTERVAL, undefined, { signal });
  }
}
