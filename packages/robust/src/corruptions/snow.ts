import type { RandomStream } from "@sdnet/csc-core/tensor";
import { drawnLayer, mapRaster, toBytes, toRaster, type ImageSize } from "../image/byte-image.js";
import { motionBlur } from "../image/motion-blur.js";
import { zoomIn } from "../image/zoom.js";
import type { Corruption } from "./corruption.js";

/** Flakes that fall at an angle, over a scene that lost its colour. */
export const SNOW: Corruption = {
  name: "snow",
  group: "weather",
  extra: false,
  parameters: [
    "mean of the layer",
    "standard deviation of the layer",
    "size of the flakes",
    "threshold",
    "radius of their fall in pixels",
    "standard deviation of their fall in pixels",
    "share of the scene",
  ],
  severities: {
    cifar: [
      [0.1, 0.2, 1, 0.6, 8, 3, 0.95],
      [0.1, 0.2, 1, 0.5, 10, 4, 0.9],
      [0.15, 0.3, 1.75, 0.55, 10, 4, 0.9],
      [0.25, 0.3, 2.25, 0.6, 12, 6, 0.85],
      [0.3, 0.3, 1.25, 0.65, 14, 12, 0.8],
    ],
    imagenet: [
      [0.1, 0.3, 3, 0.5, 10, 4, 0.8],
      [0.2, 0.3, 2, 0.5, 12, 4, 0.7],
      [0.55, 0.3, 4, 0.9, 12, 8, 0.7],
      [0.55, 0.3, 4.5, 0.85, 12, 8, 0.65],
      [0.55, 0.3, 2.5, 0.85, 12, 12, 0.55],
    ],
  },
  fittingLevels: [],
  needsColour: true,
  apply: (image, strength, random) => {
    const flakes = snowLayer(image, strength, random);
    const scene = toRaster(image);
    const share = strength[6] ?? 1;
    return toBytes(
      mapRaster(scene, (value, index) => {
        const place = Math.floor(index / 3);
        const [red = 0, green = 0, blue = 0] = scene.values.subarray(3 * place, 3 * place + 3);
        const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
        const dull = share * value + (1 - share) * Math.max(value, 1.5 * grey + 0.5);
        // The layer falls once as it is and once turned by 180°.
        return dull + ((flakes[place] ?? 0) + (flakes[flakes.length - 1 - place] ?? 0)) / 255;
      }),
    );
  },
};

/** `[height, width]`, 0 to 255. */
function snowLayer(
  { height, width }: ImageSize,
  [mean = 0, deviation = 0, size = 1, threshold = 0, radius = 0, sigma = 1]: readonly number[],
  random: RandomStream,
): Uint8Array {
  const noise = drawnLayer({ height, width }, () => mean + deviation * random.normal());
  const flakes = mapRaster(zoomIn(noise, size), (value) => (value < threshold ? 0 : value));
  const angle = 90 * random.uniform() - 135;
  return motionBlur({ ...flakes, pixels: toBytes(flakes) }, { radius, sigma, angle });
}
