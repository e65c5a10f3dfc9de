import { levels, type Corruption } from "./corruption.js";

/** Salt and pepper: each value of each channel is lost with probability `level`, to 0 or 1 with equal chance. */
export const IMPULSE_NOISE: Corruption = {
  name: "impulse_noise",
  levelName: "fraction of values",
  severities: [0.01, 0.02, 0.03, 0.05, 0.07],
  fittingLevels: levels(3, 3, 10, 100),
  largestLevel: 1,
  apply: (values, level, random) => {
    for (let index = 0; index < values.length; index++) {
      if (random.uniform() < level) values[index] = random.below(2);
    }
  },
};
