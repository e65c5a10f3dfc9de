import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../failure.js";
import { lockOutput } from "./lock.js";
import { whenReleased } from "./release.js";
import { kindOf, makeWritable, standing } from "./writable.js";

/** The file of a directory that says who is writing there. */
export const LOCK_FILE = "sdnet.lock";
/** The file of a directory that says which command its files are of. */
const MARK_FILE = "sdnet.json";

/** How a directory that is written to is asked for. */
export interface DirectoryClaim {
  /** As the user writes it, e.g. `--out`. */
  readonly option: string;
  /** Where the command has no other way to know its own files: its name, and the files that it replaces. */
  readonly own?: { readonly command: string; readonly files: readonly string[] } | undefined;
}

/**
 * Makes sure, before any work, that a directory can be written to, that no other process does, and that no files of another origin
 * are lost by it. Makes the directory, and holds its lock until the command ends.
 *
 * @throws UsageError naming the option; Failure naming the process that writes there.
 */
export function claimDirectory(path: string, { option, own }: DirectoryClaim): void {
  const found = standing(path);
  if (found !== undefined && !found.isDirectory()) {
    throw new UsageError(`${option} ${path} is ${kindOf(found)}; give a directory.`);
  }
  makeWritable(path, option);
  lockOutput(join(path, LOCK_FILE), `${option} ${path}`);
  if (own !== undefined) markAsOwn(path, own, option);
}

function markAsOwn(
  path: string,
  { command, files }: NonNullable<DirectoryClaim["own"]>,
  option: string,
): void {
  const mark = join(path, MARK_FILE);
  const writer = writerOf(mark);
  if (writer === command) return;
  const foreign = writer === undefined ? files.find((file) => existsSync(join(path, file))) : MARK_FILE;
  if (foreign !== undefined) {
    const origin = writer === undefined ? `${foreign} of another origin` : `what \`${writer}\` wrote`;
    throw new UsageError(`${option} ${path} holds ${origin}; choose another.`);
  }
  writeFileSync(mark, `${JSON.stringify({ command })}\n`);
  whenReleased(() => {
    const hasResults = readdirSync(path).some((name) => name !== MARK_FILE && name !== LOCK_FILE);
    if (!hasResults) rmSync(mark, { force: true });
  });
}

function writerOf(mark: string): string | undefined {
  try {
    const { command } = JSON.parse(readFileSync(mark, "utf8")) as { readonly command?: unknown };
    return typeof command === "string" ? command : undefined;
  } catch {
    return undefined;
  }
}
