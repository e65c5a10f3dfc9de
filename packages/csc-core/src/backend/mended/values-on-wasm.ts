import * as tf from "@tensorflow/tfjs";
import { emptyNumbers, mapNumbers, numbersOf, tensorOf } from "./kernel-values.js";
import { replaceKernel } from "./replace-kernel.js";

/** Replaces kernels of TensorFlow.js on WASM that give wrong numbers, and adds the one that the gradient of `tf.gather` needs. */
export function correctValuesOnWasm(): void {
  // The stock kernel copies the low byte: 0.5 becomes false, 2 becomes a bool of value 2.
  replaceKernel("Cast", "wasm", (stock) => (call) => {
    const { x } = call.inputs as { x: tf.TensorInfo };
    const { dtype } = call.attrs as unknown as { dtype: tf.DataType };
    if (dtype !== "bool") return stock(call);
    return mapNumbers(call.backend, x, { dtype: "bool", f: (value) => Number(value !== 0) });
  });

  // The stock kernel writes integers, whatever the type of the result.
  replaceKernel("OneHot", "wasm", () => ({ inputs, attrs, backend }) => {
    const { indices } = inputs as { indices: tf.TensorInfo };
    const { dtype, depth, onValue, offValue } = attrs as unknown as OneHotAttributes;
    const places = numbersOf(backend, indices);
    const result = emptyNumbers(dtype, places.length * depth).fill(offValue);
    places.forEach((place, row) => {
      if (place >= 0 && place < depth) result[row * depth + place] = onValue;
    });
    return tensorOf(backend, result, { shape: [...indices.shape, depth], dtype });
  });

  // The stock kernel takes every row's entries from the wrong place.
  replaceKernel("GatherV2", "wasm", (stock) => (call) => {
    const { axis, batchDims } = call.attrs as unknown as { axis: number; batchDims: number };
    if (batchDims === 0) return stock(call);
    const { x, indices } = call.inputs as { x: tf.Tensor; indices: tf.Tensor };
    return gatherInBatches(x, indices, { axis, batchDims, backend: call.backend });
  });

  if ((tf.getKernel("UnsortedSegmentSum", "wasm") as tf.KernelConfig | undefined) === undefined) {
    tf.registerKernel({
      kernelName: "UnsortedSegmentSum",
      backendName: "wasm",
      kernelFunc: ({ inputs, attrs, backend }) => {
        const { x, segmentIds } = inputs as { x: tf.TensorInfo; segmentIds: tf.TensorInfo };
        const [values, segments] = [numbersOf(backend, x), numbersOf(backend, segmentIds)];
        const { numSegments } = attrs as unknown as { numSegments: number };
        const width = values.length / Math.max(1, segments.length);
        const sums = emptyNumbers(x.dtype, numSegments * width);
        segments.forEach((segment, row) => {
          if (segment < 0 || segment >= numSegments) return;
          for (let column = 0; column < width; column++) {
            const place = segment * width + column;
            sums[place] = (sums[place] ?? 0) + (values[row * width + column] ?? 0);
          }
        });
        const shape = [numSegments, ...x.shape.slice(segmentIds.shape.length)];
        return tensorOf(backend, sums, { shape, dtype: x.dtype });
      },
    });
  }
}

interface OneHotAttributes {
  readonly dtype: tf.DataType;
  readonly depth: number;
  readonly onValue: number;
  readonly offValue: number;
}

interface GatherAttributes {
  readonly axis: number;
  readonly batchDims: number;
  readonly backend: unknown;
}

function gatherInBatches(
  x: tf.Tensor,
  indices: tf.Tensor,
  { axis, batchDims, backend }: GatherAttributes,
): tf.TensorInfo {
  const { batchSize, outerSize, dimSize, sliceSize, outputShape } =
    tf.backend_util.segment_util.collectGatherOpShapeInfo(x, indices, axis, batchDims);
  const [values, places] = [numbersOf(backend, x), numbersOf(backend, indices)];
  const chosen = places.length / batchSize;
  const result = emptyNumbers(x.dtype, batchSize * outerSize * chosen * sliceSize);
  let next = 0;
  for (let batch = 0; batch < batchSize; batch++)
    for (let outer = 0; outer < outerSize; outer++)
      for (let place = 0; place < chosen; place++) {
        const index = places[batch * chosen + place] ?? 0;
        if (index < 0 || index >= dimSize)
          throw new RangeError(`GatherV2: the index value ${index} is not in [0, ${dimSize - 1}]`);
        const from = ((batch * outerSize + outer) * dimSize + index) * sliceSize;
        for (let column = 0; column < sliceSize; column++) result[next++] = values[from + column] ?? NaN;
      }
  return tensorOf(backend, result, { shape: outputShape, dtype: x.dtype });
}
