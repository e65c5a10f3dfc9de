import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { partOfSource, sourceOfBytes } from "./byte-source.js";
import { tarEntries, type TarEntry } from "./tar-entries.js";

const contentOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 13) % 251);

async function archiveOf(names: readonly string[]): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name: "folder/", type: "directory" });
  archive.entry({ name: "link", type: "symlink", linkname: "folder" });
  names.forEach((name, index) => archive.entry({ name }, Buffer.from(contentOf(index * 300))));
  archive.finalize();
  return buffer(archive);
}

async function entriesOf(bytes: Uint8Array): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for await (const entry of tarEntries(sourceOfBytes(bytes, "x.tar"))) entries.push(entry);
  return entries;
}

/** The archive with bytes overwritten and, unless told not to, the checksum of the header at `header` mended. */
function altered(
  archive: Uint8Array,
  change: { readonly header: number; readonly at: number; readonly bytes: readonly number[] },
  mend = true,
): Uint8Array {
  const copy = Uint8Array.from(archive);
  copy.set(change.bytes, change.header + change.at);
  if (!mend) return copy;
  const block = copy.subarray(change.header, change.header + 512);
  block.fill(0x20, 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
  return copy;
}

const LONG = `${"very-".repeat(40)}long/${"näme".repeat(30)}.bin`;
/** Header of the first file: after those of the directory and the link. */
const FIRST = 1024;

describe("tarEntries", () => {
  it("finds each file, with long and foreign names, where its bytes are", async () => {
    const names = ["empty", "folder/a.npy", LONG, `${"p".repeat(60)}/${"n".repeat(90)}`];
    const archive = await archiveOf(names);
    const entries = await entriesOf(archive);
    expect(entries.map(({ name }) => name)).toEqual(names);
    entries.forEach(({ offset, length }, index) => {
      expect(new Uint8Array(archive.subarray(offset, offset + length))).toEqual(contentOf(index * 300));
    });
  });

  it("looks into an archive in an archive", async () => {
    const inner = await archiveOf(["a", "b"]);
    const outer = pack();
    outer.entry({ name: "n01440764.tar" }, inner);
    outer.finalize();
    const source = sourceOfBytes(await buffer(outer), "outer.tar");
    const names: string[] = [];
    for await (const member of tarEntries(source)) {
      for await (const { name } of tarEntries(partOfSource(source, member)))
        names.push(`${member.name}/${name}`);
    }
    expect(names).toEqual(["n01440764.tar/a", "n01440764.tar/b"]);
  });

  it("reads a size in binary, as of members of 8 GiB and more", async () => {
    const archive = await archiveOf(["a", "b"]);
    const size = [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 44];
    const entries = await entriesOf(altered(archive, { header: FIRST + 512, at: 124, bytes: size }));
    expect(entries[1]).toEqual({ name: "b", offset: 2048, length: 300 });
  });

  it("takes the end of the file for the end of the archive", async () => {
    const archive = await archiveOf(["a", "b"]);
    expect(await entriesOf(archive.subarray(0, -1024))).toHaveLength(2);
  });

  it.each<[string, (archive: Buffer) => Uint8Array, string]>([
    [
      "cut off in a member",
      (archive) => archive.subarray(0, 2100),
      'x.tar: ends within "b"; it is truncated, fetch it again.',
    ],
    [
      "cut off in a header",
      (archive) => archive.subarray(0, 1100),
      "x.tar: ends after 1100 bytes where at least 1536 are needed; it is truncated, fetch it again.",
    ],
    [
      "with a flipped bit",
      (archive) => altered(archive, { header: FIRST, at: 0, bytes: [0x42] }, false),
      "x.tar, byte 1024: not the header of a tar member; fetch the archive again.",
    ],
    [
      "with a name that would end a line",
      (archive) => altered(archive, { header: FIRST, at: 0, bytes: [0x0a] }),
      "x.tar, byte 1024: the name of a member has control characters; fetch the archive again.",
    ],
    [
      "with a size that is no number",
      (archive) => altered(archive, { header: FIRST, at: 124, bytes: [0x7a] }),
      "x.tar, byte 1024: not the header of a tar member; fetch the archive again.",
    ],
    [
      "with a size beyond every disk",
      (archive) => altered(archive, { header: FIRST, at: 124, bytes: Array<number>(12).fill(0xff) }),
      "x.tar, byte 1024: not the header of a tar member; fetch the archive again.",
    ],
    [
      "with records that are none",
      (archive) => altered(archive, { header: FIRST + 512, at: 156, bytes: [0x78] }),
      "x.tar, byte 2048: not an extended header of a tar member; fetch the archive again.",
    ],
    [
      "compressed",
      (archive) => gzipSync(archive),
      "x.tar: is compressed by gzip, not a plain tar; unpack it, or make a tar that is not compressed.",
    ],
    [
      "something else",
      () => Buffer.alloc(2000, 7),
      "x.tar, byte 0: not the header of a tar member; fetch the archive again.",
    ],
  ])("names an archive that is %s", async (_, change, message) => {
    await expect(entriesOf(change(await archiveOf(["a", "b"])))).rejects.toThrow(
      new DataError("damaged", message),
    );
  });
});
