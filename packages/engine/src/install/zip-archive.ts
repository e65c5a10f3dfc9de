import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { type Duplex, PassThrough, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

/** One file inside a zip archive, as its central directory lists it. */
export interface ZipEntry {
  /** Path inside the archive, with forward slashes. */
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly compressedSize: number;
  /** 0 stored, 8 deflated; nothing else is read here. */
  readonly method: number;
  /** Offset of the local header. */
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const ZIP64_MARK = 0xffffffff;

async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead !== length) {
    throw new Error(`zip archive is cut short: ${String(length)} bytes wanted at ${String(position)}.`);
  }
  return bytes;
}

function findEnd(tail: Buffer): number {
  for (let offset = tail.length - END_SIZE; offset >= 0; offset -= 1) {
    if (tail.readUInt32LE(offset) === END_SIGNATURE) return offset;
  }
  throw new Error("not a zip archive, or one that is cut short: its end record is missing.");
}

/**
 * Lists the files of the archive at `path`.
 *
 * @throws Error if the file is no zip archive, is cut short, or is larger than 4 GiB (zip64).
 */
export async function readZipEntries(path: string): Promise<readonly ZipEntry[]> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const tailLength = Math.min(size, END_SIZE + LONGEST_COMMENT);
    const tail = await readExactly(file, size - tailLength, tailLength);
    const end = findEnd(tail);
    const count = tail.readUInt16LE(end + 10);
    const directory = await readExactly(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const entries: ZipEntry[] = [];
    let offset = 0;
    for (let index = 0; index < count; index += 1) {
      if (directory.readUInt32LE(offset) !== CENTRAL_SIGNATURE) {
        throw new Error(`zip archive is damaged: entry ${String(index)} of its directory has no signature.`);
      }
      const nameLength = directory.readUInt16LE(offset + 28);
      const entry: ZipEntry = {
        name: directory.toString("utf8", offset + CENTRAL_SIZE, offset + CENTRAL_SIZE + nameLength),
        method: directory.readUInt16LE(offset + 10),
        compressedSize: directory.readUInt32LE(offset + 20),
        size: directory.readUInt32LE(offset + 24),
        headerOffset: directory.readUInt32LE(offset + 42),
      };
      if (entry.size === ZIP64_MARK || entry.headerOffset === ZIP64_MARK) {
        throw new Error(`zip archive holds ${entry.name} in the zip64 form, which is not read here.`);
      }
      entries.push(entry);
      offset +=
        CENTRAL_SIZE + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
    }
    return entries;
  } finally {
    await file.close();
  }
}

async function dataOffset(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path, "r");
  try {
    const header = await readExactly(file, entry.headerOffset, LOCAL_SIZE);
    if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) {
      throw new Error(`zip archive is damaged: ${entry.name} has no local header.`);
    }
    return entry.headerOffset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

/**
 * Unpacks one entry into the new file `destination` without holding it in memory.
 *
 * @returns The SHA-256 of what was written, in hexadecimal.
 * @throws Error if the entry is damaged or cannot be written; the partial file is left to the caller.
 */
export async function extractZipEntry(path: string, entry: ZipEntry, destination: string): Promise<string> {
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(
      `zip archive holds ${entry.name} in method ${String(entry.method)}, which is not read here.`,
    );
  }
  const hash = createHash("sha256");
  let written = 0;
  const tally = new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      hash.update(chunk);
      written += chunk.length;
      done(null, chunk);
    },
  });
  const start = await dataOffset(path, entry);
  const inflate: Duplex = entry.method === 8 ? createInflateRaw({ chunkSize: 1 << 18 }) : new PassThrough();
  const source =
    entry.compressedSize === 0
      ? []
      : createReadStream(path, { start, end: start + entry.compressedSize - 1, highWaterMark: 1 << 20 });
  await pipeline(source, inflate, tally, createWriteStream(destination, { flags: "wx" }));
  if (written !== entry.size) {
    throw new Error(
      `zip archive is damaged: ${entry.name} has ${String(written)} bytes, its directory says ${String(entry.size)}.`,
    );
  }
  return hash.digest("hex");
}
