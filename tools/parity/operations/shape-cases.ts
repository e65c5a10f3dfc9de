import * as tf from "@tensorflow/tfjs";
import { at, atOr, broadcastAt, build, mapped, replaced, type Values } from "./naive.js";
import { drawn, given, indices, withNaN, type CaseInput, type OperationCase } from "./operation-case.js";

const row = (
  operation: string,
  about: string,
  inputs: readonly CaseInput[],
  rest: Pick<OperationCase, "run" | "expected">,
): OperationCase => ({
  operation,
  about,
  inputs,
  ...rest,
  ...(inputs.some(({ dtype, data }) => dtype === "float32" && !data.some(Number.isNaN)) && {
    gradient: "central" as const,
  }),
});

const X = drawn([2, 3, 5], 20);
const IMAGE = drawn([2, 5, 3, 3], 21);
const first = (inputs: readonly Values[]): Values => inputs[0] as Values;

const MOVES: OperationCase[] = [
  row("tf.reshape", "three axes to two", [X], {
    run: ([x]) => tf.reshape(x as tf.Tensor, [6, -1]),
    expected: (inputs) => ({ ...first(inputs), shape: [6, 5] }),
  }),
  row("tf.expandDims", "an axis in the middle", [X], {
    run: ([x]) => tf.expandDims(x as tf.Tensor, 1),
    expected: (inputs) => ({ ...first(inputs), shape: [2, 1, 3, 5] }),
  }),
  ...[
    [2, 1, 0],
    [1, 2, 0],
    [0, 2, 1],
    [1, 0, 2],
  ].map((order) =>
    row("tf.transpose", `order ${order.join()}`, [X], {
      run: ([x]) => tf.transpose(x as tf.Tensor, order),
      expected: (inputs) =>
        build(
          order.map((axis) => first(inputs).shape[axis] ?? 0),
          (place) =>
            at(
              first(inputs),
              [0, 1, 2].map((axis) => place[order.indexOf(axis)] ?? NaN),
            ),
        ),
    }),
  ),
  row("tf.transpose", "four axes, order 3,1,2,0", [IMAGE], {
    run: ([x]) => tf.transpose(x as tf.Tensor, [3, 1, 2, 0]),
    expected: (inputs) =>
      build([3, 5, 3, 2], ([a = 0, b = 0, c = 0, d = 0]) => at(first(inputs), [d, b, c, a])),
  }),
  ...[[0], [1], [0, 2], [0, 1, 2]].map((axes) =>
    row("tf.reverse", `axes ${axes.join()}`, [X], {
      run: ([x]) => tf.reverse(x as tf.Tensor, axes),
      expected: (inputs) =>
        build([2, 3, 5], (place) =>
          at(
            first(inputs),
            place.map((here, axis) => (axes.includes(axis) ? ([2, 3, 5][axis] ?? NaN) - 1 - here : here)),
          ),
        ),
    }),
  ),
  row("tf.slice", "a block", [X], {
    run: ([x]) => tf.slice(x as tf.Tensor, [0, 1, 2], [2, 2, 3]),
    expected: (inputs) => build([2, 2, 3], ([i = 0, j = 0, k = 0]) => at(first(inputs), [i, j + 1, k + 2])),
  }),
  row("tf.slice", "of an image", [IMAGE], {
    run: ([x]) => tf.slice(x as tf.Tensor, [1, 0, 1, 0], [1, 5, 2, 2]),
    expected: (inputs) =>
      build([1, 5, 2, 2], ([i = 0, j = 0, k = 0, l = 0]) => at(first(inputs), [i + 1, j, k + 1, l])),
  }),
  ...[
    [0, 2],
    [1, 1],
    [2, 1],
  ].map(([axis = 0, count = 0]) =>
    row(
      "tf.concat",
      `${count === 2 ? "unequal parts, " : ""}axis ${axis}`,
      [X, drawn(replaced(X.shape, axis, count), 22)],
      {
        run: (parts) => tf.concat(parts, axis),
        expected: ([a, b]) =>
          build(replaced(X.shape, axis, (X.shape[axis] ?? 0) + count), (place) => {
            const before = X.shape[axis] ?? 0;
            const here = place[axis] ?? 0;
            return here < before
              ? at(a as Values, place)
              : at(b as Values, replaced(place, axis, here - before));
          }),
      },
    ),
  ),
  ...[0, 1].map((axis) =>
    row("tf.stack", `axis ${axis}`, [drawn([3, 5], 23), drawn([3, 5], 24)], {
      run: (parts) => tf.stack(parts, axis),
      expected: (parts) =>
        build(axis === 0 ? [2, 3, 5] : [3, 2, 5], (place) =>
          at(
            parts[place[axis] ?? 0] as Values,
            place.filter((_, other) => other !== axis),
          ),
        ),
    }),
  ),
  row("tf.unstack", "the last axis", [drawn([3, 2], 25)], {
    run: ([x]) => tf.unstack(x as tf.Tensor, 1),
    expected: (inputs) => [0, 1].map((k) => build([3], ([i = 0]) => at(first(inputs), [i, k]))),
  }),
  row("tf.split", "unequal parts, one of them empty", [drawn([6], 28)], {
    run: ([x]) => tf.split(x as tf.Tensor, [1, 3, 0, 2]),
    expected: (inputs) =>
      [
        [0, 1],
        [1, 3],
        [4, 0],
        [4, 2],
      ].map(([start = 0, size = 0]) => build([size], ([i = 0]) => at(first(inputs), [start + i]))),
  }),
  row("tf.split", "the last axis in equal parts", [drawn([3, 4], 29)], {
    run: ([x]) => tf.split(x as tf.Tensor, 2, 1),
    expected: (inputs) =>
      [0, 1].map((k) => build([3, 2], ([i = 0, j = 0]) => at(first(inputs), [i, 2 * k + j]))),
  }),
  row("tf.tile", "two axes", [drawn([2, 3], 26)], {
    run: ([x]) => tf.tile(x as tf.Tensor, [2, 3]),
    expected: (inputs) => build([4, 9], ([i = 0, j = 0]) => at(first(inputs), [i % 2, j % 3])),
  }),
  row("tf.broadcastTo", "a row and a column", [drawn([2, 1, 3], 27)], {
    run: ([x]) => tf.broadcastTo(x as tf.Tensor, [2, 4, 3]),
    expected: (inputs) => build([2, 4, 3], (place) => broadcastAt(first(inputs), place)),
  }),
  ...[0, -3.4e38]
    .map((value) =>
      row("tf.pad", `an uneven border of ${value}`, [IMAGE], {
        run: ([x]) =>
          tf.pad(
            x as tf.Tensor,
            [
              [0, 0],
              [1, 2],
              [0, 3],
              [0, 0],
            ],
            value,
          ),
        expected: (inputs) =>
          build([2, 8, 6, 3], ([n = 0, y = 0, x = 0, c = 0]) =>
            atOr(first(inputs), [n, y - 1, x, c], Math.fround(value)),
          ),
      }),
    )
    .map((one, index) => (index === 0 ? one : { ...one, gradient: borderGradient })),
];

