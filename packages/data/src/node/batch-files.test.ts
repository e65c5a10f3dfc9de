import { createHash } from "node:crypto";
import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { imageAt } from "../dataset.js";
import { CIFAR10_MANIFEST, type Cifar10Manifest } from "../datasets/cifar10.js";
import { encodeCifar10Records } from "../formats/cifar-binary.js";
import { allFiles, publishedFile, readBatchFiles } from "./batch-files.js";
import { verifyPublishedFiles } from "./published-files.js";

/** Two files of two images; image `i` of the data set has label `i` and its first pixel is `(i, i + 100, i + 200)`. */
async function twoFiles(): Promise<{ directory: string; manifest: Cifar10Manifest }> {
  const directory = await temporaryDirectory();
  const train = [];
  for (const [first, file] of [0, 2].map(
    (image, index) => [image, CIFAR10_MANIFEST.files.train[index]!] as const,
  )) {
    const images = new Uint8Array(2 * 3072);
    for (const offset of [0, 1]) {
      const label = first + offset;
      images.set([label, label + 100, label + 200], offset * 3072);
    }
    const records = encodeCifar10Records(images, Uint8Array.of(first, first + 1));
    await writeFile(join(directory, file.name), records);
    train.push({ ...file, images: 2, sha256: createHash("sha256").update(records).digest("hex") });
  }
  return { directory, manifest: { ...CIFAR10_MANIFEST, files: { train, test: [] } } };
}

describe("readBatchFiles", () => {
  it("gives images and labels in the order of the files, in shared memory", async () => {
    const { directory, manifest } = await twoFiles();
    const dataset = await readBatchFiles(directory, manifest, "train");
    expect(dataset).toMatchObject({
      name: "cifar10",
      split: "train",
      length: 4,
      height: 32,
      width: 32,
      channels: 3,
    });
    expect([...dataset.labels]).toEqual([0, 1, 2, 3]);
    for (const image of [0, 1, 2, 3]) {
      expect([...imageAt(dataset, image).subarray(0, 4)]).toEqual([image, image + 100, image + 200, 0]);
    }
    expect(dataset.images.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it("names the file that is missing, truncated or altered", async () => {
    const { directory, manifest } = await twoFiles();
    const file = join(directory, "data_batch_2.bin");
    const expectFailure = async (message: string) => {
      await expect(readBatchFiles(directory, manifest, "train")).rejects.toThrow(`${file}: ${message}`);
      const files = allFiles(manifest).map(publishedFile);
      await expect(verifyPublishedFiles(directory, files)).rejects.toThrow(`${file}: ${message}`);
    };
    await writeFile(file, new Uint8Array(2 * 3073));
    await expectFailure("does not have the published SHA-256 checksum; delete it and fetch it again.");
    await truncate(file, 3073);
    await expectFailure("expected 6146 bytes, got 3073; it is truncated, delete it and fetch it again.");
    await rm(file);
    await expectFailure("no such file or directory; check the path or fetch the data again.");
  });
});
