import { DataError, imageAt, viewImage } from "@sdnet/data";
import { decodeImage } from "@sdnet/data/node";
import { Failure } from "../../experiment/failure.js";
import { labelsOf, type Images, type StreamedImages } from "./images.js";

/** A few images of one size to show, all in memory whatever holds the others. */
export interface ImageSample {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly images: readonly SampledImage[];
}

/** An image to show. */
export interface SampledImage {
  /** Index of the image in its data set. */
  readonly index: number;
  /** Name of its class. */
  readonly truth: string;
  /** `[height, width, channels]`, 0 to 255. */
  readonly pixels: Uint8Array;
}

/**
 * The first image of each of the first `count` classes that appear. Of those on the disk, damaged ones are left out where they may
 * be.
 *
 * @throws Failure with one line that names the image that cannot be read, or says that none can.
 */
export async function sampleClasses(images: Images, count: number): Promise<ImageSample> {
  const labels = labelsOf(images);
  const indices = firstOfEachClass(labels, count);
  const sampled = (index: number, pixels: Uint8Array) => ({
    index,
    pixels,
    truth: images.classNames[labels[index] ?? 0] ?? "",
  });
  if (images.kind === "memory") {
    const { height, width, channels } = images;
    return {
      height,
      width,
      channels,
      images: indices.map((index) => sampled(index, imageAt(images, index))),
    };
  }
  const { size } = images.views.evaluation;
  const found: SampledImage[] = [];
  for (const index of indices) {
    const pixels = await decode(images, index);
    if (pixels !== undefined) found.push(sampled(index, pixels));
  }
  if (found.length === 0) {
    throw new Failure(`${images.source.container.path}: none of the images to be shown can be decoded.`);
  }
  return { height: size, width: size, channels: 3, images: found };
}

/** The square that is evaluated, or undefined where it is damaged and may be left out. */
async function decode(
  { source, views, damaged, onSkipped }: StreamedImages,
  index: number,
): Promise<Uint8Array | undefined> {
  try {
    const image = await decodeImage(source, index);
    return viewImage(image, views.evaluation, () => {
      throw new TypeError("sampleClasses: the view must not be random, got a random one.");
    });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    if (damaged === "fail") throw new Failure(error.message);
    onSkipped({ index, problem: error.message });
    return undefined;
  }
}

/** The first image of each of the first `count` classes that appear: a choice that cannot be a favourable one. */
export function firstOfEachClass(labels: ArrayLike<number>, count: number): readonly number[] {
  const seen = new Set<number>();
  const indices: number[] = [];
  for (let index = 0; index < labels.length && indices.length < count; index++) {
    const label = labels[index] ?? 0;
    if (!seen.has(label)) indices.push(index);
    seen.add(label);
  }
  return indices;
}
