import type * as tf from "@tensorflow/tfjs";
import { bothAxes, codeSize, type ConvolutionGeometry, type PerAxis } from "../backend/geometry.js";
import { positiveInteger } from "./layer-arguments.js";

/** Zeros around a signal: `same` keeps the size at stride 1, `valid` adds none, numbers say how many on every side. */
export type SpatialPadding = "same" | "valid" | PerAxis;

/**
 * Stride and padding in numbers.
 *
 * @throws RangeError if a number is out of range, or for `same` with an even kernel.
 */
export function convolutionGeometry(
  where: string,
  {
    kernelSize,
    strides = 1,
    padding = "same",
  }: {
    readonly kernelSize: PerAxis;
    readonly strides?: PerAxis | undefined;
    readonly padding?: SpatialPadding | undefined;
  },
): ConvolutionGeometry {
  const sizes = bothAxes(kernelSize).map((size) => positiveInteger(where, "kernelSize", size));
  if (!bothAxes(strides).every((stride) => stride === 1 || stride === 2)) {
    throw new RangeError(`${where}: \`strides\` must be 1 or 2, got ${strides.toString()}.`);
  }
  return { stride: strides, padding: paddingInPixels(where, padding, sizes) };
}

/** A kernel that moves over images, and the number of its outputs. */
interface CodingWindow extends ConvolutionGeometry {
  readonly kernelSize: PerAxis;
  readonly filters: number;
}

/** Shape of the codes of images, `null` where that of the images is. */
export function codedShape([batch, height, width]: tf.Shape, window: CodingWindow): tf.Shape {
  const kernelSize = bothAxes(window.kernelSize);
  const sizes = codeSize([height ?? NaN, width ?? NaN], kernelSize, window);
  const known = (size: number): number | null => (Number.isNaN(size) ? null : size);
  return [batch ?? null, ...sizes.map(known), window.filters];
}

/** A value per axis as a layer's config stores it. */
export function inConfig(value: PerAxis): number | number[] {
  return typeof value === "number" ? value : [...value];
}

function paddingInPixels(where: string, padding: SpatialPadding, sizes: readonly number[]): PerAxis {
  if (padding === "valid") return 0;
  if (padding === "same") {
    const [rows = 0, columns = 0] = sizes.map((size) => (size - 1) / 2);
    if (Number.isInteger(rows) && Number.isInteger(columns)) return rows === columns ? rows : [rows, columns];
    throw new RangeError(
      `${where}: \`padding\` must be numbers or valid for an even \`kernelSize\`, got same with ${sizes.join(" x ")}.`,
    );
  }
  if (bothAxes(padding).every((zeros) => Number.isInteger(zeros) && zeros >= 0)) return padding;
  throw new RangeError(
    `${where}: \`padding\` must be same, valid or whole numbers >= 0, got ${padding.toString()}.`,
  );
}
