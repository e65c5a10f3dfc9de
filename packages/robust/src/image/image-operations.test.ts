import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { affineThrough, applyAffine, type Point } from "./affine.js";
import { resample } from "./bilinear.js";
import { boxResize } from "./box-resize.js";
import { toRaster, type ByteImage } from "./byte-image.js";
import { cannyEdges } from "./canny.js";
import { diskKernel } from "./disk-kernel.js";
import { distanceTransform } from "./distance-transform.js";
import { equalizeHistogram } from "./equalize.js";
import { filter2d } from "./filter2d.js";
import { gaussianBlur, type GaussianBlurOptions } from "./gaussian-blur.js";
import { changeHsv, rgbToHsv } from "./hsv.js";
import { jpegRoundTrip } from "./jpeg/jpeg-round-trip.js";
import { motionBlur, type MotionBlurOptions } from "./motion-blur.js";
import { zoomIn } from "./zoom.js";

interface Packed {
  readonly shape: readonly number[];
  readonly type: "uint8" | "float32";
  readonly base64: string;
}

interface Golden extends Packed {
  readonly operation: string;
  readonly options: object;
}

/** Written by image_operations.py beside it. */
const golden = JSON.parse(
  readFileSync(new URL("../../fixtures/image_operations.json", import.meta.url), "utf8"),
) as { readonly image: Packed; readonly plane: Packed; readonly cases: readonly Golden[] };

function unpacked({ type, base64 }: Packed): Uint8Array | Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  return type === "uint8" ? bytes : new Float32Array(bytes.buffer);
}

function byteImage({ shape: [height = 0, width = 0, channels = 1], ...rest }: Packed): ByteImage {
  return { pixels: unpacked({ shape: [], ...rest }) as Uint8Array, height, width, channels };
}

const image = byteImage(golden.image);
const raster = toRaster(image);
const plane = byteImage(golden.plane);

/** The left upper part of the image. */
function corner([height = 0, width = 0]: readonly number[]): ByteImage {
  const pixels = Uint8Array.from({ length: height * width * 3 }, (_, index) => {
    const [row, rest] = [Math.floor(index / (3 * width)), index % (3 * width)];
    return image.pixels[row * 3 * image.width + rest] ?? 0;
  });
  return { pixels, height, width, channels: 3 };
}

type Triangle = readonly [Point, Point, Point];

/** Each operation on the image of the golden file; options and the shape of the result are those of the case. */
const OPERATIONS: Readonly<Record<string, (options: never, shape: readonly number[]) => ArrayLike<number>>> =
  {
    gaussianBlur: (options: GaussianBlurOptions) => gaussianBlur(raster, options).values,
    filter2d: (options: { weights: number[]; height: number; width: number }) =>
      filter2d(raster, { ...options, weights: Float64Array.from(options.weights) }).values,
    diskKernel: ({ radius, softness }: { radius: number; softness: number }) =>
      diskKernel(radius, softness).weights,
    zoomIn: ({ factor }: { factor: number }) => zoomIn(raster, factor).values,
    motionBlur: (options: MotionBlurOptions) => motionBlur(image, options),
    rgbToHsv: () =>
      Float64Array.from({ length: raster.values.length }, (_, index) => {
        const [red = 0, green = 0, blue = 0] = raster.values.subarray(
          index - (index % 3),
          index - (index % 3) + 3,
        );
        return rgbToHsv(red, green, blue)[index % 3] ?? 0;
      }),
    changeSaturation: ({ factor, added }: { factor: number; added: number }) =>
      changeHsv(raster, ([hue, saturation, value]) => [hue, Math.min(factor * saturation + added, 1), value])
        .values,
    boxResize: (options: { height: number; width: number }) => boxResize(image, options).pixels,
    jpegRoundTrip: ({ quality }: { quality: number }, shape) => jpegRoundTrip(corner(shape), quality),
    affineThrough: ({ from, to }: { from: Triangle; to: Triangle }) => affineThrough(from, to),
    warpAffine: ({ from, to }: { from: Triangle; to: Triangle }) => {
      const backward = affineThrough(from, to);
      return resample(raster, "reflect-101", (row, column) => {
        const [x, y] = applyAffine(backward, [column, row]);
        return [y, x];
      }).values;
    },
    displace: ({ down, right }: { down: number[]; right: number[] }) =>
      resample(raster, "reflect", (row, column) => {
        const place = row * raster.width + column;
        return [row + (down[place] ?? 0), column + (right[place] ?? 0)];
      }).values,
    cannyEdges: (options: { low: number; high: number }) => cannyEdges(plane, options),
    distanceTransform: (options: { low: number; high: number }) =>
      distanceTransform(cannyEdges(plane, options), plane),
    equalizeHistogram: () => equalizeHistogram(plane.pixels),
  };

const CASES = golden.cases.map((entry, index) => {
  const numbers = Object.entries(entry.options).filter(([, value]) => !Array.isArray(value));
  const words = [...numbers.map((pair) => pair.join(" ")), `to ${entry.shape.join(" x ")}`];
  return { ...entry, title: `${entry.operation} ${words.join(", ")} (case ${index})` };
});

describe("image operations", () => {
  it.each(CASES)(
    "$title gives what the published program gives",
    ({ operation, options, shape, ...rest }) => {
      const expected = unpacked({ shape, ...rest });
      const found = OPERATIONS[operation]!(options as never, shape);
      expect(found).toHaveLength(expected.length);
      // Bytes to the bit, but ImageMagick rounds twice, to 16 bits and then to 8; floats to float32.
      const tolerance = operation === "motionBlur" ? 1 : rest.type === "uint8" ? 0 : 2e-6;
      let worst = 0;
      for (let index = 0; index < found.length; index++) {
        const error = Math.abs(found[index]! - expected[index]!) / Math.max(1, Math.abs(expected[index]!));
        worst = Math.max(
          worst,
          Number.isNaN(error)
            ? Infinity
            : rest.type === "uint8"
              ? error * Math.max(1, expected[index]!)
              : error,
        );
      }
      expect(worst).toBeLessThanOrEqual(tolerance);
    },
  );

  it("are all tested", () => {
    expect([...new Set(CASES.map(({ operation }) => operation))].sort()).toEqual(
      Object.keys(OPERATIONS).sort(),
    );
  });
});
