import { levels, type Corruption } from "./corruption.js";

/** `x + x N(0, level²)`: noise in proportion to brightness. */
export const SPECKLE_NOISE: Corruption = {
  name: "speckle_noise",
  levelName: "standard deviation",
  severities: [0.06, 0.1, 0.12, 0.16, 0.2],
  fittingLevels: levels(1, 1, 6, 10),
  largestLevel: Infinity,
  apply: (values, level, random) => {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? 0;
      values[index] = value + value * level * random.normal();
    }
  },
};
