import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { systemCode } from "./failures.js";

/** The process that holds a lock. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  /** Tells this process from a later one of the same number; undefined where the system does not say. */
  readonly started: string | undefined;
  /** Time the lock was taken, as an ISO date. */
  readonly since: string;
  /** Its command line, for people. */
  readonly command: string;
}

/** A lock that is held. */
export interface FileLock {
  /** Says that the holder lives, to processes on other machines. */
  readonly touch: () => void;
  /** Gives the lock back; calling it again does nothing. */
  readonly release: () => void;
}

/** A lock was taken, or this process holds it. */
export type LockAttempt = { readonly lock: FileLock } | { readonly holder: LockHolder };

/**
 * Takes a lock: a file that names its holder. A holder that is gone loses it at once. Whether a process on another machine still
 * runs cannot be seen from here: it keeps the lock, or loses it when the file was not touched for `staleMilliseconds`.
 *
 * @param path - The lock file. Its directory must be there.
 * @returns The lock, which is also given back when the process exits, or who holds it.
 * @throws The system's error if the file cannot be written.
 */
export function tryLock(
  path: string,
  options: { readonly staleMilliseconds?: number | undefined } = {},
): LockAttempt {
  const own = `${path}.${randomUUID()}`;
  const text = `${JSON.stringify({ ...thisProcess(), id: own })}\n`;
  writeFileSync(own, text);
  try {
    for (;;) {
      if (linked(own, path)) return { lock: heldLock(path, text) };
      const found = readText(path);
      if (found === undefined) continue;
      const holder = parseHolder(found);
      if (holder !== undefined && !isGone(holder) && !isStale(path, options.staleMilliseconds))
        return { holder };
      takeAside(path, { found, aside: `${own}.old` });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function thisProcess(): LockHolder {
  return {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    since: new Date().toISOString(),
    command: process.argv.slice(1).join(" "),
  };
}

/** Whether `path` became a second name of `own`, which it does only where nothing is. */
function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return false;
    // Some file systems have no hard links.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
  }
  try {
    writeFileSync(path, readFileSync(own), { flag: "wx" });
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a holder that is gone, unless another process was faster and it is a new one by now. */
function takeAside(path: string, { found, aside }: { readonly found: string; readonly aside: string }): void {
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw error;
  }
  if (readText(aside) !== found) linked(aside, path);
  rmSync(aside, { force: true, recursive: true });
}

function heldLock(path: string, text: string): FileLock {
  const release = (): void => {
    process.off("exit", release);
    if (readText(path) === text) rmSync(path, { force: true });
  };
  process.on("exit", release);
  const touch = (): void => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // Somebody deleted it: the work goes on, as its results are checked.
    }
  };
  return { release, touch };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    // Locks were directories once.
    if (systemCode(error) === "EISDIR") return "";
    throw error;
  }
}

/** Undefined for a file that is no lock, such as one that a full disk left empty. */
function parseHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as LockHolder | null;
    return Number.isInteger(holder?.pid) && typeof holder?.host === "string" ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isGone({ pid, host, started }: LockHolder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === "ESRCH";
  }
  const now = startOf(pid);
  return started !== undefined && now !== undefined && now !== started;
}

function isStale(path: string, milliseconds: number | undefined): boolean {
  if (milliseconds === undefined) return false;
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - touched > milliseconds;
}

/** Start time of a process: the boot of the machine, and clock ticks since. A process that ended has none. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return fields[0] === "Z" ? "ended" : `${boot} ${fields[19] ?? ""}`;
  } catch {
    return undefined;
  }
}
