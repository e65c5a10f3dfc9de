import { join } from "node:path";
import { CIFAR10_CLASS_NAMES, type Cifar10Manifest, type Cifar10Split } from "../datasets/cifar10.js";
import type { Cifar10File } from "../datasets/cifar10.js";
import type { ImageDataset } from "../dataset.js";
import type { PublishedFile } from "../datasets/published-file.js";
import { CIFAR10_RECORD_BYTES, decodeCifar10Records } from "../formats/cifar-binary.js";
import { readPublishedFile } from "./published-files.js";

const IMAGE_BYTES = 32 * 32 * 3;

/** All files of the data set. */
export function allFiles(manifest: Cifar10Manifest): readonly Cifar10File[] {
  return [...manifest.files.train, ...manifest.files.test];
}

/** Size and checksum of a file of records. */
export function publishedFile({ name, images, sha256 }: Cifar10File): PublishedFile {
  return { name, bytes: images * CIFAR10_RECORD_BYTES, checksums: { sha256 } };
}

/**
 * Reads one split into shared memory.
 *
 * @throws DataError `missing` or `damaged`, naming the file.
 */
export async function readBatchFiles(
  directory: string,
  manifest: Cifar10Manifest,
  split: Cifar10Split,
): Promise<ImageDataset> {
  const files = manifest.files[split];
  const length = files.reduce((sum, file) => sum + file.images, 0);
  const images = new Uint8Array(new SharedArrayBuffer(length * IMAGE_BYTES));
  const labels = new Uint8Array(new SharedArrayBuffer(length));
  let start = 0;
  for (const file of files) {
    const records = await readPublishedFile(directory, publishedFile(file));
    const target = { images: images.subarray(start * IMAGE_BYTES), labels: labels.subarray(start) };
    decodeCifar10Records(records, target, join(directory, file.name));
    start += file.images;
  }
  const size = { height: 32, width: 32, channels: 3 };
  return { name: "cifar10", split, length, ...size, classNames: CIFAR10_CLASS_NAMES, images, labels };
}
