import { drawnLayer, mapRaster, toBytes, toRaster, type Raster } from "../image/byte-image.js";
import { gaussianBlur, SKIMAGE_BLUR } from "../image/gaussian-blur.js";
import { waterRelief } from "../image/water-relief.js";
import type { Corruption } from "./corruption.js";

/** Pale turquoise. */
const WATER = [175 / 255, 238 / 255, 238 / 255];
/** Brown. */
const MUD = [63 / 255, 42 / 255, 20 / 255];

/** Drops of water, or mud, on the lens. */
export const SPATTER: Corruption = {
  name: "spatter",
  group: "weather",
  extra: true,
  parameters: [
    "mean of the layer",
    "standard deviation of the layer",
    "smoothness in pixels",
    "threshold",
    "brightness of water, or smoothness of mud in pixels",
    "0 for water, 1 for mud",
  ],
  severities: {
    cifar: [
      [0.62, 0.1, 0.7, 0.7, 0.5, 0],
      [0.65, 0.1, 0.8, 0.7, 0.5, 0],
      [0.65, 0.3, 1, 0.69, 0.5, 0],
      [0.65, 0.1, 0.7, 0.69, 0.6, 1],
      [0.65, 0.1, 0.5, 0.68, 0.6, 1],
    ],
    imagenet: [
      [0.65, 0.3, 4, 0.69, 0.6, 0],
      [0.65, 0.3, 3, 0.68, 0.6, 0],
      [0.65, 0.3, 2, 0.68, 0.5, 0],
      [0.65, 0.3, 1, 0.65, 1.5, 1],
      [0.67, 0.4, 1, 0.65, 1.5, 1],
    ],
  },
  fittingLevels: [],
  needsColour: true,
  apply: (image, [mean = 0, deviation = 0, smoothness = 0, threshold = 0, last = 0, mud = 0], random) => {
    const noise = drawnLayer(image, () => mean + deviation * random.normal());
    const smooth = gaussianBlur(noise, { ...SKIMAGE_BLUR, sigma: smoothness });
    const scene = toRaster(image);
    return toBytes(
      mud === 0
        ? withWater(scene, { liquid: cutBelow(smooth, threshold), brightness: last })
        : withMud(scene, { liquid: smooth, threshold, smoothness: last }),
    );
  },
};

function cutBelow(raster: Raster, threshold: number): Raster {
  return mapRaster(raster, (value) => (value < threshold ? 0 : value));
}

/** Light is added where the relief of the drops catches it. An image without a drop stays as it is. */
function withWater(
  scene: Raster,
  { liquid, brightness }: { readonly liquid: Raster; readonly brightness: number },
): Raster {
  const depth = { pixels: toBytes(liquid), height: liquid.height, width: liquid.width };
  const relief = waterRelief(depth);
  const shine = relief.map((light, place) => light * (depth.pixels[place] ?? 0));
  const brightest = shine.reduce((most, value) => Math.max(most, value), 0);
  if (brightest === 0) return scene;
  return mapRaster(
    scene,
    (value, index) =>
      value + ((brightness * (shine[Math.floor(index / 3)] ?? 0)) / brightest) * (WATER[index % 3] ?? 0),
  );
}

/** Mud covers what is behind it where it is thick enough. */
function withMud(
  scene: Raster,
  options: { readonly liquid: Raster; readonly threshold: number; readonly smoothness: number },
): Raster {
  const blots = mapRaster(options.liquid, (value) => (value > options.threshold ? 1 : 0));
  const soft = gaussianBlur(blots, { ...SKIMAGE_BLUR, sigma: options.smoothness });
  const cover = cutBelow(soft, 0.8).values;
  return mapRaster(scene, (value, index) => {
    const thick = cover[Math.floor(index / 3)] ?? 0;
    return value * (1 - thick) + thick * (MUD[index % 3] ?? 0);
  });
}
