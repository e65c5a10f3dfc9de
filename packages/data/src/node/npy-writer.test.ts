import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { openNpy } from "../formats/npy-array.js";
import { openFileSource } from "./file-source.js";
import { NpyWriter } from "./npy-writer.js";

describe("NpyWriter", () => {
  it("writes, row by row, the bytes that numpy writes", async () => {
    const path = join(await temporaryDirectory(), "new", "x.npy");
    const writer = await NpyWriter.create(path, [3]);
    await writer.append(Uint8Array.of(0, 2, 3));
    await writer.append(Uint8Array.of(255, 5, 6));
    expect(writer.rows).toBe(2);
    await writer.finish();
    // numpy.save of the same array: `|u1` of fixtures/npy.json.
    const golden = JSON.parse(
      await readFile(new URL("../../fixtures/npy.json", import.meta.url), "utf8"),
    ) as { cases: { name: string; base64: string }[] };
    const expected = golden.cases.find(({ name }) => name === "|u1")?.base64;
    expect((await readFile(path)).toString("base64")).toBe(expected);
  });

  it("is read back from the disk, a slice at a time", async () => {
    const path = join(await temporaryDirectory(), "x.npy");
    const writer = await NpyWriter.create(path, [4, 2]);
    for (let row = 0; row < 1000; row++) await writer.append(new Uint8Array(8).fill(row % 256));
    await writer.finish();
    const source = await openFileSource(path);
    const array = await openNpy(source);
    expect(array.shape).toEqual([1000, 4, 2]);
    const shared = new Uint8Array(new SharedArrayBuffer(16));
    expect(await array.readRows(255, 257, shared)).toEqual(shared);
    expect([...shared]).toEqual([...Array<number>(8).fill(255), ...Array<number>(8).fill(0)]);
    await source.close();
  });

  it("leaves nothing where a file was abandoned, and the finished file where it was not", async () => {
    const directory = await temporaryDirectory();
    const unfinished = await NpyWriter.create(join(directory, "a.npy"), []);
    await unfinished.append(Uint8Array.of(1));
    expect(await readdir(directory)).toEqual(["a.npy.part"]);
    await unfinished.abandon();
    expect(await readdir(directory)).toEqual([]);
    const finished = await NpyWriter.create(join(directory, "a.npy"), []);
    await finished.finish();
    await finished.abandon();
    expect(await readdir(directory)).toEqual(["a.npy"]);
  });

  it("refuses half a row, and a shape that is none", async () => {
    const path = join(await temporaryDirectory(), "x.npy");
    await expect(NpyWriter.create(path, [2, 0])).rejects.toThrow(
      new RangeError("NpyWriter.create: `rowShape` must hold positive integers, got [2, 0]."),
    );
    const writer = await NpyWriter.create(path, [2]);
    await expect(writer.append(new Uint8Array(3))).rejects.toThrow(
      new RangeError("NpyWriter.append: `bytes` must hold whole rows of 2 bytes, got 3."),
    );
    await writer.abandon();
  });
});
