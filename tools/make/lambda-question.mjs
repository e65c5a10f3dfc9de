// Writes the tables and plots of apps/docs/guide/lambda-question.md from the records: the search for the compact networks, the shipped network
// under noise, the paper's figures, and the sweep of short trainings where there is one. Needs a built checkout.
//
//   node tools/make/lambda-question.mjs [SWEEP]      SWEEP: what `sdnet sweep tools/evidence/lambda-question.yaml --out SWEEP` left; becomes a record first
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { betweenMarks } from "./between-marks.mjs";
import { charts } from "./lambda-question-charts.mjs";
import { noiseRecord } from "./noise-table.mjs";

const ROOT = new URL("../../", import.meta.url);
const PROGRAM = "tools/make/lambda-question.mjs";
export const PAGE = "apps/docs/guide/lambda-question.md";
const PICTURES = "apps/docs/public/pictures/";
const SEARCH = "docs/results/2026-11-29-compact-search.json";
const SWEEP = "docs/results/lambda-question.json";
const PAPER = "docs/results/paper.json";
const NOISE_TRAINED = "sdnet8-cifar10-noise10";
const NOISES = ["gaussian", "shot", "speckle", "impulse"];

/** Runs that others are compared with: atoms that begin as patches of the training images, and as random numbers. */
const PATCHES = { name: "patches", round: 2 };
const RANDOM = { name: "base", round: 1 };

/** Settings that the gain may depend on: the place of each in a run of the search, the run that all others are compared with, and what was asked for. */
const QUESTIONS = [
  {
    title: "Channels of the body",
    key: "widths",
    base: PATCHES,
    asked: ["256, 256, 256"],
    of: (value) => value.join(", "),
  },
  { title: "Epochs", key: "epochs", base: PATCHES, asked: [] },
  { title: "Epochs, atoms drawn at random", key: "epochs", base: RANDOM, asked: [] },
  { title: "Atoms", key: "atoms", base: PATCHES, asked: ["27", "64", "128"] },
  { title: "Atoms, drawn at random", key: "atoms", base: RANDOM, asked: [] },
  { title: "Iterations", key: "iterations", base: PATCHES, asked: ["1", "2", "4", "8"] },
  { title: "λ of training", key: "trainingLambda", base: PATCHES, asked: ["0.05", "0.1", "0.2", "0.3"] },
  {
    title: "λ drawn anew for each training batch, up to times λ",
    key: "lambdaRange",
    base: PATCHES,
    asked: [],
  },
  { title: "First atoms", key: "dictionary", base: PATCHES, asked: [] },
  { title: "Atoms kept as they began", key: "frozen", base: PATCHES, asked: [] },
  { title: "Noise in training, σ on pixels of 0 to 1", key: "noise", base: PATCHES, asked: [] },
  { title: "Seed", key: "seed", base: PATCHES, asked: [] },
];

/** Settings of a run; the rest is what came of it. */
const FIGURES = new Set([
  "name",
  "heldOut",
  "mirrored",
  "fixed",
  "oracleRunning",
  "oracleEstimated",
  "roughness",
  "roughnessAndKurtosis",
  "bestLambda",
]);

const read = (file) => JSON.parse(readFileSync(new URL(file, ROOT), "utf8"));
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const overNoises = (figures) => figures && mean(NOISES.map((noise) => figures[noise]));
const one = (value) => (value === undefined ? "–" : value.toFixed(1));

/** Runs that differ from the one they are compared with in one setting, of the same round, for each question. */
export function searchRows({ runs } = read(SEARCH)) {
  return QUESTIONS.map(({ title, key, base, asked, of = String }) => {
    const reference = runs.find(({ name, round }) => name === base.name && round === base.round);
    const settings = Object.keys(reference).filter((each) => !FIGURES.has(each) && each !== key);
    const isSame = (run, each) => JSON.stringify(run[each]) === JSON.stringify(reference[each]);
    const found = runs
      .filter((run) => settings.every((each) => isSame(run, each)))
      .map((run) => ({
        value: of(run[key]),
        clean: run.heldOut,
        fixed: overNoises(run.fixed),
        adaptive: overNoises(run.roughnessAndKurtosis),
        running: overNoises(run.oracleRunning),
        oracle: overNoises(run.oracleEstimated),
      }))
      .sort((left, right) => parseFloat(left.value) - parseFloat(right.value) || 0);
    const missing = asked.filter((value) => !found.some((row) => row.value === value));
    return { title, rows: found, missing };
  });
}

/** Twins with a convolution as stem, by the noise that they were trained with, beside SDNets of the same rounds. */
export function twinRows({ runs } = read(SEARCH)) {
  const names = ["twin", "twin-noise.1", "base", "noise.1"];
  return names.map((name) => {
    const run = runs.find((each) => each.name === name && each.round === 1);
    return {
      stem: run.stem === "conv" ? "convolution" : "sparse coding",
      noise: run.noise === 0 ? "none" : `σ ${run.noise}`,
      ...{ clean: run.heldOut, fixed: overNoises(run.fixed), adaptive: overNoises(run.roughnessAndKurtosis) },
    };
  });
}

/** Claims of the paper beside the shipped network. */
function claimRows() {
  const { noise } = read(PAPER);
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

/** A sweep of short trainings as rows, where there is a record of it. */
export function sweepRows() {
  if (!existsSync(new URL(SWEEP, ROOT))) return undefined;
  return read(SWEEP).runs.map(({ settings, clean, fixed, adaptive, oracle }) => [
    Object.entries(settings)
      .map(([key, value]) => `${key} ${value}`)
      .join(", ") || "as described",
    ...[clean, fixed, adaptive, adaptive - fixed, oracle].map((share) => one(100 * share)),
  ]);
}

/** Figures of a finished sweep, without what only its own machine knows. */
export function sweepRecord(folder) {
  const records = readdirSync(folder)
    .map((id) => join(folder, id, "record.json"))
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
      oracle: of("oracle, estimated norms").mean,
    };
  });
  return {
    what: "Short trainings of the compact SDNet under Gaussian noise: tools/evidence/lambda-question.yaml",
    runs,
  };
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

/** Parts of the page, by name. */
export function parts() {
  const questions = searchRows();
  const missing = questions.filter((question) => question.missing.length > 0);
  const sweep = sweepRows();
  return {
    claims: aligned(claimRows()),
    rules: aligned(ruleRows()),
    "what it depends on": [
      ...questions.flatMap(({ title, rows }) => [
        "",
        `**${title}**`,
        "",
        aligned([["", ...COLUMNS], ...rows.map((row) => [row.value, ...cellsOf(row)])]),
      ]),
      "",
      `Asked for and not measured yet: ${missing.map(({ title, missing: values }) => `${title.toLowerCase()} ${values.join(", ")}`).join("; ")}.`,
    ]
      .slice(1)
      .join("\n"),
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
    "short trainings":
      sweep === undefined
        ? "Not measured yet."
        : aligned([["setting", "clean", "λ of training", "λ chosen", "gain", "best λ"], ...sweep]),
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
  const drawn = await charts({ questions: searchRows(), record, noises: NOISES });
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
