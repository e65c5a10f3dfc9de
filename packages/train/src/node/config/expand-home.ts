import { homedir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../experiment/failure.js";
import type { Assignment } from "../../config/assignment.js";

/** Keys of an experiment that hold paths. */
const PATHS: readonly string[] = ["data.source", "model.module"];

/**
 * Puts the home directory in place of the `~` of a path, as a shell does on a command line and nothing does in a file.
 *
 * @throws UsageError with one line for `~name`, the home of somebody else.
 */
export function expandHome(assignment: Assignment): Assignment {
  const { path, value, valueAt } = assignment;
  const key = path.join(".");
  if (!PATHS.includes(key) || typeof value !== "string" || !value.startsWith("~")) return assignment;
  const [, rest] = /^~(?:[/\\](.*))?$/s.exec(value) ?? [undefined, undefined];
  if (value !== "~" && rest === undefined) {
    throw new UsageError(
      `${valueAt}: \`${key}\` must be a path, got ${JSON.stringify(value)}. ` +
        `Only ~/ is known, for the home directory; write the whole path, or ./${value} for a directory of that name.`,
    );
  }
  return { ...assignment, value: join(homedir(), rest ?? "") };
}
