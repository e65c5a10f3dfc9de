import { statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Failure } from "../../experiment/failure.js";

/**
 * Makes sure, before any work, that a disk has room for what is known to be written to it.
 *
 * @param directory - Where it is written to; need not be there yet.
 * @param needed - Bytes.
 * @throws Failure with one line that names the directory, what is needed and what is free.
 */
export function assertSpace(directory: string, needed: number): void {
  const free = freeBytes(resolve(directory));
  if (free === undefined || free >= needed) return;
  throw new Failure(
    `${directory}: ${inMegabytes(needed)} are needed and ${inMegabytes(free)} are free; free some space, or choose another disk.`,
  );
}

/** Undefined where the system does not say. */
function freeBytes(directory: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(directory);
    return bavail * bsize;
  } catch {
    const parent = dirname(directory);
    return parent === directory ? undefined : freeBytes(parent);
  }
}

function inMegabytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
