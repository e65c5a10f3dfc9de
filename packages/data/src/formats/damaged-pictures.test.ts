import { readFileSync } from "node:fs";
import { randomStream, type RandomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { decodeBmp } from "./bmp.js";
import { decodeNetpbm } from "./netpbm.js";
import { tiffLayout } from "./tiff-layout.js";

const { images } = JSON.parse(
  readFileSync(new URL("../../fixtures/image_kinds.json", import.meta.url), "utf8"),
) as { readonly images: Readonly<Record<string, { readonly file: string }>> };
const filesOf = (ending: RegExp) =>
  Object.entries(images)
    .filter(([name]) => ending.test(name))
    .map(([name, { file }]) => ({ name, bytes: Uint8Array.from(Buffer.from(file, "base64")) }));

/** Bytes with a few others among the first hundred, where headers are, or cut off. */
function damaged(bytes: Uint8Array, random: RandomStream): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let change = random.below(4); change >= 0; change--) {
    copy[random.below(Math.min(copy.length, 100))] = random.below(3) === 0 ? 255 : random.below(256);
  }
  return random.below(4) === 0 ? copy.subarray(0, random.below(copy.length)) : copy;
}

const MOST_PIXELS = 100_000;

describe.each([
  ["decodeBmp", decodeBmp, /\.bmp$/],
  ["decodeNetpbm", decodeNetpbm, /\.p[gp]m$/],
] as const)("%s", (_, decode, ending) => {
  it.each(filesOf(ending))(
    "makes an image of damaged bytes, none, or one error: $name",
    ({ name, bytes }) => {
      const random = randomStream(1, name);
      for (let round = 0; round < 300; round++) {
        try {
          const image = decode(damaged(bytes, random), MOST_PIXELS);
          if (image === undefined) continue;
          expect(image.pixels.length).toBe(image.width * image.height * 3);
          expect(image.width * image.height).toBeLessThanOrEqual(MOST_PIXELS);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as Error).stack).toMatch(/bmp\.ts|netpbm\.ts/);
          expect((error as Error).message).not.toMatch(/bounds|array length/);
        }
      }
    },
  );

  it("takes nothing else for its own", () => {
    const others = Object.entries(images).filter(([name]) => !ending.test(name));
    for (const [name, { file }] of others)
      expect(decode(Buffer.from(file, "base64"), MOST_PIXELS), name).toBeUndefined();
    expect(decode(new Uint8Array(), MOST_PIXELS)).toBeUndefined();
  });
});

describe("tiffLayout", () => {
  it("tells tiles from strips, and reads no further than the bytes go", () => {
    for (const { name, bytes } of filesOf(/\.tif$/)) {
      const cut = name.includes("cut");
      if (!cut) expect(tiffLayout(bytes)?.isTiled, name).toBe(/tile|private-tags/.test(name));
      for (const length of [0, 1, 8, 15, 16, 17, 100, bytes.length - 1])
        tiffLayout(bytes.subarray(0, length));
      const random = randomStream(2, name);
      for (let round = 0; round < 100; round++) tiffLayout(damaged(bytes, random));
    }
    expect(tiffLayout(Buffer.from("a text that is no picture"))).toBeUndefined();
  });
});
