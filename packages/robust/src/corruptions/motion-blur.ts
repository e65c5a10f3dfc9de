import { motionBlur } from "../image/motion-blur.js";
import type { Corruption } from "./corruption.js";

/** A camera that moves along a line, up to 45° off the horizontal. */
export const MOTION_BLUR: Corruption = {
  name: "motion_blur",
  group: "blur",
  extra: false,
  parameters: ["radius in pixels", "standard deviation in pixels"],
  severities: {
    cifar: [
      [6, 1],
      [6, 1.5],
      [6, 2],
      [8, 2],
      [9, 2.5],
    ],
    imagenet: [
      [10, 3],
      [15, 5],
      [15, 8],
      [15, 12],
      [20, 15],
    ],
  },
  fittingLevels: [],
  needsColour: false,
  apply: (image, [radius = 0, sigma = 1], random) =>
    motionBlur(image, { radius, sigma, angle: 90 * random.uniform() - 45 }),
};
