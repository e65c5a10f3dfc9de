import { toBytes, toRaster } from "../image/byte-image.js";
import { gaussianBlur, SKIMAGE_BLUR } from "../image/gaussian-blur.js";
import { singly, type Corruption } from "./corruption.js";

/** Convolution with a normal density. */
export const GAUSSIAN_BLUR: Corruption = {
  name: "gaussian_blur",
  group: "blur",
  extra: true,
  parameters: ["standard deviation in pixels"],
  severities: { cifar: singly(0.4, 0.6, 0.7, 0.8, 1), imagenet: singly(1, 2, 3, 4, 6) },
  fittingLevels: [],
  largestLevel: Infinity,
  needsColour: false,
  apply: (image, [sigma = 0]) => toBytes(gaussianBlur(toRaster(image), { ...SKIMAGE_BLUR, sigma })),
};
