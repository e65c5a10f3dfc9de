import type { ImageDataset } from "../dataset.js";
import { DataError } from "../data-error.js";
import { CIFAR_C_MANIFESTS, type CifarCName } from "../datasets/cifar-c.js";
import { openNpy, type NpyArray } from "../formats/npy-array.js";
import { openNpyCollection, type NpyCollection } from "./npy-collection.js";

/** Severity from 1 (mild) to 5 (strong), or the images of all five, mildest first. */
export type CifarCSeverity = 1 | 2 | 3 | 4 | 5 | "all";

/** Corruption and severity of the images to read. */
export interface CifarCPart {
  readonly name: CifarCName;
  /** As the file is named, e.g. `"gaussian_noise"`. */
  readonly corruption: string;
  readonly severity: CifarCSeverity;
  /** Only the first so many images of each severity; all of them if left out. */
  readonly limit?: number | undefined;
  /** Labels of the clean test set: if given, those of the files must be the same, image for image. */
  readonly testLabels?: Uint8Array | undefined;
}

const SEVERITIES = 5;
const SIDE = 32;
const IMAGE_BYTES = SIDE * SIDE * 3;

/**
 * Reads one corruption at one severity, and nothing else, of a directory or tar archive in the form of CIFAR-10-C: uint8
 * files `[5 n, 32, 32, 3]`, one for each corruption, and `labels.npy` `[5 n]`, five times the same n labels. The
 * published sets have n = 10,000; `sdnet data corrupt` can write smaller ones.
 *
 * @param path - Directory with the `.npy` files, or archive, which is read in place.
 * @returns Images in the order of the test set, in shared memory; `split` is e.g. `"gaussian_noise/3"`.
 * @throws DataError `missing` or `damaged`, naming the file.
 * @throws RangeError if severity or limit are out of range.
 */
export async function readCifarC(path: string, part: CifarCPart): Promise<ImageDataset> {
  checkPart(part);
  const { name, corruption, severity } = part;
  const { classNames } = CIFAR_C_MANIFESTS[name];
  const collection = await openNpyCollection(path);
  const all = await readLabels(collection, classNames.length);
  checkAgainst(part.testLabels, all, collection);
  const ofOne = all.length / SEVERITIES;
  const kept = Math.min(part.limit ?? ofOne, ofOne);
  const levels = severity === "all" ? [1, 2, 3, 4, 5] : [severity];
  const length = kept * levels.length;
  const images = new Uint8Array(new SharedArrayBuffer(length * IMAGE_BYTES));
  const labels = new Uint8Array(new SharedArrayBuffer(length));
  await collection.with(`${corruption}.npy`, async (source) => {
    const array = await openNpy(source);
    checkImages(array, all.length);
    for (const [place, level] of levels.entries()) {
      const from = (level - 1) * ofOne;
      const target = images.subarray(place * kept * IMAGE_BYTES, (place + 1) * kept * IMAGE_BYTES);
      await array.readRows(from, from + kept, target);
      labels.set(all.subarray(0, kept), place * kept);
    }
  });
  const size = { height: SIDE, width: SIDE, channels: 3 };
  return { name, split: `${corruption}/${severity}`, length, ...size, classNames, images, labels };
}

/**
 * The corruptions of which a directory or archive has images, in the order of the alphabet.
 *
 * @throws DataError `missing` or `damaged`, naming the path.
 */
export async function corruptionsIn(path: string): Promise<readonly string[]> {
  const { names } = await openNpyCollection(path);
  return names.filter((name) => name !== "labels.npy").map((name) => name.replace(/\.npy$/, ""));
}

function checkPart({ severity, limit }: CifarCPart): void {
  if (severity !== "all" && ![1, 2, 3, 4, 5].includes(severity)) {
    throw new RangeError(
      `readCifarC: \`severity\` must be an integer in [1, 5] or "all", got ${String(severity)}.`,
    );
  }
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 1)) {
    throw new RangeError(`readCifarC: \`limit\` must be an integer >= 1, got ${limit}.`);
  }
}

/** All labels, checked to be the same for each severity. */
async function readLabels(collection: NpyCollection, classes: number): Promise<Uint8Array> {
  return collection.with("labels.npy", async (source) => {
    const array = await openNpy(source);
    const { name, rows, shape } = array;
    if (shape.length !== 1 || rows === 0 || rows % SEVERITIES !== 0) {
      throw new DataError(
        "damaged",
        `${name}: expected the shape (5 n,) of five severities, got (${shape.join(", ")}); it is another file, fetch it again.`,
      );
    }
    // numpy makes labels of 8 bytes where nobody says otherwise.
    const labels = Array.from((await array.readRows(0, rows)) as ArrayLike<number | bigint>, Number);
    const wrong = labels.find((label) => !Number.isInteger(label) || label < 0 || label >= classes);
    if (wrong !== undefined) {
      throw new DataError(
        "damaged",
        `${name}: has label ${wrong}, must be an integer in [0, ${classes - 1}]; it is damaged or of another data set.`,
      );
    }
    const odd = labels.findIndex((label, index) => label !== labels[index % (rows / SEVERITIES)]);
    if (odd >= 0) {
      throw new DataError(
        "damaged",
        `${name}: label ${odd} differs from that of the same image at severity 1; it is damaged, fetch it again.`,
      );
    }
    return Uint8Array.from(labels);
  });
}

/** A smaller set may hold the first images only. */
function checkAgainst(expected: Uint8Array | undefined, labels: Uint8Array, { path }: NpyCollection): void {
  if (expected === undefined) return;
  const odd = labels
    .subarray(0, labels.length / SEVERITIES)
    .findIndex((label, image) => label !== expected[image]);
  if (odd < 0) return;
  throw new DataError(
    "damaged",
    `${path}: label ${odd} is ${labels[odd] ?? ""}, but that of the clean test image is ${expected[odd] ?? "not there"}; the files are of another data set or in another order.`,
  );
}

function checkImages({ name, type, shape }: NpyArray, count: number): void {
  const expected = [count, SIDE, SIDE, 3];
  if (type === "u1" && shape.join() === expected.join()) return;
  throw new DataError(
    "damaged",
    `${name}: expected u1 of shape (${expected.join(", ")}) for the labels beside it, got ${type} of shape (${shape.join(", ")}); it is damaged or of another data set.`,
  );
}
