import { close, fsync, linkSync, openSync, renameSync, rmSync, writeFile } from "node:fs";
import { open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { FileFailure } from "./append-file.js";

/**
 * Puts bytes into a file so that, whenever the machine stops, the path holds either all of the old content or all of
 * the new: written beside it, forced to the disk, then renamed over it. Afterwards the old content stays reachable
 * as `keepAs`, if that is given.
 *
 * @throws FileFailure naming the file and the cause; the old content is untouched then.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array | string,
  options: { readonly keepAs?: string } = {},
): Promise<void> {
  const temporary = `${path}.new`;
  const abandon = (): void => {
    rmSync(temporary, { force: true });
  };
  process.on("exit", abandon);
  try {
    await writeDurably(temporary, bytes);
    // Names change at once: what a thread still has to do when the process ends would come after `abandon`.
    if (options.keepAs !== undefined) keepPrevious(path, options.keepAs);
    renameSync(temporary, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new FileFailure(path, error);
  } finally {
    process.off("exit", abandon);
  }
}

async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = openSync(path, "w");
  try {
    await promisify(writeFile)(file, bytes);
    await promisify(fsync)(file);
  } finally {
    await promisify(close)(file);
  }
}

/** Gives the content of `path` the second name `keepAs`, so that `path` itself is never missing. */
function keepPrevious(path: string, keepAs: string): void {
  const temporary = `${keepAs}.new`;
  rmSync(temporary, { force: true });
  try {
    linkSync(path, temporary);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return;
    // Some file systems have no hard links: there the old file moves away for the moment until the new one is in place.
    renameSync(path, keepAs);
    return;
  }
  renameSync(temporary, keepAs);
}

/** Makes a rename durable. Windows cannot open directories; there the rename itself is all there is. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
