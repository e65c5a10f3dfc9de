import type { StateEntry } from "../checkpoint/state-entry.js";
import type { MemoryAllowance } from "./memory-allowance.js";
import type { TensorView } from "./pickle-values.js";
import { DAMAGED, PyTorchImportError, SAVE_AGAIN, quoted } from "./pytorch-import-error.js";

/** Access to the bytes of a file's storages. */
export interface TensorSource {
  /** The bytes of the storage of that key, not copied, or undefined if the file has none. */
  readonly storage: (key: string) => Uint8Array | undefined;
  readonly allowance: MemoryAllowance;
  readonly where: string;
}

/**
 * Copies a tensor out of its storage, row-major whatever its strides were.
 *
 * @param name - Of the tensor, for errors.
 * @throws PyTorchImportError unless all of its elements lie inside its storage and fit in the allowance.
 */
export function tensorEntry(name: string, tensor: TensorView, source: TensorSource): StateEntry {
  const { storage, start, shape, strides, negated, offset } = tensor;
  const { elementBytes, widenedBytes, entry } = storage.type;
  const fault = (problem: string, advice = DAMAGED): Error =>
    new PyTorchImportError(`tensor ${quoted(name)} ${problem}`, { where: source.where, offset, advice });
  if (entry === undefined)
    throw fault(`has elements of ${storage.type.name}, which weights here cannot have`, SAVE_AGAIN);
  const stored = source.storage(storage.key);
  if (stored === undefined)
    throw fault(`must have its numbers in storage ${quoted(storage.key)}, which is missing`);
  if (stored.length !== storage.count * elementBytes) {
    const wanted = `${storage.count} elements of ${storage.type.name}`;
    throw fault(`must have a storage of ${wanted}, got ${stored.length} bytes`);
  }
  // Products beyond 2^53 are rounded or infinite, and refused all the same.
  const count = shape.includes(0) ? 0 : shape.reduce((product, size) => product * size, 1);
  const last = shape.reduce((index, size, axis) => index + (size - 1) * (strides[axis] ?? 0), start);
  if (count > 0 && !(last < storage.count)) {
    throw fault(`must lie inside its storage of ${storage.count} elements, got element ${last}`);
  }
  const bytes = count * elementBytes;
  source.allowance.spend(bytes + count * widenedBytes, offset);
  const copy = isRowMajor(tensor) ? sliceOf(tensor, stored, bytes) : gather(tensor, stored, count);
  if (widenedBytes > 0) source.allowance.refund(bytes);
  const read = entry(shape, copy.buffer);
  if (negated) negate(read);
  return read;
}

/** Gives every number the other sign, in place; whole numbers wrap as in PyTorch. */
function negate({ data }: StateEntry): void {
  if (data instanceof BigInt64Array) data.forEach((value, index) => (data[index] = -value));
  else data.forEach((value, index) => (data[index] = -value));
}

/** A plain `Uint8Array` on a buffer of its own, whatever kind of array `stored` is. */
function sliceOf({ storage, start }: TensorView, stored: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const first = start * storage.type.elementBytes;
  if (bytes > 0) copy.set(stored.subarray(first, first + bytes));
  return copy;
}

function isRowMajor({ shape, strides }: TensorView): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 0;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}

/** The elements of a tensor of any strides, one after the other in row-major order. */
function gather(
  { storage, start, shape, strides }: TensorView,
  content: Uint8Array,
  count: number,
): Uint8Array<ArrayBuffer> {
  const width = storage.type.elementBytes;
  const copy = new Uint8Array(count * width);
  const position = shape.map(() => 0);
  let from = start;
  for (let element = 0; element < count; element++) {
    for (let byte = 0; byte < width; byte++) copy[element * width + byte] = content[from * width + byte] ?? 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (position[axis] ?? 0) + 1;
      const stride = strides[axis] ?? 0;
      if (next < (shape[axis] ?? 0)) {
        position[axis] = next;
        from += stride;
        break;
      }
      position[axis] = 0;
      from -= stride * (next - 1);
    }
  }
  return copy;
}
