import { DataError } from "../data-error.js";

/** Number types of `.npy` files that are read, as in the header but without the byte order. */
export type NpyType = "b1" | "u1" | "i1" | "u2" | "i2" | "u4" | "i4" | "u8" | "i8" | "f2" | "f4" | "f8";

/** Element type, order and shape of the array in a `.npy` file. */
export interface NpyHeader {
  readonly type: NpyType;
  readonly bigEndian: boolean;
  /** Whether the first axis varies fastest, as in Fortran. */
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
  /** Bytes before the first number. */
  readonly dataOffset: number;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** Bytes that every `.npy` file begins with: magic, version, and the length of the header in 2 or 4 bytes. */
export const NPY_PREAMBLE_BYTES = 12;
/** numpy itself refuses to evaluate a header of more than 10,000 characters. */
const LONGEST_HEADER = 10_000;
const TYPES: ReadonlySet<string> = new Set<NpyType>([
  ...(["b1", "u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f2", "f4", "f8"] as const),
]);

/** Bytes of one number. */
export function npyItemBytes(type: NpyType): number {
  return Number(type.slice(1));
}

/**
 * Offset in bytes of the first number of a `.npy` file.
 *
 * @param preamble - The first {@link NPY_PREAMBLE_BYTES} bytes, or the whole file where it is shorter.
 * @param file - Name for error messages.
 * @throws DataError `damaged` unless this is version 1, 2 or 3 of the format with a header of a sensible size.
 */
export function npyDataOffset(preamble: Uint8Array, file: string): number {
  if (preamble.length < NPY_PREAMBLE_BYTES || MAGIC.some((byte, index) => preamble[index] !== byte)) {
    throw damaged(file, "it does not begin like a .npy file");
  }
  const [major = 0, minor = 0] = preamble.subarray(6, 8);
  if (major < 1 || major > 3 || minor !== 0) {
    throw damaged(file, `version ${major}.${minor} of the .npy format is not known`);
  }
  const view = new DataView(preamble.buffer, preamble.byteOffset, preamble.length);
  const start = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER) throw damaged(file, `a header of ${length} bytes is too long`);
  return start + length;
}

/**
 * Reads the header of a `.npy` file. Its text is matched, never evaluated.
 *
 * @param head - The first `npyDataOffset` bytes at least.
 * @param file - Name for error messages.
 * @throws DataError `damaged` if the header is not one that numpy writes for an array of numbers.
 * @see numpy.lib.format, versions 1.0, 2.0 and 3.0.
 */
export function parseNpyHeader(head: Uint8Array, file: string): NpyHeader {
  const dataOffset = npyDataOffset(head, file);
  if (head.length < dataOffset) throw damaged(file, "it ends within its header");
  const text = new TextDecoder("latin1").decode(head.subarray(head[6] === 1 ? 10 : 12, dataOffset));
  const keys = dictionary(text);
  const shape = keys?.get("shape");
  const order = keys?.get("fortran_order");
  const descr = keys?.get("descr");
  if (keys?.size !== 3 || shape === undefined || order === undefined || descr === undefined) {
    throw damaged(file, "its header is not {'descr': …, 'fortran_order': …, 'shape': …}");
  }
  return { ...typeOf(descr, file), fortranOrder: order === "True", shape: shapeOf(shape, file), dataOffset };
}

/**
 * The header of version 1.0 for bytes in C order, padded with spaces so that the numbers begin at a multiple of 64, 128 at
 * least, as numpy pads it.
 *
 * @param shape - Sides, at least one.
 */
export function encodeNpyHeader(shape: readonly number[]): Uint8Array {
  const sides = shape.length === 1 ? `${shape.join("")},` : shape.join(", ");
  const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${sides}), }`;
  const total = Math.max(128, Math.ceil((10 + text.length + 1) / 64) * 64);
  const header = new Uint8Array(total).fill(0x20);
  header.set([...MAGIC, 1, 0, (total - 10) & 0xff, (total - 10) >> 8]);
  header.set(new TextEncoder().encode(text), 10);
  header[total - 1] = 0x0a;
  return header;
}

/** The values of a Python dictionary that holds strings, booleans and tuples of integers; undefined for other text. */
function dictionary(text: string): Map<string, string> | undefined {
  const body = /^\{([^{}]*)\}\s*$/.exec(text)?.[1];
  if (body === undefined) return undefined;
  const values = new Map<string, string>();
  const entry =
    /\s*(['"])(\w{1,20})\1\s*:\s*(?:(['"])([<>|=]?\w{1,9})\3|(True|False)|\(([\d, L]*)\))\s*(?:,|$)/y;
  while (entry.lastIndex < body.length) {
    if (/^\s*$/.test(body.slice(entry.lastIndex))) break;
    const match = entry.exec(body);
    const [, , key, , string, boolean, tuple] = match ?? [];
    const value = { descr: string, fortran_order: boolean, shape: tuple }[key ?? ""];
    if (key === undefined || value === undefined || values.has(key)) return undefined;
    values.set(key, value);
  }
  return values;
}

function typeOf(descr: string, file: string): Pick<NpyHeader, "type" | "bigEndian"> {
  const order = /^[<>|=]/.exec(descr)?.[0] ?? "=";
  const type = descr.replace(/^[<>|=]/, "");
  if (!TYPES.has(type)) {
    const advice = `numbers must be one of ${[...TYPES].join(", ")}`;
    throw damaged(file, `numbers of type "${descr}" are not read (${advice})`);
  }
  return { type: type as NpyType, bigEndian: order === ">" };
}

function shapeOf(tuple: string, file: string): readonly number[] {
  const parts = tuple.split(",").map((part) => part.trim().replace(/L$/, ""));
  // A tuple ends in a comma where it has one element.
  if (parts.at(-1) === "") parts.pop();
  const shape = parts.map((part) => (/^\d{1,16}$/.test(part) ? Number(part) : NaN));
  const size = shape.reduce((product, side) => product * side, 1);
  if (shape.length > 32 || !Number.isSafeInteger(size * 8) || !shape.every(Number.isSafeInteger)) {
    throw damaged(file, `(${tuple.slice(0, 60)}) is not a shape`);
  }
  return shape;
}

function damaged(file: string, fact: string): DataError {
  return new DataError("damaged", `${file}: ${fact}; fetch the file again or write it with numpy.save.`);
}
