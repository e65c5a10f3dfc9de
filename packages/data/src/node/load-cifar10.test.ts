import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CIFAR10_CLASS_NAMES, CIFAR10_MANIFEST } from "../datasets/cifar10.js";
import { defaultCacheDirectory } from "./cache-directory.js";
import { loadCifar10 } from "./load-cifar10.js";

const cached = existsSync(join(defaultCacheDirectory(), CIFAR10_MANIFEST.directory));

describe.skipIf(!cached)("loadCifar10, where CIFAR-10 is in the cache", () => {
  it.each([
    ["train", 50000],
    ["test", 10000],
  ] as const)(
    "gives the %s split with as many images of each class",
    { timeout: 60_000 },
    async (split, length) => {
      const { labels, images, ...dataset } = await loadCifar10({ split });
      expect(dataset).toMatchObject({ name: "cifar10", split, length, classNames: CIFAR10_CLASS_NAMES });
      expect(images).toHaveLength(length * 3072);
      const counts = CIFAR10_CLASS_NAMES.map((_, label) => labels.filter((other) => other === label).length);
      expect(counts).toEqual(CIFAR10_CLASS_NAMES.map(() => length / 10));
    },
  );

  it("gives the channel statistics of the published normalisation", { timeout: 60_000 }, async () => {
    const { images } = await loadCifar10({ split: "train" });
    const sums = [0, 0, 0];
    for (let index = 0; index < images.length; index++) sums[index % 3]! += images[index]! / 255;
    const means = sums.map((sum) => sum / (images.length / 3));
    [0.4914, 0.4822, 0.4465].forEach((mean, channel) => expect(means[channel]).toBeCloseTo(mean, 4));
  });
});
