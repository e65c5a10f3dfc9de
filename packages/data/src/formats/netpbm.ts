import type { DecodedImage } from "../transforms/image-view.js";
import { roundHalfEven } from "../transforms/round-half-even.js";

/** Header and place of the samples. */
interface Header {
  /** `2` and `5` are grey, `3` and `6` colour; `2` and `3` in decimal digits. */
  readonly kind: "2" | "3" | "5" | "6";
  readonly width: number;
  readonly height: number;
  readonly most: number;
  readonly start: number;
}

const WHITESPACE = " \t\n\v\f\r";

/**
 * Decodes a PGM or PPM to RGB, with samples in binary or as digits. Samples are scaled from their greatest to 255 and rounded, as
 * Pillow has it for colour.
 *
 * @returns Undefined if the bytes are neither.
 * @throws RangeError with what is wrong.
 * @see Netpbm, `pgm(5)` and `ppm(5)`.
 */
export function decodeNetpbm(bytes: Uint8Array, mostPixels: number): DecodedImage | undefined {
  const header = readHeader(bytes);
  if (header === undefined) return undefined;
  const { kind, width, height, most } = header;
  if (width * height > mostPixels) throw new RangeError(`${width} x ${height} pixels are too many`);
  const channels = kind === "3" || kind === "6" ? 3 : 1;
  // Before memory is taken: the shortest samples are bytes, or a digit and a blank.
  const least = header.start + width * height * channels * (kind === "2" || kind === "3" ? 2 : 1) - 1;
  if (bytes.length < least)
    throw new RangeError(`ends after ${bytes.length} bytes where at least ${least} are needed`);
  const samples = kind === "2" || kind === "3" ? digits(bytes, header) : binary(bytes, header);
  const pixels = new Uint8Array(width * height * 3);
  for (let index = 0; index < width * height * channels; index++) {
    const sample = samples(index);
    if (sample > most) throw new RangeError(`a sample of ${sample} is above the greatest, ${most}`);
    const value = roundHalfEven((sample / most) * 255);
    if (channels === 3) pixels[index] = value;
    else pixels.fill(value, index * 3, index * 3 + 3);
  }
  return { width, height, pixels };
}

function readHeader(bytes: Uint8Array): Header | undefined {
  const kind = String.fromCharCode(bytes[1] ?? 0);
  if (bytes[0] !== 0x50 || !"2356".includes(kind) || !WHITESPACE.includes(at(bytes, 2))) return undefined;
  const cursor = { position: 2 };
  const [width, height, most] = [
    nextNumber(bytes, cursor),
    nextNumber(bytes, cursor),
    nextNumber(bytes, cursor),
  ];
  if (width < 1 || height < 1) throw new RangeError("its header names no size");
  if (most < 1 || most > 65_535) throw new RangeError(`its greatest sample is ${most}, not 1 to 65535`);
  // One character of white space, and nothing else, comes before binary samples.
  return { kind: kind as Header["kind"], width, height, most, start: cursor.position + 1 };
}

/** The next number, after white space and comments to the end of their lines. */
function nextNumber(bytes: Uint8Array, cursor: { position: number }): number {
  let inComment = false;
  for (; cursor.position < bytes.length; cursor.position++) {
    const character = at(bytes, cursor.position);
    if (character === "#") inComment = true;
    if (inComment) inComment = character !== "\n" && character !== "\r";
    else if (!WHITESPACE.includes(character)) break;
  }
  let value = 0;
  const start = cursor.position;
  for (; cursor.position < bytes.length && cursor.position - start <= 10; cursor.position++) {
    const digit = (bytes[cursor.position] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (cursor.position === start) throw new RangeError("ends, or has something else, where a number must be");
  return value;
}

function at(bytes: Uint8Array, position: number): string {
  return String.fromCharCode(bytes[position] ?? 0);
}

function digits(bytes: Uint8Array, { start }: Header): (index: number) => number {
  const cursor = { position: start };
  return () => nextNumber(bytes, cursor);
}

function binary(bytes: Uint8Array, { kind, width, height, most, start }: Header): (index: number) => number {
  const wide = most > 255 ? 2 : 1;
  const needed = start + width * height * (kind === "6" ? 3 : 1) * wide;
  if (bytes.length < needed) throw new RangeError(`ends after ${bytes.length} of ${needed} bytes`);
  if (wide === 1) return (index) => bytes[start + index] ?? 0;
  return (index) => 256 * (bytes[start + 2 * index] ?? 0) + (bytes[start + 2 * index + 1] ?? 0);
}
