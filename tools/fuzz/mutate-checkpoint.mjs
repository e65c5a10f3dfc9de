// Damages PyTorch checkpoints in the ways that readers of files fall for. `fuzz-import.mjs` and the tests use it.
import { Buffer } from "node:buffer";
import { mutateBytes } from "./mutate-bytes.mjs";

/** Names, and instructions that make objects of them, sets, bytes, or move values about. */
const PIECES = [
  "cposix\nsystem\n",
  "ctorch._utils\n_rebuild_tensor_v2\n",
  "ctorch._tensor\n_rebuild_from_type_v2\n",
  "ctorch.storage\nUntypedStorage\n",
  "ccollections\nOrderedDict\n",
  "ccollections\ndefaultdict\n)R",
  "c__builtin__\neval\n",
  "cposix\nsystem\nX\x02\0\0\0id\x85R",
  "cbuiltins\nexec\nX\x01\0\0\0x\x85\x81",
  "cm\nC\n)}\x92",
  "(iposix\nsystem\n",
  "(cm\nC\no",
  "X\x02\0\0\0osX\x06\0\0\0system\x93)R",
  "}X\x03\0\0\0neg\x88s",
  "}X\x04\0\0\0conj\x88s",
  ...[
    "R",
    "\x81",
    "\x92",
    "b",
    "o",
    "\x8f",
    "(\x90",
    "\x90",
    "(\x91",
    "\x91",
    "0",
    "1",
    "2",
    "(",
    "t",
    "\x94",
    "Q",
  ],
  ...["C\x02ab", "\x96\x02\0\0\0\0\0\0\0ab", "\x8b\x02\0\0\0ab", "\x97", "\x98", "\x95", "N", "}", "]", ")"],
];

/**
 * A file with one to four kinds of damage: flipped bits, overwritten length fields, pieces cut out, moved, repeated or taken
 * from `other`, instructions put in, truncation. Half of the time only the pickle of a zip archive is damaged and its checksum mended, so that the
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
  return mutateBytes(original, { other, pieces: PIECES, stream });
}

/** Byte range of the pickle in a zip archive, and its record in the directory; undefined for other files. */
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
