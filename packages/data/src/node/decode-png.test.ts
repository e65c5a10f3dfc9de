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
    expect(await decodePng(png)).toEqual({ width: 37, height: 41, pixels });
  },
);

it("drops transparency", async () => {
  const pixels = picture(5, 6, 4);
  const png = await sharp(pixels, raw(5, 6, 4))
    .png({ adaptiveFiltering: true })
    .toBuffer();
  expect((await decodePng(png)).pixels).toEqual(pixels.filter((_, index) => index % 4 !== 3));
});

it("says what is wrong with a file", async () => {
  const pixels = picture(8, 8, 3);
  const png = await sharp(pixels, raw(8, 8, 3))
    .png()
    .toBuffer();
  await expect(decodePng(Buffer.from("GIF89a"))).rejects.toThrow("it is not a PNG");
  await expect(decodePng(png.subarray(0, -20))).rejects.toThrow("it is truncated");
  await expect(decodePng(png.map((byte, place) => (place === 45 ? byte ^ 1 : byte)))).rejects.toThrow(
    "a checksum in it is wrong",
  );
  for (const other of [{ palette: true }, { progressive: true }]) {
    const bytes = await sharp(pixels, raw(8, 8, 3))
      .png(other)
      .toBuffer();
    await expect(decodePng(bytes)).rejects.toThrow("its pixels are not 8-bit RGB, row after row");
  }
});

it("lets others have their turn while it decodes a large one", async () => {
  const pixels = picture(1024, 1024, 3);
  const png = await sharp(pixels, raw(1024, 1024, 3))
    .png({ compressionLevel: 1 })
    .toBuffer();
  let turns = 0;
  const count = () => (turns++, (handle = setImmediate(count)));
  let handle = setImmediate(count);
  const decoded = await decodePng(png);
  clearImmediate(handle);
  expect(Buffer.compare(decoded.pixels, pixels)).toBe(0);
  // One for each megabyte of pixels, and those of unpacking.
  expect(turns).toBeGreaterThan(3);
  const controller = new AbortController();
  setImmediate(() => {
    controller.abort();
  });
  await expect(decodePng(png, { signal: controller.signal })).rejects.toThrow("aborted");
});
