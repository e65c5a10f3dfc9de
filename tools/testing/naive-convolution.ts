import type { NaiveTensor } from "./naive-tensor.js";

/** Stride and padding of a kernel that moves over an image. */
export interface NaiveGeometry {
  readonly stride: number;
  /** Rows and columns of zeros on every side. */
  readonly padding: number;
}

/**
 * `A^T x` by its definition: every output is the inner product of one atom with one window.
 *
 * @param signal - `[batch, height, width, channels]`.
 * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`.
 */
export function naiveConv2d(signal: NaiveTensor, kernel: NaiveTensor, geometry: NaiveGeometry): NaiveTensor {
  const [batch = 0, height = 0, width = 0] = signal.shape;
  const [kernelHeight = 0, kernelWidth = 0, , atoms = 0] = kernel.shape;
  const { stride, padding } = geometry;
  const rows = Math.floor((height + 2 * padding - kernelHeight) / stride) + 1;
  const columns = Math.floor((width + 2 * padding - kernelWidth) / stride) + 1;
  const codes = {
    shape: [batch, rows, columns, atoms],
    data: new Float64Array(batch * rows * columns * atoms),
  };
  visit({ signal, codes, kernel }, geometry, (atSignal, atCode, atKernel) => {
    codes.data[atCode] = at(codes, atCode) + at(signal, atSignal) * at(kernel, atKernel);
  });
  return codes;
}

/**
 * `A z` by its definition: every code adds a multiple of its atom to its window.
 *
 * @param codes - `[batch, h, w, atoms]`.
 * @param kernel - `[kernelHeight, kernelWidth, channels, atoms]`.
 * @param geometry - Also the `[batch, height, width, channels]` of the result.
 */
export function naiveConv2dTranspose(
  codes: NaiveTensor,
  kernel: NaiveTensor,
  geometry: NaiveGeometry & { readonly outputShape: readonly number[] },
): NaiveTensor {
  const size = geometry.outputShape.reduce((product, length) => product * length, 1);
  const signal = { shape: geometry.outputShape, data: new Float64Array(size) };
  visit({ signal, codes, kernel }, geometry, (atSignal, atCode, atKernel) => {
    signal.data[atSignal] = at(signal, atSignal) + at(codes, atCode) * at(kernel, atKernel);
  });
  return signal;
}

function at(tensor: NaiveTensor, index: number): number {
  return tensor.data[index] ?? NaN;
}

interface Operands {
  readonly signal: NaiveTensor;
  readonly codes: NaiveTensor;
  readonly kernel: NaiveTensor;
}

/** Calls `touch` with the flat indices of every (signal, code, kernel) triple that a convolution multiplies. */
function visit(
  { signal, codes, kernel }: Operands,
  { stride, padding }: NaiveGeometry,
  touch: (signal: number, code: number, kernel: number) => void,
): void {
  const [, height = 0, width = 0, channels = 0] = signal.shape;
  const [batch = 0, rows = 0, columns = 0, atoms = 0] = codes.shape;
  const [kernelHeight = 0, kernelWidth = 0] = kernel.shape;
  for (let image = 0; image < batch; image++)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        for (let down = 0; down < kernelHeight; down++)
          for (let right = 0; right < kernelWidth; right++) {
            const y = row * stride + down - padding;
            const x = column * stride + right - padding;
            if (y < 0 || y >= height || x < 0 || x >= width) continue;
            for (let channel = 0; channel < channels; channel++)
              for (let atom = 0; atom < atoms; atom++)
                touch(
                  ((image * height + y) * width + x) * channels + channel,
                  ((image * rows + row) * columns + column) * atoms + atom,
                  ((down * kernelWidth + right) * channels + channel) * atoms + atom,
                );
          }
}
