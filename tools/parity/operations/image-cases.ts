import * as tf from "@tensorflow/tfjs";
import {
  at,
  atOr,
  build,
  correlated,
  largest,
  placesOf,
  pooled,
  total,
  windowOver,
  type Values,
  type Window,
} from "./naive.js";
import {
  drawn,
  given,
  negative,
  spread,
  withNaN,
  type CaseInput,
  type OperationCase,
} from "./operation-case.js";

const WINDOWS: readonly Window[] = [
  { size: [3, 3], stride: 2, pad: "valid" },
  { size: [3, 3], stride: 1, pad: "same" },
  { size: [3, 3], stride: 2, pad: "same" },
  { size: [2, 2], stride: 2, pad: "same" },
  { size: [2, 3], stride: 1, pad: "same" },
  { size: [3, 3], stride: 2, pad: 1 },
  { size: [5, 7], stride: 1, pad: "valid" },
];

const named = ({ size, stride, pad }: Window): string => `${size.join("x")} stride ${stride} ${pad}`;

/** The gradient goes to the first largest value of every window. */
function maxPoolGradient([image]: readonly Values[], upstream: Values, window: Window): Values[] {
  const x = image as Values;
  const { source } = windowOver(x.shape[1] ?? 0, x.shape[2] ?? 0, window);
  const gradient = new Map<string, number>();
  for (const place of placesOf(upstream.shape)) {
    const [n = 0, row = 0, column = 0, channel = 0] = place;
    const sources = placesOf(window.size).map(([i = 0, j = 0]) => [n, ...source(row, column, i, j), channel]);
    const values = sources.map((from) => atOr(x, from, -Infinity));
    const from = sources[values.indexOf(largest(values))]?.join() ?? "";
    gradient.set(from, (gradient.get(from) ?? 0) + at(upstream, place));
  }
  return [build(x.shape, (place) => gradient.get(place.join()) ?? 0)];
}

const maxPoolCase = (about: string, image: CaseInput, window: Window): OperationCase => ({
  operation: "tf.maxPool",
  about: `${named(window)}, ${about}`,
  inputs: [image],
  run: ([x]) => tf.maxPool(x as tf.Tensor4D, [...window.size], window.stride, window.pad),
  expected: ([x]) => pooled(x as Values, window, largest),
  ...notNative(window),
  ...(!image.data.some(Number.isNaN) && {
    gradient: (inputs: readonly Values[], upstream: Values) => maxPoolGradient(inputs, upstream, window),
  }),
});

const averageCase = (about: string, image: CaseInput, window: Window): OperationCase => ({
  operation: "tf.avgPool",
  about: `${named(window)}, ${about}`,
  inputs: [image],
  run: ([x]) => tf.avgPool(x as tf.Tensor4D, [...window.size], window.stride, window.pad),
  expected: ([x]) => pooled(x as Values, window, (entries) => total(entries) / entries.length),
  ...notNative(window),
  ...(!image.data.some(Number.isNaN) && { gradient: "central" as const }),
});

const IMAGE = spread([2, 5, 7, 2], 40);
const TIED = given(
  [1, 5, 5, 1],
  [...Array(25).keys()].map((index) => [-1, 0, -1, 0.5, 0][index % 5] ?? 0),
);
/** tfjs-node throws for a number; sources pad by themselves. */
const notNative = ({ pad }: Window): Pick<OperationCase, "notOn"> =>
  typeof pad === "number" ? { notOn: { tensorflow: "numeric padding throws there" } } : {};

/** Shaders give the gradient to the last of the largest, which is as good a subgradient. */
const tiedCase = (window: Window): OperationCase => {
  const one = maxPoolCase("ties", TIED, window);
  const reason = "goes to the last of the largest";
  return { ...one, notOn: { ...one.notOn, webgl: reason, webgpu: reason } };
};

const POOLS: OperationCase[] = WINDOWS.flatMap((window) => [
  maxPoolCase("mixed signs", IMAGE, window),
  maxPoolCase("all negative", negative(IMAGE), window),
  ...(window.size[0] < 5 ? [tiedCase(window)] : []),
  averageCase("mixed signs", IMAGE, window),
]);

interface Convolution {
  readonly about: string;
  readonly image: readonly [number, number, number, number];
  readonly kernel: readonly [number, number, number, number];
  readonly window: Omit<Window, "size">;
}

const CONVOLUTIONS: readonly Convolution[] = [
  { about: "3x3 same", image: [2, 4, 5, 2], kernel: [3, 3, 2, 3], window: { stride: 1, pad: "same" } },
  { about: "3x3 valid", image: [1, 5, 4, 2], kernel: [3, 3, 2, 3], window: { stride: 1, pad: "valid" } },
  {
    about: "3x3 stride 2 same, even",
    image: [1, 6, 4, 2],
    kernel: [3, 3, 2, 2],
    window: { stride: 2, pad: "same" },
  },
  {
    about: "3x3 stride 2 same, odd",
    image: [1, 5, 7, 1],
    kernel: [3, 3, 1, 2],
    window: { stride: 2, pad: "same" },
  },
  {
    about: "1x1 stride 2 valid",
    image: [2, 5, 5, 3],
    kernel: [1, 1, 3, 5],
    window: { stride: 2, pad: "valid" },
  },
  { about: "2x2 same", image: [1, 5, 5, 2], kernel: [2, 2, 2, 2], window: { stride: 1, pad: "same" } },
];

