import { DataError } from "../data-error.js";

/** Bytes of a block: headers take one, contents whole ones. */
export const TAR_BLOCK_BYTES = 512;

/** Fields of one header block, before extended headers override them. */
export interface TarHeader {
  readonly name: string;
  /** Bytes of the contents. */
  readonly size: number;
  /** The type flag, e.g. `"0"` for a file. */
  readonly type: string;
  /** Target of a link; empty for other members. */
  readonly target: string;
}

const SIZE = { start: 124, end: 136 };
const CHECKSUM = { start: 148, end: 156 };

/**
 * Reads a header block.
 *
 * @param block - 512 bytes.
 * @param where - Archive and place, for error messages.
 * @returns Undefined for a block of zeros, with which archives end.
 * @throws DataError `damaged` if it is no header.
 * @see POSIX.1-2001, pax interchange format and ustar; GNU tar for sizes of 8 GiB and more.
 */
export function parseTarHeader(block: Uint8Array, where: string): TarHeader | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const stated = parseOctal(block.subarray(CHECKSUM.start, CHECKSUM.end));
  // The checksum counts its own field as spaces.
  const sum = block.reduce(
    (total, byte, index) => total + (index >= CHECKSUM.start && index < CHECKSUM.end ? 0x20 : byte),
    0,
  );
  const size = parseSize(block.subarray(SIZE.start, SIZE.end));
  if (stated !== sum || size === undefined) {
    throw new DataError("damaged", `${where}: not the header of a tar member; fetch the archive again.`);
  }
  const name = textOf(block.subarray(0, 100));
  // GNU tar writes other things where POSIX has the prefix, and other bytes after "ustar".
  const prefix = textOf(block.subarray(257, 263)) === "ustar" ? textOf(block.subarray(345, 500)) : "";
  const type = String.fromCharCode(block[156] ?? 0).replace("\0", "0");
  const target = textOf(block.subarray(157, 257));
  return { name: prefix === "" ? name : `${prefix}/${name}`, size, type, target };
}

/** Text up to the first zero byte. */
export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function parseOctal(field: Uint8Array): number | undefined {
  const digits = /^ *([0-7]{1,12})[ \0]*$/.exec(new TextDecoder("latin1").decode(field))?.[1];
  return digits === undefined ? undefined : parseInt(digits, 8);
}

/** A size in octal, or, with the highest bit set, in binary. */
function parseSize(field: Uint8Array): number | undefined {
  const [first = 0] = field;
  if ((first & 0x80) === 0) return parseOctal(field);
  const size = field.subarray(1).reduce((value, byte) => value * 256 + byte, first & 0x7f);
  return Number.isSafeInteger(size) ? size : undefined;
}
