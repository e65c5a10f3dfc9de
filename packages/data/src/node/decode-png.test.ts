import sharp from "sharp";
import { expect, it } from "vitest";
import { decodePng } from "./decode-png.js";

/** Smooth in places, rough in others, so that an encoder that chooses uses every filter. */
function picture(width: number, height: number, channels: 3 | 4): Uint8Array {
  return Uint8Array.from({ length: width * height * channels }, (_, index) => {
    const [row, column] = [Math.floor(index / (width * channels)), Math.floor(index / channels) % width];
    return (row % 7 < 3 ? row * 5 + column * 3 : (index * 7919) % 251) & 255;
  });
}

const raw = (width: number, height: number, channels: 3 | 4) => ({ raw: { width, height, channels } });

it.each([true, false])(
  "has the pixels that were encoded, with filters chosen for each row: %s",
  async (adaptiveFiltering) => {
    const pixels = picture(37, 41, 3);
    const png = await sharp(pixels, raw(37, 41, 3))
      .png({ adaptiveFiltering })
      .toBuffer();
    expect(decodePng(png)).toEqual({ width: 37, height: 41, pixels });
  },
);

it("drops transparency", async () => {
  const pixels = picture(5, 6, 4);
  const png = await sharp(pixels, raw(5, 6, 4))
    .png({ adaptiveFiltering: true })
    .toBuffer();
  expect(decodePng(png).pixels).toEqual(pixels.filter((_, index) => index % 4 !== 3));
});

it("says what is wrong with a file", async () => {
  const pixels = picture(8, 8, 3);
  const png = await sharp(pixels, raw(8, 8, 3))
    .png()
    .toBuffer();
  expect(() => decodePng(Buffer.from("GIF89a"))).toThrow("it is not a PNG");
  expect(() => decodePng(png.subarray(0, -20))).toThrow("it is truncated");
  expect(() => decodePng(png.map((byte, place) => (place === 45 ? byte ^ 1 : byte)))).toThrow(
    "a checksum in it is wrong",
  );
  for (const other of [{ palette: true }, { progressive: true }]) {
    const bytes = await sharp(pixels, raw(8, 8, 3))
      .png(other)
      .toBuffer();
    expect(() => decodePng(bytes)).toThrow("its pixels are not 8-bit RGB, row after row");
  }
});
