import { levels, singly, type Corruption } from "./corruption.js";
import { poisson } from "./poisson.js";
import { valueNoise, type ValueNoise } from "./value-noise.js";

/** `Poisson(x level) / level`. */
export const shotNoise: ValueNoise = (value, level, random) => poisson(value * level, random) / level;

/** Light counted in photons, `level` of them for white. Fewer photons, more noise. */
export const SHOT_NOISE: Corruption = {
  name: "shot_noise",
  group: "noise",
  extra: false,
  parameters: ["photons"],
  severities: { cifar: singly(500, 250, 100, 75, 50), imagenet: singly(60, 25, 12, 5, 3) },
  fittingLevels: levels(60, -6, 10, 1),
  largestLevel: Infinity,
  needsColour: false,
  apply: valueNoise(shotNoise),
};