/** The border takes no part; central differences next to 3.4e38 would see nothing. */
function borderGradient(_: readonly Values[], upstream: Values): Values[] {
  return [build([2, 5, 3, 3], ([n = 0, y = 0, x = 0, c = 0]) => at(upstream, [n, y + 1, x, c]))];
}

const GATHERS: OperationCase[] = [
  row("tf.gather", "rows, some twice", [drawn([4, 3], 28), given([5], [3, 0, 0, 2, 3], "int32")], {
    run: ([x, rows]) => tf.gather(x as tf.Tensor, rows as tf.Tensor1D),
    expected: ([x, rows]) => build([5, 3], ([i = 0, j = 0]) => at(x as Values, [at(rows as Values, [i]), j])),
  }),
  row("tf.gather", "columns", [drawn([4, 3], 29), given([2], [2, 0], "int32")], {
    run: ([x, columns]) => tf.gather(x as tf.Tensor, columns as tf.Tensor1D, 1),
    expected: ([x, columns]) =>
      build([4, 2], ([i = 0, j = 0]) => at(x as Values, [i, at(columns as Values, [j])])),
  }),
  row("tf.gather", "images", [IMAGE, given([3], [1, 0, 1], "int32")], {
    run: ([x, rows]) => tf.gather(x as tf.Tensor, rows as tf.Tensor1D),
    expected: ([x, rows]) =>
      build([3, 5, 3, 3], ([i = 0, ...rest]) => at(x as Values, [at(rows as Values, [i]), ...rest])),
  }),
  row("tf.gather", "one number by a table of places", [drawn([6], 30), indices([2, 4], 6, 31)], {
    run: ([x, places]) => tf.gather(x as tf.Tensor, places as tf.Tensor2D),
    expected: ([x, places]) => build([2, 4], (place) => at(x as Values, [at(places as Values, place)])),
  }),
  {
    ...row("tf.gather", "a batch dimension", [drawn([3, 4], 32), indices([3, 2], 4, 33)], {
      run: ([x, places]) => tf.gather(x as tf.Tensor, places as tf.Tensor2D, 1, 1),
      expected: ([x, places]) =>
        build([3, 2], ([i = 0, j = 0]) => at(x as Values, [i, at(places as Values, [i, j])])),
    }),
  },
];

