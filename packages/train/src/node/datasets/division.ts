import { basename, resolve } from "node:path";
import { splitOf, type HoldOut, type ImageSource } from "@sdnet/data";
import type { DataSection } from "../../experiment/experiment.js";
import { UsageError } from "../../experiment/failure.js";
import { digestOfFiles } from "./file-digest.js";

/** Division of images into those of a training and those of its tests, kept where they are of use again. */
export interface Division extends HoldOut {
  /** SHA-256 that tells these files from others. */
  readonly files: string;
}

/** Purpose that images are opened for, and what is known of their division. */
export interface DivisionRequest {
  /** `training`: some are always held out. Else those that a training held out, if it was on these images. */
  readonly purpose: "training" | "calibration" | "evaluation";
  /** Section of the experiment that the network was trained on. */
  readonly data?: DataSection | undefined;
  /** Divisions that the checkpoint and the calibration at hand were made with. */
  readonly known?: readonly (Division | undefined)[];
}

/** A tenth of each class, unless the experiment says otherwise. */
const HOLD_OUT: HoldOut = { fraction: 0.1, seed: 0 };

/** Held-out part of images without parts, as an experiment says. */
function holdOutOf(data: Pick<DataSection, "holdOut" | "holdOutSeed"> | undefined): HoldOut {
  return { fraction: data?.holdOut ?? HOLD_OUT.fraction, seed: data?.holdOutSeed ?? HOLD_OUT.seed };
}

/**
 * Split of images without parts into training and test images; undefined where all of them are taken, because the network never saw any.
 *
 * @param whole - All of the images.
 * @param path - As the user gave it: one whose own name is that of a part is that part.
 * @throws UsageError if test images are to be calibrated on.
 */
export async function findDivision(
  whole: ImageSource,
  path: string,
  { purpose, data, known = [] }: DivisionRequest,
): Promise<Division | undefined> {
  const files = await digestOfFiles(whole);
  if (purpose === "training") return { ...holdOutOf(data), files };
  const same = known.find((division) => division?.files === files);
  if (same !== undefined) return same;
  // The files are others than in training, but the place is the same: most images will be, too.
  if (data?.name === whole.name && resolve(data.source) === resolve(path))
    return { ...holdOutOf(data), files };
  const part = splitOf(basename(path).replace(/\.tar$/i, ""));
  if (purpose === "evaluation" || part === "train" || part === "val") return undefined;
  if (part === undefined) return { ...HOLD_OUT, files };
  throw new UsageError(
    `${path}: holds test images by its name, and a calibration needs others; name the directory above, or one with training images.`,
  );
}
