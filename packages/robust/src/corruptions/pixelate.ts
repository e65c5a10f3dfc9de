import { boxResize } from "../image/box-resize.js";
import { singly, type Corruption } from "./corruption.js";

/** Too few pixels: the image made smaller, and large again. */
export const PIXELATE: Corruption = {
  name: "pixelate",
  group: "digital",
  extra: false,
  parameters: ["scale"],
  severities: { cifar: singly(0.95, 0.9, 0.85, 0.75, 0.65), imagenet: singly(0.6, 0.5, 0.4, 0.3, 0.25) },
  fittingLevels: [],
  largestLevel: 1,
  needsColour: false,
  apply: (image, [scale = 1]) => {
    const smaller = (side: number) => Math.max(Math.floor(side * scale), 1);
    const small = boxResize(image, { height: smaller(image.height), width: smaller(image.width) });
    return boxResize(small, image).pixels.slice();
  },
};
