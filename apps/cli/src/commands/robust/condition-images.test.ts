import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_NORMALIZATION } from "@sdnet/data";
import { encodePng } from "@sdnet/data/node";
import type { LabelledBatch } from "@sdnet/robust";
import { temporaryDirectory } from "@sdnet/testing/node";
import { type Images, type MemoryImages, openStreamedImages } from "@sdnet/train/node";
import { expect, it } from "vitest";
import { createLog } from "../../terminal/log.js";
import { conditionImages } from "./condition-images.js";

const [SIDE, COUNT] = [32, 12];
const LENGTH = SIDE * SIDE * 3;
const CLASSES = ["a", "b", "c"];
const random = randomStream(1, "images");
/** Sorted by class, as the files of a folder are. */
const PIXELS = Array.from({ length: COUNT }, () =>
  Uint8Array.from({ length: LENGTH }, () => random.below(256)),
);
const labelOf = (index: number) => Math.floor((index * CLASSES.length) / COUNT);

function inMemory(order: readonly number[]): MemoryImages {
  return {
    kind: "memory",
    ...{ name: "cifar10", split: "test", length: order.length, classNames: CLASSES },
    ...{ height: SIDE, width: SIDE, channels: 3 },
    images: Uint8Array.from(order.flatMap((index) => [...(PIXELS[index] ?? [])])),
    labels: Uint8Array.from(order, labelOf),
  };
}

const pngOf = (index: number) =>
  encodePng({ width: SIDE, height: SIDE, pixels: PIXELS[index] ?? new Uint8Array(LENGTH) });
const nameOf = (index: number) => `${CLASSES[labelOf(index)] ?? ""}/${String(index).padStart(2, "0")}.png`;

async function open(source: string): Promise<Images> {
  const log = createLog({ write: () => undefined });
  const images = await openStreamedImages("folder", {
    ...{ source, split: "test", imageSize: SIDE, damaged: "fail", log },
    division: { purpose: "evaluation" },
  });
  return { ...images, workers: 0 };
}

async function asFolder(): Promise<Images> {
  const directory = await temporaryDirectory();
  for (const name of CLASSES) await mkdir(join(directory, "val", name), { recursive: true });
  for (const index of PIXELS.keys()) await writeFile(join(directory, "val", nameOf(index)), pngOf(index));
  return open(directory);
}

async function asTar(): Promise<Images> {
  const path = join(await temporaryDirectory(), "images.tar");
  const members = [...PIXELS.keys()].map((index) => tarMember(`val/${nameOf(index)}`, pngOf(index)));
  await writeFile(path, Buffer.concat([...members, Buffer.alloc(1024)]));
  return open(path);
}

/** A file of a tar: its header as POSIX has it, its bytes, and zeros up to the next 512. */
function tarMember(name: string, bytes: Uint8Array): Buffer {
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(octal(0o644, 7) + octal(0, 7) + octal(0, 7) + octal(bytes.length, 11) + octal(0, 11), 100);
  header.write("        0", 148);
  header.write("ustar\0" + "00", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)} `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** Normalised images as the network receives them, in the order of {@link PIXELS}. */
async function seen(test: Images, options: { order: readonly number[]; batchSize: number; seed?: number }) {
  const { order, batchSize, seed = 0 } = options;
  const condition = { corruption: "gaussian_noise", severity: 3 };
  const batches = await conditionImages(condition, {
    ...{ test, normalization: CIFAR10_NORMALIZATION, batchSize, seed },
  });
  const found: Float32Array[] = [];
  for await (const { pixels, size } of batches) {
    for (let place = 0; place < size; place++) {
      found.push(pixels.slice(place * LENGTH, (place + 1) * LENGTH));
    }
  }
  return Array.from(PIXELS, (_, index) => found[order.indexOf(index)]);
}

it("gives an image the same noise in any order and batch, in memory, in a folder and in a tar", async () => {
  const sorted = [...PIXELS.keys()];
  const noisy = await seen(inMemory(sorted), { order: sorted, batchSize: COUNT });
  const shuffled = [...random.permutation(COUNT)];
  expect(await seen(inMemory(shuffled), { order: shuffled, batchSize: 5 })).toEqual(noisy);
  expect(await seen(await asFolder(), { order: sorted, batchSize: 4 })).toEqual(noisy);
  expect(await seen(await asTar(), { order: sorted, batchSize: 7 })).toEqual(noisy);
  const few = shuffled.slice(0, 3);
  const some = await seen(inMemory(few), { order: few, batchSize: 2 });
  few.forEach((index) => expect(some[index]).toEqual(noisy[index]));
  expect(await seen(inMemory(sorted), { order: sorted, batchSize: COUNT, seed: 1 })).not.toEqual(noisy);
});

it("gives different images different noise", async () => {
  const grey = [120, 121].map((value) => new Uint8Array(LENGTH).fill(value));
  const test = { ...inMemory([0, 1]), images: Uint8Array.from(grey.flatMap((image) => [...image])) };
  const batches = await conditionImages(
    { corruption: "gaussian_noise", severity: 1 },
    { test, normalization: { mean: [0, 0, 0], std: [1, 1, 1] }, batchSize: 2, seed: 0 },
  );
  const [batch] = [...(batches as Iterable<LabelledBatch>)];
  const noise = grey.map(([value = 0], image) =>
    Array.from(batch!.pixels.subarray(image * LENGTH, (image + 1) * LENGTH), (pixel) => pixel - value / 255),
  );
  const product = (one: number[], other: number[]) =>
    one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
  const [one = [], other = []] = noise;
  const correlation = product(one, other) / Math.sqrt(product(one, one) * product(other, other));
  // Five standard deviations of 3,072 pairs, and the half grey level that is cut off from both.
  expect(Math.abs(correlation)).toBeLessThan(0.1);
});
