import type { RandomStream } from "@sdnet/csc-core/tensor";
import type { Box } from "./resample.js";
import { resample } from "./resample.js";
import { roundHalfEven } from "./round-half-even.js";

/** An RGB image of any size. */
export interface DecodedImage {
  readonly height: number;
  readonly width: number;
  /** `[height, width, 3]`, 0 to 255. */
  readonly pixels: Uint8Array;
}

/** Crop that makes images of all sizes squares of one size. Defaults of torchvision are named, none is assumed. */
export type ImageView = RandomResizedCrop | ResizedCenterCrop;

/** A random part, stretched to a square: for training. */
export interface RandomResizedCrop {
  readonly kind: "random-resized-crop";
  /** Side of the square in pixels, e.g. 224. */
  readonly size: number;
  /** Least and most of the image's area, e.g. 0.08 and 1. */
  readonly scale: readonly [number, number];
  /** Least and most of width / height, e.g. 3/4 and 4/3. */
  readonly ratio: readonly [number, number];
}

/** The middle of the image, for evaluation. */
export interface ResizedCenterCrop {
  readonly kind: "center-crop";
  /** Side of the square in pixels, e.g. 224. */
  readonly size: number;
  /** The shorter side becomes so many pixels first, e.g. 256; the image stays as it is if left out. */
  readonly resize?: number | undefined;
  /** Whether squares of `size` stay as they are, and are not resized. */
  readonly keepExact?: boolean | undefined;
}

/** Crop of the usual ImageNet training: 224 pixels, 8 to 100 % of the area, aspect ratio 3/4 to 4/3. */
export const IMAGENET_TRAINING_VIEW: RandomResizedCrop = {
  kind: "random-resized-crop",
  size: 224,
  scale: [0.08, 1],
  ratio: [3 / 4, 4 / 3],
};

/** Crop of the usual ImageNet evaluation. ImageNet-C is made of it, so its own images take no `resize` any more. */
export const IMAGENET_EVALUATION_VIEW: ResizedCenterCrop = { kind: "center-crop", size: 224, resize: 256 };

/**
 * Checks what a view asks for.
 *
 * @throws RangeError naming what is out of its range.
 */
export function checkImageView(where: string, view: ImageView): void {
  const whole = (name: string, value: number) => {
    if (Number.isSafeInteger(value) && value >= 1 && value <= 8192) return;
    throw new RangeError(`${where}: \`${name}\` must be an integer in [1, 8192], got ${value}.`);
  };
  whole("view.size", view.size);
  if (view.kind === "center-crop") {
    if (view.resize !== undefined) whole("view.resize", view.resize);
    return;
  }
  for (const [name, [least, most]] of [
    ["view.scale", view.scale],
    ["view.ratio", view.ratio],
  ] as const) {
    if (least > 0 && least <= most && most < Infinity) continue;
    throw new RangeError(
      `${where}: \`${name}\` must be two numbers, 0 < least <= most, got ${least} and ${most}.`,
    );
  }
}

/**
 * The square that a view has of an image.
 *
 * @param random - Where a random part is from; only a `random-resized-crop` draws from it.
 * @returns `[size, size, 3]`.
 */
export function viewImage(image: DecodedImage, view: ImageView, random: () => RandomStream): Uint8Array {
  const { size } = view;
  if (view.kind === "random-resized-crop") {
    const window = { left: 0, top: 0, width: size, height: size };
    const crop = randomPart(image, view, random());
    return resample(image.pixels, { ...image, crop, target: window, window });
  }
  const { height, width } = image;
  const isExact = view.keepExact === true && height === size && width === size;
  return centre(view.resize === undefined || isExact ? image : resized(image, view.resize, size), size);
}

/**
 * Ten tries for a part of random area and shape, then the largest part in the middle of an allowed shape.
 *
 * @see torchvision, `RandomResizedCrop.get_params`.
 */
function randomPart(
  { height, width }: Pick<DecodedImage, "height" | "width">,
  { scale, ratio }: RandomResizedCrop,
  random: RandomStream,
): Box {
  const within = (least: number, most: number) => least + (most - least) * random.uniform();
  for (let attempt = 0; attempt < 10; attempt++) {
    const area = height * width * within(...scale);
    const shape = Math.exp(within(Math.log(ratio[0]), Math.log(ratio[1])));
    const wide = roundHalfEven(Math.sqrt(area * shape));
    const high = roundHalfEven(Math.sqrt(area / shape));
    if (wide < 1 || wide > width || high < 1 || high > height) continue;
    const top = random.below(height - high + 1);
    return { left: random.below(width - wide + 1), top, width: wide, height: high };
  }
  const shape = width / height;
  const wide = shape > ratio[1] ? Math.max(1, roundHalfEven(height * ratio[1])) : width;
  const high = shape < ratio[0] ? Math.max(1, roundHalfEven(width / ratio[0])) : height;
  return { left: (width - wide) >> 1, top: (height - high) >> 1, width: wide, height: high };
}

/** The image with its shorter side `shorter` pixels long, as far as the square in its middle needs it. */
function resized(image: DecodedImage, shorter: number, size: number): DecodedImage {
  const { height, width } = image;
  const longer = Math.trunc((shorter * Math.max(height, width)) / Math.min(height, width));
  const target = width <= height ? { width: shorter, height: longer } : { width: longer, height: shorter };
  const [left, top] = [middle(target.width, size), middle(target.height, size)];
  const window = {
    left: Math.max(0, left),
    top: Math.max(0, top),
    width: Math.min(target.width, size),
    height: Math.min(target.height, size),
  };
  const crop = { left: 0, top: 0, width, height };
  const pixels = resample(image.pixels, { ...image, crop, target, window });
  return { height: window.height, width: window.width, pixels };
}

/** The square in the middle; where the image does not fill it, the rest is black. */
function centre({ height, width, pixels }: DecodedImage, size: number): Uint8Array {
  if (height === size && width === size) return pixels;
  const result = new Uint8Array(size * size * 3);
  const [left, top] = [middle(width, size), middle(height, size)];
  const columns = Math.min(width, size);
  for (let row = 0; row < Math.min(height, size); row++) {
    const from = ((row + Math.max(0, top)) * width + Math.max(0, left)) * 3;
    const to = ((row + Math.max(0, -top)) * size + Math.max(0, -left)) * 3;
    result.set(pixels.subarray(from, from + columns * 3), to);
  }
  return result;
}

/** Start of a square of `size` in the middle of `length` pixels; negative where the square is longer. */
function middle(length: number, size: number): number {
  // torchvision pads by half the difference, rounded down, and cuts at half, rounded to even.
  return length < size ? -((size - length) >> 1) : roundHalfEven((length - size) / 2);
}
