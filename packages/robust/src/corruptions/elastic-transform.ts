import type { RandomStream } from "@sdnet/csc-core/tensor";
import { affineThrough, applyAffine, type Affine, type Point } from "../image/affine.js";
import { resample } from "../image/bilinear.js";
import {
  drawnLayer,
  mapRaster,
  toBytes,
  toRaster,
  type ImageSize,
  type Raster,
} from "../image/byte-image.js";
import { gaussianBlur } from "../image/gaussian-blur.js";
import type { Corruption, Severities, Strength } from "./corruption.js";

/** Published strengths are relative to a side; that of ImageNet-C is 244, though its images have 224 pixels. */
function ofSide(side: number, ...strengths: Severities): Severities {
  const scaled = (strength: Strength) => strength.map((number) => number * side);
  const [first, second, third, fourth, fifth] = strengths;
  return [scaled(first), scaled(second), scaled(third), scaled(fourth), scaled(fifth)];
}

/** A picture on rubber: shifted and sheared as a whole, then stretched here and there. */
export const ELASTIC_TRANSFORM: Corruption = {
  name: "elastic_transform",
  group: "digital",
  extra: false,
  parameters: ["stretching in pixels", "its smoothness in pixels", "shift of the corners in pixels"],
  severities: {
    cifar: ofSide(
      32,
      [0, 0, 0.08],
      [0.05, 0.2, 0.07],
      [0.08, 0.06, 0.06],
      [0.1, 0.04, 0.05],
      [0.1, 0.03, 0.03],
    ),
    imagenet: ofSide(
      244,
      [2, 0.7, 0.1],
      [2, 0.08, 0.2],
      [0.05, 0.01, 0.02],
      [0.07, 0.01, 0.02],
      [0.12, 0.01, 0.02],
    ),
  },
  fittingLevels: [],
  needsColour: false,
  apply: (image, [stretch = 0, smoothness = 0, shift = 0], random) => {
    const backward = randomAffine(image, { shift, random });
    const moved = resample(toRaster(image), "reflect-101", (row, column) => {
      const [x, y] = applyAffine(backward, [column, row]);
      return [y, x];
    });
    const field = () => displacement(image, { stretch, smoothness, random }).values;
    const [right, down] = [field(), field()];
    const { width } = image;
    return toBytes(
      resample(moved, "reflect", (row, column) => {
        const place = row * width + column;
        return [row + (down[place] ?? 0), column + (right[place] ?? 0)];
      }),
    );
  },
};

/** From the new image back to the old: three points around the middle were each moved by up to `shift` both ways. */
function randomAffine(
  { height, width }: ImageSize,
  { shift, random }: { readonly shift: number; readonly random: RandomStream },
): Affine {
  // The published program takes height for x here; it matters for images that are not square only.
  const [middleX, middleY] = [Math.floor(height / 2), Math.floor(width / 2)];
  const reach = Math.floor(Math.min(height, width) / 3);
  const points: [Point, Point, Point] = [
    [middleX + reach, middleY + reach],
    [middleX + reach, middleY - reach],
    [middleX - reach, middleY - reach],
  ];
  const jitter = () => shift * (2 * random.uniform() - 1);
  const move = ([x, y]: Point): Point => [x + jitter(), y + jitter()];
  const moved: [Point, Point, Point] = [move(points[0]), move(points[1]), move(points[2])];
  return affineThrough(moved, points);
}

/** Smoothed random displacement of each pixel along one axis, in pixels. */
function displacement(
  size: ImageSize,
  options: { readonly stretch: number; readonly smoothness: number; readonly random: RandomStream },
): Raster {
  const noise = drawnLayer(size, () => 2 * options.random.uniform() - 1);
  const smooth = gaussianBlur(noise, { sigma: options.smoothness, truncate: 3, border: "reflect" });
  return mapRaster(smooth, (value) => value * options.stretch);
}
