// The sweep of short trainings as answers to the λ question, and what neither it nor the search for the compact networks answers.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecorded, record } from "./reproduction-records.mjs";

/** The record of the sweep. */
export const SWEEP = "docs/results/lambda-question.json";

/** Settings that the short trainings differ in, and what each is in the training that all others are compared with. */
const QUESTIONS = [
  {
    title: "Channels of the body",
    key: "model.width",
    first: 64,
    of: (width) => [1, 4, 4].map((times) => times * width).join(", "),
  },
  { title: "Epochs", key: "training.epochs", first: 4 },
  { title: "Atoms", key: "model.stemAtoms", first: 64 },
  { title: "Iterations", key: "model.iterations", first: 2 },
  { title: "λ of training", key: "model.lambda", first: 0.1 },
  { title: "Noise in training, σ on pixels of 0 to 1", key: "data.augment.noise.sigma", first: 0 },
  { title: "Seed", key: "training.seed", first: 1 },
];

const recordedRuns = () => (isRecorded(SWEEP) ? record(SWEEP).runs : []);

/** The short trainings by what they differ in, in per cent, as `searchRows` has those of the search; none without a record of them. */
export function sweepRows() {
  const runs = recordedRuns();
  const percent = (run) =>
    Object.fromEntries(
      ["clean", "fixed", "adaptive", "running", "oracle"].map((name) => [name, 100 * run[name]]),
    );
  return QUESTIONS.map(({ title, key, first, of = String }) => ({
    title,
    rows: runs
      .filter(({ settings }) => Object.keys(settings).length === 0 || key in settings)
      .map((run) => ({ number: run.settings[key] ?? first, ...percent(run) }))
      .sort((left, right) => left.number - right.number)
      .map(({ number, ...figures }) => ({ value: of(number), ...figures })),
  })).filter(({ rows }) => rows.length > 1);
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
  const runs = recordedRuns();
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
