import {
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { UsageError } from "../../experiment/failure.js";
import { describeFileError } from "./append-file.js";
import { whenReleased } from "./release.js";

/** Status of a path, links followed; undefined where nothing is there. */
export function standing(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A part of the path is a file, or must not be looked into: what is tried next says so.
    if (["ENOTDIR", "EACCES", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
}

/** Kind of thing at a path, in words, e.g. `a pipe`. */
export function kindOf(stats: Stats): string {
  if (stats.isFile()) return "a file";
  if (stats.isDirectory()) return "a directory";
  if (stats.isFIFO()) return "a pipe";
  if (stats.isSocket()) return "a socket";
  return "a device";
}

/** Target of a path through links, also of those to what is not there yet. */
export function followLinks(path: string): string {
  let place = path;
  for (let links = 0; links < 40; links++) {
    if (!isLink(place)) return place;
    place = resolve(dirname(place), readlinkSync(place));
  }
  throw new UsageError(`${path}: the links lead nowhere.`);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  } catch {
    return false;
  }
}

/**
 * Makes a directory, if need be, and makes sure that files can be made in it.
 *
 * @throws UsageError naming the option.
 */
export function makeWritable(directory: string, option: string): void {
  const probe = resolve(directory, `.sdnet-${process.pid}`);
  let place = directory;
  try {
    const made = makeDirectories(directory);
    if (made !== undefined) whenReleased(() => removeEmpty(resolve(directory), resolve(made)));
    place = probe;
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new UsageError(`${option} ${describeFileError(place === probe ? directory : place, error)}`);
  }
}

/**
 * Makes a directory and those above it. Node's own way goes on for ever where the system says that a parent is not there which is, as
 * in `/proc`.
 *
 * @returns The first that was made, if any.
 */
function makeDirectories(directory: string): string | undefined {
  if (standing(directory)?.isDirectory() === true) return undefined;
  const parent = dirname(resolve(directory));
  const first = parent === resolve(directory) ? undefined : makeDirectories(parent);
  mkdirSync(directory);
  return first ?? directory;
}

/** Removes a directory, and those above it up to the first that was made for it, unless something is in them. */
function removeEmpty(directory: string, first: string): void {
  try {
    for (let place = directory; place.length >= first.length; place = dirname(place)) rmdirSync(place);
  } catch {
    // There are results.
  }
}
