import { basename, join } from "node:path";
import { writeAtomically } from "@sdnet/train/files";
import { attackCsv, type AttackExample, attackPage, type AttackPageParts } from "@sdnet/reports";
import type { BatchRecord } from "./batch-records.js";
import { readSavedImages, savedImagesPath } from "./saved-images.js";

/** Images shown in the report. */
const SHOWN = 6;

/** A setting of an attack; undefined where it was left out. */
export type Setting = string | number | readonly (string | number)[] | undefined;

/** Content of a report folder. */
export interface AttackReport extends Pick<
  AttackPageParts,
  "title" | "cells" | "checks" | "aim" | "ensemble"
> {
  /** Result as `--json` prints it. */
  readonly result: object;
  /** Names and values of how it was made. */
  readonly facts: Readonly<Record<string, Setting>>;
  readonly records: readonly BatchRecord[];
  readonly classNames: readonly string[];
}

/** Writes `summary.json`, `cells.csv` and `index.html` beside the images of an attack. */
export async function writeAttackReport(directory: string, report: AttackReport): Promise<void> {
  const { result, records, classNames, cells, ...page } = report;
  const batches = records.map(({ key, from }) => ({ file: basename(savedImagesPath("", from)), key }));
  const summary = JSON.stringify({ ...result, batches }, undefined, 1);
  await writeAtomically(join(directory, "summary.json"), `${summary}\n`);
  await writeAtomically(join(directory, "cells.csv"), attackCsv(cells));
  const facts = Object.fromEntries(
    Object.entries(report.facts).map(([name, value]) => [name, [value ?? "default"].flat().join(", ")]),
  );
  const examples = await exampleImages(directory, classNames);
  await writeAtomically(join(directory, "index.html"), await attackPage({ ...page, cells, facts, examples }));
}

/** The first images of the first batch with the strongest perturbation of each defence. */
async function exampleImages(directory: string, classNames: readonly string[]): Promise<AttackExample[]> {
  const [batch] = await readSavedImages(savedImagesPath(directory, 0));
  if (batch === undefined) return [];
  const [, height, width, channels] = batch.shape;
  const size = height * width * channels;
  const largest = [...batch.sets]
    .filter(([name]) => /\/(adaptive|oblivious|transfer)\//.test(name))
    .slice(-3);
  return Array.from({ length: Math.min(SHOWN, batch.shape[0]) }, (_, image) => image).flatMap((image) =>
    largest.map(([name, pixels]) => ({
      width,
      height,
      caption: `${classNames[batch.labels[image] ?? 0] ?? ""}, ${name}`,
      clean: batch.clean.subarray(image * size, (image + 1) * size),
      attacked: pixels.subarray(image * size, (image + 1) * size),
    })),
  );
}
