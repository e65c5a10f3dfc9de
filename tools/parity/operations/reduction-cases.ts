import * as tf from "@tensorflow/tfjs";
import { at, build, largest, placesOf, reduced, replaced, total, zipped, type Values } from "./naive.js";
import {
  drawn,
  given,
  positive,
  spread,
  withNaN,
  type CaseInput,
  type OperationCase,
} from "./operation-case.js";

type Run = (x: tf.Tensor, axes?: number[]) => tf.Tensor;

const same = (input: CaseInput): CaseInput => input;

interface Reduction {
  readonly run: Run;
  readonly fold: (entries: readonly number[]) => number;
  readonly gradient?: OperationCase["gradient"];
  readonly domain?: (input: CaseInput) => CaseInput;
  /** Axes that the operation takes at once. */
  readonly mostAxes?: number;
}

function reductionCases(operation: string, reduction: Reduction): OperationCase[] {
  const { run, fold, gradient, domain = same, mostAxes = 4 } = reduction;
  const row = (about: string, input: CaseInput, axes: number[] | undefined): OperationCase => ({
    operation,
    about,
    inputs: [input],
    run: ([x]) => run(x as tf.Tensor, axes),
    expected: ([x]) => reduced(x as Values, axes ?? input.shape.map((_, axis) => axis), fold),
    ...(gradient !== undefined && !input.data.some(Number.isNaN) && { gradient }),
  });
  return [
    row("everything", domain(spread([3, 5, 7], 1)), undefined),
    row("the last axis", domain(spread([3, 5, 7], 2)), [2]),
    row("the first axis", domain(spread([3, 5, 7], 3)), [0]),
    row("an axis in the middle", domain(spread([3, 5, 7], 4)), [1]),
    ...(mostAxes < 3
      ? []
      : [
          row("all but the first axis", domain(spread([2, 3, 3, 2], 5)), [1, 2, 3]),
          row("the outer axes", domain(spread([2, 3, 3, 2], 6)), [0, 1, 2]),
        ]),
    row("one long axis", domain(drawn([1, 67], 7)), [1]),
    row("NaN that the backend computed", withNaN(domain(spread([4, 9], 8)), 18), [1]),
  ];
}

const length = (entries: readonly number[]): number => Math.sqrt(total(entries.map((x) => x * x)));
const logSumExp = (entries: readonly number[]): number => {
  const most = largest(entries);
  return most + Math.log(total(entries.map((x) => Math.exp(x - most))));
};
const mean = (entries: readonly number[]): number => total(entries) / entries.length;
const variance = (entries: readonly number[]): number => mean(entries.map((x) => (x - mean(entries)) ** 2));

const REDUCTIONS: Readonly<Record<string, Reduction>> = {
  "tf.sum": { run: (x, axes) => tf.sum(x, axes), fold: total, gradient: "central" },
  "tf.mean": { run: (x, axes) => tf.mean(x, axes), fold: mean, gradient: "central" },
  "tf.max": { run: (x, axes) => tf.max(x, axes), fold: largest, gradient: "central" },
  "tf.min": {
    run: (x, axes) => tf.min(x, axes),
    fold: (entries) => Math.min(...entries),
    gradient: "central",
  },
  "tf.norm": { run: (x, axes) => tf.norm(x, 2, axes), fold: length, gradient: "central", mostAxes: 2 },
  "tf.logSumExp": { run: (x, axes) => tf.logSumExp(x, axes), fold: logSumExp, gradient: "central" },
  "tf.moments": { run: (x, axes) => tf.moments(x, axes).variance, fold: variance, gradient: "central" },
};

const TRUTHS = given([3, 4], [0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 1, 1], "bool");
const truthCases: OperationCase[] = [undefined, [1], [0]].flatMap((axes) => {
  const named = axes === undefined ? "everything" : `axis ${axes[0] ?? NaN}`;
  const all = axes ?? [0, 1];
  return [
    {
      operation: "tf.any",
      about: named,
      inputs: [TRUTHS],
      run: ([x]) => tf.any(x as tf.Tensor, axes),
      expected: ([x]) => reduced(x as Values, all, largest),
    },
    {
      operation: "tf.all",
      about: named,
      inputs: [TRUTHS],
      run: ([x]) => tf.all(x as tf.Tensor, axes),
      expected: ([x]) => reduced(x as Values, all, (entries) => Math.min(...entries)),
    },
  ] satisfies OperationCase[];
});

