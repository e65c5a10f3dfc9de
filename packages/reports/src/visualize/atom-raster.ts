import type { CscConv2d } from "@sdnet/csc-core";
import type { Raster } from "@sdnet/data/node";

/** Enlargement of an atom's pixels, the gap between atoms, and atoms in a row. */
const SCALE = 12;
const GAP = 6;
const PER_ROW = 16;

/**
 * The atoms of a layer that codes images, side by side: from flat colours to fine textures, mid-grey for 0, each scaled to
 * its own largest value. Transparent where no atom is.
 */
export function atomRaster(stem: CscConv2d): Raster {
  const kernel = stem.parameters.kernel.read();
  const [rows = 0, columns = 0, channels = 0, count = 0] = kernel.shape;
  const values = kernel.dataSync<"float32">();
  const places = rows * columns;
  /** Channels one after the other. */
  const atoms = Array.from({ length: count }, (_, atom) =>
    Float32Array.from({ length: places * channels }, (_value, at) => {
      const [channel, place] = [Math.floor(at / places), at % places];
      return values[(place * channels + channel) * count + atom] ?? 0;
    }),
  ).sort((a, b) => flatness(b, channels) - flatness(a, channels));
  const [cellWidth, cellHeight] = [columns * SCALE + GAP, rows * SCALE + GAP];
  const width = Math.min(PER_ROW, count) * cellWidth - GAP;
  const height = Math.ceil(count / PER_ROW) * cellHeight - GAP;
  const pixels = new Uint8ClampedArray(width * height * 4);
  atoms.forEach((atom, index) => {
    const left = (index % PER_ROW) * cellWidth;
    const top = Math.floor(index / PER_ROW) * cellHeight;
    const largest = atom.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
    for (let y = 0; y < rows * SCALE; y++) {
      for (let x = 0; x < columns * SCALE; x++) {
        const at = Math.floor(y / SCALE) * columns + Math.floor(x / SCALE);
        const target = ((top + y) * width + left + x) * 4;
        for (let channel = 0; channel < 3; channel++) {
          const value = atom[Math.min(channel, channels - 1) * places + at] ?? 0;
          pixels[target + channel] = 127.5 * (1 + value / largest);
        }
        pixels[target + 3] = 255;
      }
    }
  });
  return { width, height, pixels };
}

/** Share of an atom's squared norm that its mean colour has. */
function flatness(atom: Float32Array, channels: number): number {
  const places = atom.length / channels;
  let sum = 0;
  for (let channel = 0; channel < channels; channel++) {
    const part = atom.subarray(channel * places, (channel + 1) * places);
    sum += part.reduce((total, value) => total + value, 0) ** 2 / places;
  }
  return sum;
}
