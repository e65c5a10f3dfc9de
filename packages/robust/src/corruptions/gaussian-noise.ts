import { levels, type Corruption } from "./corruption.js";

/** `x + N(0, level²)`: the noise of a sensor. */
export const GAUSSIAN_NOISE: Corruption = {
  name: "gaussian_noise",
  levelName: "standard deviation",
  severities: [0.04, 0.06, 0.08, 0.09, 0.1],
  fittingLevels: levels(2, 2, 10, 100),
  largestLevel: Infinity,
  apply: (values, level, random) => {
    for (let index = 0; index < values.length; index++) {
      values[index] = (values[index] ?? 0) + level * random.normal();
    }
  },
};
