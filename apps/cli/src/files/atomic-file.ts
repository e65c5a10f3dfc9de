import { rmSync } from "node:fs";
import { link, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
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
    if (options.keepAs !== undefined) await keepPrevious(path, options.keepAs);
    await rename(temporary, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new FileFailure(path, error);
  } finally {
    process.off("exit", abandon);
  }
}

async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the content of `path` the second name `keepAs`, so that `path` itself is never missing. */
async function keepPrevious(path: string, keepAs: string): Promise<void> {
  const temporary = `${keepAs}.new`;
  await rm(temporary, { force: true });
  try {
    await link(path, temporary);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") return;
    // Some file systems have no hard links: there the old file moves away for the moment until the new one is in place.
    await rename(path, keepAs);
    return;
  }
  await rename(temporary, keepAs);
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