const CLASSES = given([4], [2, 0, 1, 2], "int32");
const oneHot = (dtype: "float32" | "int32" | "bool" | undefined): OperationCase => ({
  operation: "tf.oneHot",
  about: dtype ?? "as it comes",
  inputs: [CLASSES],
  run: ([classes]) => tf.oneHot(classes as tf.Tensor1D, 3, 1, 0, dtype),
  expected: ([classes]) => build([4, 3], ([i = 0, j = 0]) => Number(at(classes as Values, [i]) === j)),
});

const made = (operation: string, about: string, run: () => tf.Tensor, expected: Values): OperationCase => ({
  operation,
  about,
  inputs: [],
  run,
  expected: () => expected,
});

const MADE: OperationCase[] = [
  made(
    "tf.zeros",
    "a matrix",
    () => tf.zeros([2, 3]),
    build([2, 3], () => 0),
  ),
  made(
    "tf.ones",
    "a matrix",
    () => tf.ones([2, 3]),
    build([2, 3], () => 1),
  ),
  made(
    "tf.fill",
    "a matrix",
    () => tf.fill([2, 3], -0.375),
    build([2, 3], () => -0.375),
  ),
  made(
    "tf.fill",
    "integers",
    () => tf.fill([3], 7, "int32"),
    build([3], () => 7),
  ),
  made(
    "tf.eye",
    "3 x 3",
    () => tf.eye(3),
    build([3, 3], ([i, j]) => Number(i === j)),
  ),
  made("tf.range", "downwards", () => tf.range(5, -1, -2), given([3], [5, 3, 1])),
  made("tf.range", "integers", () => tf.range(0, 4, 1, "int32"), given([4], [0, 1, 2, 3])),
  made("tf.scalar", "one number", () => tf.scalar(-1.5), given([], [-1.5])),
  made("tf.tensor", "numbers", () => tf.tensor([1, -2, 3], [3, 1]), given([3, 1], [1, -2, 3])),
  made("tf.tensor1d", "integers", () => tf.tensor1d([3, -1], "int32"), given([2], [3, -1])),
  made("tf.tensor2d", "a row", () => tf.tensor2d([1, 2], [1, 2]), given([1, 2], [1, 2])),
  made("tf.tensor3d", "a cube", () => tf.tensor3d([1, 2], [1, 2, 1]), given([1, 2, 1], [1, 2])),
  made("tf.tensor4d", "an image", () => tf.tensor4d([1, 2, 3], [1, 1, 1, 3]), given([1, 1, 1, 3], [1, 2, 3])),
  made(
    "tf.buffer",
    "one entry set",
    () => {
      const buffer = tf.buffer([2, 2]);
      buffer.set(5, 1, 0);
      return buffer.toTensor();
    },
    given([2, 2], [0, 0, 5, 0]),
  ),
  {
    operation: "tf.variable",
    about: "assigned",
    inputs: [drawn([2, 3], 34)],
    run: ([x]) => {
      const variable = tf.variable(tf.zeros([2, 3]), true, `operations-${counter++}`);
      variable.assign(x as tf.Tensor);
      const read = variable.clone();
      variable.dispose();
      return read;
    },
    expected: ([x]) => mapped(x as Values, (value) => value),
  },
];
let counter = 0;

/** Rows of operations that move numbers, pick them or make them. */
export const SHAPE_CASES: readonly OperationCase[] = [
  ...MOVES,
  ...GATHERS,
  row("tf.gather", "NaN comes along", [withNaN(drawn([4, 3], 35), 3), given([2], [1, 0], "int32")], {
    run: ([x, rows]) => tf.gather(x as tf.Tensor, rows as tf.Tensor1D),
    expected: ([x, rows]) => build([2, 3], ([i = 0, j = 0]) => at(x as Values, [at(rows as Values, [i]), j])),
  }),
  oneHot(undefined),
  oneHot("float32"),
  oneHot("int32"),
  ...MADE,
];
