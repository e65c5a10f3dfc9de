import * as tf from "@tensorflow/tfjs";
import { mapped, zipped, type Values } from "./naive.js";
import { drawn, given, positive, withNaN, type CaseInput, type OperationCase } from "./operation-case.js";

/** Numbers where functions have kinks, steps and limits. */
const EDGES = given([11], [-Infinity, -1e30, -2.5, -1, -1e-30, 0, 1e-30, 0.5, 1.5, 1e30, Infinity]);
const PLAIN = drawn([3, 7], 1);
const BROKEN = withNaN(drawn([4, 33], 2), 3);

const same = <Input>(input: Input): Input => input;

interface Unary {
  readonly run: (x: tf.Tensor) => tf.Tensor;
  readonly f: (x: number) => number;
  /** Derivative, where sources differentiate the operation. */
  readonly slope?: (x: number) => number;
  /** Moves inputs to where the function is defined. */
  readonly domain?: (input: CaseInput) => CaseInput;
  /** Numbers of the domain with kinks and ties; the slope is checked there too. */
  readonly edges?: CaseInput;
  readonly tolerance?: number;
  /** Result for NaN, where that is not NaN. */
  readonly ofNaN?: number;
}

function unaryCases(operation: string, unary: Unary): OperationCase[] {
  const { run, f, slope, domain = same, edges, tolerance, ofNaN = NaN } = unary;
  const common = {
    operation,
    run: ([x]: tf.Tensor[]) => run(x as tf.Tensor),
    ...(tolerance && { tolerance }),
  };
  const ofAll = ([x]: readonly Values[]): Values =>
    mapped(x as Values, (v) => (Number.isNaN(v) ? ofNaN : f(v)));
  const gradient = (inputs: readonly Values[], upstream: Values): Values[] => [
    zipped(upstream, inputs[0] as Values, (dy, x) => (slope === undefined ? NaN : dy * slope(x))),
  ];
  const rows: OperationCase[] = [
    {
      ...common,
      about: "plain numbers",
      inputs: [domain(PLAIN)],
      expected: ofAll,
      ...(slope && { gradient }),
    },
    {
      ...common,
      about: "NaN that the backend computed",
      inputs: [withNaN(domain(BROKEN), 3)],
      expected: ofAll,
    },
  ];
  if (edges === undefined) return rows;
  const finite = edges.data.every(Number.isFinite);
  return [
    ...rows,
    {
      ...common,
      about: "kinks and limits",
      inputs: [edges],
      expected: ofAll,
      ...(slope && finite && { gradient }),
    },
  ];
}

/** Round half to even, as TensorFlow does. */
function roundHalfToEven(x: number): number {
  const low = Math.floor(x);
  if (x - low !== 0.5) return Math.round(x);
  return low % 2 === 0 ? low : low + 1;
}

const small = (input: CaseInput): CaseInput => ({ ...input, data: input.data.map((x) => x * 0.4) });
const LIMITS = given([4], [-Infinity, -1e30, 1e30, Infinity]);
const FINITE = given([8], [-3, -1, -0.5, -0.0625, 0, 0.5, 1, 3]);
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const softplus = (x: number): number => Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0);

