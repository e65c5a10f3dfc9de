// The search for the compact networks as answers to the λ question: its runs, sorted by the one setting in which each differs from another.
import { mean, record } from "./reproduction-records.mjs";

const SEARCH = "docs/results/2026-11-29-compact-search.json";
/** The four noises, by the names of the paper. */
export const NOISES = ["gaussian", "shot", "speckle", "impulse"];

/** Runs that others are compared with: atoms that begin as patches of the training images, and as random numbers. */
const PATCHES = { name: "patches", round: 2 };
const RANDOM = { name: "base", round: 1 };

/**
 * Settings that the gain may depend on: the place of each in a run of the search, the run that all others are compared with, what was asked for,
 * and what a short training of it sets.
 */
const QUESTIONS = [
  {
    title: "Channels of the body",
    key: "widths",
    base: PATCHES,
    asked: ["256, 1024, 1024"],
    of: (value) => value.join(", "),
    short: (value) => ({ "model.width": parseInt(value) }),
  },
  { title: "Epochs", key: "epochs", base: PATCHES, asked: [] },
  { title: "Epochs, atoms drawn at random", key: "epochs", base: RANDOM, asked: [] },
  {
    title: "Atoms",
    key: "atoms",
    base: PATCHES,
    asked: ["27", "64", "128"],
    short: (value) => ({ "model.stemAtoms": Number(value) }),
  },
  { title: "Atoms, drawn at random", key: "atoms", base: RANDOM, asked: [] },
  {
    title: "Iterations",
    key: "iterations",
    base: PATCHES,
    asked: ["1", "2", "4", "8"],
    short: (value) => ({ "model.iterations": Number(value) }),
  },
  {
    title: "λ of training",
    key: "trainingLambda",
    base: PATCHES,
    asked: ["0.05", "0.1", "0.2", "0.3"],
    short: (value) => ({ "model.lambda": Number(value) }),
  },
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

const overNoises = (figures) => figures && mean(NOISES.map((noise) => figures[noise]));

/** Runs that differ from the one they are compared with in one setting, of the same round, for each question. */
export function searchRows({ runs } = record(SEARCH)) {
  return QUESTIONS.map(({ title, key, base, asked, of = String, short }) => {
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
    return { title, rows: found, missing, short };
  });
}

/** Twins with a convolution as stem, by the noise that they were trained with, beside SDNets of the same rounds. */
export function twinRows({ runs } = record(SEARCH)) {
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
