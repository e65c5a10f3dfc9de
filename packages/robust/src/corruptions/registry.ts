import { BRIGHTNESS } from "./brightness.js";
import { CONTRAST } from "./contrast.js";
import type { Corruption } from "./corruption.js";
import { DEFOCUS_BLUR } from "./defocus-blur.js";
import { ELASTIC_TRANSFORM } from "./elastic-transform.js";
import { FOG } from "./fog.js";
import { FROST } from "./frost.js";
import { GAUSSIAN_BLUR } from "./gaussian-blur.js";
import { GAUSSIAN_NOISE } from "./gaussian-noise.js";
import { GLASS_BLUR } from "./glass-blur.js";
import { IMPULSE_NOISE } from "./impulse-noise.js";
import { JPEG_COMPRESSION } from "./jpeg-compression.js";
import { MOTION_BLUR } from "./motion-blur.js";
import { PIXELATE } from "./pixelate.js";
import { SATURATE } from "./saturate.js";
import { SHOT_NOISE } from "./shot-noise.js";
import { SNOW } from "./snow.js";
import { SPATTER } from "./spatter.js";
import { SPECKLE_NOISE } from "./speckle-noise.js";
import { ZOOM_BLUR } from "./zoom-blur.js";

/** Name of a corruption, as in the file names of CIFAR-10-C. */
export type CorruptionName =
  | NoiseName
  | "defocus_blur"
  | "glass_blur"
  | "motion_blur"
  | "zoom_blur"
  | "snow"
  | "frost"
  | "fog"
  | "brightness"
  | "contrast"
  | "elastic_transform"
  | "pixelate"
  | "jpeg_compression"
  | "gaussian_blur"
  | "spatter"
  | "saturate";

/** Name of a noise at whose levels the paper fits its lines. */
export type NoiseName = "gaussian_noise" | "shot_noise" | "speckle_noise" | "impulse_noise";

/** The four noises that the paper studies, in its order. */
export const NOISES: readonly NoiseName[] = [
  "gaussian_noise",
  "shot_noise",
  "speckle_noise",
  "impulse_noise",
];

/** The corruptions of CIFAR-10-C and ImageNet-C: the 15 that make the benchmark's score, then the four for validation. */
export const CORRUPTIONS: Readonly<Record<CorruptionName, Corruption>> = {
  gaussian_noise: GAUSSIAN_NOISE,
  shot_noise: SHOT_NOISE,
  impulse_noise: IMPULSE_NOISE,
  defocus_blur: DEFOCUS_BLUR,
  glass_blur: GLASS_BLUR,
  motion_blur: MOTION_BLUR,
  zoom_blur: ZOOM_BLUR,
  snow: SNOW,
  frost: FROST,
  fog: FOG,
  brightness: BRIGHTNESS,
  contrast: CONTRAST,
  elastic_transform: ELASTIC_TRANSFORM,
  pixelate: PIXELATE,
  jpeg_compression: JPEG_COMPRESSION,
  speckle_noise: SPECKLE_NOISE,
  gaussian_blur: GAUSSIAN_BLUR,
  spatter: SPATTER,
  saturate: SATURATE,
};

/**
 * Finds a corruption by its name in CIFAR-10-C, a noise also without `_noise`.
 *
 * @throws RangeError if there is none, naming those there are.
 */
export function corruptionNamed(name: string): CorruptionName {
  const names = Object.keys(CORRUPTIONS) as CorruptionName[];
  const found = names.find((known) => known === name || known === `${name}_noise`);
  if (found !== undefined) return found;
  throw new RangeError(`corrupt: \`corruption\` must be one of ${names.join(", ")}, got "${name}".`);
}
