import { toBytes, toRaster } from "../image/byte-image.js";
import { changeHsv } from "../image/hsv.js";
import { singly, type Corruption } from "./corruption.js";

/** More light: added to the value of HSV. */
export const BRIGHTNESS: Corruption = {
  name: "brightness",
  group: "weather",
  extra: false,
  parameters: ["added value"],
  severities: { cifar: singly(0.05, 0.1, 0.15, 0.2, 0.3), imagenet: singly(0.1, 0.2, 0.3, 0.4, 0.5) },
  fittingLevels: [],
  largestLevel: 1,
  needsColour: true,
  apply: (image, [added = 0]) =>
    toBytes(
      changeHsv(toRaster(image), ([hue, saturation, value]) => [hue, saturation, Math.min(value + added, 1)]),
    ),
};
