import { randomStream } from "@sdnet/csc-core/tensor";
import { perturbationNorm } from "@sdnet/testing";
import { describe, expect, it } from "vitest";
import { bumpGrid, bumpWindow, gatherBump } from "./l2-bumps.js";
import { paintSquare, squareWindow, stripes } from "./linf-squares.js";

const epsilon = 0.3;
const CANVASES = [
  { height: 32, width: 32, channels: 3 },
  { height: 7, width: 9, channels: 1 },
  { height: 2, width: 3, channels: 2 },
  { height: 1, width: 1, channels: 1 },
];
const imageFor = ({ height, width, channels }: (typeof CANVASES)[number], low = 0, high = 1) => {
  const stream = randomStream(1, "image");
  return Float32Array.from(
    { length: height * width * channels },
    () => low + (high - low) * stream.uniform(),
  );
};
const changeOf = (candidate: Float32Array, clean: Float32Array) =>
  candidate.map((value, i) => value - clean[i]!);

describe.each(CANVASES)("on a canvas of $height × $width × $channels", (canvas) => {
  const clean = imageFor(canvas);

  it("stripes reach the edge of the ball or the wall in every pixel, alike along each column", () => {
    const middle = imageFor(canvas, 0.4, 0.6);
    const line = canvas.width * canvas.channels;
    const change = changeOf(stripes(middle, { canvas, epsilon, stream: randomStream(1) }), middle);
    change.forEach((move, index) => {
      expect(Math.abs(move)).toBeCloseTo(epsilon, 6);
      expect(Math.sign(move)).toBe(Math.sign(change[index % line]!));
    });
  });

  it("squares change one window by epsilon and nothing else, inside ball and pixel range", () => {
    const stream = randomStream(2);
    for (let share = 0.8; share > 0.001; share /= 2) {
      const best = stripes(clean, { canvas, epsilon, stream });
      const window = squareWindow(share, canvas, stream);
      const candidate = paintSquare({ clean, best }, { canvas, window, epsilon, stream });
      candidate.forEach((value, index) => {
        const pixel = Math.floor(index / canvas.channels);
        const [row, column] = [Math.floor(pixel / canvas.width), pixel % canvas.width];
        const inWindow =
          row >= window.top &&
          row < window.top + window.side &&
          column >= window.left &&
          column < window.left + window.side;
        if (!inWindow) expect(value).toBe(best[index]);
        expect(Math.abs(value - clean[index]!)).toBeLessThanOrEqual(epsilon + 1e-6);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      });
    }
  });

  it("bumps use all of epsilon where no wall is near, and never more", () => {
    const stream = randomStream(3);
    const middle = imageFor(canvas, 0.45, 0.55);
    for (const [image, least] of [
      [middle, epsilon * (1 - 1e-5)],
      [clean, 0],
    ] as const) {
      let best = bumpGrid(image, { canvas, epsilon, stream });
      for (let share = 0.8; share > 0.001; share /= 2) {
        const length = perturbationNorm(changeOf(best, image), "l2");
        expect(length).toBeLessThanOrEqual(epsilon * (1 + 1e-5));
        expect(length).toBeGreaterThanOrEqual(least);
        const windows = [bumpWindow(share, canvas, stream), bumpWindow(share, canvas, stream)] as const;
        best = gatherBump({ clean: image, best }, { canvas, windows, epsilon, stream });
        expect(Math.min(...best)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...best)).toBeLessThanOrEqual(1);
      }
    }
  });
});

it("windows reach every row and column", () => {
  const canvas = { height: 6, width: 6, channels: 1 };
  const stream = randomStream(4);
  const tops = new Set(Array.from({ length: 200 }, () => squareWindow(1 / 36, canvas, stream).top));
  expect([...tops].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});
