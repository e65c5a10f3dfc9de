import { levels, singly, type Corruption } from "./corruption.js";
import { valueNoise, type ValueNoise } from "./value-noise.js";

/** Each value is lost with probability `level`, to 0 or 1 with equal chance. */
export const impulseNoise: ValueNoise = (value, level, random) =>
  random.uniform() < level ? random.below(2) : value;

/** Salt and pepper, of each channel by itself. */
export const IMPULSE_NOISE: Corruption = {
  name: "impulse_noise",
  group: "noise",
  extra: false,
  parameters: ["fraction of values"],
  severities: {
    cifar: singly(0.01, 0.02, 0.03, 0.05, 0.07),
    imagenet: singly(0.03, 0.06, 0.09, 0.17, 0.27),
  },
  fittingLevels: levels(3, 3, 10, 100),
  largestLevel: 1,
  needsColour: false,
  apply: valueNoise(impulseNoise),
};
