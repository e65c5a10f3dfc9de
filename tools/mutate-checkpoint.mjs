// Damages PyTorch checkpoints in the ways that readers of files fall for. `fuzz-import.mjs` and the tests use it.
import { Buffer } from "node:buffer";

const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
const GLOBALS = [
  "cposix\nsystem\n",
  "ctorch._utils\n_rebuild_tensor_v2\n",
  "ccollections\nOrderedDict\n",
  "c__builtin__\neval\n",
];

/**
 * A file with one to four kinds of damage: flipped bits, overwritten length fields, pieces cut out, moved, repeated or taken
 * from `other`, truncation. Half of the time only the pickle of a zip archive is damaged and its checksum mended, so that the
 * damage reaches the unpickler.
 *
 * @param {Uint8Array} file
 * @param {{ other: Uint8Array, stream: { below(bound: number): number } }} options
 * @returns {Uint8Array}
 */
export function mutateCheckpoint(file, { other, stream }) {
  const pickle = pickleOf(file);
  if (pickle === undefined || stream.below(2) === 0) return damaged(file, { other, stream });
  const donor = pickleOf(other);
  const content = damaged(file.subarray(pickle.start, pickle.end), {
    other: donor === undefined ? other : other.subarray(donor.start, donor.end),
    stream,
  });
  return withPickle(file, { ...pickle, content });
}

function damaged(original, { other, stream }) {
  let bytes = Buffer.from(original);
  for (let times = 1 + stream.below(4); times > 0 && bytes.length > 0; times--) {
    bytes = damagedOnce(bytes, { other, stream });
  }
  return bytes;
}

function damagedOnce(bytes, { other, stream }) {
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
          ? Buffer.from(GLOBALS[stream.below(GLOBALS.length)])
          : bytes.subarray(at, at + length);
      return Buffer.concat([bytes.subarray(0, at), ...Array(times).fill(piece), bytes.subarray(at)]);
    }
  }
}

/** Where the pickle of a zip archive lies, and its record in the directory; undefined for other files. */
function pickleOf(file) {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0) return undefined;
  let record = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const nameBytes = bytes.readUInt16LE(record + 28);
    const name = bytes.toString("latin1", record + 46, record + 46 + nameBytes);
    const header = bytes.readUInt32LE(record + 42);
    const size = bytes.readUInt32LE(record + 24);
    if (name.endsWith("data.pkl")) {
      const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
      return { start, end: start + size, record, directoryEnd: end };
    }
    record += 46 + nameBytes + bytes.readUInt16LE(record + 30) + bytes.readUInt16LE(record + 32);
  }
  return undefined;
}

/** The archive with another pickle at its end, just before the directory, listed with its true size and checksum. */
function withPickle(file, { record, directoryEnd, content }) {
  const bytes = Buffer.from(file);
  const directory = bytes.readUInt32LE(directoryEnd + 16);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  bytes.writeUInt16LE(0, record + 10);
  bytes.writeUInt32LE(crc32(content), record + 16);
  bytes.writeUInt32LE(content.length, record + 20);
  bytes.writeUInt32LE(content.length, record + 24);
  bytes.writeUInt32LE(directory, record + 42);
  bytes.writeUInt32LE(directory + local.length + content.length, directoryEnd + 16);
  return Buffer.concat([bytes.subarray(0, directory), local, content, bytes.subarray(directory)]);
}

function crc32(bytes) {
  let remainder = ~0;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return ~remainder >>> 0;
}
