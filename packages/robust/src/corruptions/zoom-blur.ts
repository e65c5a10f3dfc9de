import { mapRaster, toBytes, toRaster } from "../image/byte-image.js";
import { zoomIn } from "../image/zoom.js";
import type { Corruption } from "./corruption.js";

/** A camera that moves towards the scene: the mean of the image and of its enlargements. */
export const ZOOM_BLUR: Corruption = {
  name: "zoom_blur",
  group: "blur",
  extra: false,
  parameters: ["end of the enlargements", "their step"],
  severities: {
    cifar: [
      [1.06, 0.01],
      [1.11, 0.01],
      [1.16, 0.01],
      [1.21, 0.01],
      [1.26, 0.01],
    ],
    imagenet: [
      [1.11, 0.01],
      [1.16, 0.01],
      [1.21, 0.02],
      [1.26, 0.02],
      [1.31, 0.03],
    ],
  },
  fittingLevels: [],
  needsColour: false,
  apply: (image, [end = 1, step = 1]) => {
    const original = toRaster(image);
    const factors = enlargements(end, step);
    const zoomed = factors.map((factor) => zoomIn(original, factor).values);
    return toBytes(
      mapRaster(
        original,
        (value, index) =>
          zoomed.reduce((sum, { [index]: other = 0 }) => sum + other, value) / (factors.length + 1),
      ),
    );
  },
};

/** From 1 in equal steps, before `end`: with NumPy's rounding, by which the first two of CIFAR-10-C reach their end. */
function enlargements(end: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil((end - 1) / step) }, (_, index) => 1 + index * (1 + step - 1));
}
