import { mapRaster, toBytes, toRaster } from "../image/byte-image.js";
import { plasma } from "../image/plasma.js";
import type { Corruption } from "./corruption.js";

/** A cloud in front of the scene, and the whole drawn back to the brightness it had. */
export const FOG: Corruption = {
  name: "fog",
  group: "weather",
  extra: false,
  parameters: ["amount", "decay of its roughness"],
  severities: {
    cifar: [
      [0.2, 3],
      [0.5, 3],
      [0.75, 2.5],
      [1, 2],
      [1.5, 1.75],
    ],
    imagenet: [
      [1.5, 2],
      [2, 2],
      [2.5, 1.7],
      [2.5, 1.5],
      [3, 1.4],
    ],
  },
  fittingLevels: [],
  needsColour: false,
  apply: (image, [amount = 0, decay = 2], random) => {
    const raster = toRaster(image);
    const { values, height, width, channels } = raster;
    const size = 2 ** Math.ceil(Math.log2(Math.max(height, width, 2)));
    const cloud = plasma(size, { decay, random });
    const brightest = values.reduce((most, value) => Math.max(most, value), 0);
    return toBytes(
      mapRaster(raster, (value, index) => {
        const place = Math.floor(index / channels);
        const mist = cloud[Math.floor(place / width) * size + (place % width)] ?? 0;
        return ((value + amount * mist) * brightest) / (brightest + amount);
      }),
    );
  },
};
