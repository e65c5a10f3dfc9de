import { fromBfloat16, fromFloat16 } from "../checkpoint/half-precision.js";
import type { StateEntry } from "../checkpoint/state-entry.js";

/** A class of PyTorch storages: how its bytes become numbers. */
export class StorageType {
  readonly name: string;
  /** Bytes per element in the file. */
  readonly elementBytes: number;
  /** Bytes per element in memory, beside the copy of those in the file, where numbers are widened to float32. */
  readonly widenedBytes: number;
  /** Makes a tensor; undefined for elements that a state dict here cannot hold. */
  readonly entry: ((shape: readonly number[], buffer: ArrayBuffer) => StateEntry) | undefined;

  constructor(name: string, { elementBytes, widenedBytes, entry }: Omit<StorageType, "name">) {
    this.name = name;
    this.elementBytes = elementBytes;
    this.widenedBytes = widenedBytes;
    this.entry = entry;
  }
}

function plain(elementBytes: number, entry?: StorageType["entry"]): Omit<StorageType, "name"> {
  return { elementBytes, widenedBytes: 0, entry };
}

/** The classes of module `torch`. Those without an `entry` must be known by size, as they lie among the others in old files. */
const CLASSES: Readonly<Record<string, Omit<StorageType, "name">>> = {
  DoubleStorage: plain(8, (shape, buffer) => ({ dtype: "F64", shape, data: new Float64Array(buffer) })),
  FloatStorage: plain(4, (shape, buffer) => ({ dtype: "F32", shape, data: new Float32Array(buffer) })),
  HalfStorage: {
    elementBytes: 2,
    widenedBytes: 4,
    entry: (shape, buffer) => ({ dtype: "F16", shape, data: fromFloat16(new Uint16Array(buffer)) }),
  },
  BFloat16Storage: {
    elementBytes: 2,
    widenedBytes: 4,
    entry: (shape, buffer) => ({ dtype: "BF16", shape, data: fromBfloat16(new Uint16Array(buffer)) }),
  },
  LongStorage: plain(8, (shape, buffer) => ({ dtype: "I64", shape, data: new BigInt64Array(buffer) })),
  IntStorage: plain(4, (shape, buffer) => ({ dtype: "I32", shape, data: new Int32Array(buffer) })),
  ShortStorage: plain(2, (shape, buffer) => ({ dtype: "I16", shape, data: new Int16Array(buffer) })),
  CharStorage: plain(1, (shape, buffer) => ({ dtype: "I8", shape, data: new Int8Array(buffer) })),
  ByteStorage: plain(1, (shape, buffer) => ({ dtype: "U8", shape, data: new Uint8Array(buffer) })),
  BoolStorage: plain(1, (shape, buffer) => ({ dtype: "BOOL", shape, data: new Uint8Array(buffer) })),
  ComplexDoubleStorage: plain(16),
  ComplexFloatStorage: plain(8),
  QInt32Storage: plain(4),
  QInt8Storage: plain(1),
  QUInt8Storage: plain(1),
  "storage.UntypedStorage": plain(1),
};

/** Storage classes by their global names, `torch.FloatStorage` and, in old files, `torch.cuda.FloatStorage`. */
export const STORAGE_TYPES: ReadonlyMap<string, StorageType> = new Map(
  Object.entries(CLASSES).flatMap(([name, layout]) => {
    const type = new StorageType(name, layout);
    return [[`torch.${name}`, type] as const, [`torch.cuda.${name}`, type] as const];
  }),
);
