/** Spreads grey levels so that each is about as frequent as any other. As `cv2.equalizeHist`. */
export function equalizeHistogram(pixels: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const darkest = counts.findIndex((count) => count > 0);
  const others = pixels.length - (counts[darkest] ?? 0);
  if (others === 0) return pixels.slice();
  // OpenCV computes this in float32, and bytes round half to even.
  const scale = Math.fround(255 / others);
  const levels = new Uint8ClampedArray(256);
  let below = 0;
  for (let level = darkest + 1; level < 256; level++) {
    below += counts[level] ?? 0;
    levels[level] = Math.fround(below * scale);
  }
  return Uint8Array.from(pixels, (pixel) => levels[pixel] ?? 0);
}
