import { join } from "node:path";
import { UsageError } from "../../experiment/failure.js";
import { lockOutput } from "./lock.js";
import { kindOf, makeWritable, standing } from "./writable.js";

/** The file of a directory that says who is writing there. */
export const LOCK_FILE = "sdnet.lock";

/** Options of {@link claimDirectory}. */
export interface DirectoryClaim {
  /** As the user writes it, e.g. `--out`. */
  readonly option: string;
}

/**
 * Makes sure, before any work, that a directory can be written to, and that no other process does. Makes the directory, and holds its lock until the command ends.
 *
 * @throws UsageError naming the option; Failure naming the process that writes there.
 */
export function claimDirectory(path: string, { option }: DirectoryClaim): void {
  const found = standing(path);
  if (found !== undefined && !found.isDirectory()) {
    throw new UsageError(`${option} ${path} is ${kindOf(found)}; give a directory.`);
  }
  makeWritable(path, option);
  lockOutput(join(path, LOCK_FILE), `${option} ${path}`);
}
