import { encode, PatchCoding } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import {
  at,
  build,
  correlated,
  largest,
  mapped,
  placesOf,
  pooled,
  reduced,
  total,
  zipped,
  type Values,
  type Window,
} from "./naive.js";
import {
  drawn,
  negative,
  positive,
  spread,
  withNaN,
  type CaseInput,
  type OperationCase,
} from "./operation-case.js";

const IMAGE = spread([2, 5, 4, 2], 80);
const mean = (entries: readonly number[]): number => total(entries) / entries.length;
const rectified = (x: number): number => Math.max(x, 0);

/** The row of a stock layer without weights. */
const layerCase = (
  operation: string,
  about: string,
  {
    layer,
    input = IMAGE,
    expected,
  }: { layer: () => tf.layers.Layer; input?: CaseInput; expected: (x: Values) => Values },
): OperationCase => ({
  operation,
  about,
  inputs: [input],
  run: ([x]) => layer().apply(x as tf.Tensor) as tf.Tensor,
  expected: ([x]) => expected(x as Values),
  ...(!input.data.some(Number.isNaN) && { gradient: "central" as const }),
});

const SAME: Window = { size: [3, 3], stride: 2, pad: "same" };
const POOLING: OperationCase[] = [
  layerCase("tf.layers.maxPooling2d", "negative", {
    layer: () => tf.layers.maxPooling2d({ poolSize: 3, strides: 2, padding: "same" }),
    input: negative(IMAGE),
    expected: (x) => pooled(x, SAME, largest),
  }),
  layerCase("tf.layers.averagePooling2d", "same", {
    layer: () => tf.layers.averagePooling2d({ poolSize: 3, strides: 2, padding: "same" }),
    expected: (x) => pooled(x, SAME, mean),
  }),
  layerCase("tf.layers.globalAveragePooling2d", "odd size", {
    layer: () => tf.layers.globalAveragePooling2d({}),
    expected: (x) => reduced(x, [1, 2], mean),
  }),
  layerCase("tf.layers.globalMaxPooling2d", "odd size", {
    layer: () => tf.layers.globalMaxPooling2d({}),
    expected: (x) => reduced(x, [1, 2], largest),
  }),
  layerCase("tf.layers.upSampling2d", "bilinear", {
    layer: () => tf.layers.upSampling2d({ size: [2, 2], interpolation: "bilinear" }),
    input: drawn([1, 1, 1, 2], 81),
    expected: (x) => build([1, 2, 2, 2], (place) => at(x, [0, 0, 0, place[3] ?? 0])),
  }),
  layerCase("tf.layers.reLU", "NaN that the backend computed", {
    layer: () => tf.layers.reLU(),
    input: withNaN(drawn([3, 33], 82), 3),
    expected: (x) => mapped(x, rectified),
  }),
];

/** The row of a stock layer whose weights are given. */
const weighted = (
  operation: string,
  about: string,
  { layer, inputs, expected }: Pick<OperationCase, "inputs" | "expected"> & { layer: () => tf.layers.Layer },
): OperationCase => ({
  operation,
  about,
  inputs,
  run: ([x, ...weights]) => {
    const own = layer();
    own.build([null, ...(x as tf.Tensor).shape.slice(1)]);
    own.setWeights(weights);
    return own.apply(x as tf.Tensor) as tf.Tensor;
  },
  expected,
});

const KERNEL = drawn([3, 3, 2, 3], 83);
const BIAS = drawn([3], 84);
const WEIGHTED: OperationCase[] = (
  [
    ["plain numbers", IMAGE],
    ["NaN that the backend computed", withNaN(IMAGE, 40)],
  ] as const
).flatMap(([about, image]) => [
  weighted("tf.layers.conv2d", `with ReLU, ${about}`, {
    layer: () => tf.layers.conv2d({ filters: 3, kernelSize: 3, padding: "same", activation: "relu" }),
    inputs: [image, KERNEL, BIAS],
    expected: ([x, w, b]) =>
      zipped(correlated(x as Values, w as Values, { stride: 1, pad: "same" }), b as Values, (v, bias) =>
        rectified(v + bias),
      ),
  }),
  weighted("tf.layers.dense", `with ReLU, ${about}`, {
    layer: () => tf.layers.dense({ units: 3, activation: "relu" }),
    inputs: [{ ...image, shape: [4, 20] }, drawn([20, 3], 85), BIAS],
    expected: ([x, w, b]) =>
      build([4, 3], ([row = 0, unit = 0]) =>
        rectified(
          at(b as Values, [unit]) +
            total(placesOf([20]).map(([k = 0]) => at(x as Values, [row, k]) * at(w as Values, [k, unit]))),
        ),
      ),
  }),
]);

