/** Numbers with 16 bits after the point, as libjpeg has them. */
const fix = (constant: number) => Math.round(constant * 2 ** 16);
const HALF = 2 ** 15;
/** The middle of colour differences, and just under a half. */
const CENTER = 128 * 2 ** 16 + HALF - 1;

/** Brightness and two colour differences of every pixel. */
export interface YccPlanes {
  readonly y: Uint8Array;
  readonly cb: Uint8Array;
  readonly cr: Uint8Array;
}

/** Splits RGB pixels, `[height, width, 3]`, into planes (JFIF). */
export function toYcc(pixels: Uint8Array): YccPlanes {
  const count = pixels.length / 3;
  const [y, cb, cr] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  for (let index = 0; index < count; index++) {
    const [r, g, b] = [pixels[3 * index] ?? 0, pixels[3 * index + 1] ?? 0, pixels[3 * index + 2] ?? 0];
    y[index] = (fix(0.299) * r + fix(0.587) * g + fix(0.114) * b + HALF) >> 16;
    cb[index] = (-fix(0.16874) * r - fix(0.33126) * g + fix(0.5) * b + CENTER) >> 16;
    cr[index] = (fix(0.5) * r - fix(0.41869) * g - fix(0.08131) * b + CENTER) >> 16;
  }
  return { y, cb, cr };
}

/** One pixel back to RGB, clipped to 0 to 255 by the array it is put in. */
export function toRgb(y: number, cb: number, cr: number): readonly [number, number, number] {
  const [blue, red] = [cb - 128, cr - 128];
  return [
    y + ((fix(1.402) * red + HALF) >> 16),
    y + ((-fix(0.34414) * blue - fix(0.71414) * red + HALF) >> 16),
    y + ((fix(1.772) * blue + HALF) >> 16),
  ];
}
