import { readFileSync, type Stats } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../../experiment/failure.js";
import { followLinks, kindOf, makeWritable, standing } from "./writable.js";

/** Options of {@link claimFile}. */
export interface FileClaim {
  /** As the user writes it, e.g. `--out`. */
  readonly option: string;
  /** Kind of file, with its article, e.g. `a calibration`. */
  readonly what: string;
  /** Whether a file that is there holds the same kind of thing and may be replaced; without this, none may. */
  readonly isOwn?: ((bytes: Uint8Array) => boolean) | undefined;
  /** Replace what is there, unless it is an input. */
  readonly force: boolean;
  /** Files that the command reads. */
  readonly inputs: readonly string[];
}

/**
 * Makes sure, before any work, that a file can be written and that nothing is lost by it. Makes the directories it lies in.
 *
 * @returns The path to write to: where links lead.
 * @throws UsageError naming the option.
 */
export function claimFile(path: string, claim: FileClaim): string {
  const { option, what, isOwn, force, inputs } = claim;
  const refuse = (fact: string): never => {
    throw new UsageError(`${option} ${path} ${fact}`);
  };
  const found = standing(path);
  if (path.endsWith("/") || found?.isDirectory() === true) {
    refuse(`is a directory; give the path of ${what}.`);
  }
  if (found !== undefined) {
    if (!found.isFile()) refuse(`is ${kindOf(found)}; give the path of a file.`);
    refuseInputs(path, { option, inputs });
    const isFree = found.size === 0 || force || isOwn?.(readFileSync(path)) === true;
    if (!isFree) {
      const fact = isOwn === undefined ? "is there already" : `is there and is not ${what}`;
      refuse(`${fact}; choose another, or replace it with --force.`);
    }
  }
  const place = followLinks(path);
  makeWritable(dirname(place), option);
  return place;
}

/**
 * Refuses a path to write to that is, by whatever name, a file that the command reads.
 *
 * @throws UsageError naming the option.
 */
export function refuseInputs(path: string, { option, inputs }: Pick<FileClaim, "option" | "inputs">): void {
  const found = standing(path);
  const input = inputs.find((other) => isSame(found, standing(other)));
  if (input === undefined) return;
  const name = input === path ? "" : `, ${input},`;
  throw new UsageError(`${option} ${path} is a file${name} that the command reads; choose another.`);
}

function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}
