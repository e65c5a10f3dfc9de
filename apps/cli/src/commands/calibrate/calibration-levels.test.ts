import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createNormalizer, IMAGENET_NORMALIZATION, viewImage } from "@sdnet/data";
import { decodeImage, encodePng } from "@sdnet/data/node";
import { corrupt, type LabelledBatch } from "@sdnet/robust";
import { temporaryDirectory } from "@sdnet/testing/node";
import { openStreamedImages } from "@sdnet/train/node";
import { expect, it } from "vitest";
import { createLog } from "../../terminal/log.js";
import { calibrationLevels } from "./calibration-levels.js";

const SIDE = 80;

/** Two images of one class, larger than the squares that are evaluated. */
async function open() {
  const directory = await temporaryDirectory();
  for (const part of ["train", "val"]) await mkdir(join(directory, part, "class"), { recursive: true });
  for (const image of [0, 1]) {
    const [width, height] = [100, 96];
    const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * (image + 7)) % 251);
    for (const part of ["train", "val"]) {
      await writeFile(join(directory, part, `class/${image}.png`), encodePng({ width, height, pixels }));
    }
  }
  const log = createLog({ write: () => undefined });
  const division = { purpose: "calibration" } as const;
  const options = { source: directory, imageSize: SIDE, damaged: "fail", division, log } as const;
  return openStreamedImages("folder", { ...options, split: "train" });
}

it("makes noise with ImageNet's constants on the resized and cut squares of images from the disk, each time anew", async () => {
  const images = await open();
  const normalization = IMAGENET_NORMALIZATION;
  const options = { corruptions: ["fog"], normalization, batchSize: 2, seed: 3 } as const;
  const level = calibrationLevels(images, options)[4]!;
  expect([level.corruption, level.level]).toEqual(["fog", 4]);
  const expected = new Float32Array(2 * SIDE * SIDE * 3);
  for (const index of [0, 1]) {
    const square = viewImage(await decodeImage(images.source, index), images.views.evaluation, () => {
      throw new Error("not random");
    });
    const size = { height: SIDE, width: SIDE, channels: 3 };
    const noise = { corruption: "fog", severity: 4, seed: 3, family: "imagenet" } as const;
    createNormalizer(normalization)(
      corrupt(square, { ...size, ...noise }),
      expected,
      index * SIDE * SIDE * 3,
    );
  }
  for (let pass = 0; pass < 2; pass++) {
    const batches: LabelledBatch[] = [];
    for await (const batch of level.batches()) batches.push(batch);
    expect(batches).toHaveLength(1);
    expect(batches[0]!.pixels).toEqual(expected);
  }
});
