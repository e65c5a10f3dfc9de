import type { ImageSource } from "@sdnet/data";
import { expect, it } from "vitest";
import { labelsOf, spreadImages, type StreamedImages, type MemoryImages } from "./images.js";

const labels = [0, 0, 0, 1, 1, 1, 2, 2, 2];
const memory: MemoryImages = {
  kind: "memory",
  ...{ name: "tiny", split: "train", length: 9, height: 1, width: 1, channels: 1 },
  classNames: ["a", "b", "c"],
  images: Uint8Array.from(labels, (_, index) => index),
  labels: Uint8Array.from(labels),
};
const names = labels.map((_, index) => `${index}.png`);
const container = { kind: "folder", path: "/images" } as const;
const source = {
  name: "folder",
  split: "train",
  length: 9,
  labels,
  names,
  container,
} as unknown as ImageSource;
const disk = { kind: "disk", source, length: 9 } as StreamedImages;

it("spreads a few images over the classes, in memory and on the disk alike", () => {
  for (const images of [memory, disk]) {
    const some = spreadImages(images, 3);
    expect(Array.from(labelsOf(some))).toEqual([0, 1, 2]);
    expect(some.length).toBe(3);
    expect(spreadImages(images, 9)).toBe(images);
    expect(spreadImages(images, 100)).toBe(images);
  }
  expect(spreadImages(memory, 3)).toMatchObject({ images: Uint8Array.of(0, 3, 6) });
  expect(spreadImages(disk, 3)).toMatchObject({ source: { names: ["0.png", "3.png", "6.png"] } });
});
