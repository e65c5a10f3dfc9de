import { toBytes, toRaster } from "../image/byte-image.js";
import { changeHsv } from "../image/hsv.js";
import type { Corruption } from "./corruption.js";

/** Colours that are too pale or too rich: a change of the saturation of HSV. */
export const SATURATE: Corruption = {
  name: "saturate",
  group: "digital",
  extra: true,
  parameters: ["factor of saturation", "added saturation"],
  severities: {
    cifar: [
      [0.3, 0],
      [0.1, 0],
      [1.5, 0],
      [2, 0.1],
      [2.5, 0.2],
    ],
    imagenet: [
      [0.3, 0],
      [0.1, 0],
      [2, 0],
      [5, 0.1],
      [20, 0.2],
    ],
  },
  fittingLevels: [],
  needsColour: true,
  apply: (image, [factor = 1, added = 0]) =>
    toBytes(
      changeHsv(toRaster(image), ([hue, saturation, value]) => [
        hue,
        Math.min(Math.max(saturation * factor + added, 0), 1),
        value,
      ]),
    ),
};
