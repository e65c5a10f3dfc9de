import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { errorCode, hashFile } from "@sdnet/train/files";

/** Sizes and hashes of the files of one folder of the cache, written when the folder was complete. */
export interface Manifest {
  readonly format: 1;
  /** Name of the contents, such as `tensorflow-cpu 2.21.0`. */
  readonly contents: string;
  readonly files: readonly ManifestFile[];
}

/** One file: its path inside the folder, its bytes, and their SHA-256 in hexadecimal. */
export interface ManifestFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

const MANIFEST: z.ZodType<Manifest> = z.object({
  format: z.literal(1),
  contents: z.string(),
  files: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});

/** Name of the manifest inside its folder. */
export const MANIFEST_FILE = "manifest.json";

/** Reads the manifest of a folder; undefined if the folder has none that can be read. */
async function readManifest(directory: string): Promise<Manifest | undefined> {
  try {
    const text = await readFile(join(directory, MANIFEST_FILE), "utf8");
    return MANIFEST.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Describes the damage to a folder in one phrase; undefined if there is none.
 *
 * @param thorough - Recompute every SHA-256 (seconds per gigabyte) instead of comparing sizes only.
 */
export async function findDamage(directory: string, thorough: boolean): Promise<string | undefined> {
  const manifest = await readManifest(directory);
  if (manifest === undefined) return `${directory} has no valid ${MANIFEST_FILE}`;
  for (const file of manifest.files) {
    const path = join(directory, file.name);
    try {
      const { size } = await stat(path);
      if (size !== file.size) return `${path} has ${String(size)} bytes, not ${String(file.size)}`;
    } catch (error) {
      if (errorCode(error) === "ENOENT") return `${path} is missing`;
      throw error;
    }
    if (thorough && (await hashFile(path)) !== file.sha256)
      return `${path} has changed since it was installed`;
  }
  return undefined;
}
