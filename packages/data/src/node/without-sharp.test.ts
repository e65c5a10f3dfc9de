import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { expect, it, vi } from "vitest";
import type { ImageSource } from "../image-source.js";
import { IMAGENET_EVALUATION_VIEW } from "../index.js";
import { decodeBatch } from "./decode-batch.js";

/** As an installation that left optional packages out: sharp is there, the library below it is not. */
vi.mock("sharp", () => {
  throw new Error('Could not load the "sharp" module using the linux-x64 runtime\nPossible solutions: …');
});

/** Images on the disk, of which the first `names.length - 1` need no library. */
async function sourceOf(names: readonly string[]): Promise<ImageSource> {
  const path = await temporaryDirectory();
  const grey = Buffer.concat([Buffer.from("P5 2 2 255\n"), Buffer.alloc(4, 7)]);
  for (const name of names)
    await writeFile(join(path, name), name.endsWith("pgm") ? grey : Buffer.of(0xff, 0xd8));
  return {
    ...{ name: "folder", split: "test", length: names.length, names, classNames: ["a"], left: [] },
    labels: new Uint16Array(names.length),
    container: { kind: "folder", path },
  } as unknown as ImageSource;
}

const recipe = {
  view: { ...IMAGENET_EVALUATION_VIEW, size: 2, resize: undefined, keepExact: true },
  normalization: { mean: [0, 0, 0], std: [1 / 255, 1 / 255, 1 / 255] },
  damaged: "skip",
} as const;

it("has everything that needs no image decoded", async () => {
  const node = await import("./index.js");
  expect(node.loadCifar10).toBeTypeOf("function");
  const { pixels } = await decodeBatch(await sourceOf(["a.pgm"]), { indices: Uint32Array.of(0), recipe });
  expect([...pixels].map(Math.round)).toEqual(Array(12).fill(7));
});

it("says which package is missing, and skips no image for it", async () => {
  const source = await sourceOf(["a.pgm", "b.jpg"]);
  await expect(decodeBatch(source, { indices: Uint32Array.of(0, 1), recipe })).rejects.toMatchObject({
    reason: "decoder",
    message: expect.stringMatching(
      /^images cannot be decoded here: the package sharp cannot be loaded \(.+\); add it with: npm install --include=optional sharp$/,
    ) as unknown,
  });
});
