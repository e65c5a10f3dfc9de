import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../../experiment/failure.js";
import { describeFileError } from "../files/append-file.js";
import { readAssignments, readOverride } from "../../config/assignment.js";
import type { Assignment } from "../../config/assignment.js";
import { checkExperiment } from "../../config/check-experiment.js";
import type { Experiment } from "../../experiment/experiment.js";
import { expandHome } from "./expand-home.js";
import { isNormalizationName, NAMED_NORMALIZATIONS } from "../../config/known-sets.js";
import { isOfficial, translateOfficial } from "../../config/official.js";

/** An experiment that passed every check. */
export interface LoadedExperiment {
  readonly experiment: Experiment;
  /** Things the user should know, one line each. */
  readonly notes: readonly string[];
}

/** Folder of the experiments that come with the package. */
const SHIPPED = fileURLToPath(new URL("../../../experiments/", import.meta.url));

/**
 * Reads an experiment file and applies `KEY=VALUE` overrides.
 *
 * @param file - A path, or the name of an experiment that comes with the program, with or without `.yaml`.
 * @throws UsageError with one line naming file, line and column, or the override.
 */
export async function loadExperiment(file: string, overrides: readonly string[]): Promise<LoadedExperiment> {
  return parseExperiment(await readExperimentFile(file), { name: file, overrides });
}

/** Like {@link loadExperiment}, for text that is already in memory. */
export function parseExperiment(
  text: string,
  options: { readonly name: string; readonly overrides?: readonly string[] },
): LoadedExperiment {
  const fromFile = readAssignments(text, options.name);
  const overrides = (options.overrides ?? []).map(readOverride);
  const all = [...fromFile, ...overrides];
  if (!isOfficial(fromFile)) {
    const assignments = all.map(expandName).map(expandHome);
    return { experiment: checkExperiment(assignments, options.name), notes: [] };
  }
  const { assignments, ignored } = translateOfficial(all.map(expandName));
  const experiment = checkExperiment(assignments.map(expandHome), options.name);
  const notes = [`${options.name}: read as an experiment of the official SDNet repository.`];
  if (ignored.length > 0) notes.push(`${options.name}: without effect here: ${ignored.join(", ")}.`);
  return { experiment, notes };
}

/**
 * `schedule: cosine` is short for `schedule: {name: cosine}`; the same for the optimizer. The name of statistics is short for them.
 */
function expandName(assignment: Assignment): Assignment {
  const key = assignment.path.join(".");
  if (key === "data.normalization" && isNormalizationName(assignment.value)) {
    return { ...assignment, value: NAMED_NORMALIZATIONS[assignment.value] };
  }
  const short = key === "training.schedule" || key === "training.optimizer";
  return short && typeof assignment.value === "string"
    ? { ...assignment, value: { name: assignment.value } }
    : assignment;
}

async function readExperimentFile(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOENT") {
      throw new UsageError(`${describeFileError(file, error)} Give an experiment file (YAML or JSON).`);
    }
  }
  const shipped = (await readdir(SHIPPED)).filter((name) => name.endsWith(".yaml"));
  const wanted = `${basename(file, ".yaml")}.yaml`;
  if (basename(file) === file && shipped.includes(wanted)) return readFile(join(SHIPPED, wanted), "utf8");
  throw new UsageError(
    `${file}: no such experiment file. These come with the program: ${shipped.join(", ")}.`,
  );
}
