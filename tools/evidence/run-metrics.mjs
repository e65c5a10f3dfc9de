// What a run recorded, line by line, while it goes on or afterwards.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The whole lines of a run's metrics; none before it began. */
export function metricsOf(run) {
  const file = join(run, "metrics.jsonl");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** Losses of a run's steps, in their order. */
export function lossesOf(run) {
  return metricsOf(run)
    .filter(({ kind }) => kind === "step")
    .map(({ loss }) => loss);
}
