import type { Log } from "../../experiment/log.js";
import { placeOf } from "./fit-images.js";
import { labelsOf, type Images } from "./images.js";

/** Name of the class that all images have; undefined where there are two classes or no images. */
export function onlyClassOf(images: Images): string | undefined {
  const labels = labelsOf(images);
  const first = labels[0];
  for (let image = 1; image < images.length; image++) if (labels[image] !== first) return undefined;
  return first === undefined ? undefined : images.classNames[first];
}

/** Warns where all of several images have one class: accuracies on them are of this class alone. */
export function warnOfOneClass(images: Images, log: Log): void {
  const only = images.length > 1 && images.classNames.length > 1 ? onlyClassOf(images) : undefined;
  if (only === undefined) return;
  log.warn(
    `${placeOf(images)}: all ${images.length} images are of the class ${JSON.stringify(only)}; ` +
      "an accuracy on them is of this class alone, and 100 % of a network that always answers with it.",
  );
}
