import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePng, openImageFolder } from "@sdnet/data/node";
import { temporaryDirectory } from "@sdnet/testing/node";
import { expect, it } from "vitest";
import { recordOf } from "./data-record.js";
import type { StreamedImages } from "./images.js";

const record = async (path: string) => {
  const source = await openImageFolder(path, { name: "folder", split: "train" });
  return recordOf({ kind: "disk", source, length: source.length } as StreamedImages);
};
const picture = (grey: number) => encodePng({ width: 2, height: 2, pixels: new Uint8Array(12).fill(grey) });

it("is the same of moved images, and another of other names, numbers or bytes", async () => {
  const directory = await temporaryDirectory();
  const here = join(directory, "here");
  for (const name of ["a", "b"]) {
    mkdirSync(join(here, name), { recursive: true });
    for (const image of [0, 1]) writeFileSync(join(here, name, `${image}.png`), picture(image));
  }
  const before = await record(here);
  expect(before).toEqual({ images: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  const changed = async (change: (path: string) => void) => {
    const there = join(directory, "there");
    cpSync(here, there, { recursive: true });
    change(there);
    const after = await record(there);
    rmSync(there, { recursive: true });
    return after;
  };
  expect(await changed(() => undefined)).toEqual(before);
  const differ = [
    await changed((path) => {
      writeFileSync(join(path, "b/1.png"), picture(9));
    }),
    await changed((path) => {
      rmSync(join(path, "b/1.png"));
    }),
    await changed((path) => {
      cpSync(join(path, "b/1.png"), join(path, "a/2.png"));
    }),
    await changed((path) => {
      cpSync(join(path, "b"), join(path, "c"), { recursive: true });
      rmSync(join(path, "b"), { recursive: true });
    }),
  ];
  expect(new Set([before, ...differ].map(({ sha256 }) => sha256)).size).toBe(5);
});
