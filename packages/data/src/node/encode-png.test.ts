import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encodePng, pngAddress } from "./encode-png.js";

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly sum: number;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({
      type: bytes.toString("latin1", at + 4, at + 8),
      data,
      sum: bytes.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

describe("encodePng", () => {
  it("keeps size, channels and every pixel", () => {
    const pixels = Uint8Array.from({ length: 3 * 2 * 3 }, (_, index) => 14 * index);
    const chunks = chunksOf(encodePng({ width: 3, height: 2, pixels }));
    expect(chunks.map(({ type }) => type)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect([...chunks[0]!.data]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
    const rows = inflateSync(chunks[1]!.data);
    expect([...rows]).toEqual([0, ...pixels.subarray(0, 9), 0, ...pixels.subarray(9)]);
  });

  it("ends with the checksum that every empty PNG end has", () => {
    const [, , end] = chunksOf(encodePng({ width: 1, height: 1, pixels: new Uint8Array(4) }));
    // From the PNG specification's own example of the IEND chunk.
    expect(end!.sum).toBe(0xae426082);
  });

  it("refuses pixels that do not fit", () => {
    expect(() => encodePng({ width: 2, height: 2, pixels: new Uint8Array(4) })).toThrow(
      new RangeError("encodePng: `pixels` must hold 3 or 4 values for each of 2 x 2 pixels, got 4."),
    );
  });
});

describe("pngAddress", () => {
  it("is the file in base64", () => {
    const raster = { width: 1, height: 1, pixels: Uint8Array.of(1, 2, 3) };
    const [kind, text] = pngAddress(raster).split(",");
    expect(kind).toBe("data:image/png;base64");
    expect(Buffer.from(text!, "base64")).toEqual(Buffer.from(encodePng(raster)));
  });
});
