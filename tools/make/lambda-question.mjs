// Writes the tables and plots of apps/docs/guide/lambda-question.md from the records: the search for the compact networks, the shipped network
// under noise, the paper's figures, and the sweep of short trainings where there is one. Needs a built checkout.
//
//   node tools/make/lambda-question.mjs [SWEEP]      SWEEP: what `sdnet sweep tools/evidence/lambda-question.yaml --out SWEEP` left; becomes a record first
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { betweenMarks } from "./between-marks.mjs";
import { charts } from "./lambda-question-charts.mjs";
import { NOISES, searchRows, twinRows } from "./lambda-question-search.mjs";
import { missingLines, SWEEP, sweepRecord, sweepRows } from "./lambda-question-sweep.mjs";
import { noiseRecord } from "./noise-table.mjs";
import { mean, record as recordOf } from "./reproduction-records.mjs";

const ROOT = new URL("../../", import.meta.url);
const PROGRAM = "tools/make/lambda-question.mjs";
export const PAGE = "apps/docs/guide/lambda-question.md";
const PICTURES = "apps/docs/public/pictures/";
const PAPER = "docs/results/paper.json";
const NOISE_TRAINED = "sdnet8-cifar10-noise10";

const one = (value) => (value === undefined ? "–" : value.toFixed(1));

/** Claims of the paper beside the shipped network. */
function claimRows() {
  const { noise } = recordOf(PAPER);
  const { record } = noiseRecord();
  const of = (name) => record.methods.find((method) => method.name === name);
  const { signal, fit, norms, scope } = record.recommended;
  const adaptive = of(`adaptive ${signal}-${fit}-${norms}-${scope}`);
  const pair = (from, to) => `${one(from)} → ${one(to)} (+${one(to - from)})`;
  const kinds = NOISES.map((name) => `${name}_noise`);
  const rows = kinds.map((kind) => [
    kind.replace("_noise", ""),
    pair(noise.fixed[kind], noise.adaptive[kind]),
    pair(100 * of("fixed").byCorruption[kind], 100 * adaptive.byCorruption[kind]),
    one(100 * of("baseline").byCorruption[kind]),
    one(100 * of("oracle, estimated norms").byCorruption[kind]),
  ]);
  const averages = [
    "mean",
    pair(mean(kinds.map((kind) => noise.fixed[kind])), mean(kinds.map((kind) => noise.adaptive[kind]))),
    pair(100 * of("fixed").mean, 100 * adaptive.mean),
    one(100 * of("baseline").mean),
    one(100 * of("oracle, estimated norms").mean),
  ];
  return [["noise", "paper", "here", "twin", "best λ, by labels"], ...rows, averages];
}

/** Every rule that was measured on a shipped network. */
function ruleRows({ record } = noiseRecord()) {
  return [
    ["λ", "clean", ...NOISES, "mean"],
    ...record.methods.map(({ name, label, clean, byCorruption, mean: all }) => [
      name === "baseline" ? "the twin" : label,
      ...[clean, ...NOISES.map((noise) => byCorruption[`${noise}_noise`]), all].map((share) =>
        one(100 * share),
      ),
    ]),
  ];
}

/** Every rule on the network that was trained with noise; its figures are no one else's. */
function noiseTrained() {
  const found = noiseRecord(NOISE_TRAINED);
  return found.isShipped ? aligned(ruleRows(found)) : "Not measured yet.";
}

const COLUMNS = [
  "clean",
  "λ of training",
  "λ chosen",
  "gain",
  "best λ, running norms",
  "best λ, estimated norms",
];
const cellsOf = ({ clean, fixed, adaptive, running, oracle }) =>
  [clean, fixed, adaptive, adaptive - fixed, running, oracle].map(one);

/** A table of each setting, under its title. */
function tables(questions) {
  return questions
    .map(({ title, rows }) => {
      const body = rows.map((row) => [row.value, ...cellsOf(row)]);
      return `**${title}**\n\n${aligned([["", ...COLUMNS], ...body])}`;
    })
    .join("\n\n");
}

/** Parts of the page, by name. */
export function parts() {
  const questions = searchRows();
  const short = sweepRows();
  return {
    claims: aligned(claimRows()),
    rules: aligned(ruleRows()),
    "what it depends on": [tables(questions), "", ...missingLines(questions)].join("\n"),
    twins: aligned([
      ["stem", "noise in training", "clean", "λ of training", "λ chosen"],
      ...twinRows().map(({ stem, noise, clean, fixed, adaptive }) => [
        stem,
        noise,
        one(clean),
        one(fixed),
        one(adaptive),
      ]),
    ]),
    "noise-trained": noiseTrained(),
    "short trainings": short.length === 0 ? "Not measured yet." : tables(short),
  };
}

function aligned(rows) {
  const [titles, ...body] = rows.map((row) => row.map(String));
  const widths = titles.map((_, column) =>
    Math.max(3, ...[titles, ...body].map((row) => [...row[column]].length)),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => cell + " ".repeat(widths[column] - [...cell].length)).join(" | ")} |`;
  return [
    line(titles),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...body.map(line),
  ].join("\n");
}

/** A page with every part between its marks. */
export function withParts(page) {
  return Object.entries(parts()).reduce(
    (text, [name, content]) => betweenMarks(text, { name, program: PROGRAM, content }),
    page,
  );
}

/** The plots, as SVG, by file. */
export async function plots() {
  const { record } = noiseRecord();
  const drawn = await charts({ questions: searchRows(), short: sweepRows(), record, noises: NOISES });
  return Object.fromEntries(Object.entries(drawn).map(([name, svg]) => [`${PICTURES}${name}.svg`, svg]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  if (folder !== undefined)
    writeFileSync(new URL(SWEEP, ROOT), `${JSON.stringify(sweepRecord(folder), undefined, 2)}\n`);
  const page = new URL(PAGE, ROOT);
  writeFileSync(page, withParts(readFileSync(page, "utf8")));
  for (const [file, svg] of Object.entries(await plots())) writeFileSync(new URL(file, ROOT), svg);
}
