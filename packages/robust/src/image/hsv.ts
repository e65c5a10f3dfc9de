import type { Raster } from "./byte-image.js";

/** Hue, saturation and value, each in [0, 1]. */
export type Hsv = readonly [hue: number, saturation: number, value: number];

/** Changes saturation and value of each pixel of an RGB image; hue stays. As by `skimage.color.rgb2hsv` and back. */
export function changeHsv(raster: Raster, change: (pixel: Hsv) => Hsv): Raster {
  const { values } = raster;
  const changed = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 3) {
    const pixel = rgbToHsv(values[index] ?? 0, values[index + 1] ?? 0, values[index + 2] ?? 0);
    changed.set(hsvToRgb(change(pixel)), index);
  }
  return { ...raster, values: changed };
}

/** Hue is 0 for greys. */
export function rgbToHsv(red: number, green: number, blue: number): Hsv {
  const value = Math.max(red, green, blue);
  const spread = value - Math.min(red, green, blue);
  if (spread === 0) return [0, 0, value];
  let sixth = (green - blue) / spread;
  if (value === green) sixth = (blue - red) / spread + 2;
  if (value === blue) sixth = (red - green) / spread + 4;
  const hue = (((sixth / 6) % 1) + 1) % 1;
  return [hue, spread / value, value];
}

/** The inverse of {@link rgbToHsv}. */
function hsvToRgb([hue, saturation, value]: Hsv): [number, number, number] {
  const sector = Math.floor(hue * 6);
  const rest = hue * 6 - sector;
  const low = value * (1 - saturation);
  const falling = value * (1 - rest * saturation);
  const rising = value * (1 - (1 - rest) * saturation);
  switch (sector % 6) {
    case 0:
      return [value, rising, low];
    case 1:
      return [falling, value, low];
    case 2:
      return [low, value, rising];
    case 3:
      return [low, falling, value];
    case 4:
      return [rising, low, value];
    default:
      return [value, low, falling];
  }
}
