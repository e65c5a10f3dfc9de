import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { createGzip, gzipSync } from "node:zlib";
import { temporaryDirectory } from "@sdnet/testing/node";
import { pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { tarMembers } from "./tar-members.js";

const FILES = ["a.bin", "skipped.txt", "b.bin"].map((name, index) => ({
  name,
  bytes: Uint8Array.from({ length: 5000 }, (_, position) => (position * (index + 3)) % 256),
}));

async function writeTar(change: (archive: Buffer) => Uint8Array): Promise<string> {
  const archive = pack();
  for (const { name, bytes } of FILES) archive.entry({ name: `folder/${name}` }, Buffer.from(bytes));
  archive.finalize();
  const file = join(await temporaryDirectory(), "x.tar.gz");
  await writeFile(file, change(await buffer(archive.pipe(createGzip()))));
  return file;
}

async function namesIn(file: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of tarMembers(file, new Set(["a.bin", "b.bin"]))) names.push(name);
  return names;
}

describe("tarMembers", () => {
  it("reads the wanted members whole, in order", async () => {
    const file = await writeTar((archive) => archive);
    const members: { name: string; bytes: Uint8Array }[] = [];
    for await (const member of tarMembers(file, new Set(["a.bin", "b.bin"]))) members.push(member);
    expect(members.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) }))).toEqual([
      FILES[0],
      FILES[2],
    ]);
  });

  it("can be left early", async () => {
    const file = await writeTar((archive) => archive);
    for await (const { name } of tarMembers(file, new Set(["a.bin", "b.bin"]))) {
      expect(name).toBe("a.bin");
      break;
    }
  });

  it.each<[string, (archive: Buffer) => Uint8Array, string]>([
    ["cut off in its compression", (archive) => archive.subarray(0, archive.length - 50), "Z_BUF_ERROR"],
    ["something else", () => Buffer.from("<html></html>"), "Z_DATA_ERROR"],
    [
      "no tar inside",
      () => gzipSync(Buffer.alloc(600, 7)),
      "Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?",
    ],
  ])("names an archive that is %s", async (_, change, fact) => {
    const file = await writeTar(change);
    await expect(namesIn(file)).rejects.toThrow(
      `${file}: not a whole .tar.gz archive (${fact}); fetch it again.`,
    );
  });

  it("names an archive that is not there", async () => {
    await expect(namesIn("/nowhere.tar.gz")).rejects.toThrow(
      "/nowhere.tar.gz: no such file or directory; check the path or fetch the data again.",
    );
  });
});
