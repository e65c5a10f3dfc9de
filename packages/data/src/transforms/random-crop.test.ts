import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { randomCrop } from "./random-crop.js";

const SIZE = { height: 3, width: 4, channels: 2 };
const IMAGE = Uint8Array.from({ length: 24 }, (_, index) => index + 1);

/** The window at an offset of the padded image, pixel by pixel. */
function naiveWindow(down: number, right: number): Uint8Array {
  const { height, width, channels } = SIZE;
  return Uint8Array.from({ length: IMAGE.length }, (_, index) => {
    const row = Math.floor(index / (width * channels)) + down;
    const column = (Math.floor(index / channels) % width) + right;
    const inside = row >= 0 && row < height && column >= 0 && column < width;
    return inside ? IMAGE[(row * width + column) * channels + (index % channels)]! : 0;
  });
}

describe("randomCrop", () => {
  it("gives each window of the padded image, and all of them", () => {
    const windows = new Map<string, number>();
    for (let down = -2; down <= 2; down++) {
      for (let right = -2; right <= 2; right++) windows.set(naiveWindow(down, right).join(), 0);
    }
    const random = randomStream(1, "crop");
    for (let draw = 0; draw < 2500; draw++) {
      const target = new Uint8Array(24).fill(99);
      randomCrop(IMAGE, target, { ...SIZE, padding: 2, border: "black", random });
      windows.set(target.join(), windows.get(target.join())! + 1);
    }
    expect(windows.size).toBe(25);
    // 100 expected for each; five standard deviations.
    for (const count of windows.values()) expect(Math.abs(count - 100)).toBeLessThan(50);
  });

  it("mirrors the image around itself where the border reflects", () => {
    const windows = new Set<string>();
    const random = randomStream(2, "crop");
    const line = { height: 1, width: 4, channels: 1, padding: 2, border: "reflect" } as const;
    for (let draw = 0; draw < 200; draw++) {
      const target = new Uint8Array(4);
      // One row cannot be mirrored up or down: three equal rows stand for it.
      const rows = Uint8Array.from({ length: 12 }, (_, index) => (index % 4) + 1);
      const wide = new Uint8Array(12);
      randomCrop(rows, wide, { ...line, height: 3, random });
      target.set(wide.subarray(4, 8));
      windows.add(target.join(" "));
    }
    // 3 2 | 1 2 3 4 | 3 2, as torch.nn.functional.pad(mode="reflect").
    expect([...windows].sort()).toEqual(["1 2 3 4", "2 1 2 3", "2 3 4 3", "3 2 1 2", "3 4 3 2"]);
  });

  it("without padding copies the image", () => {
    const target = new Uint8Array(24);
    randomCrop(IMAGE, target, { ...SIZE, padding: 0, border: "black", random: randomStream(1) });
    expect(target).toEqual(IMAGE);
  });
});
