import { createHash } from "node:crypto";
import { UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import { digestOfFiles } from "./file-digest.js";
import type { Images } from "./images.js";

/** Number and digest of the images of a run, which tell them from others wherever they lie. */
export interface DataRecord {
  readonly images: number;
  /** Of the pixels and labels of images in memory; of names, labels and sizes of those on the disk, and the bytes of some. */
  readonly sha256: string;
}

/** Records of the training and the test images of a run. */
export interface RunData {
  readonly train: DataRecord;
  readonly test?: DataRecord | undefined;
}

/** Record of some images, made without decoding any. */
export async function recordOf(images: Images): Promise<DataRecord> {
  const hash = createHash("sha256");
  if (images.kind === "disk") {
    const { labels, classNames } = images.source;
    hash.update(JSON.stringify([await digestOfFiles(images.source), [...labels], classNames]));
  } else {
    hash.update(JSON.stringify(images.classNames)).update(images.images).update(images.labels);
  }
  return { images: images.length, sha256: hash.digest("hex") };
}

/**
 * Compares the images that a run was started on with those it is to go on with.
 *
 * @throws UsageError where it would be trained on others. Other test images are only told.
 */
export function checkSameData(
  was: RunData | undefined,
  is: RunData,
  { path, log }: { readonly path: string; readonly log: Log },
): void {
  if (was === undefined) {
    log.info(
      `${path} does not say which images it was trained on: nothing tells whether these are the same.`,
    );
    return;
  }
  if (was.train.sha256 !== is.train.sha256) {
    throw new UsageError(
      `${path} was trained on other images, or on these in another order: ${describe(was.train)}, now ${describe(is.train)}. ` +
        "Go on with the same, or choose another --out to train anew.",
    );
  }
  if (was.test !== undefined && is.test !== undefined && was.test.sha256 !== is.test.sha256) {
    log.warn(
      `${path} was tested on other images until now: ${describe(was.test)}, now ${describe(is.test)}: accuracies before and after do not compare.`,
    );
  }
}

function describe({ images, sha256 }: DataRecord): string {
  return `${images} images of digest ${sha256.slice(0, 8)}`;
}
