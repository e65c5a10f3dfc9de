import * as tf from "@tensorflow/tfjs";
import { poolGeometry, type PoolAttributes } from "../pool-geometry.js";
import { numbersOf, tensorOf } from "./kernel-values.js";
import { replaceKernel, tensorOfResult } from "./replace-kernel.js";

/**
 * Mends the gradient of max pooling on WASM. The stock kernel starts its search at the smallest positive number, so a window without a
 * positive number passes its gradient to a wrong place or to none. Here it goes to the first of the largest.
 */
export function correctMaxPoolGradientOnWasm(): void {
  replaceKernel("MaxPoolGrad", "wasm", () => ({ inputs, attrs, backend }) => {
    const { dy, input } = inputs as { dy: tf.TensorInfo; input: tf.TensorInfo };
    const info = poolGeometry(input, attrs as unknown as PoolAttributes);
    const result = maxPoolGradient(numbersOf(backend, input), numbersOf(backend, dy), info);
    return tensorOf(backend, result, { shape: input.shape, dtype: "float32" });
  });
}

function maxPoolGradient(
  values: ArrayLike<number>,
  upstream: ArrayLike<number>,
  info: tf.backend_util.Conv2DInfo,
): Float32Array {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, padInfo } = info;
  const result = new Float32Array(values.length);
  let next = 0;
  for (let image = 0; image < batchSize; image++)
    for (let row = 0; row < outHeight; row++) {
      const top = row * info.strideHeight - padInfo.top;
      const [firstRow, lastRow] = [Math.max(0, top), Math.min(inHeight, top + info.filterHeight)];
      for (let column = 0; column < outWidth; column++) {
        const left = column * info.strideWidth - padInfo.left;
        const [firstColumn, lastColumn] = [Math.max(0, left), Math.min(inWidth, left + info.filterWidth)];
        for (let channel = 0; channel < inChannels; channel++) {
          let largest = -Infinity;
          let place = -1;
          for (let y = firstRow; y < lastRow; y++)
            for (let x = firstColumn; x < lastColumn; x++) {
              const from = ((image * inHeight + y) * inWidth + x) * inChannels + channel;
              const value = values[from] ?? NaN;
              if (value > largest || place < 0) [largest, place] = [value, from];
            }
          if (place >= 0) result[place] = (result[place] ?? 0) + (upstream[next] ?? 0);
          next++;
        }
      }
    }
  return result;
}

/**
 * Mends the gradient of average pooling at the border. Forward, a window there is divided by the pixels it has; the stock gradients
 * of all backends but TensorFlow's divide by the whole window.
 */
export function correctAveragePoolGradient(backendName: string): void {
  replaceKernel("AvgPoolGrad", backendName, (stock) => (call) => {
    const { dy, input } = call.inputs as { dy: tf.Tensor; input: tf.TensorInfo };
    const info = poolGeometry(input, call.attrs as unknown as PoolAttributes);
    const { top, bottom, left, right } = info.padInfo;
    if (top + bottom + left + right === 0) return stock(call);
    return tf.tidy(() => {
      const inputs = { ...call.inputs, dy: tf.mul(dy, windowShares(info)) };
      return tensorOfResult(stock({ ...call, inputs }));
    });
  });
}

/** `[1, outHeight, outWidth, 1]`: pixels of a window over those that lie in the image. */
function windowShares(info: tf.backend_util.Conv2DInfo): tf.Tensor4D {
  const { inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth, padInfo } = info;
  const inside = (place: number, stride: number, before: number, size: number, length: number): number => {
    const first = place * stride - before;
    return Math.min(length, first + size) - Math.max(0, first);
  };
  const shares = Array.from({ length: outHeight * outWidth }, (_, place) => {
    const row = Math.floor(place / outWidth);
    const rows = inside(row, info.strideHeight, padInfo.top, filterHeight, inHeight);
    const columns = inside(place % outWidth, info.strideWidth, padInfo.left, filterWidth, inWidth);
    return (filterHeight * filterWidth) / Math.max(1, rows * columns);
  });
  return tf.tensor4d(shares, [1, outHeight, outWidth, 1]);
}
