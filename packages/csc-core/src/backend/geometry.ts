/** Stride and padding of a convolution. Padding is symmetric and explicit, as in PyTorch, at every stride. */
export interface ConvolutionGeometry {
  /** Pixels between neighbouring positions. */
  readonly stride: PerAxis;
  /** Rows and columns of zeros on every side. */
  readonly padding: PerAxis;
}

/** One number for both axes of an image, or `[rows, columns]`. */
export type PerAxis = number | readonly [rows: number, columns: number];

/** The same value as `[rows, columns]`. */
export function bothAxes(value: PerAxis): readonly [rows: number, columns: number] {
  return typeof value === "number" ? [value, value] : value;
}

/** `[height, width]` of the codes that a kernel gives on a signal, both `[height, width]`. */
export function codeSize(
  signal: readonly [number, number],
  kernel: readonly [number, number],
  geometry: ConvolutionGeometry,
): [height: number, width: number] {
  const stride = bothAxes(geometry.stride);
  const padding = bothAxes(geometry.padding);
  const along = (axis: 0 | 1): number =>
    Math.floor((signal[axis] + 2 * padding[axis] - kernel[axis]) / stride[axis]) + 1;
  return [along(0), along(1)];
}

/** `[height, width]` of the signal that codes give: the smallest with these codes. Both are `[height, width]`. */
export function signalSize(
  codes: readonly [number, number],
  kernel: readonly [number, number],
  geometry: ConvolutionGeometry,
): [height: number, width: number] {
  const stride = bothAxes(geometry.stride);
  const padding = bothAxes(geometry.padding);
  const along = (axis: 0 | 1): number => codes[axis] * stride[axis] + kernel[axis] - 1 - 2 * padding[axis];
  return [along(0), along(1)];
}
