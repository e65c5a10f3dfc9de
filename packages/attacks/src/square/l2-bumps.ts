import type { RandomStream } from "@sdnet/csc-core/tensor";
import { bumpPattern } from "./bump-pattern.js";
import { clampPixel, forEachPixel, type Canvas, type Window } from "./canvas.js";
import { randomSign } from "./linf-squares.js";

/** Bumps along a side of the image in the first perturbation. */
const TILES = 5;

/**
 * The image with a grid of bumps of random signs, as large as `epsilon` allows before pixels are clamped to [0, 1].
 *
 * @param clean - One image in [0, 1], rows of pixels of channels.
 */
export function bumpGrid(
  clean: Float32Array,
  { canvas, epsilon, stream }: { canvas: Canvas; epsilon: number; stream: RandomStream },
): Float32Array {
  const { height, width, channels } = canvas;
  const side = Math.max(Math.floor(Math.min(height, width) / TILES), 1);
  const [rows, columns] = [Math.floor(height / side), Math.floor(width / side)];
  const change = new Float64Array(clean.length);
  for (let tile = 0; tile < rows * columns; tile++) {
    const pattern = bumpPattern(side, { transposed: randomSign(stream) > 0 });
    const signs = Array.from({ length: channels }, () => randomSign(stream));
    const window = {
      side,
      top: ((height - rows * side) >> 1) + Math.floor(tile / columns) * side,
      left: ((width - columns * side) >> 1) + (tile % columns) * side,
    };
    forEachPixel(canvas, window, (start, pixel) => {
      signs.forEach((sign, channel) => (change[start + channel] = sign * (pattern[pixel] ?? 0)));
    });
  }
  const scale = epsilon / Math.hypot(...norms(change, canvas));
  return clean.map((value, index) => clampPixel(value + scale * (change[index] ?? 0)));
}

/** A window of odd side, at least 3 pixels where the image has them. */
export function bumpWindow(share: number, { height, width }: Canvas, stream: RandomStream): Window {
  const wanted = Math.max(Math.round(Math.sqrt(share * height * width)), 3);
  const side = Math.min(wanted % 2 === 0 ? wanted + 1 : wanted, height, width);
  return { side, top: stream.below(height - side + 1), left: stream.below(width - side + 1) };
}

/**
 * A candidate: all of the perturbation in two windows goes into the first, as what was there plus a bump, along with what was not
 * yet used of `epsilon`. Channels keep their own shares.
 *
 * @returns A new image in [0, 1] whose distance from `clean` is `epsilon` before pixels are clamped, and at most that after.
 * @see Andriushchenko et al., "Square Attack" (2020), algorithm 3.
 */
export function gatherBump(
  { clean, best }: { clean: Float32Array; best: Float32Array },
  options: { canvas: Canvas; windows: readonly [Window, Window]; epsilon: number; stream: RandomStream },
): Float32Array {
  const { canvas, windows, epsilon, stream } = options;
  const { channels } = canvas;
  const change = Float64Array.from(best, (value, index) => value - (clean[index] ?? 0));
  const before = norms(change, canvas);
  const unused = Math.max(epsilon ** 2 - sumOfSquares(before), 0) / channels;

  const [kept] = windows;
  const patch = addBump(change, { canvas, window: kept, stream });
  for (const window of windows) {
    forEachPixel(canvas, window, (start) => change.fill(0, start, start + channels));
  }
  const scales = norms(change, canvas).map((outside, channel) =>
    Math.sqrt(Math.max((before[channel] ?? 0) ** 2 - outside ** 2, 0) + unused),
  );
  forEachPixel(canvas, kept, (start, pixel) => {
    scales.forEach((scale, channel) => {
      change[start + channel] = scale * (patch[pixel * channels + channel] ?? 0);
    });
  });
  return clean.map((value, index) => clampPixel(value + (change[index] ?? 0)));
}

/** The direction of what is in a window plus a bump of random sign, each channel of unit norm. */
function addBump(
  change: Float64Array,
  { canvas, window, stream }: { canvas: Canvas; window: Window; stream: RandomStream },
): Float64Array {
  const { channels } = canvas;
  const pattern = bumpPattern(window.side, { transposed: randomSign(stream) > 0 });
  const signs = Array.from({ length: channels }, () => randomSign(stream));
  const inside = { height: window.side, width: window.side, channels };
  const old = new Float64Array(window.side ** 2 * channels);
  forEachPixel(canvas, window, (start, pixel) => {
    old.set(change.subarray(start, start + channels), pixel * channels);
  });
  const bump = old.map(
    (_, index) => (signs[index % channels] ?? 0) * (pattern[Math.floor(index / channels)] ?? 0),
  );
  const sum = scaled(old, inside).map((value, index) => value + (bump[index] ?? 0));
  // A bump may cancel what was there; then it alone stays.
  const left = norms(sum, inside);
  return scaled(
    sum.map((value, index) => ((left[index % channels] ?? 0) > 1e-6 ? value : (bump[index] ?? 0))),
    inside,
  );
}

/** Every channel divided by its norm, or left zero. */
function scaled(values: Float64Array, canvas: Canvas): Float64Array {
  const lengths = norms(values, canvas);
  return values.map((value, index) => value / Math.max(lengths[index % canvas.channels] ?? 0, 1e-12));
}

/** The Euclidean norm of each channel. */
function norms(values: Float64Array, { channels }: Canvas): Float64Array {
  const squares = new Float64Array(channels);
  values.forEach(
    (value, index) => (squares[index % channels] = (squares[index % channels] ?? 0) + value * value),
  );
  return squares.map(Math.sqrt);
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
