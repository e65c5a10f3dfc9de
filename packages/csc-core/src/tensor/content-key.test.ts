import { describe, expect, it } from "vitest";
import { contentKey } from "./content-key.js";
import { randomStream } from "./random.js";

/** Images of a few bytes and of many, grey, black and random, and each with one value changed by one. */
function manyImages(): Uint8Array[] {
  const random = randomStream(1, "images");
  const images: Uint8Array[] = [];
  for (const length of [1, 2, 12, 3072]) {
    for (const value of [0, 1, 255]) images.push(new Uint8Array(length).fill(value));
    if (length < 12) continue;
    const image = Uint8Array.from({ length }, () => random.below(254) + 1);
    images.push(image);
    for (let place = 0; place < length; place++) {
      for (const change of [1, -1]) {
        const changed = image.slice();
        changed[place] = (changed[place] ?? 0) + change;
        images.push(changed);
      }
    }
  }
  return images;
}

describe("contentKey", () => {
  it("is a function of the pixels, wherever they lie", () => {
    const pixels = Uint8Array.from({ length: 96 }, (_, index) => (index * 37) % 256);
    const padded = new Uint8Array(200);
    padded.set(pixels, 31);
    expect(contentKey(padded.subarray(31, 127))).toBe(contentKey(pixels));
    expect(contentKey(Uint16Array.from(pixels))).toBe(contentKey(pixels));
  });

  it("stays what it is: written figures depend on it", () => {
    expect(contentKey(Uint8Array.from([1, 2, 3]))).toBe(1178064814407772);
  });

  it("tells images apart that differ in one value by one, in order or in length", () => {
    const images = manyImages();
    const keys = images.map(contentKey);
    expect(images.length).toBeGreaterThan(6000);
    expect(new Set(keys).size).toBe(images.length);
    expect(keys.every((key) => Number.isSafeInteger(key) && key >= 0)).toBe(true);
    expect(contentKey(Uint8Array.from([1, 2]))).not.toBe(contentKey(Uint8Array.from([2, 1])));
  });

  it("tells images apart whose two changes would cancel in a sum", () => {
    const keys = new Set<number>();
    for (let first = 0; first < 256; first++) {
      for (let second = 0; second < 256; second++) {
        keys.add(contentKey(Uint8Array.from([first, 9, second, 0, 0, 0, 0, 0])));
      }
    }
    expect(keys.size).toBe(65536);
  });

  it("spreads each of its 53 bits evenly", () => {
    const keys = manyImages().map(contentKey);
    for (let bit = 0; bit < 53; bit++) {
      const share = keys.filter((key) => Math.floor(key / 2 ** bit) % 2 === 1).length / keys.length;
      // Five standard deviations of a fair coin over 6,000 throws.
      expect(Math.abs(share - 0.5)).toBeLessThan(0.033);
    }
  });
});
