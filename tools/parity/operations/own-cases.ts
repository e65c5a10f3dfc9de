import {
  AddRelu,
  BatchNorm,
  ConvDictionary,
  conv2d,
  fusedConv2d,
  groupNorm,
  maxPool,
  relu,
  upsampleNearest,
} from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import {
  at,
  build,
  correlated,
  largest,
  mapped,
  placesOf,
  pooled,
  total,
  zipped,
  type Values,
} from "./naive.js";
import {
  drawn,
  given,
  negative,
  positive,
  spread,
  withNaN,
  type CaseInput,
  type OperationCase,
} from "./operation-case.js";

const IMAGE = spread([2, 5, 4, 2], 60);
const KERNEL = drawn([3, 3, 2, 3], 61);

const CONVOLUTIONS: OperationCase[] = [
  { stride: 1, padding: 1, kernel: KERNEL },
  { stride: 2, padding: 1, kernel: KERNEL },
  { stride: 2, padding: 0, kernel: drawn([1, 1, 2, 3], 62) },
].map(({ stride, padding, kernel }) => ({
  operation: "conv2d",
  about: `${kernel.shape.slice(0, 2).join("x")} stride ${stride} padding ${padding}`,
  inputs: [IMAGE, kernel],
  run: ([x, w]: tf.Tensor[]) => conv2d(x as tf.Tensor4D, w as tf.Tensor4D, { stride, padding }),
  expected: ([x, w]: readonly Values[]) => correlated(x as Values, w as Values, { stride, pad: padding }),
  gradient: "central" as const,
}));

/** `A z` by its definition: every code adds a multiple of its atom to its window. */
function synthesized(codes: Values, kernel: Values, stride: number): Values {
  const [batch = 0, rows = 0, columns = 0] = codes.shape;
  const [down = 0, right = 0, channels = 0] = kernel.shape;
  const result = new Map<string, number>();
  for (const [n = 0, y = 0, x = 0, atom = 0] of placesOf(codes.shape))
    for (const [i = 0, j = 0, channel = 0] of placesOf([down, right, channels])) {
      const place = [n, y * stride + i - 1, x * stride + j - 1, channel].join();
      result.set(
        place,
        (result.get(place) ?? 0) + at(codes, [n, y, x, atom]) * at(kernel, [i, j, channel, atom]),
      );
    }
  return build([batch, rows * stride, columns * stride, channels], (place) => result.get(place.join()) ?? 0);
}

const SYNTHESES: OperationCase[] = [1, 2].map((stride) => ({
  operation: "conv2dTranspose",
  about: `3x3 stride ${stride}`,
  inputs: [drawn([1, 3, 2, 3], 63), KERNEL],
  run: ([z, w]: tf.Tensor[]) =>
    new ConvDictionary(w as tf.Tensor4D, { stride, padding: 1 }).synthesize(z as tf.Tensor4D),
  expected: ([z, w]: readonly Values[]) => synthesized(z as Values, w as Values, stride),
  gradient: "central" as const,
}));

const rectified = (x: number): number => Math.max(x, 0);
const KINKS = given([7], [-2, -1, -0.5, 0, 0.5, 1, 2]);
const RELUS: OperationCase[] = [
  {
    operation: "relu",
    about: "0 among them",
    inputs: [KINKS],
    run: ([x]) => relu(x as tf.Tensor),
    expected: ([x]) => mapped(x as Values, rectified),
    gradient: ([x], dy) => [zipped(x as Values, dy, (v, g) => (v > 0 ? g : 0))],
  },
  {
    operation: "relu",
    about: "NaN that the backend computed",
    inputs: [withNaN(drawn([4, 33], 64), 3)],
    run: ([x]) => relu(x as tf.Tensor),
    expected: ([x]) => mapped(x as Values, rectified),
  },
  {
    operation: "addRelu",
    about: "NaN that the backend computed",
    inputs: [withNaN(drawn([4, 33], 65), 3), drawn([4, 33], 66)],
    run: ([a, b]) => new AddRelu().apply([a as tf.Tensor, b as tf.Tensor]) as tf.Tensor,
    expected: ([a, b]) => zipped(a as Values, b as Values, (x, y) => rectified(x + y)),
  },
  {
    operation: "addRelu",
    about: "plain numbers",
    inputs: [drawn([3, 5], 67), drawn([3, 5], 68)],
    run: ([a, b]) => new AddRelu().call([a as tf.Tensor, b as tf.Tensor]),
    expected: ([a, b]) => zipped(a as Values, b as Values, (x, y) => rectified(x + y)),
    gradient: "central",
  },
];

const window = { size: [3, 3], stride: 2, pad: "valid" } as const;
const poolCase = (about: string, image: CaseInput): OperationCase => ({
  operation: "maxPool",
  about,
  inputs: [image],
  run: ([x]) => maxPool(x as tf.Tensor4D, { size: 3, stride: 2 }),
  expected: ([x]) => pooled(x as Values, window, largest),
  ...(!image.data.some(Number.isNaN) && { gradient: "central" as const }),
});

