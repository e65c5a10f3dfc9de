import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { tryLock, type FileLock, type LockHolder } from "./file-lock.js";

/** A lock as another process would have left it. */
function abandoned(path: string, holder: Partial<LockHolder>): void {
  const since = "2026-01-01T00:00:00.000Z";
  writeFileSync(path, JSON.stringify({ host: hostname(), since, command: "sdnet train", ...holder }));
}

/** The number of a process that ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function taken(path: string, options?: Parameters<typeof tryLock>[1]): FileLock {
  const attempt = tryLock(path, options);
  if (!("lock" in attempt)) throw new Error(`held by ${JSON.stringify(attempt.holder)}`);
  return attempt.lock;
}

describe("tryLock", () => {
  it("gives the lock to one holder, names it to others, and leaves nothing behind", async () => {
    const folder = await temporaryDirectory();
    const path = join(folder, "lock");
    const lock = taken(path);
    const { holder } = tryLock(path) as { holder: LockHolder };
    expect(holder).toMatchObject({ pid: process.pid, host: hostname() });
    expect(readdirSync(folder)).toEqual(["lock"]);
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    taken(path).release();
  });

  it("takes over from a process that ended", async () => {
    const path = join(await temporaryDirectory(), "lock");
    abandoned(path, { pid: endedProcess() });
    taken(path).release();
  });

  it("takes over from an earlier process whose number was given again", async () => {
    const path = join(await temporaryDirectory(), "lock");
    abandoned(path, { pid: process.pid, started: "another boot 1" });
    if (process.platform === "linux") taken(path).release();
    else expect(tryLock(path)).toHaveProperty("holder");
  });

  it("leaves the lock to a process that lives", async () => {
    const path = join(await temporaryDirectory(), "lock");
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    try {
      abandoned(path, { pid: child.pid ?? 0 });
      expect(tryLock(path)).toMatchObject({ holder: { pid: child.pid } });
    } finally {
      child.kill("SIGKILL");
    }
  });

  it("leaves it to a process on another machine, until that gives no sign of life for long", async () => {
    const path = join(await temporaryDirectory(), "lock");
    abandoned(path, { pid: endedProcess(), host: "elsewhere.example" });
    expect(tryLock(path)).toMatchObject({ holder: { host: "elsewhere.example" } });
    expect(tryLock(path, { staleMilliseconds: 60_000 })).toHaveProperty("holder");
    utimesSync(path, 0, 0);
    expect(tryLock(path)).toHaveProperty("holder");
    taken(path, { staleMilliseconds: 60_000 }).release();
  });

  it.each(["", "{", "null", "17"])("takes over a file that names nobody: %j", async (text) => {
    const path = join(await temporaryDirectory(), "lock");
    writeFileSync(path, text);
    taken(path).release();
  });

  it("takes over a directory, as locks were once", async () => {
    const path = join(await temporaryDirectory(), "lock");
    mkdirSync(path);
    taken(path).release();
  });

  it("does not give back a lock that somebody took by force", async () => {
    const path = join(await temporaryDirectory(), "lock");
    const lock = taken(path);
    abandoned(path, { pid: 1 });
    lock.release();
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: 1 });
  });
});