const ADDED: OperationCase = {
  operation: "tf.layers.add",
  about: "two images",
  inputs: [IMAGE, drawn([2, 5, 4, 2], 86)],
  run: (images) => tf.layers.add().apply(images) as tf.Tensor,
  expected: ([a, b]) => zipped(a as Values, b as Values, (x, y) => x + y),
  gradient: "central",
};

/** A weight after one step of an optimiser down `sum(gradient * weight)`. */
const stepCase = (
  operation: string,
  create: () => tf.Optimizer,
  f: (weight: number, gradient: number) => number,
): OperationCase => ({
  operation,
  about: "two steps",
  inputs: [drawn([2, 3], 87), positive(drawn([2, 3], 88))],
  run: ([start, gradient]) => {
    const weight = tf.variable(start as tf.Tensor);
    const optimizer = create();
    for (let step = 0; step < 2; step++)
      optimizer.minimize(() => tf.sum<tf.Scalar>(tf.mul(weight, gradient as tf.Tensor)), false, [weight]);
    const result = weight.clone();
    optimizer.dispose();
    weight.dispose();
    return result;
  },
  expected: ([start, gradient]) => zipped(start as Values, gradient as Values, f),
});

const OPTIMIZERS: OperationCase[] = [
  // A constant gradient makes both moments exact: every step is the learning rate.
  stepCase(
    "tf.train.adam",
    () => tf.train.adam(0.01),
    (weight) => weight - 0.02,
  ),
  stepCase(
    "tf.train.momentum",
    () => tf.train.momentum(0.1, 0.9),
    (weight, gradient) => weight - 0.1 * (1 + 1.9) * gradient,
  ),
];

const SETTINGS = { lambda: 0.25, stepSize: 0.05, mu: 0.5 };

/** Two proximal steps of non-negative convolutional sparse coding, from the formulas. */
function codes(signal: Values, kernel: Values): Values {
  const { lambda, stepSize, mu } = SETTINGS;
  const shrunk = (v: number): number => Math.max(0, v - stepSize * lambda) / (1 + stepSize * mu);
  const analysis = (image: Values): Values => correlated(image, kernel, { stride: 1, pad: 1 });
  const first = mapped(analysis(signal), (v) => shrunk(stepSize * v));
  const [down = 0, right = 0, , atoms = 0] = kernel.shape;
  const synthesis = build(signal.shape, ([n = 0, y = 0, x = 0, channel = 0]) =>
    total(
      placesOf([down, right, atoms]).map(([i = 0, j = 0, atom = 0]) => {
        const [row, column] = [y - i + 1, x - j + 1];
        const inside =
          row >= 0 && row < (first.shape[1] ?? 0) && column >= 0 && column < (first.shape[2] ?? 0);
        return inside ? at(first, [n, row, column, atom]) * at(kernel, [i, j, channel, atom]) : 0;
      }),
    ),
  );
  const residual = zipped(signal, synthesis, (a, b) => a - b);
  return zipped(first, analysis(residual), (z, v) => shrunk(z + stepSize * v));
}

const ENCODED: OperationCase = {
  operation: "encodeUnrolled",
  about: "two steps",
  inputs: [drawn([1, 3, 4, 2], 89), drawn([3, 3, 2, 2], 90)],
  run: ([signal, kernel]) =>
    encode(
      {
        signal: signal as tf.Tensor4D,
        kernel: kernel as tf.Tensor4D,
        lambda: tf.scalar(SETTINGS.lambda),
        stepSize: tf.scalar(SETTINGS.stepSize),
      },
      {
        ...{ stride: 1, padding: 1, mu: SETTINGS.mu, iterations: 2, nonNegative: true },
        loss: "square",
        method: "ista",
      },
    ),
  expected: ([signal, kernel]) => codes(signal as Values, kernel as Values),
  gradient: "central",
};

const SEEDED: OperationCase = {
  operation: "seeded start",
  about: "a layer with its default seed, 0, twice",
  inputs: [drawn([1, 4, 4, 1], 91)],
  run: ([x]) => {
    const [first, second] = [0, 1].map(
      () => new PatchCoding({ filters: 2, kernelSize: 3, iterations: 3 }).apply(x as tf.Tensor) as tf.Tensor,
    );
    return tf.sub(first as tf.Tensor, second as tf.Tensor);
  },
  expected: () => build([1, 4, 4, 2], () => 0),
};

/** Rows of stock layers, optimisers and sparse coding. */
export const LAYER_CASES: readonly OperationCase[] = [
  ...POOLING,
  ...WEIGHTED,
  ADDED,
  ...OPTIMIZERS,
  ENCODED,
  SEEDED,
];
