import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decodeNpy, imageAt, type ImageDataset } from "@sdnet/data";
import { loadCifarC } from "@sdnet/data/node";
import { corrupt } from "@sdnet/robust";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { writeCorrupted, type WriteCorruptedOptions } from "./write-corrupted.js";

const SIZE = { height: 32, width: 32, channels: 3 };
const COUNT = 4;
const dataset: ImageDataset = {
  ...{ name: "cifar10", split: "test", length: COUNT, classNames: ["a", "b", "c"], ...SIZE },
  images: Uint8Array.from({ length: COUNT * 3072 }, (_, index) => (index * 7 + (index >> 5)) % 256),
  labels: Uint8Array.from([2, 0, 1, 1]),
};

async function options(rest: Partial<WriteCorruptedOptions> = {}): Promise<WriteCorruptedOptions> {
  return {
    ...{ directory: join(await temporaryDirectory(), "out"), corruptions: ["fog", "pixelate"] },
    ...{ seed: 3, family: "cifar", onProgress: () => undefined, signal: new AbortController().signal },
    ...rest,
  };
}

const npy = async (directory: string, name: string) => decodeNpy(await readFile(join(directory, name)), name);

describe("writeCorrupted", () => {
  it("writes each corruption, severity after severity, and the labels five times", async () => {
    const given = await options();
    expect(await writeCorrupted(dataset, given)).toEqual({ written: ["fog.npy", "pixelate.npy"], kept: [] });
    const fog = await npy(given.directory, "fog.npy");
    expect(fog.shape).toEqual([5 * COUNT, 32, 32, 3]);
    for (const [severity, index] of [
      [1, 0],
      [2, 3],
      [5, 1],
    ] as const) {
      const row = (severity - 1) * COUNT + index;
      const which = { ...SIZE, corruption: "fog", severity, seed: 3 } as const;
      expect(fog.data.slice(row * 3072, (row + 1) * 3072)).toEqual(corrupt(imageAt(dataset, index), which));
    }
    const labels = await npy(given.directory, "labels.npy");
    expect([labels.shape, [...labels.data]]).toEqual([
      [5 * COUNT],
      [...dataset.labels, ...dataset.labels, ...dataset.labels, ...dataset.labels, ...dataset.labels],
    ]);
  });

  it("writes nothing where the disk has no room for all of it", async () => {
    const given = await options();
    await expect(writeCorrupted({ ...dataset, length: 1e12 }, given)).rejects.toThrow(
      /^.+out: 30720000\.0 GB are needed and .+ are free; free some space, or choose another disk\.$/,
    );
    await expect(stat(given.directory)).rejects.toThrow("ENOENT");
  });

  it("writes what the reader of CIFAR-10-C reads", async () => {
    const given = await options();
    await writeCorrupted(dataset, given);
    const source = given.directory;
    const read = await loadCifarC({ name: "cifar10-c", corruption: "pixelate", severity: 4, source });
    expect([...read.labels]).toEqual([...dataset.labels]);
    const which = { ...SIZE, corruption: "pixelate", severity: 4, seed: 0 } as const;
    expect(imageAt(read, 2)).toEqual(corrupt(imageAt(dataset, 2), which));
  });

  it("keeps whole files, and after a stop goes on with the others", async () => {
    const controller = new AbortController();
    const given = await options({ signal: controller.signal });
    const stopping = (images: number) => (images > 5 * COUNT ? controller.abort() : undefined);
    expect(await writeCorrupted(dataset, { ...given, onProgress: stopping })).toBeUndefined();
    expect((await readdir(given.directory)).sort()).toEqual(["corruptions.json", "fog.npy", "labels.npy"]);
    const { mtimeMs } = await stat(join(given.directory, "fog.npy"));
    const seen: number[] = [];
    const again = {
      ...given,
      signal: new AbortController().signal,
      onProgress: (n: number) => void seen.push(n),
    };
    expect(await writeCorrupted(dataset, again)).toEqual({ written: ["pixelate.npy"], kept: ["fog.npy"] });
    expect((await stat(join(given.directory, "fog.npy"))).mtimeMs).toBe(mtimeMs);
    expect(seen).toEqual([20, 24, 28, 32, 36, 40, 40]);
  });

  it("does not mix seeds, nor touch a directory of another origin", async () => {
    const given = await options({ corruptions: ["pixelate"] });
    await writeCorrupted(dataset, given);
    await expect(writeCorrupted(dataset, { ...given, seed: 4 })).rejects.toThrow(
      `${given.directory}: holds images that were made otherwise, see corruptions.json there; choose another --out.`,
    );
    await rm(join(given.directory, "corruptions.json"));
    await expect(writeCorrupted(dataset, given)).rejects.toThrow(
      `${given.directory}: holds corrupted images of another origin; choose another --out.`,
    );
  });

  it("says how the images were made, and that frost is not the published one", async () => {
    const given = await options({ corruptions: [] });
    await writeCorrupted(dataset, given);
    expect(JSON.parse(await readFile(join(given.directory, "corruptions.json"), "utf8"))).toEqual({
      ...{ dataset: "cifar10", split: "test", images: COUNT, seed: 3, constants: "cifar" },
      layout: "[5 x images, height, width, channels], severity 1 first",
      noise: "a function of seed, corruption, severity and pixels of each image",
      frost: "textures drawn by @sdnet/robust, not the photographs of the published sets",
    });
  });

  it("names the directory that cannot be made", async () => {
    const given = await options();
    const file = join(await temporaryDirectory(), "file");
    await writeFile(file, "");
    await expect(writeCorrupted(dataset, { ...given, directory: join(file, "out") })).rejects.toThrow(file);
  });
});
