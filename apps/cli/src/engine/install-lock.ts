import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { lock } from "proper-lockfile";

import { errorCode } from "./system-error.js";

/** How a lock is waited for. */
export interface LockOptions {
  /** Called once when the lock turns out to be held. */
  readonly onWait: () => void;
  /** Milliseconds between two looks at a held lock. */
  readonly pollMilliseconds: number;
  /** Milliseconds without a sign of life, at least 2000, after which a lock is taken over. */
  readonly staleMilliseconds: number;
}

/**
 * Runs `action` while no other process runs one for the same directory; makes the directory if need be.
 *
 * The lock saves double work; it is not what keeps the cache whole, which is that everything is built aside and moved
 * into place. So a lock whose holder died may simply be taken over.
 */
export async function withInstallLock<T>(
  directory: string,
  options: LockOptions,
  action: () => Promise<T>,
): Promise<T> {
  await mkdir(directory, { recursive: true });
  let release: (() => Promise<void>) | undefined;
  for (let told = false; release === undefined;) {
    try {
      release = await lock(directory, {
        lockfilePath: join(directory, "install.lock"),
        stale: options.staleMilliseconds,
        onCompromised: () => undefined,
      });
    } catch (error) {
      if (errorCode(error) !== "ELOCKED") throw error;
      if (!told) options.onWait();
      told = true;
      await sleep(options.pollMilliseconds);
    }
  }
  try {
    return await action();
  } finally {
    await release().catch(() => undefined);
  }
}
