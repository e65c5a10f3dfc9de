import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listPretrained, type PretrainedSource } from "../pretrained/load-pretrained.js";
import type { PretrainedEntry } from "../pretrained/pretrained-entry.js";

/** The folder of trained networks that comes with this package. */
const PACKAGED = fileURLToPath(new URL("../../pretrained", import.meta.url));

/**
 * Trained networks of a local folder: one with a `manifest.json` as the package's own has.
 *
 * @param directory - Default: the folder that comes with this package.
 */
export function pretrainedFolder(directory: string = PACKAGED): PretrainedSource {
  return { where: directory, read: (file) => readFile(join(directory, file)) };
}

/** An entry, and the folder it was found in. */
export interface LocalPretrained {
  readonly entry: PretrainedEntry;
  readonly source: PretrainedSource;
  /** The path of its weights. */
  readonly path: string;
  /** The path of its calibration, where it has one. */
  readonly calibration: string | undefined;
}

/**
 * Every trained network there is: those of the folder that `SDNET_PRETRAINED_DIR` names, then those of this package with other names.
 *
 * @param environment - Default `process.env`.
 * @throws CheckpointError or a file system error if a manifest cannot be read.
 */
export async function findPretrained(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<readonly LocalPretrained[]> {
  const own = environment["SDNET_PRETRAINED_DIR"] ?? "";
  const directories = [...(own === "" ? [] : [own]), ...(existsSync(PACKAGED) ? [PACKAGED] : [])];
  const found = new Map<string, LocalPretrained>();
  for (const directory of directories) {
    const source = pretrainedFolder(directory);
    for (const entry of await listPretrained(source)) {
      if (found.has(entry.name)) continue;
      const calibration =
        entry.calibration === undefined ? undefined : join(directory, entry.calibration.file);
      found.set(entry.name, { entry, source, path: join(directory, entry.file), calibration });
    }
  }
  return [...found.values()];
}
