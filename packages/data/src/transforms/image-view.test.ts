import { readFileSync } from "node:fs";
import { randomStream } from "@sdnet/csc-core/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkImageView, IMAGENET_TRAINING_VIEW, viewImage, type DecodedImage } from "./image-view.js";
import { resample } from "./resample.js";

interface Golden {
  readonly image: { readonly height: number; readonly width: number; readonly pixels: string };
  readonly crops: readonly {
    readonly crop: readonly [number, number, number, number];
    readonly target: number;
    readonly pixels: string;
  }[];
  readonly views: readonly {
    readonly resize: number | null;
    readonly size: number;
    readonly pixels: string;
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL("../../fixtures/image_views.json", import.meta.url), "utf8"),
) as Golden;
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
const image: DecodedImage = { ...golden.image, pixels: bytes(golden.image.pixels) };
const unused = () => {
  throw new Error("nothing is random here");
};

describe("resample", () => {
  it.each(golden.crops)("gives the bytes of Pillow for $crop to $target", ({ crop, target, pixels }) => {
    const [left, top, width, height] = crop;
    const window = { left: 0, top: 0, width: target, height: target };
    const box = { left, top, width, height };
    const resized = resample(image.pixels, { ...image, crop: box, target: window, window });
    expect(resized).toEqual(bytes(pixels));
  });

  it("of a window is that window of the whole", () => {
    const crop = { left: 2, top: 1, width: 50, height: 41 };
    const target = { width: 23, height: 31 };
    const whole = resample(image.pixels, { ...image, crop, target, window: { left: 0, top: 0, ...target } });
    const window = { left: 5, top: 9, width: 11, height: 7 };
    const part = resample(image.pixels, { ...image, crop, target, window });
    for (let row = 0; row < window.height; row++) {
      const from = ((row + 9) * 23 + 5) * 3;
      expect(part.slice(row * 33, row * 33 + 33)).toEqual(whole.slice(from, from + 33));
    }
  });
});

describe("viewImage", () => {
  it.each(golden.views)("resized to $resize, its middle $size: torchvision's", ({ resize, size, pixels }) => {
    const view = { kind: "center-crop" as const, size, ...(resize === null ? {} : { resize }) };
    expect(viewImage(image, view, unused)).toEqual(bytes(pixels));
  });

  it.each([
    [24, 24, true],
    [24, 25, false],
    [48, 24, false],
    [12, 12, false],
  ])("keeps squares of the asked size where told so: %d x %d is kept: %s", (height, width, isKept) => {
    const pixels = Uint8Array.from({ length: height * width * 3 }, (_, index) => (index * 7) % 251);
    const view = { kind: "center-crop", size: 24, resize: 27 } as const;
    const seen = viewImage({ height, width, pixels }, { ...view, keepExact: true }, unused);
    const resized = viewImage({ height, width, pixels }, view, unused);
    expect(seen).toEqual(isKept ? pixels : resized);
    expect(resized).not.toEqual(pixels);
  });

  it("takes random parts of the areas and shapes asked for, every one alike for a stream", () => {
    // An image whose pixels say where they are: the corners of the view then say what was cut.
    const height = 200;
    const width = 250;
    const pixels = new Uint8Array(height * width * 3);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) pixels.set([column, row, 0], (row * width + column) * 3);
    }
    const view = { ...IMAGENET_TRAINING_VIEW, size: 64 };
    const areas: number[] = [];
    for (let sample = 0; sample < 200; sample++) {
      const square = viewImage({ height, width, pixels }, view, () => randomStream(1, "view", sample));
      const again = viewImage({ height, width, pixels }, view, () => randomStream(1, "view", sample));
      expect(Buffer.compare(square, again)).toBe(0);
      const last = square.length - 3;
      // The outermost pixels of a view lie half a step inside the part that was cut.
      const wide = ((square[last]! - square[0]!) * 64) / 63;
      const high = ((square[last + 1]! - square[1]!) * 64) / 63;
      areas.push((wide * high) / (height * width));
      // Pixels are whole, so a side is known to about two of its pixels.
      expect(wide / high).toBeGreaterThan((3 / 4) * (1 - 4 / Math.min(wide, high)));
      expect(wide / high).toBeLessThan((4 / 3) * (1 + 4 / Math.min(wide, high)));
    }
    // Uniform between 0.08 and 1, but the largest do not fit in every shape: mean a little below the middle.
    const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
    expect(mean).toBeGreaterThan(0.44);
    expect(mean).toBeLessThan(0.56);
    expect(Math.min(...areas)).toBeLessThan(0.13);
    expect(Math.max(...areas)).toBeGreaterThan(0.85);
  });

  it("falls back to the middle of images that no part fits", () => {
    const long: DecodedImage = {
      height: 4,
      width: 400,
      pixels: Uint8Array.from({ length: 4800 }, (_, i) => Math.floor((i % 1200) / 6)),
    };
    const square = viewImage(long, { ...IMAGENET_TRAINING_VIEW, size: 8, scale: [0.9, 1] }, () =>
      randomStream(1, "view"),
    );
    // Five columns about the middle, 4 x 4/3 wide, whose pixels are all about 99.
    expect(Math.min(...square)).toBeGreaterThanOrEqual(98);
    expect(Math.max(...square)).toBeLessThanOrEqual(101);
  });

  it("gives a square of every image, however small or long", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 20 }),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        (height, width, size, resize) => {
          const white = { height, width, pixels: new Uint8Array(height * width * 3).fill(255) };
          const part = viewImage(white, { ...IMAGENET_TRAINING_VIEW, size }, () => randomStream(3, "view"));
          expect(part).toEqual(new Uint8Array(size * size * 3).fill(255));
          expect(viewImage(white, { kind: "center-crop", size, resize }, unused)).toHaveLength(
            size * size * 3,
          );
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("checkImageView", () => {
  it.each([
    [{ kind: "center-crop", size: 0 } as const, "`view.size` must be an integer in [1, 8192], got 0."],
    [
      { kind: "center-crop", size: 8, resize: 1.5 } as const,
      "`view.resize` must be an integer in [1, 8192], got 1.5.",
    ],
    [
      { ...IMAGENET_TRAINING_VIEW, scale: [0, 1] } as const,
      "`view.scale` must be two numbers, 0 < least <= most, got 0 and 1.",
    ],
    [
      { ...IMAGENET_TRAINING_VIEW, ratio: [2, 1] } as const,
      "`view.ratio` must be two numbers, 0 < least <= most, got 2 and 1.",
    ],
  ])("refuses %o", (view, message) => {
    expect(() => {
      checkImageView("here", view);
    }).toThrow(new RangeError(`here: ${message}`));
  });
});
