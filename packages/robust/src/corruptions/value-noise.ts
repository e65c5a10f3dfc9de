import type { RandomStream } from "@sdnet/csc-core/tensor";
import { mapRaster, toBytes, toRaster } from "../image/byte-image.js";
import type { Corruption } from "./corruption.js";

/** Noisy value of one value in [0, 1]; the result may leave this range. */
export type ValueNoise = (value: number, level: number, random: RandomStream) => number;

/** Noise that comes to each value of each channel by itself, row by row. */
export function valueNoise(noise: ValueNoise): Corruption["apply"] {
  return (image, [level = 0], random) =>
    toBytes(mapRaster(toRaster(image), (value) => noise(value, level, random)));
}
