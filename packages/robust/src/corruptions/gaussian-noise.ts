import { levels, singly, type Corruption } from "./corruption.js";
import { valueNoise, type ValueNoise } from "./value-noise.js";

/** `x + N(0, level²)`. */
export const gaussianNoise: ValueNoise = (value, level, random) => value + level * random.normal();

/** The noise of a sensor. */
export const GAUSSIAN_NOISE: Corruption = {
  name: "gaussian_noise",
  group: "noise",
  extra: false,
  parameters: ["standard deviation"],
  severities: {
    cifar: singly(0.04, 0.06, 0.08, 0.09, 0.1),
    imagenet: singly(0.08, 0.12, 0.18, 0.26, 0.38),
  },
  fittingLevels: levels(2, 2, 10, 100),
  largestLevel: Infinity,
  needsColour: false,
  apply: valueNoise(gaussianNoise),
};
