import * as tf from "@tensorflow/tfjs";
import { broadcastAt, build, zipped, type Values } from "./naive.js";
import { drawn, given, positive, withNaN, type CaseInput, type OperationCase } from "./operation-case.js";

const same = (input: CaseInput): CaseInput => input;

interface Binary {
  readonly run: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor;
  readonly f: (a: number, b: number) => number;
  /** Whether sources differentiate it. Ties are checked by hand. */
  readonly smooth?: boolean;
  readonly domain?: (input: CaseInput) => CaseInput;
  /** Whether NaN on either side gives NaN. */
  readonly spreadsNaN?: boolean;
}

const LEFT = drawn([3, 7], 3);
const RIGHT = drawn([3, 7], 4);
const TIED_LEFT = given([2, 4], [-1, 0, 2, -3, 0.5, 0, -2, 1]);
const TIED_RIGHT = given([2, 4], [-1, 0, 2, 1, 0.25, -1, -2, 4]);

function binaryCases(operation: string, binary: Binary): OperationCase[] {
  const { run, f, smooth = false, domain = same, spreadsNaN = true } = binary;
  const common = {
    operation,
    run: ([a, b]: tf.Tensor[]) => run(a as tf.Tensor, b as tf.Tensor),
    expected: ([a, b]: readonly Values[]) =>
      zipped(a as Values, b as Values, (left, right) =>
        spreadsNaN && (Number.isNaN(left) || Number.isNaN(right)) ? NaN : f(left, right),
      ),
  };
  const gradient = smooth ? { gradient: "central" as const } : {};
  const row = (about: string, inputs: readonly CaseInput[], more = gradient): OperationCase => ({
    ...common,
    about,
    inputs: inputs.map(domain),
    ...more,
  });
  return [
    row("equal shapes", [LEFT, RIGHT]),
    row("one number on the right", [LEFT, given([], [0.75])]),
    row("one number on the left", [given([], [-0.75]), RIGHT]),
    row("a row over a matrix", [LEFT, drawn([7], 5)]),
    row("a column over a matrix", [drawn([3, 1], 6), RIGHT]),
    row("one number for each image", [drawn([2, 1, 1, 1], 7), drawn([2, 3, 5, 2], 8)]),
    row("each spread along the other", [drawn([3, 1], 9), drawn([1, 5], 10)]),
    row("NaN computed on the left", [withNaN(drawn([5, 7], 11), 3), drawn([5, 7], 12)], {}),
    row("NaN computed on the right", [drawn([5, 7], 13), withNaN(drawn([5, 7], 14), 3)], {}),
    row("NaN computed in the one number", [drawn([5, 7], 13), given([1], [NaN])], {}),
    row("ties", [TIED_LEFT, TIED_RIGHT], {}),
  ];
}

const BINARY: Readonly<Record<string, Binary>> = {
  "tf.add": { run: tf.add, f: (a, b) => a + b, smooth: true },
  "tf.sub": { run: tf.sub, f: (a, b) => a - b, smooth: true },
  "tf.mul": { run: tf.mul, f: (a, b) => a * b, smooth: true },
  "tf.div": { run: tf.div, f: (a, b) => a / b, smooth: true, domain: positive },
  "tf.divNoNan": { run: tf.divNoNan, f: (a, b) => (b === 0 ? 0 : a / b) },
  "tf.maximum": { run: tf.maximum, f: Math.max, smooth: true },
  "tf.minimum": { run: tf.minimum, f: Math.min, smooth: true },
  "tf.squaredDifference": { run: tf.squaredDifference, f: (a, b) => (a - b) ** 2, smooth: true },
  "tf.pow": { run: tf.pow, f: Math.pow, smooth: true, domain: positive },
  "tf.mod": { run: tf.mod, f: (a, b) => a - Math.floor(a / b) * b },
  "tf.less": { run: tf.less, f: (a, b) => Number(a < b), spreadsNaN: false },
  "tf.lessEqual": { run: tf.lessEqual, f: (a, b) => Number(a <= b), spreadsNaN: false },
  "tf.greater": { run: tf.greater, f: (a, b) => Number(a > b), spreadsNaN: false },
  "tf.greaterEqual": { run: tf.greaterEqual, f: (a, b) => Number(a >= b), spreadsNaN: false },
  "tf.equal": { run: tf.equal, f: (a, b) => Number(a === b), spreadsNaN: false },
  "tf.notEqual": { run: tf.notEqual, f: (a, b) => Number(a !== b), spreadsNaN: false },
};

/** Case with ties: the whole gradient goes to the first of two equal numbers, one subgradient, the same on every backend. */
const tieCase = (operation: string, first: (a: number, b: number) => boolean): OperationCase => ({
  operation,
  about: "gradient at ties",
  inputs: [TIED_LEFT, TIED_RIGHT],
  run: ([a, b]) => (operation === "tf.maximum" ? tf.maximum : tf.minimum)(a as tf.Tensor, b as tf.Tensor),
  expected: ([a, b]) => zipped(a as Values, b as Values, operation === "tf.maximum" ? Math.max : Math.min),
  gradient: ([a, b], upstream) => {
    const side = (wanted: boolean): Values =>
      build(upstream.shape, (place) =>
        first(broadcastAt(a as Values, place), broadcastAt(b as Values, place)) === wanted
          ? broadcastAt(upstream, place)
          : 0,
      );
    return [side(true), side(false)];
  },
});

