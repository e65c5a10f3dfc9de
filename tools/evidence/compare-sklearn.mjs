// Solves random dense coding problems with `solve` of @sdnet/csc-core, in float32, and with scikit-learn's coordinate
// descent, in float64, and compares codes and energies. Exits with 1 if anything is off by more than 1e-4.
//
//   node tools/evidence/compare-sklearn.mjs [--python python3] [--seed 1] [--signals 4]
//
// Needs a built checkout, and a Python that has scikit-learn. Touches no network.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as tf from "@tensorflow/tfjs";
import { MatrixDictionary, normalizeAtoms, solve } from "../../packages/csc-core/dist/index.js";
import { randomStream } from "../../packages/csc-core/dist/tensor/index.js";

const { values: options } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    seed: { type: "string", default: "1" },
    signals: { type: "string", default: "4" },
  },
});

/** Largest deviation, of codes relative to the largest code, of the energy, and of the gap, that counts as the same. */
const TOLERANCE = 1e-4;
/** Overcomplete, square and undercomplete; λ as a fraction of the smallest one at which every code is zero. */
const SIZES = [
  { features: 20, atoms: 50, fraction: 0.3, ridge: 0.1 },
  { features: 64, atoms: 256, fraction: 0.2, ridge: 0.5 },
  { features: 64, atoms: 256, fraction: 0.05, ridge: 0.1 },
  { features: 128, atoms: 200, fraction: 0.1, ridge: 0.02 },
  { features: 40, atoms: 40, fraction: 0.1, ridge: 1 },
  { features: 60, atoms: 15, fraction: 0.05, ridge: 0.1 },
  { features: 200, atoms: 80, fraction: 0.01, ridge: 0.01 },
];
const CASES = [false, true].flatMap((nonNegative) =>
  ["Lasso", "ElasticNet"].map((method) => ({ method, nonNegative })),
);

/** A problem in plain numbers, which both sides read: what float32 holds, float64 holds exactly. */
function draw({ features, atoms, fraction, ridge }, { method, nonNegative }, index) {
  const stream = randomStream(Number(options.seed), "compare-sklearn", index);
  const normal = (rows, columns) =>
    tf.tensor2d(
      Float32Array.from({ length: rows * columns }, () => stream.normal()),
      [rows, columns],
    );
  return tf.tidy(() => {
    const matrix = normalizeAtoms(normal(features, atoms));
    const signals = normal(Number(options.signals), features);
    const correlation = tf.matMul(signals, matrix);
    const lambda = fraction * tf.max(nonNegative ? correlation : tf.abs(correlation)).arraySync();
    return {
      atoms: matrix.arraySync(),
      signals: signals.arraySync(),
      lambda,
      mu: method === "Lasso" ? 0 : ridge,
      nonNegative,
    };
  });
}

function ours({ atoms, signals, lambda, mu, nonNegative }) {
  return tf.tidy(() => {
    const { codes, gap } = solve(tf.tensor2d(signals), new MatrixDictionary(tf.tensor2d(atoms)), {
      lambda,
      mu,
      nonNegative,
      method: "fista",
      restart: "gradient",
      stepSize: "backtracking",
      maxIterations: 3000,
      // Near the limit of float32: where it is not met, all iterations are taken.
      stop: { gap: "optimality", tolerance: 1e-7, every: 50 },
    });
    return { codes: codes.arraySync(), gap };
  });
}

function theirs(problems) {
  const script = fileURLToPath(new URL("./compare_sklearn.py", import.meta.url));
  const { error, status, stdout, stderr } = spawnSync(options.python, [script], {
    input: JSON.stringify({ problems }),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status === 3) {
    fail(`${options.python} has no scikit-learn: ${stderr.trim()}.
Install it with \`${options.python} -m pip install scikit-learn\`, or name a Python that has it with --python.`);
  }
  if (status === null) {
    fail(`cannot run ${options.python} (${error.code}). Name a Python 3 with --python.`);
  }
  if (status !== 0) fail(`compare_sklearn.py exited with ${status}:\n${stderr}`);
  return JSON.parse(stdout);
}

function fail(message) {
  process.stderr.write(`compare-sklearn: ${message}\n`);
  process.exit(2);
}

/** `½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²` of the whole batch, in float64. */
function energyOf(batch, { atoms, signals, lambda, mu }) {
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  return sum(
    batch.map((codes, image) => {
      const misfit = atoms.map((row, feature) => {
        const explained = sum(row.map((entry, atom) => entry * codes[atom]));
        return (signals[image][feature] - explained) ** 2;
      });
      const penalties = codes.map((code) => lambda * Math.abs(code) + (mu / 2) * code ** 2);
      return sum(misfit) / 2 + sum(penalties);
    }),
  );
}

const cells = SIZES.flatMap((size) => CASES.map((given) => ({ ...size, ...given })));
const problems = cells.map((cell, index) => draw(cell, cell, index));
const { version, codes: expected } = theirs(problems);
const found = problems.map(ours);

const widths = [9, 10, 12, 9, 6, 7, 10, 10, 10];
const row = (columns) =>
  process.stdout.write(`${columns.map((text, column) => text.padStart(widths[column])).join("  ")}\n`);
process.stdout.write(`scikit-learn ${version}, float64; @sdnet/csc-core on ${tf.getBackend()}, float32\n\n`);
row(["size", "problem", "codes", "lambda", "mu", "active", "codes off", "energy off", "our gap"]);
const deviations = [];
for (const [index, { features, atoms, method, nonNegative }] of cells.entries()) {
  const problem = problems[index];
  const { codes, gap } = found[index];
  const reference = expected[index].flat();
  const largest = Math.max(...reference.map(Math.abs));
  const codesOff =
    Math.max(...codes.flat().map((code, entry) => Math.abs(code - reference[entry]))) / largest;
  const energyOff = energyOf(codes, problem) / energyOf(expected[index], problem) - 1;
  deviations.push(codesOff, Math.abs(energyOff), gap);
  row([
    `${features}x${atoms}`,
    method,
    nonNegative ? "non-negative" : "signed",
    problem.lambda.toPrecision(3),
    String(problem.mu),
    String(reference.filter((code) => code !== 0).length),
    codesOff.toExponential(1),
    energyOff.toExponential(1),
    gap.toExponential(1),
  ]);
}
// Compared one by one: NaN is not small.
const agrees = deviations.every((deviation) => deviation <= TOLERANCE);
process.stdout.write(
  `\nworst ${Math.max(...deviations).toExponential(1)}, ${agrees ? "within" : "NOT within"} ${TOLERANCE.toExponential(0)}\n`,
);
process.exitCode = agrees ? 0 : 1;
