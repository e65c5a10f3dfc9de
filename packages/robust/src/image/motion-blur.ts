import { insideBorder } from "./border.js";
import type { ByteImage } from "./byte-image.js";

/** A movement of the camera. */
export interface MotionBlurOptions {
  /** In pixels: how far back a pixel sees, twice over. */
  readonly radius: number;
  /** Standard deviation in pixels of the weights, of which one half of the bell is used. */
  readonly sigma: number;
  /** Degrees, clockwise from the right. */
  readonly angle: number;
}

/** Averages along a line that begins at each pixel. As ImageMagick's `-motion-blur`, rounded to bytes as it does. */
export function motionBlur(image: ByteImage, { radius, sigma, angle }: MotionBlurOptions): Uint8Array {
  const { pixels, height, width, channels } = image;
  const count = 2 * Math.ceil(radius) + 1;
  const bell = Float64Array.from({ length: count }, (_, step) =>
    Math.exp(-(step * step) / (2 * sigma * sigma)),
  );
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const turn = (angle * Math.PI) / 180;
  const steps = Array.from(bell, (weight, step) => ({
    weight: weight / sum,
    right: Math.ceil(step * Math.cos(turn) - 0.5),
    down: Math.ceil(step * Math.sin(turn) - 0.5),
  }));
  const blurred = new Float64Array(pixels.length);
  for (const { weight, right, down } of steps) {
    for (let row = 0; row < height; row++) {
      const source = insideBorder(row + down, height, "nearest") * width;
      for (let column = 0; column < width; column++) {
        const from = (source + insideBorder(column + right, width, "nearest")) * channels;
        const to = (row * width + column) * channels;
        for (let channel = 0; channel < channels; channel++) {
          blurred[to + channel] = (blurred[to + channel] ?? 0) + weight * (pixels[from + channel] ?? 0);
        }
      }
    }
  }
  return Uint8Array.from(blurred, (value) => Math.round(value));
}
