// The data files that `fuzz-data.mjs` and its test damage: some of each format, and what reads them. To add a format, add
// an entry that gives small whole files, the pieces of text that mean something in them, and the reader.
import { Buffer } from "node:buffer";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

const BLOCK = 512;
const TAR_PIECES = [
  "7777777",
  "00000000000",
  "ustar\0",
  "\x80\0\0\0",
  "12 path=a\n",
  "20 size=99999999999\n",
];

/**
 * @param {object} library - `decodeNpy`, `decodeCifar10Records`, `decodeCifar100Records`, `tarEntries`, `sourceOfBytes` and
 *   `partOfSource` of `@sdnet/data`, `readCifarC` of `@sdnet/data/node`, `DataError`.
 * @param {string} file - Path that readers of files may write to.
 */
export function fuzzFormats(library, file) {
  const { DataError } = library;
  const isTyped = (error) => error instanceof DataError;
  const npy = npyFiles();
  return {
    npy: {
      files: npy,
      pieces: ["(9, 9)", "99999999999999, ", "<f8", ">i4", "|O", "True", "'shape'", "{", "}", "L, "],
      read: (bytes) => library.decodeNpy(bytes, "file"),
      mend: withHeaderLength,
      isTyped,
    },
    cifar10: {
      files: [cifar(1, 1), cifar(1, 5)],
      pieces: ["\x09", "\x0a"],
      read: (bytes) => {
        const count = Math.floor(bytes.length / 3073);
        const target = { images: new Uint8Array(count * 3072), labels: new Uint8Array(count) };
        library.decodeCifar10Records(bytes, target, "file");
      },
      // Damage that moves the records would mostly end at their number.
      mend: (bytes) => bytes.subarray(0, bytes.length - (bytes.length % 3073)),
      isTyped,
    },
    cifar100: {
      files: [cifar(2, 1), cifar(2, 5)],
      pieces: ["\x13", "\x14", "\x63"],
      read: (bytes) => {
        const count = Math.floor(bytes.length / 3074);
        const [fine, coarse] = [new Uint8Array(count), new Uint8Array(count)];
        const target = { images: new Uint8Array(count * 3072), fine, coarse };
        library.decodeCifar100Records(bytes, target, "file");
      },
      mend: (bytes) => bytes.subarray(0, bytes.length - (bytes.length % 3074)),
      isTyped,
    },
    tar: {
      files: [
        tarOf([
          ["a.bin", bytesOf(700)],
          ["b.bin", bytesOf(0)],
        ]),
        longNames(),
        nested(),
      ],
      pieces: TAR_PIECES,
      read: async (bytes) => {
        const archive = library.sourceOfBytes(bytes, "file");
        for await (const member of library.tarEntries(archive)) {
          const content = library.partOfSource(archive, member);
          if (member.name.endsWith(".tar")) await drain(library.tarEntries(content));
          else await content.read(0, new Uint8Array(member.length));
        }
      },
      mend: withTarChecksums,
      isTyped,
    },
    "cifar-c": {
      files: [corruptedCifar()],
      pieces: [...TAR_PIECES, "(5, ", "<i8", "fog.npy", "labels.npy"],
      read: async (bytes) => {
        writeFileSync(file, bytes);
        try {
          const part = { name: "cifar10-c", corruption: "fog", severity: 5 };
          await library.readCifarC(file, part);
        } finally {
          rmSync(file);
        }
      },
      mend: withTarChecksums,
      isTyped,
    },
  };
}

async function drain(entries) {
  const iterator = entries[Symbol.asyncIterator]();
  while (!(await iterator.next()).done);
}

const bytesOf = (length) => Uint8Array.from({ length }, (_, index) => (index * 7) % 10);

function npyFiles() {
  const fixture = new URL("../../packages/data/fixtures/npy.json", import.meta.url);
  return JSON.parse(readFileSync(fixture, "utf8")).cases.map(({ base64 }) => Buffer.from(base64, "base64"));
}

/** Records whose pixels are no labels, so that records that were moved are noticed. */
function cifar(labels, count) {
  const records = new Uint8Array(count * (labels + 3072)).fill(200);
  for (let record = 0; record < count; record++) {
    records.fill(record, record * (labels + 3072), record * (labels + 3072) + labels);
  }
  return records;
}

function corruptedCifar() {
  const npy = (shape, data) => {
    const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117) + "\n";
    const header = Buffer.from(`\x93NUMPY\x01\0${String.fromCharCode(118)}\0${text}`, "latin1");
    return Buffer.concat([header, data]);
  };
  return tarOf([
    ["CIFAR-10-C/fog.npy", npy("5, 32, 32, 3", bytesOf(5 * 3072))],
    ["CIFAR-10-C/labels.npy", npy("5,", new Uint8Array(5).fill(3))],
  ]);
}

function tarOf(members) {
  const blocks = members.flatMap(([name, content, type = "0"]) => [
    tarHeader(name, content.length, type),
    Buffer.concat([content, new Uint8Array(-content.length & (BLOCK - 1))]),
  ]);
  return Buffer.concat([...blocks, new Uint8Array(2 * BLOCK)]);
}

function longNames() {
  const name = "n".repeat(150);
  const record = `171 path=${"p".repeat(160)}\n`;
  return tarOf([
    ["././@LongLink", Buffer.from(`${name}\0`), "L"],
    ["short", bytesOf(20)],
    ["PaxHeaders/x", Buffer.from(`${record}12 size=30\n`), "x"],
    ["short", bytesOf(30)],
  ]);
}

function nested() {
  const inner = tarOf([["c.JPEG", bytesOf(100)]]);
  return tarOf([
    ["n01440764.tar", inner],
    ["n01443537.tar", inner],
  ]);
}

function tarHeader(name, size, type) {
  const header = Buffer.alloc(BLOCK);
  header.write(name.slice(0, 100), 0);
  header.write("0000644\0", 100);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write(type, 156);
  header.write("ustar\x0000", 257);
  return withChecksum(header);
}

function withChecksum(header) {
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}

/** The array with the length of its header where version 1 has it. */
function withHeaderLength(array) {
  const copy = Buffer.from(array);
  const end = copy.indexOf("\n", 10);
  if (end > 0 && end < 0x10000) copy.writeUInt16LE(end - 9, 8);
  return copy;
}

/** The archive with the right checksum in every block that looks like a header, so that the damage reaches what follows. */
function withTarChecksums(archive) {
  const copy = Buffer.from(archive);
  for (let start = 0; start + BLOCK <= copy.length; start += BLOCK) {
    const block = copy.subarray(start, start + BLOCK);
    if (block.includes("ustar", 250)) withChecksum(block);
  }
  return copy;
}