const convolutionCase = ({ about, image, kernel, window }: Convolution): OperationCase => ({
  operation: "tf.conv2d",
  about,
  inputs: [drawn(image, 41), drawn(kernel, 42)],
  run: ([x, w]) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, window.stride, window.pad),
  expected: ([x, w]) => correlated(x as Values, w as Values, window),
  gradient: "central",
});

/** Half-pixel or corner-aligned or neither: where a pixel of the result looks. */
type Grid = "half pixel" | "aligned corners" | "neither";

function lookAt(place: number, from: number, to: number, grid: Grid): number {
  if (grid === "aligned corners") return to > 1 ? (place * (from - 1)) / (to - 1) : 0;
  if (grid === "half pixel") return Math.max(0, ((place + 0.5) * from) / to - 0.5);
  return (place * from) / to;
}

const bilinear = (image: Values, [height, width]: readonly [number, number], grid: Grid): Values => {
  const [batch = 0, rows = 0, columns = 0, channels = 0] = image.shape;
  return build([batch, height, width, channels], ([n = 0, y = 0, x = 0, c = 0]) => {
    const fy = lookAt(y, rows, height, grid);
    const fx = lookAt(x, columns, width, grid);
    const corner = (down: number, right: number): number =>
      at(image, [
        n,
        Math.min(Math.floor(fy) + down, rows - 1),
        Math.min(Math.floor(fx) + right, columns - 1),
        c,
      ]);
    const [dy, dx] = [fy - Math.floor(fy), fx - Math.floor(fx)];
    const top = corner(0, 0) * (1 - dx) + corner(0, 1) * dx;
    return top * (1 - dy) + (corner(1, 0) * (1 - dx) + corner(1, 1) * dx) * dy;
  });
};

const RESIZES: OperationCase[] = (["half pixel", "aligned corners", "neither"] as const).flatMap((grid) =>
  (
    [
      [8, 6],
      [7, 11],
      [3, 2],
    ] as const
  ).map((size) => ({
    operation: "tf.image.resizeBilinear",
    about: `4x3 to ${size.join("x")}, ${grid}`,
    inputs: [drawn([2, 4, 3, 2], 43)],
    run: ([x]: tf.Tensor[]) =>
      tf.image.resizeBilinear(x as tf.Tensor4D, [...size], grid === "aligned corners", grid === "half pixel"),
    expected: ([x]: readonly Values[]) => bilinear(x as Values, size, grid),
    gradient: "central" as const,
  })),
);

const nearest = (image: Values, [height, width]: readonly [number, number]): Values => {
  const [batch = 0, rows = 0, columns = 0, channels = 0] = image.shape;
  return build([batch, height, width, channels], ([n = 0, y = 0, x = 0, c = 0]) =>
    at(image, [n, Math.floor((y * rows) / height), Math.floor((x * columns) / width), c]),
  );
};

const NEAREST: OperationCase[] = (
  [
    [8, 9],
    [4, 6],
  ] as const
).map((size) => ({
  operation: "tf.image.resizeNearestNeighbor",
  about: `4x3 to ${size.join("x")}`,
  inputs: [drawn([2, 4, 3, 2], 44)],
  run: ([x]) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [...size]),
  expected: ([x]) => nearest(x as Values, size),
  gradient: "central",
}));

/** Rows of pooling, convolution and resizing. */
export const IMAGE_CASES: readonly OperationCase[] = [
  ...POOLS,
  {
    ...maxPoolCase("NaN that the backend computed", withNaN(IMAGE, 31), {
      size: [3, 3],
      stride: 2,
      pad: "valid",
    }),
    // TensorFlow's rule, on every backend; where it matters sources use csc-core's maxPool.
    expected: ([x]) =>
      pooled(x as Values, { size: [3, 3], stride: 2, pad: "valid" }, (all) =>
        largest(all.filter((v) => !Number.isNaN(v))),
      ),
  },
  averageCase("NaN that the backend computed", withNaN(IMAGE, 31), { size: [3, 3], stride: 2, pad: "valid" }),
  ...CONVOLUTIONS.map(convolutionCase),
  {
    operation: "tf.conv2d",
    about: "NaN that the backend computed",
    inputs: [withNaN(drawn([1, 5, 7, 2], 45), 30), drawn([3, 3, 2, 3], 46)],
    run: ([x, w]) => tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, "same"),
    expected: ([x, w]) => correlated(x as Values, w as Values, { stride: 1, pad: "same" }),
  },
  ...RESIZES,
  ...NEAREST,
];
