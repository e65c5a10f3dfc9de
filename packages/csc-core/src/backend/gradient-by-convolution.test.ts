import { describe, expect, it } from "vitest";
import { convolutionPays } from "./gradient-by-convolution.js";

describe("convolutionPays", () => {
  const sizes = (pixels: number, channels: number, stride = 1) => ({
    signal: [64, pixels * stride, pixels * stride, channels] as [number, number, number, number],
    codes: [64, pixels, pixels, channels] as [number, number, number, number],
    kernel: [3, 3, channels, channels] as [number, number, number, number],
    geometry: { stride, padding: 1 },
  });

  it.each([
    [8, 128, 1, true],
    [4, 512, 1, true],
    [4, 128, 2, true],
    [16, 128, 1, false],
    [8, 64, 1, false],
  ])("on maps %i pixels wide, %i channels, stride %i: %s", (pixels, channels, stride, pays) => {
    expect(convolutionPays(sizes(pixels, channels, stride))).toBe(pays);
  });

  it("does not where the kernel leaves pixels over, which a convolution cannot skip", () => {
    expect(
      convolutionPays({ ...sizes(3, 128), signal: [64, 8, 8, 128], geometry: { stride: 2, padding: 0 } }),
    ).toBe(false);
  });
});
