import type * as tf from "@tensorflow/tfjs";

/** Numbers of a tensor in the memory of the processor. */
export type Numbers = Float32Array | Int32Array | Uint8Array;

/** A backend whose tensors lie in the memory of the processor: plain JavaScript and WASM. */
interface ProcessorBackend {
  readSync(dataId: object): Numbers;
  write(values: Numbers, shape: number[], dtype: tf.DataType): object;
  /** WASM only: the tensor's own memory, valid until the next allocation. */
  typedArrayFromHeap?(tensor: tf.TensorInfo): Numbers;
}

const TYPED = { float32: Float32Array, int32: Int32Array, bool: Uint8Array };

/** The numbers of a tensor; to be read before anything else is allocated, and not to be written to. */
export function numbersOf(backend: unknown, tensor: tf.TensorInfo): Numbers {
  const processor = backend as ProcessorBackend;
  if (processor.typedArrayFromHeap === undefined) return processor.readSync(tensor.dataId);
  return processor.typedArrayFromHeap(tensor);
}

/** Zeros for a tensor of this type. */
export function emptyNumbers(dtype: tf.DataType, size: number): Numbers {
  return new TYPED[dtype as keyof typeof TYPED](size);
}

/** A tensor of the numbers. */
export function tensorOf(
  backend: unknown,
  values: Numbers,
  { shape, dtype }: Pick<tf.TensorInfo, "shape" | "dtype">,
): tf.TensorInfo {
  return { dataId: (backend as ProcessorBackend).write(values, shape, dtype), shape, dtype };
}

/** The tensor with `f` of every number. */
export function mapNumbers(
  backend: unknown,
  tensor: tf.TensorInfo,
  { dtype, f }: { readonly dtype: tf.DataType; readonly f: (value: number) => number },
): tf.TensorInfo {
  const values = numbersOf(backend, tensor);
  const result = emptyNumbers(dtype, values.length);
  for (let index = 0; index < values.length; index++) result[index] = f(values[index] ?? NaN);
  return tensorOf(backend, result, { shape: tensor.shape, dtype });
}

/** Whether a tensor may hold NaN: false only where every number is finite. */
export function mayHoldNaN(backend: unknown, tensor: tf.TensorInfo): boolean {
  if (tensor.dtype !== "float32") return false;
  const values = numbersOf(backend, tensor);
  const even = values.length - (values.length % 4);
  // Zero times a number is NaN unless the number is finite. Four sums, so that none waits for the one before.
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let index = 0; index < even; index += 4) {
    a += 0 * (values[index] ?? 0);
    b += 0 * (values[index + 1] ?? 0);
    c += 0 * (values[index + 2] ?? 0);
    d += 0 * (values[index + 3] ?? 0);
  }
  for (let index = even; index < values.length; index++) a += 0 * (values[index] ?? 0);
  return Number.isNaN(a + b + c + d);
}
