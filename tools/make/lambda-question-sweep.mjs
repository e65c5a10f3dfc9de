// The sweep of short trainings as answers to the λ question, and what neither it nor the search for the compact networks answers.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecorded, record } from "./reproduction-records.mjs";

/** The record of the sweep. */
export const SWEEP = "docs/results/lambda-question.json";

/** The runs of a sweep of short trainings, in per cent, where there is a record of it. */
export function sweepRows() {
  if (!isRecorded(SWEEP)) return undefined;
  return record(SWEEP).runs.map(({ settings, clean, fixed, adaptive, running, oracle }) => ({
    setting:
      Object.entries(settings)
        .map(([key, value]) => `${key} ${value}`)
        .join(", ") || "as described",
    ...{ clean: 100 * clean, fixed: 100 * fixed, adaptive: 100 * adaptive },
    ...{ running: 100 * running, oracle: 100 * oracle },
  }));
}

/** Figures of a finished sweep, without what only its own machine knows. */
export function sweepRecord(folder) {
  const { runs: planned } = JSON.parse(readFileSync(join(folder, "sweep.json"), "utf8"));
  const records = planned
    .map(({ id }) => join(folder, id, "record.json"))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, "utf8")));
  const runs = records.map(({ id, settings, finished, seconds, processor, results: { robust } }) => {
    const of = (name) => robust.methods.find((method) => method.name === name);
    const { signal, fit, norms, scope } = robust.recommended;
    const own = Object.entries(settings).filter(([key]) => !key.startsWith("calibrate."));
    return {
      ...{ id, settings: Object.fromEntries(own), finished, seconds, processor, images: robust.images },
      ...{ clean: of("fixed").clean, fixed: of("fixed").mean },
      adaptive: of(`adaptive ${signal}-${fit}-${norms}-${scope}`).mean,
      running: of("oracle").mean,
      oracle: of("oracle, estimated norms").mean,
    };
  });
  return {
    what: "Short trainings of the compact SDNet under Gaussian noise: tools/evidence/lambda-question.yaml",
    runs,
  };
}

/** What was asked for and is not in the tables: what only the short trainings answer, and what nothing does yet. */
export function missingLines(questions) {
  const runs = isRecorded(SWEEP) ? record(SWEEP).runs : [];
  const isShort = ({ short }, value) =>
    runs.some(({ settings }) => JSON.stringify(settings) === JSON.stringify(short(value)));
  const named = (isWanted) =>
    questions
      .map((question) => ({
        ...question,
        values: question.missing.filter((value) => isWanted(question, value)),
      }))
      .filter(({ values }) => values.length > 0)
      .map(({ title, values }) => `${title[0].toLowerCase()}${title.slice(1)} ${values.join(", ")}`)
      .join("; ");
  const [short, open] = [named(isShort), named((...asked) => !isShort(...asked))];
  return [
    ...(short === ""
      ? []
      : [`Asked for and measured only in [the short trainings](#short-trainings-here): ${short}.`]),
    ...(open === "" ? [] : [`Asked for and not measured yet: ${open}.`]),
  ];
}
