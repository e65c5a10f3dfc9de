import { randomStream } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { imageStreams } from "./image-streams.js";

const LENGTH = 4 * 4 * 3;
const random = randomStream(1, "images");
const BYTES = Array.from({ length: 6 }, () => Array.from({ length: LENGTH }, () => random.below(256)));

/** The first numbers of the stream of each image. */
function drawn(images: readonly (readonly number[])[], seed = 1, ...purpose: string[]): string[] {
  return tf.tidy(() => {
    const pixels = tf.tensor4d(images.flat(), [images.length, 4, 4, 3]);
    return imageStreams({ seed, images: pixels }, ...purpose).map((stream) =>
      [stream.uint32(), stream.uint32()].join(" "),
    );
  });
}

describe("imageStreams", () => {
  const images = BYTES.map((image) => image.map((value) => value / 255));

  it("draws for an image the same in any order and batch", () => {
    const all = drawn(images);
    expect(drawn([...images].reverse())).toEqual([...all].reverse());
    expect(images.flatMap((image) => drawn([image]))).toEqual(all);
    expect(drawn(images.slice(4))).toEqual(all.slice(4));
  });

  it("draws the same for equal images, and something else for others, another seed and another purpose", () => {
    const [first = [], ...others] = images;
    const [one, again] = drawn([first, first]);
    expect(again).toBe(one);
    // One step of 8 or of 16 bits in one pixel.
    const near = [1 / 255, 1 / 65535].map((step) =>
      first.map((value, place) => (place === 40 ? step : value)),
    );
    const all = [
      ...drawn([first, ...others, ...near]),
      ...drawn([first], 2),
      ...drawn([first], 1, "pgd"),
      ...drawn([first], 1, "fab"),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("does not mind how bytes were rounded on their way", () => {
    const otherwise = BYTES.map((image) =>
      image.map((value) => Math.fround(Math.fround(value) * Math.fround(1 / 255)) * (1 - 1e-6)),
    );
    expect(drawn(otherwise)).toEqual(drawn(images));
  });
});
