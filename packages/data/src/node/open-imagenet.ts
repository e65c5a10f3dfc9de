import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../data-error.js";
import { IMAGENET_C_ARCHIVES } from "../datasets/imagenet-archives.js";
import { parseGroundTruth } from "../formats/imagenet-labels.js";
import { splitOf, type Split } from "../formats/image-splits.js";
import type { ImageSource } from "../image-source.js";
import { readFailure } from "./failures.js";
import { openImageFolder } from "./image-folder.js";
import { openImageTar } from "./image-tar.js";
import type { IndexOptions } from "./indexed-tar.js";
import { openImages } from "./open-images.js";

const GROUND_TRUTH = "ILSVRC2012_validation_ground_truth.txt";
const WNIDS = "wnids.txt";

/**
 * ImageNet (ILSVRC 2012) in a directory: the folders `train` and `val` with one folder for each class; or the published
 * `ILSVRC2012_img_train.tar` and `ILSVRC2012_img_val.tar` as they are. The validation tar has no classes: they are
 * read from the development kit's `ILSVRC2012_validation_ground_truth.txt` and from `wnids.txt`, which has the WordNet ID
 * of each of the kit's classes, one a line.
 *
 * @throws DataError `missing` or `damaged`, naming the file.
 */
export async function openImageNet(
  directory: string,
  options: IndexOptions & { readonly split: Split },
): Promise<ImageSource> {
  const { split } = options;
  const names = { name: "imagenet", split };
  const archive = join(directory, `ILSVRC2012_img_${split === "train" ? "train" : "val"}.tar`);
  if ((await isUnpacked(directory, split)) || !(await isFile(archive))) {
    return openImages(directory, { ...options, ...names });
  }
  if (split === "train") return openImageTar(archive, { ...options, ...names });
  const [truth, wnids] = [join(directory, GROUND_TRUTH), join(directory, WNIDS)];
  const classOf = parseGroundTruth(
    { text: await readText(truth), name: truth },
    { text: await readText(wnids), name: wnids },
  );
  return openImageTar(archive, { ...options, ...names, classOf });
}

/** Corruption and severity of one set of ImageNet-C. */
export interface ImageNetCPart {
  /** As the folder is named, e.g. `gaussian_noise`. */
  readonly corruption: string;
  /** 1 to 5. */
  readonly severity: number;
}

/**
 * One corruption and severity of ImageNet-C in a directory: the folders `<corruption>/<severity>/<class>`, or the
 * published archives such as `noise.tar` as they are.
 *
 * @throws DataError `missing` or `damaged`, naming the file.
 */
export async function openImageNetC(
  directory: string,
  options: IndexOptions & ImageNetCPart,
): Promise<ImageSource> {
  const { corruption, severity } = options;
  const root = `${corruption}/${severity}`;
  const names = { name: "imagenet-c", split: `${corruption}-${severity}` };
  const folder = join(directory, corruption, String(severity));
  if (await isDirectory(folder)) return openImageFolder(folder, names);
  const published = IMAGENET_C_ARCHIVES.find(({ corruptions }) => corruptions.includes(corruption));
  const archive = join(directory, published?.name ?? `${corruption}.tar`);
  if (await isFile(archive)) return openImageTar(archive, { ...options, ...names, root });
  const here = await readdir(directory).catch((error: unknown) => {
    throw readFailure(directory, error);
  });
  const others = here.filter((name) => !name.startsWith(".")).slice(0, 20);
  throw new DataError(
    "missing",
    `${directory}: has neither the folder ${root} nor ${published?.name ?? `${corruption}.tar`}, got ${others.join(", ") || "nothing"}.`,
  );
}

/** Whether a part lies in a folder of its own. */
async function isUnpacked(directory: string, split: Split): Promise<boolean> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const parts = entries.filter((entry) => !entry.isFile()).map(({ name }) => splitOf(name));
  return parts.some((part) => part !== undefined && (part === "train") === (split === "train"));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw readFailure(file, error);
  }
}

async function isDirectory(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}
