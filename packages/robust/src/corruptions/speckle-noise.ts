import { levels, singly, type Corruption } from "./corruption.js";
import { valueNoise, type ValueNoise } from "./value-noise.js";

/** `x + x N(0, level²)`. */
export const speckleNoise: ValueNoise = (value, level, random) => value + value * level * random.normal();

/** Noise in proportion to brightness. */
export const SPECKLE_NOISE: Corruption = {
  name: "speckle_noise",
  group: "noise",
  extra: true,
  parameters: ["standard deviation"],
  severities: { cifar: singly(0.06, 0.1, 0.12, 0.16, 0.2), imagenet: singly(0.15, 0.2, 0.35, 0.45, 0.6) },
  fittingLevels: levels(1, 1, 6, 10),
  largestLevel: Infinity,
  needsColour: false,
  apply: valueNoise(speckleNoise),
};
