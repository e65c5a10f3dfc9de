import { randomStream } from "@sdnet/csc-core/tensor";
import { describe, expect, it } from "vitest";
import { alternatingFlip, randomFlip } from "./random-flip.js";

describe("randomFlip", () => {
  it.each([
    { width: 3, image: [1, 2, 3, 4, 5, 6], mirrored: [5, 6, 3, 4, 1, 2] },
    { width: 2, image: [1, 2, 3, 4, 5, 6, 7, 8], mirrored: [3, 4, 1, 2, 7, 8, 5, 6] },
  ])("mirrors half of the images of width $width, keeping pixels whole", ({ width, image, mirrored }) => {
    const random = randomStream(1, "flip");
    const seen = { same: 0, mirrored: 0 };
    for (let draw = 0; draw < 1000; draw++) {
      const copy = Uint8Array.from(image);
      randomFlip(copy, { height: image.length / width / 2, width, channels: 2, random });
      const which = copy.join() === mirrored.join() ? "mirrored" : "same";
      expect([...copy]).toEqual(which === "same" ? image : mirrored);
      seen[which]++;
    }
    // Five standard deviations around 500.
    expect(Math.abs(seen.mirrored - 500)).toBeLessThan(80);
  });
});

describe("alternatingFlip", () => {
  it("shows both views of each image in two epochs, and half of the images mirrored in each", () => {
    let mirrored = 0;
    for (let index = 0; index < 1000; index++) {
      const views = [4, 5].map((epoch) => {
        const image = Uint8Array.from([1, 2]);
        const random = randomStream(1, "flip", index);
        alternatingFlip(image, { height: 1, width: 2, channels: 1, epoch, random });
        return image.join("");
      });
      expect([...views].sort()).toEqual(["12", "21"]);
      if (views[0] === "21") mirrored++;
    }
    // Five standard deviations around 500.
    expect(Math.abs(mirrored - 500)).toBeLessThan(80);
  });
});
