import { CheckpointError } from "./checkpoint-error.js";
import { duplicateKey } from "./duplicate-key.js";
import { fromBfloat16, fromFloat16, toBfloat16, toFloat16 } from "./half-precision.js";
import { DTYPES, ELEMENT_BYTES } from "./element-bytes.js";
import type { StateDtype, StateEntry } from "./state-entry.js";

/**
 * The safetensors format: an unsigned 64-bit little-endian header length, a JSON header
 * `{name: {dtype, shape, data_offsets: [begin, end]}}` padded with spaces to a multiple of 8, then the numbers,
 * without holes. Written byte for byte as the `safetensors` package for Python writes it.
 */

/** The limit of the reference implementation; a larger number in a file means that the file is not safetensors. */
const MAX_HEADER_BYTES = 100_000_000;

/** Contents of a safetensors file. */
export interface Safetensors {
  /** Tensors by name, in the order of their bytes in the file. */
  readonly tensors: ReadonlyMap<string, StateEntry>;
  /** Free text by name, the header's `__metadata__`. */
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Writes tensors as safetensors. Equal tensors give equal bytes, in whatever order they come.
 *
 * @param tensors - Names and tensors; F16 and BF16 entries hold float32 numbers, rounded to nearest here.
 * @throws RangeError if a name comes twice or is `__metadata__`, or if the numbers of a tensor do not fill its shape.
 */
export function encodeSafetensors(
  tensors: Iterable<readonly [string, StateEntry]>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const sorted = [...tensors].sort(layoutOrder);
  const fields = Object.keys(metadata).length > 0 ? [`"__metadata__":${JSON.stringify(metadata)}`] : [];
  const names = new Set(["__metadata__"]);
  let dataBytes = 0;
  for (const [name, { dtype, shape, data }] of sorted) {
    const quoted = JSON.stringify(name);
    if (names.has(name)) {
      throw new RangeError(`encodeSafetensors: \`tensors\` must have distinct names, got ${quoted} again.`);
    }
    names.add(name);
    if (data.length !== elementCount(shape)) {
      throw new RangeError(
        `encodeSafetensors: ${quoted} must hold ${elementCount(shape)} numbers for shape [${shape.join(", ")}], got ${data.length}.`,
      );
    }
    const end = dataBytes + data.length * ELEMENT_BYTES[dtype];
    const entry = { dtype, shape, data_offsets: [dataBytes, end] };
    fields.push(`${quoted}:${JSON.stringify(entry)}`);
    dataBytes = end;
  }

  const json = new TextEncoder().encode(`{${fields.join(",")}}`);
  const headerBytes = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerBytes + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerBytes), true);
  bytes.fill(0x20, 8, 8 + headerBytes);
  bytes.set(json, 8);
  let at = 8 + headerBytes;
  for (const [, entry] of sorted) {
    const stored = storedArray(entry);
    bytes.set(new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength), at);
    at += stored.byteLength;
  }
  return bytes;
}

/** Options of {@link decodeSafetensors}. */
export interface DecodeOptions {
  /** Name of the file, for errors. */
  readonly where: string;
  /**
   * Takes the names of tensors of a type that is not read, each with what it is, in words. Without it they are refused: a file of another
   * program may hold some beside the network.
   */
  readonly unread?: Map<string, string> | undefined;
}

/**
 * Reads safetensors bytes. The arrays it returns are copies.
 *
 * @throws CheckpointError with one line that names the file and the tensor, if the bytes are not exactly a safetensors file.
 */
export function decodeSafetensors(bytes: Uint8Array, { where, unread }: DecodeOptions): Safetensors {
  const { header, data } = split(bytes, where);
  const { metadata, placed } = readHeader(header, where);
  const tensors = new Map<string, StateEntry>();
  let at = 0;
  for (const { name, dtype, shape, begin, end } of placed) {
    const tensor = `${where}: tensor ${shown(name)}`;
    if (begin !== at) {
      const fault = begin < at ? "overlaps the tensor before it" : "leaves a hole before it";
      throw new CheckpointError(`${tensor} ${fault}: it must begin at byte ${at}, got ${begin}.`);
    }
    if (end > data.length) {
      throw new CheckpointError(
        `${tensor} must end at byte ${end} of the data, but the file holds only ${data.length}: it is truncated.`,
      );
    }
    at = end;
    if (!isRead(dtype)) {
      if (unread === undefined) throw new CheckpointError(`${tensor} ${typesRead(dtype)}`);
      unread.set(name, `a tensor of type ${shown(dtype)}`);
      continue;
    }
    const content = new Uint8Array(end - begin);
    content.set(data.subarray(begin, end));
    tensors.set(name, entryOf(dtype, shape, content.buffer));
  }
  if (at !== data.length) {
    throw new CheckpointError(
      `${where}: ${data.length - at} bytes follow the last tensor; there must be none.`,
    );
  }
  return { tensors, metadata };
}

function split(bytes: Uint8Array, where: string): { header: string; data: Uint8Array } {
  if (bytes.length < 8) {
    throw new CheckpointError(
      `${where}: a safetensors file must have at least 8 bytes, got ${bytes.length}: it is truncated.`,
    );
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  if (length > BigInt(MAX_HEADER_BYTES)) {
    throw new CheckpointError(
      `${where}: the header must have at most ${MAX_HEADER_BYTES} bytes, got ${String(length)}: this is not a safetensors file.`,
    );
  }
  const dataStart = 8 + Number(length);
  if (dataStart > bytes.length) {
    throw new CheckpointError(
      `${where}: the header must have ${String(length)} bytes, but the file ends after ${bytes.length - 8}: it is truncated.`,
    );
  }
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { header: decoder.decode(bytes.subarray(8, dataStart)), data: bytes.subarray(dataStart) };
  } catch {
    throw new CheckpointError(`${where}: the header is not UTF-8 text: this is not a safetensors file.`);
  }
}

