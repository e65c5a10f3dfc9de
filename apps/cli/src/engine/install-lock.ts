import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { errorCode } from "./system-error.js";

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

/** How a lock is waited for. */
export interface LockOptions {
  /** Called once, with the other process's id, when the lock turns out to be held. */
  readonly onWait?: (pid: number) => void;
  /** Milliseconds between two looks at a held lock. */
  readonly pollMilliseconds: number;
  /** A lock that its holder has not touched for so long is taken to be abandoned; holders touch it every 10 s. */
  readonly abandonedMilliseconds: number;
}

const HEARTBEAT_MILLISECONDS = 10_000;

async function readHolder(path: string): Promise<Holder | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Written in full before it got its name, so an unreadable lock was damaged later: nobody holds it.
    return { token: text, pid: 0, host: hostname() };
  }
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

async function isAbandoned(path: string, holder: Holder, limit: number): Promise<boolean> {
  if (holder.host === hostname() && !isRunning(holder.pid)) return true;
  // The id of a dead process may live on in another one, and another machine cannot be asked: look at the heartbeat.
  try {
    return Date.now() - (await stat(path)).mtimeMs > limit;
  } catch {
    return false;
  }
}

/** Moves an abandoned lock away; puts it back if, between the look and the move, it became somebody's. */
async function removeAbandoned(path: string, seen: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.token !== seen.token) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function acquire(path: string, options: LockOptions): Promise<string> {
  const holder: Holder = { token: randomUUID(), pid: process.pid, host: hostname() };
  const own = `${path}.${holder.token}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(own, JSON.stringify(holder));
  try {
    for (let told = false; ;) {
      try {
        await link(own, path);
        return holder.token;
      } catch (error) {
        if (errorCode(error) !== "EEXIST") throw error;
      }
      const other = await readHolder(path);
      if (other === undefined) continue;
      if (await isAbandoned(path, other, options.abandonedMilliseconds)) {
        await removeAbandoned(path, other);
        continue;
      }
      if (!told) options.onWait?.(other.pid);
      told = true;
      await sleep(options.pollMilliseconds);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Runs `action` while holding the lock file `path`, so that two processes never do it at once.
 *
 * A lock whose process has died is taken over. The lock saves double work; it is not what keeps the cache whole, which
 * is that everything is built aside and moved into place.
 */
export async function withInstallLock<T>(
  path: string,
  options: LockOptions,
  action: () => Promise<T>,
): Promise<T> {
  const token = await acquire(path, options);
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MILLISECONDS);
  heartbeat.unref();
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    if ((await readHolder(path))?.token === token) await rm(path, { force: true });
  }
}
