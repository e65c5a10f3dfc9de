import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { DataError } from "@sdnet/data";
import { exclusively } from "@sdnet/data/node";

import { Failure } from "@sdnet/train/experiment";
import { findDamage, type Manifest, MANIFEST_FILE } from "./manifest.js";
import { asFailure } from "@sdnet/train/files";

/** Builder of a folder of the cache, and what it needs. */
export interface FolderOptions {
  /** Bytes that must be free before the work starts. */
  readonly spaceNeeded: number;
  readonly report: (line: string) => void;
  /** Fills the empty directory `target`, a scratch path beside the final one, and says what it put there. */
  readonly build: (target: string) => Promise<Manifest>;
}

const SCRATCH = ".making-";

async function requireSpace(directory: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  if (free >= needed) return;
  throw new Failure(
    `engine install: ${directory} has ${(free / 1e9).toFixed(1)} GB free, ${(needed / 1e9).toFixed(1)} GB are needed. ` +
      "Free some space, or set SDNET_CACHE_DIR to a directory on another disk.",
  );
}

/** Removes what interrupted attempts left. Only the holder of the lock may: nobody else is building then. */
async function removeScratch(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (name.startsWith(SCRATCH)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function make(directory: string, options: FolderOptions): Promise<void> {
  const parent = dirname(directory);
  await removeScratch(parent);
  await requireSpace(parent, options.spaceNeeded);
  const target = join(parent, `${SCRATCH}${basename(directory)}-${randomUUID()}`);
  const remove = (): void => {
    rmSync(target, { recursive: true, force: true });
  };
  process.on("exit", remove);
  try {
    await mkdir(target);
    const manifest = await options.build(target);
    await writeFile(join(target, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(directory, { recursive: true, force: true });
    await rename(target, directory);
  } finally {
    process.off("exit", remove);
    await rm(target, { recursive: true, force: true });
  }
}

/**
 * Makes sure that a folder of the cache exists whole, building it if it does not.
 *
 * It is built aside and moved into place, so that whoever sees it sees all of it; a lock keeps two processes from
 * building at once, and the second one finds the first one's result.
 *
 * @throws Failure if the disk is full or cannot be written, or as `build` does.
 */
export async function ensureFolder(directory: string, options: FolderOptions): Promise<void> {
  try {
    if ((await findDamage(directory, false)) === undefined) return;
    const onWait = (): void => {
      options.report("waiting for another installation to end");
    };
    await exclusively(dirname(directory), { name: "install", onWait }, async () => {
      if ((await findDamage(directory, false)) === undefined) return;
      await make(directory, options);
    });
  } catch (error) {
    throw asFailure("engine install", error instanceof DataError ? error.cause : error);
  }
}
