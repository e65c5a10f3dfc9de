import { jpegRoundTrip } from "../image/jpeg/jpeg-round-trip.js";
import { singly, type Corruption } from "./corruption.js";

/** Artefacts of JPEG at a quality from 1 to 100. */
export const JPEG_COMPRESSION: Corruption = {
  name: "jpeg_compression",
  group: "digital",
  extra: false,
  parameters: ["quality"],
  severities: { cifar: singly(80, 65, 58, 50, 40), imagenet: singly(25, 18, 15, 10, 7) },
  fittingLevels: [],
  largestLevel: 100,
  needsColour: true,
  apply: (image, [quality = 100]) => jpegRoundTrip(image, Math.max(Math.round(quality), 1)),
};
