import { toBytes, toRaster } from "../image/byte-image.js";
import { diskKernel } from "../image/disk-kernel.js";
import { filter2d } from "../image/filter2d.js";
import type { Corruption } from "./corruption.js";

/** A lens out of focus: each point becomes a disk with a soft rim. */
export const DEFOCUS_BLUR: Corruption = {
  name: "defocus_blur",
  group: "blur",
  extra: false,
  parameters: ["radius of the disk in pixels", "softness of its rim in pixels"],
  severities: {
    cifar: [
      [0.3, 0.4],
      [0.4, 0.5],
      [0.5, 0.6],
      [1, 0.2],
      [1.5, 0.1],
    ],
    imagenet: [
      [3, 0.1],
      [4, 0.5],
      [6, 0.5],
      [8, 0.5],
      [10, 0.5],
    ],
  },
  fittingLevels: [],
  needsColour: false,
  apply: (image, [radius = 0, softness = 0]) =>
    toBytes(filter2d(toRaster(image), diskKernel(radius, softness))),
};
