import { mkdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { DATASET_CATALOG, type CatalogName } from "../datasets/catalog.js";
import { locateDataset } from "./locate-dataset.js";

/** Makes files, some of great size but without content. */
async function cacheWith(files: Readonly<Record<string, number>>): Promise<string> {
  const cache = await temporaryDirectory();
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(join(cache, name, ".."), { recursive: true });
    await writeFile(join(cache, name), "");
    await truncate(join(cache, name), bytes);
  }
  return cache;
}

describe("locateDataset", () => {
  it.each<[string, CatalogName, Readonly<Record<string, number>>, string, string]>([
    ["nothing", "cifar100", {}, "none", "cifar-100-binary"],
    ["one file of two", "cifar100", { "cifar-100-binary/test.bin": 30_740_000 }, "some", "cifar-100-binary"],
    [
      "all files",
      "cifar100",
      { "cifar-100-binary/test.bin": 30_740_000, "cifar-100-binary/train.bin": 153_700_000 },
      "all",
      "cifar-100-binary",
    ],
    ["a truncated archive", "cifar10-c", { "CIFAR-10-C.tar": 100 }, "none", "CIFAR-10-C.tar"],
    ["half a download", "cifar10-c", { "CIFAR-10-C.tar.part": 100 }, "some", "CIFAR-10-C.tar"],
    ["the archive", "cifar10-c", { "CIFAR-10-C.tar": 2_918_471_680 }, "all", "CIFAR-10-C.tar"],
    ["unpacked files", "cifar100-c", { "CIFAR-100-C/labels.npy": 50_128 }, "all", "CIFAR-100-C"],
    ["one file of three", "imagenet", { "imagenet/ILSVRC2012_img_val.tar": 5 }, "some", "imagenet"],
    ["one archive of five", "imagenet-c", { "imagenet-c/blur.tar": 7_112_704_951 }, "some", "imagenet-c"],
  ])("tells from %s how much of %s there is", async (_, name, files, here, path) => {
    const cache = await cacheWith(files);
    expect(await locateDataset(name, cache)).toEqual({ here, path: join(cache, path) });
  });

  it("knows every data set of the catalogue", async () => {
    const cache = await temporaryDirectory();
    for (const { name } of DATASET_CATALOG) expect((await locateDataset(name, cache)).here).toBe("none");
  });
});