const SIGNED = spread([4, 9], 10);
const TIED = given([3, 4], [1, 3, 3, 0, -1, -1, -2, -1, 0, 0, 0, 0]);
const firstOf = (entries: readonly number[], value: number): number => entries.indexOf(value);
const placeCases: OperationCase[] = [SIGNED, TIED].map((input) => ({
  operation: "tf.argMax",
  about: input === TIED ? "the first of ties" : "plain numbers",
  inputs: [input],
  run: ([x]) => tf.argMax(x as tf.Tensor, 1),
  expected: ([x]) => reduced(x as Values, [1], (entries) => firstOf(entries, largest(entries))),
}));

/** The rows of the last axis of a matrix. */
const rowsOf = (x: Values): number[][] =>
  Array.from({ length: x.shape[0] ?? 0 }, (_, row) =>
    Array.from({ length: x.shape[1] ?? 0 }, (_, column) => at(x, [row, column])),
  );

/** Places in descending order of their values; of ties the lower place first. */
const descending = (row: readonly number[]): number[] =>
  row.map((_, place) => place).sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);

const topkCase = (about: string, input: CaseInput, k: number): OperationCase => ({
  operation: "tf.topk",
  about,
  inputs: [input],
  run: ([x]) => {
    const { values, indices } = tf.topk(x as tf.Tensor, k, true);
    return [values, indices];
  },
  expected: ([x]) => {
    const rows = rowsOf(x as Values);
    const order = rows.map(descending);
    const shape = [rows.length, k];
    return [
      build(shape, ([row = 0, place = 0]) => rows[row]?.[order[row]?.[place] ?? 0] ?? NaN),
      build(shape, ([row = 0, place = 0]) => order[row]?.[place] ?? NaN),
    ];
  },
});

const softmaxOf = (row: readonly number[]): number[] => row.map((x) => Math.exp(x - logSumExp(row)));
const byRows = (x: Values, f: (row: readonly number[]) => readonly number[]): Values => ({
  shape: x.shape,
  data: Float64Array.from(rowsOf(x).flatMap(f)),
});

const softCases: OperationCase[] = [
  { about: "plain numbers", input: spread([4, 9], 11), gradient: "central" as const },
  { about: "large numbers", input: given([2, 3], [1000, 999, 0, -1000, -1001, -3000]), gradient: undefined },
  { about: "NaN that the backend computed", input: withNaN(spread([3, 9], 12), 18), gradient: undefined },
].flatMap(({ about, input, gradient }) => [
  {
    operation: "tf.softmax",
    about,
    inputs: [input],
    run: ([x]: tf.Tensor[]) => tf.softmax(x as tf.Tensor),
    expected: ([x]: readonly Values[]) => byRows(x as Values, softmaxOf),
    ...(gradient && { gradient }),
  },
  {
    operation: "tf.logSoftmax",
    about,
    inputs: [input],
    run: ([x]: tf.Tensor[]) => tf.logSoftmax(x as tf.Tensor),
    expected: ([x]: readonly Values[]) => byRows(x as Values, (row) => row.map((v) => v - logSumExp(row))),
    ...(gradient && { gradient }),
  },
]);

const cumulated = (
  x: Values,
  axis: number,
  { exclusive, reverse }: { exclusive: boolean; reverse: boolean },
): Values =>
  build(x.shape, (place) => {
    const here = place[axis] ?? 0;
    const counts = (other: number): boolean =>
      reverse
        ? other > here || (!exclusive && other === here)
        : other < here || (!exclusive && other === here);
    return total(
      Array.from({ length: x.shape[axis] ?? 0 }, (_, other) => other)
        .filter(counts)
        .map((other) => at(x, replaced(place, axis, other))),
    );
  });

