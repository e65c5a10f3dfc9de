import { forwardDct, inverseDct } from "./dct.js";

/** Samples of one component, both sides multiples of 8. */
export interface Component {
  /** `[height, width]`, 0 to 255. */
  readonly samples: Uint8Array;
  readonly height: number;
  readonly width: number;
}

/** Samples of a component as decoded, after its frequencies were rounded to multiples of `steps`. */
export function quantizeBlocks({ samples, height, width }: Component, steps: Int32Array): Uint8Array {
  const result = new Uint8Array(samples.length);
  const block = new Int32Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const placeOf = (index: number) => (top + (index >> 3)) * width + left + (index & 7);
      for (let index = 0; index < 64; index++) block[index] = (samples[placeOf(index)] ?? 0) - 128;
      forwardDct(block);
      for (let index = 0; index < 64; index++) {
        const step = steps[index] ?? 1;
        block[index] = step * roundedQuotient(block[index] ?? 0, 8 * step);
      }
      inverseDct(block);
      for (let index = 0; index < 64; index++) {
        result[placeOf(index)] = Math.min(Math.max((block[index] ?? 0) + 128, 0), 255);
      }
    }
  }
  return result;
}

/** Half goes away from 0. */
function roundedQuotient(value: number, divisor: number): number {
  return Math.sign(value) * Math.floor((Math.abs(value) + (divisor >> 1)) / divisor);
}