interface PlacedTensor {
  readonly name: string;
  /** One of {@link DTYPES}, or that of a tensor that is not read. */
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

function readHeader(
  text: string,
  where: string,
): { metadata: Record<string, string>; placed: PlacedTensor[] } {
  const header = parseObject(text);
  if (header === undefined) {
    throw new CheckpointError(`${where}: the header is not a JSON object: this is not a safetensors file.`);
  }
  const repeated = duplicateKey(text);
  if (repeated !== undefined) {
    throw new CheckpointError(`${where}: the header holds the name ${shown(repeated)} twice.`);
  }
  let metadata: Record<string, string> = {};
  const placed: PlacedTensor[] = [];
  for (const [name, value] of Object.entries(header)) {
    if (name === "__metadata__") metadata = readMetadata(value, where);
    else placed.push(readPlacement(name, value, where));
  }
  placed.sort((a, b) => a.begin - b.begin || a.end - b.end);
  return { metadata, placed };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readMetadata(value: unknown, where: string): Record<string, string> {
  if (!isObject(value) || Object.values(value).some((text) => typeof text !== "string")) {
    throw new CheckpointError(`${where}: \`__metadata__\` must map names to texts.`);
  }
  return value as Record<string, string>;
}

function readPlacement(name: string, value: unknown, where: string): PlacedTensor {
  const tensor = `${where}: tensor ${shown(name)}`;
  const fields = isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
  const { dtype, shape, data_offsets: offsets } = fields;
  if (typeof dtype !== "string") throw new CheckpointError(`${tensor} ${typesRead(dtype)}`);
  if (!isListOfSizes(shape)) {
    throw new CheckpointError(`${tensor} must have a shape of whole numbers >= 0, got ${shown(shape)}.`);
  }
  if (!isListOfSizes(offsets) || offsets.length !== 2) {
    throw new CheckpointError(
      `${tensor} must have \`data_offsets\` of two whole numbers, got ${shown(offsets)}.`,
    );
  }
  const [begin = 0, end = 0] = offsets;
  const expected = isRead(dtype) ? elementCount(shape) * ELEMENT_BYTES[dtype] : Math.max(0, end - begin);
  if (end - begin !== expected) {
    throw new CheckpointError(
      `${tensor} of type ${dtype} and shape [${shape.join(", ")}] must have ${expected} bytes, got ${end - begin}.`,
    );
  }
  return { name, dtype, shape, begin, end };
}

function isRead(dtype: string): dtype is StateDtype {
  return DTYPES.some((candidate) => candidate === dtype);
}

function typesRead(dtype: unknown): string {
  return `must have one of the types ${DTYPES.join(" ")}, got ${shown(dtype)}.`;
}

function isListOfSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

/** `value` as a short piece of one line; a hostile header may nest it too deep to print. */
function shown(value: unknown): string {
  try {
    const text = value === undefined ? "nothing" : JSON.stringify(value);
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
  } catch {
    return "a value nested too deep to show";
  }
}

function elementCount(shape: readonly number[]): number {
  return shape.reduce((count, size) => count * size, 1);
}

/** Types in the order of `ELEMENT_BYTES`, then names in the order of their UTF-8 bytes. */
function layoutOrder(
  [nameA, { dtype: dtypeA }]: readonly [string, StateEntry],
  [nameB, { dtype: dtypeB }]: readonly [string, StateEntry],
): number {
  return DTYPES.indexOf(dtypeA) - DTYPES.indexOf(dtypeB) || compareUtf8(nameA, nameB);
}

function compareUtf8(a: string, b: string): number {
  const encoder = new TextEncoder();
  const left = encoder.encode(a);
  const right = encoder.encode(b);
  const differing = left.findIndex((byte, index) => byte !== right[index]);
  return differing === -1 ? left.length - right.length : (left[differing] ?? 0) - (right[differing] ?? -1);
}

/** The array whose bytes go into the file. */
function storedArray({ dtype, data }: StateEntry): ArrayBufferView {
  if (dtype === "F16") return toFloat16(data);
  if (dtype === "BF16") return toBfloat16(data);
  return data;
}

/** `buffer` is exactly the tensor's bytes, so any element type is aligned in it. */
function entryOf(dtype: StateDtype, shape: readonly number[], buffer: ArrayBuffer): StateEntry {
  switch (dtype) {
    case "F64":
      return { dtype, shape, data: new Float64Array(buffer) };
    case "F32":
      return { dtype, shape, data: new Float32Array(buffer) };
    case "F16":
      return { dtype, shape, data: fromFloat16(new Uint16Array(buffer)) };
    case "BF16":
      return { dtype, shape, data: fromBfloat16(new Uint16Array(buffer)) };
    case "I64":
      return { dtype, shape, data: new BigInt64Array(buffer) };
    case "I32":
      return { dtype, shape, data: new Int32Array(buffer) };
    case "I16":
      return { dtype, shape, data: new Int16Array(buffer) };
    case "I8":
      return { dtype, shape, data: new Int8Array(buffer) };
    case "U8":
    case "BOOL":
      return { dtype, shape, data: new Uint8Array(buffer) };
  }
}
