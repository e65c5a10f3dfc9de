import { levels, type Corruption } from "./corruption.js";
import { poisson } from "./poisson.js";

/** `Poisson(x level) / level`: light counted in photons, `level` of them for white. Fewer photons, more noise. */
export const SHOT_NOISE: Corruption = {
  name: "shot_noise",
  levelName: "photons",
  severities: [500, 250, 100, 75, 50],
  fittingLevels: levels(60, -6, 10, 1),
  largestLevel: Infinity,
  apply: (values, level, random) => {
    for (let index = 0; index < values.length; index++) {
      values[index] = poisson((values[index] ?? 0) * level, random) / level;
    }
  },
};
