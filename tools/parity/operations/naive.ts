/** Numbers in float64, row-major: what references compute on. Booleans are 0 and 1. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** A scalar function of a place in a tensor. */
export type AtPlace = (place: readonly number[]) => number;

/** Number of entries of a shape. */
export const sizeOf = (shape: readonly number[]): number =>
  shape.reduce((product, length) => product * length, 1);

/** All places of a shape in row-major order. */
export function placesOf(shape: readonly number[]): number[][] {
  let places: number[][] = [[]];
  for (const length of shape) {
    places = places.flatMap((place) => Array.from({ length }, (_, index) => [...place, index]));
  }
  return places;
}

/** The tensor whose entry at every place is what `value` says. */
export function build(shape: readonly number[], value: AtPlace): Values {
  return { shape, data: Float64Array.from(placesOf(shape).map(value)) };
}

/** One entry. */
export function at(tensor: Values, place: readonly number[]): number {
  const index = place.reduce((sum, here, axis) => sum * (tensor.shape[axis] ?? NaN) + here, 0);
  return tensor.data[index] ?? NaN;
}

/** One entry, or `outside` where there is none. */
export function atOr(tensor: Values, place: readonly number[], outside: number): number {
  const inside = place.every((here, axis) => here >= 0 && here < (tensor.shape[axis] ?? 0));
  return inside ? at(tensor, place) : outside;
}

/** The list with one entry exchanged. */
export const replaced = (list: readonly number[], index: number, value: number): number[] =>
  list.map((entry, other) => (other === index ? value : entry));

/** `f` of every entry. */
export const mapped = (tensor: Values, f: (value: number) => number): Values => ({
  shape: tensor.shape,
  data: tensor.data.map(f),
});

/** Shape that two shapes give by broadcasting. */
function commonShape(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length);
  const fromEnd = (shape: readonly number[], axis: number): number => shape[axis - rank + shape.length] ?? 1;
  return Array.from({ length: rank }, (_, axis) => {
    const [left, right] = [fromEnd(a, axis), fromEnd(b, axis)];
    return left === 1 ? right : left;
  });
}

/** The entry that broadcasting puts at a place. */
export function broadcastAt(tensor: Values, place: readonly number[]): number {
  const skipped = place.length - tensor.shape.length;
  return at(
    tensor,
    tensor.shape.map((length, axis) => (length === 1 ? 0 : (place[axis + skipped] ?? NaN))),
  );
}

/** `f` of the entries of two tensors, with broadcasting. */
export function zipped(a: Values, b: Values, f: (left: number, right: number) => number): Values {
  return build(commonShape(a.shape, b.shape), (place) => f(broadcastAt(a, place), broadcastAt(b, place)));
}

/** `fold` of all entries along the axes, in order. */
export function reduced(
  tensor: Values,
  axes: readonly number[],
  fold: (entries: readonly number[]) => number,
): Values {
  const along = placesOf(axes.map((axis) => tensor.shape[axis] ?? 0));
  const kept = tensor.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis));
  return build(
    kept.map((axis) => tensor.shape[axis] ?? 0),
    (place) =>
      fold(
        along.map((inner) =>
          at(
            tensor,
            tensor.shape.map((_, axis) =>
              axes.includes(axis) ? (inner[axes.indexOf(axis)] ?? NaN) : (place[kept.indexOf(axis)] ?? NaN),
            ),
          ),
        ),
      ),
  );
}

/** Sum of numbers. */
export const total = (entries: readonly number[]): number => entries.reduce((sum, entry) => sum + entry, 0);

/** The largest number; NaN if one is NaN. */
export const largest = (entries: readonly number[]): number => Math.max(...entries);

/** Size, stride, padding and dilation of a window that moves over an image. */
export interface Window {
  readonly size: readonly [number, number];
  readonly stride: number;
  readonly pad: "valid" | "same" | number;
  readonly dilation?: number;
}

/** Output length and the zeros before the first entry, along one axis, by TensorFlow's rule for `same`. */
function along(length: number, axis: 0 | 1, { size, stride, pad, dilation = 1 }: Window): [number, number] {
  const reach = (size[axis] - 1) * dilation + 1;
  if (pad === "same") {
    const out = Math.ceil(length / stride);
    const missing = Math.max((out - 1) * stride + reach - length, 0);
    return [out, Math.floor(missing / 2)];
  }
  const zeros = pad === "valid" ? 0 : pad;
  return [Math.floor((length + 2 * zeros - reach) / stride) + 1, zeros];
}

/** Output size of a window on an image, and the place in the image that a place in the window reads. */
export function windowOver(
  height: number,
  width: number,
  window: Window,
): {
  readonly size: readonly [number, number];
  readonly source: (row: number, column: number, down: number, right: number) => [number, number];
} {
  const [rows, top] = along(height, 0, window);
  const [columns, left] = along(width, 1, window);
  const { stride, dilation = 1 } = window;
  return {
    size: [rows, columns],
    source: (row, column, down, right) => [
      row * stride + down * dilation - top,
      column * stride + right * dilation - left,
    ],
  };
}

/** `fold` of what every window of every channel holds of the image, `[batch, height, width, channels]`. */
export function pooled(image: Values, window: Window, fold: (entries: readonly number[]) => number): Values {
  const [batch = 0, height = 0, width = 0, channels = 0] = image.shape;
  const { size, source } = windowOver(height, width, window);
  return build([batch, ...size, channels], ([n = 0, row = 0, column = 0, channel = 0]) =>
    fold(
      placesOf(window.size)
        .map(([down = 0, right = 0]) => source(row, column, down, right))
        .filter(([y, x]) => y >= 0 && y < height && x >= 0 && x < width)
        .map(([y, x]) => at(image, [n, y, x, channel])),
    ),
  );
}

/** Correlation of an image with a kernel `[height, width, channels, filters]`. */
export function correlated(image: Values, kernel: Values, window: Omit<Window, "size">): Values {
  const [batch = 0, height = 0, width = 0, channels = 0] = image.shape;
  const [down = 0, right = 0, , filters = 0] = kernel.shape;
  const { size, source } = windowOver(height, width, { ...window, size: [down, right] });
  const inner = placesOf([down, right, channels]);
  return build([batch, ...size, filters], ([n = 0, row = 0, column = 0, filter = 0]) =>
    total(
      inner.map(([i = 0, j = 0, channel = 0]) => {
        const [y, x] = source(row, column, i, j);
        const weight = at(kernel, [i, j, channel, filter]);
        return weight * atOr(image, [n, y, x, channel], 0);
      }),
    ),
  );
}