const cumsumCases: OperationCase[] = [
  { shape: [5], axis: 0 },
  { shape: [3, 5], axis: 0 },
  { shape: [3, 5], axis: 1 },
  { shape: [2, 3, 4], axis: 1 },
].flatMap(({ shape, axis }) =>
  [
    { exclusive: false, reverse: false },
    { exclusive: true, reverse: false },
    { exclusive: false, reverse: true },
    { exclusive: true, reverse: true },
  ].map((how) => ({
    operation: "tf.cumsum",
    about: `axis ${axis} of ${shape.length}${how.exclusive ? ", exclusive" : ""}${how.reverse ? ", reverse" : ""}`,
    inputs: [drawn(shape, 13)],
    run: ([x]: tf.Tensor[]) => tf.cumsum(x as tf.Tensor, axis, how.exclusive, how.reverse),
    expected: ([x]: readonly Values[]) => cumulated(x as Values, axis, how),
    gradient: "central" as const,
  })),
);

const MATRICES: OperationCase[] = [
  { left: [3, 5], right: [5, 4], turnLeft: false, turnRight: false },
  { left: [5, 3], right: [5, 4], turnLeft: true, turnRight: false },
  { left: [3, 5], right: [4, 5], turnLeft: false, turnRight: true },
  { left: [5, 3], right: [4, 5], turnLeft: true, turnRight: true },
  { left: [2, 3, 5], right: [2, 5, 4], turnLeft: false, turnRight: false },
  { left: [2, 5, 3], right: [2, 4, 5], turnLeft: true, turnRight: true },
].map(({ left, right, turnLeft, turnRight }) => ({
  operation: "tf.matMul",
  about: `${left.join("x")} by ${right.join("x")}${turnLeft ? ", left transposed" : ""}${turnRight ? ", right transposed" : ""}`,
  inputs: [drawn(left, 14), drawn(right, 15)],
  run: ([a, b]: tf.Tensor[]) => tf.matMul(a as tf.Tensor, b as tf.Tensor, turnLeft, turnRight),
  expected: ([a, b]: readonly Values[]) => {
    const entry = (m: Values, turned: boolean, batch: readonly number[], i: number, j: number): number =>
      at(m, [...(m.shape.length === 3 ? [batch[0] ?? 0] : []), ...(turned ? [j, i] : [i, j])]);
    const batches = right.slice(0, -2);
    return build([...batches, 3, 4], (place) => {
      const batch = place.slice(0, -2);
      const [i = 0, j = 0] = place.slice(-2);
      return total(
        placesOf([5]).map(
          ([k = 0]) => entry(a as Values, turnLeft, batch, i, k) * entry(b as Values, turnRight, batch, k, j),
        ),
      );
    });
  },
  gradient: "central" as const,
}));

const LABELS = given([2, 3], [0, 1, 0, 1, 0, 0]);
const crossEntropy: OperationCase = {
  operation: "tf.losses.softmaxCrossEntropy",
  about: "one-hot labels",
  inputs: [spread([2, 3], 16)],
  run: ([logits]) => tf.losses.softmaxCrossEntropy(tf.tensor([...LABELS.data], [2, 3]), logits as tf.Tensor),
  expected: ([logits]) => {
    const rows = byRows(logits as Values, (row) => row.map((x) => x - logSumExp(row)));
    const { data } = zipped(LABELS, rows, (y, x) => -y * x);
    return given([], [total([...data]) / 2]);
  },
  // Of the logits only: the stock gradient of the labels is wrong, and sources ask for none.
  gradient: "central",
};

/** Rows of sums, extremes, products of matrices and what is made of them. */
export const REDUCTION_CASES: readonly OperationCase[] = [
  ...Object.entries(REDUCTIONS).flatMap(([operation, reduction]) => reductionCases(operation, reduction)),
  {
    operation: "tf.moments",
    about: "mean",
    inputs: [positive(drawn([3, 5], 17))],
    run: ([x]) => tf.moments(x as tf.Tensor, [0]).mean,
    expected: ([x]) => reduced(x as Values, [0], mean),
  },
  ...truthCases,
  ...placeCases,
  topkCase("plain numbers", SIGNED, 3),
  topkCase("everything, negative", given([1, 5], [-5, -1, -3, -2, -4]), 5),
  topkCase("ties, the lower place first", TIED, 4),
  ...softCases,
  ...cumsumCases,
  ...MATRICES,
  crossEntropy,
];
