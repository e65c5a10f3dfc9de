import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../data-error.js";
import {
  CIFAR10_CLASS_NAMES,
  type Cifar10File,
  type Cifar10Manifest,
  type Cifar10Split,
} from "../datasets/cifar10.js";
import type { ImageDataset } from "../dataset.js";
import { CIFAR10_RECORD_BYTES, decodeCifar10Records } from "../formats/cifar-binary.js";
import { sha256 } from "./checksums.js";
import { readFailure, writeFailure } from "./failures.js";
import type { TarMember } from "./tar-members.js";

const IMAGE_BYTES = 32 * 32 * 3;

/** All files of the data set. */
export function allFiles(manifest: Cifar10Manifest): readonly Cifar10File[] {
  return [...manifest.files.train, ...manifest.files.test];
}

/**
 * Whether a directory holds all files at their full size.
 *
 * @param directory - Need not exist.
 * @param manifest - What must be in it.
 * @param verify - Whether to check the contents too.
 */
export async function isComplete(
  directory: string,
  manifest: Cifar10Manifest,
  verify: boolean,
): Promise<boolean> {
  for (const file of allFiles(manifest)) {
    const path = join(directory, file.name);
    const size = await stat(path).then(
      (status) => status.size,
      () => undefined,
    );
    if (size !== file.images * CIFAR10_RECORD_BYTES) return false;
    if (verify && sha256(await readFile(path)) !== file.sha256) return false;
  }
  return true;
}

/**
 * Checks the contents of all files in a directory.
 *
 * @throws DataError `missing` or `damaged`, naming the first file that is not as published.
 */
export async function verifyBatchFiles(directory: string, manifest: Cifar10Manifest): Promise<void> {
  for (const file of allFiles(manifest)) await readChecked(join(directory, file.name), file);
}

/**
 * Writes the files of the data set into `directory`, which appears only when all of them are there and verified.
 * No other process may do the same at the same time.
 *
 * @throws DataError `damaged` if a file is missing or differs from the published one, `disk` if it cannot be written.
 */
export async function installBatchFiles(
  directory: string,
  options: {
    readonly manifest: Cifar10Manifest;
    /** Where the files come from, for error messages. */
    readonly origin: string;
    readonly members: AsyncIterable<TarMember>;
    readonly onFile: (done: number, total: number) => void;
  },
): Promise<void> {
  const { manifest, origin, members, onFile } = options;
  const missing = new Map(allFiles(manifest).map((file) => [file.name, file]));
  const total = missing.size;
  const staging = `${directory}.staging`;
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    onFile(0, total);
    for await (const { name, bytes } of members) {
      const file = missing.get(name);
      if (file === undefined) continue;
      checkContents(`${origin}: ${name}`, bytes, file);
      await writeFile(join(staging, name), bytes);
      missing.delete(name);
      onFile(total - missing.size, total);
    }
    const [lost] = missing.keys();
    if (lost !== undefined) {
      throw new DataError("damaged", `${origin}: ${lost} is not in it; fetch it again.`);
    }
    await rm(directory, { recursive: true, force: true });
    await rename(staging, directory);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw writeFailure(directory, error);
  }
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
    const path = join(directory, file.name);
    const records = await readChecked(path, file);
    const target = { images: images.subarray(start * IMAGE_BYTES), labels: labels.subarray(start) };
    decodeCifar10Records(records, target, path);
    start += file.images;
  }
  const size = { height: 32, width: 32, channels: 3 };
  return { name: "cifar10", split, length, ...size, classNames: CIFAR10_CLASS_NAMES, images, labels };
}

async function readChecked(path: string, file: Cifar10File): Promise<Uint8Array> {
  const records = await readFile(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  checkContents(path, records, file);
  return records;
}

function checkContents(where: string, bytes: Uint8Array, file: Cifar10File): void {
  const expected = file.images * CIFAR10_RECORD_BYTES;
  const advice = "delete it and fetch it again.";
  if (bytes.length !== expected) {
    const fact = bytes.length < expected ? "it is truncated" : "it is another file";
    throw new DataError(
      "damaged",
      `${where}: expected ${expected} bytes, got ${bytes.length}; ${fact}, ${advice}`,
    );
  }
  if (sha256(bytes) !== file.sha256) {
    throw new DataError("damaged", `${where}: does not have the published SHA-256 checksum; ${advice}`);
  }
}
