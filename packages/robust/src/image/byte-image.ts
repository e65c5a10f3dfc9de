/** Size of an image. */
export interface ImageSize {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** An image as it is stored. */
export interface ByteImage extends ImageSize {
  /** `[height, width, channels]`, 0 to 255. */
  readonly pixels: Uint8Array;
}

/** An image, a layer or a mask to compute with. */
export interface Raster extends ImageSize {
  /** `[height, width, channels]`; most of them in [0, 1]. */
  readonly values: Float64Array;
}

/** Values in [0, 1]. */
export function toRaster({ pixels, height, width, channels }: ByteImage): Raster {
  // Plain loops, here and below: typed arrays' `from` with a mapping takes longer than most corruptions.
  const values = new Float64Array(pixels.length);
  for (let index = 0; index < pixels.length; index++) values[index] = (pixels[index] ?? 0) / 255;
  return { values, height, width, channels };
}

/** Clipped to [0, 1], times 255, fractions cut off, as CIFAR-10-C was made. Not-a-number becomes 0. */
export function toBytes({ values }: Raster): Uint8Array {
  const bytes = new Uint8Array(values.length);
  for (let index = 0; index < values.length; index++) {
    bytes[index] = Math.min(Math.max(values[index] ?? 0, 0), 1) * 255;
  }
  return bytes;
}

/** The raster with each value replaced. */
export function mapRaster(raster: Raster, change: (value: number, index: number) => number): Raster {
  const values = new Float64Array(raster.values.length);
  for (let index = 0; index < values.length; index++)
    values[index] = change(raster.values[index] ?? 0, index);
  return { ...raster, values };
}

/** One channel of independent draws. */
export function drawnLayer(
  { height, width }: Pick<ImageSize, "height" | "width">,
  draw: () => number,
): Raster {
  const values = new Float64Array(height * width);
  for (let index = 0; index < values.length; index++) values[index] = draw();
  return { values, height, width, channels: 1 };
}