const UNARY: Readonly<Record<string, Unary>> = {
  "tf.abs": { run: tf.abs, f: Math.abs, slope: Math.sign, edges: FINITE },
  "tf.neg": { run: tf.neg, f: (x) => 0 - x, slope: () => -1, edges: EDGES },
  "tf.sign": { run: tf.sign, f: (x) => Math.sign(x), slope: () => 0, edges: EDGES },
  "tf.square": { run: tf.square, f: (x) => x * x, slope: (x) => 2 * x },
  "tf.sqrt": {
    run: tf.sqrt,
    f: Math.sqrt,
    slope: (x) => 0.5 / Math.sqrt(x),
    domain: positive,
    edges: given([3], [0, 1e-30, Infinity]),
  },
  "tf.rsqrt": { run: tf.rsqrt, f: (x) => 1 / Math.sqrt(x), slope: (x) => -0.5 * x ** -1.5, domain: positive },
  "tf.exp": { run: tf.exp, f: Math.exp, slope: Math.exp, edges: given([3], [-Infinity, -100, 0]) },
  "tf.log": {
    run: tf.log,
    f: Math.log,
    slope: (x) => 1 / x,
    domain: positive,
    edges: given([3], [0, 1, Infinity]),
  },
  "tf.tanh": {
    run: tf.tanh,
    f: Math.tanh,
    slope: (x) => 1 - Math.tanh(x) ** 2,
    edges: given([4], [-30, 0, 1e-3, 30]),
  },
  "tf.atanh": { run: tf.atanh, f: Math.atanh, slope: (x) => 1 / (1 - x * x), domain: small },
  "tf.softplus": { run: tf.softplus, f: softplus, slope: logistic, edges: given([4], [-60, 0, 20, 60]) },
  "tf.step": { run: (x) => tf.step(x), f: (x) => (x > 0 ? 1 : 0), edges: EDGES },
  "tf.round": { run: tf.round, f: roundHalfToEven, edges: given([6], [-2.5, -1.5, -0.25, 0.5, 1.5, 2.5]) },
  "tf.floor": { run: tf.floor, f: Math.floor, edges: given([5], [-2, -1.5, 0, 0.5, 2]) },
  "tf.isNaN": { run: tf.isNaN, f: () => 0, ofNaN: 1, edges: EDGES },
  "tf.isFinite": { run: tf.isFinite, f: (x) => Number(Number.isFinite(x)), ofNaN: 0, edges: EDGES },
  "tf.relu": { run: tf.relu, f: (x) => Math.max(x, 0), slope: (x) => Number(x > 0), edges: FINITE },
  "tf.relu6": {
    run: tf.relu6,
    f: (x) => Math.min(Math.max(x, 0), 6),
    slope: (x) => Number(x > 0 && x < 6),
    edges: given([5], [-Infinity, -3, 5, 7, Infinity]),
  },
  "tf.leakyRelu": {
    run: (x) => tf.leakyRelu(x, 0.25),
    f: (x) => (x > 0 ? x : x / 4),
    slope: (x) => (x > 0 ? 1 : 0.25),
  },
  "tf.elu": { run: tf.elu, f: (x) => (x > 0 ? x : Math.expm1(x)), slope: (x) => (x > 0 ? 1 : Math.exp(x)) },
  "tf.selu": {
    run: tf.selu,
    f: (x) => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x)),
    slope: (x) => 1.0507009873554805 * (x > 0 ? 1 : 1.6732632423543772 * Math.exp(x)),
  },
  "tf.sigmoid": {
    run: tf.sigmoid,
    f: logistic,
    slope: (x) => logistic(x) * (1 - logistic(x)),
    edges: FINITE,
  },
  "tf.clone": { run: tf.clone, f: (x) => x, slope: () => 1, edges: EDGES },
  "tf.zerosLike": { run: tf.zerosLike, f: () => 0, ofNaN: 0, edges: EDGES },
  "tf.onesLike": { run: tf.onesLike, f: () => 1, ofNaN: 1, edges: EDGES },
};

const INT_EDGES = given([7], [-5, -1, 0, 1, 2, 7, 300], "int32");

const RELU_LIMITS: OperationCase = {
  operation: "tf.relu",
  about: "infinities",
  inputs: [LIMITS],
  run: ([x]) => tf.relu(x as tf.Tensor),
  expected: ([x]) => mapped(x as Values, (value) => Math.max(value, 0)),
};

const clipped = (least: number, most: number): Unary => ({
  run: (x) => tf.clipByValue(x, least, most),
  f: (x) => Math.min(Math.max(x, least), most),
  slope: (x) => Number(x >= least && x <= most),
  edges: given([7], [-3, -1, -0.5, 0, 0.5, 1, 3]),
});

const CLIPS: OperationCase[] = [
  ...unaryCases("tf.clipByValue", clipped(-1, 1)),
  {
    operation: "tf.clipByValue",
    about: "integers",
    inputs: [INT_EDGES],
    run: ([x]) => tf.clipByValue(x as tf.Tensor, -2, 5),
    expected: ([x]) => mapped(x as Values, (value) => Math.min(Math.max(value, -2), 5)),
  },
];

const NUMBERS = given([8], [-2.75, -1, -0.5, 0, 0.25, 1, 2.75, 300]);
const TRUTHS = given([5], [0, 1, 1, 0, 1], "bool");

const castCase = (from: CaseInput, to: CaseInput["dtype"], f: (x: number) => number): OperationCase => ({
  operation: "tf.cast",
  about: `${from.dtype} to ${to}`,
  inputs: [from],
  run: ([x]) => tf.cast(x as tf.Tensor, to),
  expected: ([x]) => mapped(x as Values, f),
  ...(from.dtype === "float32" && to === "float32" && { gradient: "central" as const }),
});

const truth = (x: number): number => Number(x !== 0);
const CASTS: OperationCase[] = [
  castCase(PLAIN, "float32", same),
  castCase(NUMBERS, "int32", Math.trunc),
  castCase(NUMBERS, "bool", truth),
  castCase(INT_EDGES, "float32", same),
  castCase(INT_EDGES, "bool", truth),
  castCase(TRUTHS, "float32", same),
  castCase(TRUTHS, "int32", same),
];

/** Rows of operations on one tensor, entry by entry. */
export const ELEMENTWISE_CASES: readonly OperationCase[] = [
  ...Object.entries(UNARY).flatMap(([operation, unary]) => unaryCases(operation, unary)),
  RELU_LIMITS,
  ...CLIPS,
  ...CASTS,
];
