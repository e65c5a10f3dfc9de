import { describe, expect, it } from "vitest";
import { frostTexture, FROST_TEXTURES } from "./frost-texture.js";

const TEXTURES = Array.from({ length: FROST_TEXTURES }, (_, index) => frostTexture(index, 1));
const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe("frostTexture", () => {
  it("draws five different textures with dark glass and white ice", () => {
    expect(new Set(TEXTURES.map(({ pixels }) => mean(pixels))).size).toBe(FROST_TEXTURES);
    for (const { pixels, height, width, channels } of TEXTURES) {
      expect(pixels).toHaveLength(height * width * channels);
      const green = pixels.filter((_, index) => index % 3 === 1).sort();
      expect(green[Math.floor(green.length * 0.02)]).toBeLessThan(90);
      expect(green[Math.floor(green.length * 0.99)]).toBeGreaterThan(200);
    }
  });

  it("is never warmer than grey: thin ice is blue", () => {
    for (const { pixels } of TEXTURES) {
      for (let index = 0; index < pixels.length; index += 3) {
        const [red = 0, green = 0, blue = 0] = pixels.subarray(index, index + 3);
        if (red > green || green > blue) throw new Error(`${red}, ${green}, ${blue}`);
      }
    }
  });

  it("has smaller crystals on fewer pixels at a smaller scale, and the same light", () => {
    const small = frostTexture(2, 0.2);
    expect([small.height, small.width]).toEqual([102, 102]);
    expect(Math.abs(mean(small.pixels) - mean(frostTexture(2, 1).pixels))).toBeLessThan(1);
    expect(frostTexture(2, 0.2)).toBe(small);
  });
});
