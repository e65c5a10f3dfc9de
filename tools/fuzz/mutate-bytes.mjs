// Damages bytes in the ways that readers of files fall for.
import { Buffer } from "node:buffer";

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/**
 * A copy with one to four kinds of damage: flipped bits, overwritten length fields, pieces cut out, moved, repeated or taken
 * from `other`, truncation, and `pieces` that mean something in the format.
 *
 * @param {Uint8Array} original
 * @param {{ other: Uint8Array, pieces: readonly string[], stream: { below(bound: number): number } }} options
 * @returns {Buffer}
 */
export function mutateBytes(original, options) {
  let bytes = Buffer.from(original);
  for (let times = 1 + options.stream.below(4); times > 0 && bytes.length > 0; times--) {
    bytes = damagedOnce(bytes, options);
  }
  return bytes;
}

function damagedOnce(bytes, { other, pieces, stream }) {
  const at = stream.below(bytes.length);
  const length = Math.min(1 + stream.below(64), bytes.length - at);
  switch (stream.below(9)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
    case 2:
      bytes[at] ^= 1 << stream.below(8);
      return bytes;
    case 3:
      bytes[at] = stream.below(256);
      return bytes;
    case 4:
    case 5: {
      // A length field: some number of 1, 2, 4 or 8 bytes, often at the limits of its type or of the file.
      const width = Math.min(2 ** stream.below(4), bytes.length - at);
      const near = [bytes.length - 1, bytes.length, bytes.length + 1, stream.below(2 ** 32)];
      const value = [...NUMBERS, ...near][stream.below(NUMBERS.length + near.length)];
      for (let byte = 0; byte < width; byte++)
        bytes[at + byte] = byte < 4 ? (value >>> (8 * byte)) & 0xff : 0;
      return bytes;
    }
    case 6:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 7: {
      const from = stream.below(other.length);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + length), bytes.subarray(at)]);
    }
    default: {
      const times = stream.below(20) === 0 ? 1 + stream.below(2000) : 1;
      const piece =
        stream.below(4) === 0
          ? Buffer.from(pieces[stream.below(pieces.length)], "latin1")
          : bytes.subarray(at, at + length);
      return Buffer.concat([bytes.subarray(0, at), ...Array(times).fill(piece), bytes.subarray(at)]);
    }
  }
}