const INTEGERS: OperationCase[] = (
  [
    ["tf.add", tf.add, (a: number, b: number) => a + b],
    ["tf.sub", tf.sub, (a: number, b: number) => a - b],
    ["tf.mul", tf.mul, (a: number, b: number) => a * b],
    ["tf.maximum", tf.maximum, Math.max],
    ["tf.minimum", tf.minimum, Math.min],
    ["tf.equal", tf.equal, (a: number, b: number) => Number(a === b)],
    ["tf.less", tf.less, (a: number, b: number) => Number(a < b)],
    ["tf.greaterEqual", tf.greaterEqual, (a: number, b: number) => Number(a >= b)],
  ] as const
).map(([operation, run, f]) => ({
  operation,
  about: "integers",
  inputs: [given([5], [-3, 0, 2, 7, 7], "int32"), given([5], [4, -1, 2, 3, 8], "int32")],
  run: ([a, b]) => run(a as tf.Tensor, b as tf.Tensor),
  expected: ([a, b]) => zipped(a as Values, b as Values, f),
}));

const TRUE_FALSE: readonly CaseInput[] = [given([4], [0, 0, 1, 1], "bool"), given([4], [0, 1, 0, 1], "bool")];

const LOGICAL: OperationCase[] = [
  {
    operation: "tf.logicalAnd",
    about: "all four",
    inputs: TRUE_FALSE,
    run: ([a, b]) => tf.logicalAnd(a as tf.Tensor, b as tf.Tensor),
    expected: ([a, b]) => zipped(a as Values, b as Values, (x, y) => x * y),
  },
  {
    operation: "tf.logicalOr",
    about: "all four",
    inputs: TRUE_FALSE,
    run: ([a, b]) => tf.logicalOr(a as tf.Tensor, b as tf.Tensor),
    expected: ([a, b]) => zipped(a as Values, b as Values, (x, y) => Math.max(x, y)),
  },
  {
    operation: "tf.logicalNot",
    about: "both",
    inputs: [TRUE_FALSE[0] as CaseInput],
    run: ([a]) => tf.logicalNot(a as tf.Tensor),
    expected: ([a]) => zipped(a as Values, a as Values, (x) => 1 - x),
  },
];

const whereCase = (
  about: string,
  [condition, yes, no]: readonly CaseInput[],
  nan = false,
): OperationCase => ({
  operation: "tf.where",
  about,
  inputs: [condition as CaseInput, yes as CaseInput, no as CaseInput],
  run: ([c, a, b]) => tf.where(c as tf.Tensor, a as tf.Tensor, b as tf.Tensor),
  expected: ([c, a, b]) =>
    build(
      (a as Values).shape.length >= (c as Values).shape.length ? (a as Values).shape : (c as Values).shape,
      (place) =>
        broadcastAt(c as Values, place) === 1
          ? broadcastAt(a as Values, place)
          : broadcastAt(b as Values, place),
    ),
  ...(!nan && { gradient: "central" as const }),
});

const mask = (shape: readonly number[]): CaseInput => {
  const { data } = drawn(shape, 15);
  return given(
    shape,
    Array.from(data, (value) => Number(value > 0)),
    "bool",
  );
};

const WHERE: OperationCase[] = [
  whereCase("equal shapes", [mask([3, 7]), LEFT, RIGHT]),
  whereCase(
    "NaN on the side that is not taken",
    [given([4], [1, 0, 1, 0], "bool"), given([4], [1, NaN, -3, NaN]), given([4], [NaN, 5, NaN, -6])],
    true,
  ),
  whereCase("one number on a side", [mask([3, 7]), LEFT, given([], [0.5])]),
  whereCase("a condition for each image", [mask([3, 1]), LEFT, RIGHT]),
];

/** Rows of operations on two tensors, entry by entry. */
export const BINARY_CASES: readonly OperationCase[] = [
  ...Object.entries(BINARY).flatMap(([operation, binary]) => binaryCases(operation, binary)),
  tieCase("tf.maximum", (a, b) => a >= b),
  tieCase("tf.minimum", (a, b) => a <= b),
  ...INTEGERS,
  {
    operation: "tf.divNoNan",
    about: "division by zero",
    inputs: [given([4], [1, -2, 0, 3]), given([4], [0, 0, 0, 2])],
    run: ([a, b]) => tf.divNoNan(a as tf.Tensor, b as tf.Tensor),
    expected: () => given([4], [0, 0, 0, 1.5]),
  },
  {
    operation: "tf.div",
    about: "0 / 0 and infinity / infinity",
    inputs: [given([4], [0, Infinity, 0, -3]), given([4], [0, Infinity, 2, 3])],
    run: ([a, b]) => tf.div(a as tf.Tensor, b as tf.Tensor),
    expected: ([a, b]) => zipped(a as Values, b as Values, (x, y) => x / y),
    notOn: { webgl: "equal numbers give 1 there, also these; sources use divNoNan where both may be 0" },
  },
  ...LOGICAL,
  ...WHERE,
];
