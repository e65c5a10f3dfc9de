import { mapRaster, toBytes, toRaster } from "../image/byte-image.js";
import { singly, type Corruption } from "./corruption.js";

/** Each channel is drawn towards its mean. */
export const CONTRAST: Corruption = {
  name: "contrast",
  group: "digital",
  extra: false,
  parameters: ["factor"],
  severities: { cifar: singly(0.75, 0.5, 0.4, 0.3, 0.15), imagenet: singly(0.4, 0.3, 0.2, 0.1, 0.05) },
  fittingLevels: [],
  largestLevel: Infinity,
  needsColour: false,
  apply: (image, [factor = 1]) => {
    const raster = toRaster(image);
    const { values, height, width, channels } = raster;
    const means = new Float64Array(channels);
    values.forEach((value, index) => (means[index % channels] = (means[index % channels] ?? 0) + value));
    means.forEach((sum, channel) => (means[channel] = sum / (height * width)));
    return toBytes(
      mapRaster(raster, (value, index) => {
        const mean = means[index % channels] ?? 0;
        return (value - mean) * factor + mean;
      }),
    );
  },
};