const moments = (x: Values, channel: number): { mean: number; variance: number } => {
  const entries = placesOf(x.shape)
    .filter((place) => place[3] === channel)
    .map((place) => at(x, place));
  const mean = total(entries) / entries.length;
  return { mean, variance: total(entries.map((v) => (v - mean) ** 2)) / entries.length };
};

const NORMS: OperationCase[] = [
  {
    operation: "batchNormTraining",
    about: "statistics of the batch",
    inputs: [spread([2, 3, 3, 2], 69)],
    run: ([x]) => {
      const layer = new BatchNorm();
      const result = layer.apply(x as tf.Tensor, { training: true }) as tf.Tensor;
      layer.dispose();
      return result;
    },
    expected: ([x]) => {
      const of = [0, 1].map((channel) => moments(x as Values, channel));
      return build([2, 3, 3, 2], (place) => {
        const { mean = NaN, variance = NaN } = of[place[3] ?? 0] ?? {};
        return (at(x as Values, place) - mean) / Math.sqrt(variance + 1e-5);
      });
    },
    gradient: "central",
    // The sum over a batch that is nearly 0 cancels.
    tolerance: 1e-5,
  },
  {
    operation: "groupNorm",
    about: "two groups",
    inputs: [spread([2, 2, 3, 4], 70), positive(drawn([4], 71)), drawn([4], 72)],
    run: ([input, scale, offset]) =>
      groupNorm(input as tf.Tensor4D, {
        scale: scale as tf.Tensor1D,
        offset: offset as tf.Tensor1D,
        groups: 2,
        epsilon: 1e-5,
      }),
    expected: ([input, scale, offset]) => {
      const x = input as Values;
      const group = (n: number, g: number): number[] =>
        placesOf(x.shape)
          .filter((place) => place[0] === n && Math.floor((place[3] ?? 0) / 2) === g)
          .map((place) => at(x, place));
      const table = [0, 1].map((n) =>
        [0, 1].map((g) => {
          const entries = group(n, g);
          const mean = total(entries) / entries.length;
          return { mean, variance: total(entries.map((v) => (v - mean) ** 2)) / entries.length };
        }),
      );
      return build(x.shape, (place) => {
        const [n = 0, , , channel = 0] = place;
        const { mean = NaN, variance = NaN } = table[n]?.[Math.floor(channel / 2)] ?? {};
        const white = (at(x, place) - mean) / Math.sqrt(variance + 1e-5);
        return at(scale as Values, [channel]) * white + at(offset as Values, [channel]);
      });
    },
    gradient: "central",
    tolerance: 1e-5,
  },
  {
    operation: "tf.batchNorm",
    about: "given statistics",
    inputs: [
      drawn([2, 2, 3, 2], 73),
      drawn([2], 74),
      positive(drawn([2], 75)),
      drawn([2], 76),
      drawn([2], 77),
    ],
    run: ([x, mean, variance, offset, scale]) =>
      tf.batchNorm(
        x as tf.Tensor4D,
        mean as tf.Tensor1D,
        variance as tf.Tensor1D,
        offset as tf.Tensor1D,
        scale as tf.Tensor1D,
        1e-5,
      ),
    expected: ([x, mean, variance, offset, scale]) =>
      build([2, 2, 3, 2], (place) => {
        const channel = [place[3] ?? 0];
        const white =
          (at(x as Values, place) - at(mean as Values, channel)) /
          Math.sqrt(at(variance as Values, channel) + 1e-5);
        return at(scale as Values, channel) * white + at(offset as Values, channel);
      }),
    gradient: "central",
    tolerance: 1e-5,
  },
];

const UPSAMPLED: OperationCase = {
  operation: "upsampleNearest",
  about: "three times",
  inputs: [drawn([2, 2, 3, 2], 78)],
  run: ([x]) => upsampleNearest(x as tf.Tensor4D, 3),
  expected: ([x]) =>
    build([2, 6, 9, 2], ([n = 0, y = 0, c = 0, k = 0]) =>
      at(x as Values, [n, Math.floor(y / 3), Math.floor(c / 3), k]),
    ),
  gradient: "central",
};

const fusedCase = (about: string, image: CaseInput): OperationCase => ({
  operation: "fusedConv2d",
  about,
  inputs: [image, KERNEL, drawn([3], 79)],
  run: ([x, w, b]) =>
    fusedConv2d(x as tf.Tensor4D, w as tf.Tensor4D, {
      stride: 1,
      padding: 1,
      bias: b as tf.Tensor1D,
      relu: true,
    }),
  expected: ([x, w, b]) =>
    zipped(correlated(x as Values, w as Values, { stride: 1, pad: 1 }), b as Values, (v, bias) =>
      rectified(v + bias),
    ),
});

/** Rows of csc-core's own operations. */
export const OWN_CASES: readonly OperationCase[] = [
  ...CONVOLUTIONS,
  ...SYNTHESES,
  ...RELUS,
  poolCase("mixed signs", IMAGE),
  poolCase("all negative", negative(IMAGE)),
  poolCase("NaN that the backend computed", withNaN(IMAGE, 40)),
  poolCase("nothing but NaN", given([1, 3, 3, 1], Array<number>(9).fill(NaN))),
  ...NORMS,
  UPSAMPLED,
  fusedCase("plain numbers", IMAGE),
];
