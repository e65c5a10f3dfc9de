import { DataError } from "../data-error.js";
import { type ByteSource, sourceOfBytes } from "./byte-source.js";
import { NPY_PREAMBLE_BYTES, npyDataOffset, npyItemBytes, parseNpyHeader } from "./npy-header.js";
import type { NpyHeader, NpyType } from "./npy-header.js";

/** Numbers of a `.npy` file; half precision is widened, booleans are 0 and 1. */
export type NpyData =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | BigUint64Array
  | BigInt64Array
  | Float32Array
  | Float64Array;

/** A `.npy` array of which rows can be read without the others. */
export interface NpyArray {
  readonly name: string;
  readonly type: NpyType;
  readonly shape: readonly number[];
  /** Length of the first axis; 1 for a single number. */
  readonly rows: number;
  /** Numbers in one row. */
  readonly rowLength: number;
  /**
   * Reads the rows `from <= row < to`, and nothing else of the file.
   *
   * @param target - Filled with the bytes as they are in the file instead of a new array, e.g. shared memory; for
   *   numbers of one byte only.
   * @throws RangeError if the rows are not in the array or `target` does not have their size.
   * @throws DataError `damaged` if the file has become shorter.
   */
  readRows(from: number, to: number, target?: Uint8Array): Promise<NpyData>;
}

/**
 * Opens a `.npy` array: reads its header and checks that the file has the size it says.
 *
 * @throws DataError `damaged` if the file is not whole, or is in Fortran order, of which rows cannot be read.
 */
export async function openNpy(source: ByteSource): Promise<NpyArray> {
  const { name } = source;
  const preamble = new Uint8Array(Math.min(NPY_PREAMBLE_BYTES, source.length));
  await source.read(0, preamble);
  const head = new Uint8Array(npyDataOffset(preamble, name));
  await source.read(0, head);
  const header = parseNpyHeader(head, name);
  const { type, shape, dataOffset } = header;
  const count = shape.reduce((product, side) => product * side, 1);
  const expected = dataOffset + count * npyItemBytes(type);
  if (source.length !== expected) {
    const fact = source.length < expected ? "it is truncated" : "something follows the array";
    throw new DataError(
      "damaged",
      `${name}: expected ${expected} bytes for shape (${shape.join(", ")}), got ${source.length}; ${fact}, fetch it again.`,
    );
  }
  if (header.fortranOrder && shape.length > 1) {
    throw new DataError(
      "damaged",
      `${name}: it is in Fortran order, of which single rows cannot be read; write it with numpy.save(file, numpy.ascontiguousarray(array)).`,
    );
  }
  const rows = shape[0] ?? 1;
  return {
    name,
    type,
    shape,
    rows,
    rowLength: rows === 0 ? 0 : count / rows,
    readRows: rowReader(source, header),
  };
}

/**
 * Decodes a whole `.npy` file.
 *
 * @throws DataError as for {@link openNpy}.
 */
export async function decodeNpy(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly shape: readonly number[]; readonly data: NpyData }> {
  const array = await openNpy(sourceOfBytes(bytes, file));
  return { shape: array.shape, data: await array.readRows(0, array.rows) };
}

function rowReader(source: ByteSource, header: NpyHeader): NpyArray["readRows"] {
  const { type, shape, dataOffset, bigEndian } = header;
  const rows = shape[0] ?? 1;
  const rowBytes = shape.slice(1).reduce((product, side) => product * side, 1) * npyItemBytes(type);
  return async (from, to, target) => {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to < from || to > rows) {
      throw new RangeError(
        `readRows: \`from\` and \`to\` must be integers with 0 <= from <= to <= ${rows}, got ${from} and ${to}.`,
      );
    }
    const bytes = (to - from) * rowBytes;
    if (target !== undefined && (target.length !== bytes || npyItemBytes(type) !== 1)) {
      throw new RangeError(
        `readRows: \`target\` must have ${bytes} bytes for ${to - from} rows of ${type}, got ${target.length}.`,
      );
    }
    const raw = target ?? new Uint8Array(bytes);
    await source.read(dataOffset + from * rowBytes, raw);
    return interpret(raw, type, bigEndian);
  };
}

const VIEWS = {
  b1: Uint8Array,
  u1: Uint8Array,
  i1: Int8Array,
  u2: Uint16Array,
  i2: Int16Array,
  u4: Uint32Array,
  i4: Int32Array,
  u8: BigUint64Array,
  i8: BigInt64Array,
  f2: Uint16Array,
  f4: Float32Array,
  f8: Float64Array,
};

const MACHINE_IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** Bytes, which are changed, to numbers in the byte order of this machine. */
function interpret(raw: Uint8Array, type: NpyType, bigEndian: boolean): NpyData {
  const itemBytes = npyItemBytes(type);
  if (type === "u1" || type === "b1") return raw;
  if (bigEndian !== MACHINE_IS_BIG_ENDIAN && itemBytes > 1) {
    for (let start = 0; start < raw.length; start += itemBytes)
      raw.subarray(start, start + itemBytes).reverse();
  }
  const numbers = new VIEWS[type](raw.buffer as ArrayBuffer, raw.byteOffset, raw.length / itemBytes);
  return type === "f2" ? Float32Array.from(numbers as Uint16Array, widenHalf) : numbers;
}

/** A number of IEEE 754 half precision. */
function widenHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
