import { PICTURE_VALUES, SIDE } from "../protocol.js";

/** The part of the page with this name. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows what its page has there
export function part<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`part: the page must have an element with the id ${id}.`);
  return found as Kind;
}

/** A new element with its attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Paints pixels `[height, width, 3]`, 0 to 255, on a canvas that takes their size. */
export function paintPixels(
  canvas: HTMLCanvasElement,
  pixels: ArrayLike<number>,
  [height, width]: readonly [number, number] = [SIDE, SIDE],
): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = pixels[3 * pixel + channel] ?? 0;
    }
    image.data[4 * pixel + 3] = 255;
  }
  canvas.getContext("2d")?.putImageData(image, 0, 0);
}

/** Values around 0 as pixels around grey: `gain` times as bright. */
export function aroundGrey(values: Float32Array, gain: number): Uint8ClampedArray {
  return Uint8ClampedArray.from(values, (value) => 127.5 + 255 * gain * value);
}

/** One picture of many. */
export function pictureAt(pixels: Uint8Array, index: number): Uint8Array {
  return pixels.slice(index * PICTURE_VALUES, (index + 1) * PICTURE_VALUES);
}

/** Stops of the scale from nothing to much: dark violet, magenta, orange, pale yellow. */
const HEAT = [
  [13, 8, 38],
  [92, 22, 110],
  [188, 55, 84],
  [249, 142, 9],
  [252, 255, 164],
] as const;

/** Paints numbers from 0 to `most` as heat. */
export function paintHeat(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  { size: [height, width], most }: { readonly size: readonly [number, number]; readonly most: number },
): void {
  const pixels = new Uint8ClampedArray(3 * height * width);
  for (let index = 0; index < height * width; index++) {
    const place = Math.min(1, (values[index] ?? 0) / Math.max(most, 1e-9)) * (HEAT.length - 1);
    const below = Math.min(HEAT.length - 2, Math.floor(place));
    const [from, to] = [HEAT[below] ?? HEAT[0], HEAT[below + 1] ?? HEAT[0]];
    for (let channel = 0; channel < 3; channel++) {
      const start = from[channel] ?? 0;
      pixels[3 * index + channel] = start + ((to[channel] ?? 0) - start) * (place - below);
    }
  }
  paintPixels(canvas, pixels, [height, width]);
}

/** Probabilities of logits. */
export function softmax(logits: Float32Array): Float32Array {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Index of the largest value. */
export function argMax(values: Float32Array): number {
  return values.indexOf(Math.max(...values));
}

/** A share as a percentage that has sense at its size. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0.995 || share < 0.1 ? 1 : 0)} %`;
}
