import { UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import { compareClasses, describeDifference, listed } from "./compare-classes.js";
import type { Images, MemoryImages, StreamedImages } from "./images.js";

/** Classes that images are to be labelled with. */
export interface WantedClasses {
  /** Undefined where nobody says: then their number is compared and their order trusted. */
  readonly classNames: readonly string[] | undefined;
  readonly classes: number;
  /** Owner of the classes, for messages, e.g. `the network`. */
  readonly whose: string;
}

/** Path of images on the disk, or name of a data set, for messages. */
export function placeOf(images: Images): string {
  return images.kind === "disk" ? images.source.container.path : images.name;
}

/**
 * Images with the labels of a network: classes are told by their names, whatever the order of the folders.
 *
 * @param log - Told what is remarkable; nothing is said if left out.
 * @throws UsageError that names the classes that differ. Classes of the network may be without images.
 */
export function fitImages<Fitted extends Images>(
  images: Fitted,
  { classNames, classes, whose }: WantedClasses,
  log?: Log,
): Fitted {
  const found = images.classNames;
  const place = placeOf(images);
  if (classNames === undefined) {
    if (found.length !== classes) {
      throw new UsageError(
        `${place}: has ${found.length} classes, ${listed(found)}, where ${whose} tells ${classes} apart.`,
      );
    }
    if (log !== undefined) {
      warnOfNumbers(found, place, log);
      log.info(
        `The names of the classes that ${whose} tells apart are unknown: taking them to be those of ${place} in their order, ${listed(found)}.`,
      );
    }
    return images;
  }
  const difference = compareClasses(found, classNames);
  if (difference.unknown.length > 0) {
    throw new UsageError(
      `${place}: its classes are not those of ${whose}; ${describeDifference(difference)}. ${adviceFor(found, { classes, whose })}`,
    );
  }
  if (difference.missing.length > 0) {
    log?.warn(`${place} has no images of ${listed(difference.missing)}, known to ${whose}.`);
  }
  if (found.join("\n") === classNames.join("\n")) return images;
  const labels = found.map((name) => classNames.indexOf(name));
  return (
    images.kind === "disk" ? relabelled(images, labels, classNames) : renamed(images, labels, classNames)
  ) as Fitted;
}

/** Advice where classes have other names than those of a network. */
function adviceFor(found: readonly string[], { classes, whose }: Omit<WantedClasses, "classNames">): string {
  if (found.length !== classes || !whose.endsWith(".safetensors")) return "Rename or remove those folders.";
  return (
    "Rename the folders or, if these are its classes in the order of the folders, those of the network: " +
    `sdnet import ${whose} --classes NAMES --out FILE.safetensors`
  );
}

function relabelled(
  images: StreamedImages,
  labels: readonly number[],
  classNames: readonly string[],
): StreamedImages {
  const { source } = images;
  const own = source.labels.map((label) => labels[label] ?? 0);
  return { ...images, classNames, source: { ...source, classNames, labels: own } };
}

function renamed(
  images: MemoryImages,
  labels: readonly number[],
  classNames: readonly string[],
): MemoryImages {
  return { ...images, classNames, labels: images.labels.map((label) => labels[label] ?? 0) };
}

/** Warns of classes that are numbers: people count them, folders are sorted by their letters. */
export function warnOfNumbers(classNames: readonly string[], place: string, log: Log): void {
  const areNumbers = classNames.every((name) => /^\d+$/.test(name));
  if (!areNumbers || new Set(classNames.map(({ length }) => length)).size < 2) return;
  log.warn(
    `${place}: the classes are numbers of different length, and sorted as text, as torchvision does: ${listed(classNames)}. ` +
      "Names of one length, such as 02 for 2, are in the order of the numbers.",
  );
}
