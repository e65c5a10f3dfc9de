import type { ImageBatch } from "../robust-model.js";

/** Pixels `[size, channels, height, width]`, as ONNX orders them. */
export function channelsFirst({ pixels, size, height, width, channels }: ImageBatch): Float32Array {
  const positions = height * width;
  const length = positions * channels;
  if (pixels.length !== size * length) {
    throw new RangeError(
      `runOnnx: \`images.pixels\` must hold ${size} x ${height} x ${width} x ${channels} numbers, got ${pixels.length}.`,
    );
  }
  const ordered = new Float32Array(pixels.length);
  for (let image = 0; image < size; image++) {
    const start = image * length;
    for (let channel = 0; channel < channels; channel++) {
      const to = start + channel * positions;
      for (let position = 0, from = start + channel; position < positions; position++, from += channels) {
        ordered[to + position] = pixels[from] as number;
      }
    }
  }
  return ordered;
}
