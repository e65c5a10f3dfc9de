import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { makeZip, temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { extractZipEntry, readZipEntries } from "./zip-archive.js";

const LARGE = Uint8Array.from({ length: 700_000 }, (_, index) => (index * index) % 251);

async function archive(bytes = makeZip({ "a/large.bin": LARGE, "empty.txt": "" })): Promise<string> {
  const path = join(await temporaryDirectory(), "archive.zip");
  await writeFile(path, bytes);
  return path;
}

describe("readZipEntries and extractZipEntry", () => {
  it("list what was packed, and give it back byte for byte with its SHA-256", async () => {
    const path = await archive();
    const entries = await readZipEntries(path);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ["a/large.bin", 700_000],
      ["empty.txt", 0],
    ]);
    const out = `${path}.out`;
    const sha256 = await extractZipEntry(path, entries[0]!, out);
    expect((await readFile(out)).equals(LARGE)).toBe(true);
    expect(sha256).toBe(createHash("sha256").update(LARGE).digest("hex"));
    await extractZipEntry(path, entries[1]!, `${out}2`);
    expect((await readFile(`${out}2`)).length).toBe(0);
  });

  it("say that an archive is cut short", async () => {
    const whole = makeZip({ "large.bin": LARGE });
    const path = await archive(whole.subarray(0, whole.length - 30));
    await expect(readZipEntries(path)).rejects.toThrow(
      "not a zip archive, or one that is cut short: its end record is missing.",
    );
  });

  it("say that packed bytes are damaged", async () => {
    const bytes = makeZip({ "large.bin": LARGE });
    bytes.fill(0xff, 100, 200);
    const path = await archive(bytes);
    const [entry] = await readZipEntries(path);
    await expect(extractZipEntry(path, entry!, `${path}.out`)).rejects.toThrow(Error);
  });
});
