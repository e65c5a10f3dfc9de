import type { RandomStream } from "@sdnet/csc-core/tensor";
import { clampPixel, forEachPixel, type Canvas, type Window } from "./canvas.js";

/**
 * The image with every column of every channel moved up or down by `epsilon`, at random: vertical stripes, which
 * convolutional networks mistake most easily.
 *
 * @param clean - One image in [0, 1], rows of pixels of channels.
 */
export function stripes(
  clean: Float32Array,
  { canvas, epsilon, stream }: { canvas: Canvas; epsilon: number; stream: RandomStream },
): Float32Array {
  const line = canvas.width * canvas.channels;
  const signs = Array.from({ length: line }, () => randomSign(stream));
  return clean.map((value, index) => clampPixel(value + epsilon * (signs[index % line] ?? 0)));
}

/** The largest window for a share of the image, at least one pixel, whose place is drawn evenly. */
export function squareWindow(share: number, { height, width }: Canvas, stream: RandomStream): Window {
  const side = Math.min(Math.max(Math.round(Math.sqrt(share * height * width)), 1), height, width);
  return { side, top: stream.below(height - side + 1), left: stream.below(width - side + 1) };
}

/**
 * A candidate: `best` with one window put to an extreme of the ball, up or down for each channel at random.
 *
 * @returns A new image, in the ball around `clean` and in [0, 1].
 */
export function paintSquare(
  { clean, best }: { clean: Float32Array; best: Float32Array },
  {
    canvas,
    window,
    epsilon,
    stream,
  }: { canvas: Canvas; window: Window; epsilon: number; stream: RandomStream },
): Float32Array {
  const moves = Array.from({ length: canvas.channels }, () => epsilon * randomSign(stream));
  const candidate = best.slice();
  forEachPixel(canvas, window, (start) => {
    moves.forEach((move, channel) => {
      candidate[start + channel] = clampPixel((clean[start + channel] ?? 0) + move);
    });
  });
  return candidate;
}

/** +1 or −1. */
export function randomSign(stream: RandomStream): number {
  return (stream.uint32() & 1) === 0 ? 1 : -1;
}
