/** The sizes of one image, channels innermost. */
export interface Canvas {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** A square part of a canvas. */
export interface Window {
  readonly top: number;
  readonly left: number;
  readonly side: number;
}

/** Calls `visit` with every pixel of a window: where its channels begin in the image, and which pixel of the window it is. */
export function forEachPixel(
  { width, channels }: Canvas,
  { top, left, side }: Window,
  visit: (start: number, pixel: number) => void,
): void {
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      visit(((top + row) * width + left + column) * channels, row * side + column);
    }
  }
}

/** `value`, or the end of [0, 1] that it has passed. */
export function clampPixel(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
