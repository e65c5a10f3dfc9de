import { createNormalizer, type Normalization } from "@sdnet/data";
import { canInvert, codingReport, cscLayers, findStem, invert, type LayerCoding } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { Raster } from "@sdnet/data/node";
import type { ImageSample } from "@sdnet/train/node";

/** Images to code, and λ. */
export interface LookOptions {
  readonly sample: ImageSample;
  readonly normalization: Normalization;
  /** λ of the stem; as trained if left out. */
  readonly lambda?: number | undefined;
  /** Called before each layer is inverted, with the number of images inverted so far, counting each layer, and in all. */
  readonly onLayer?: (done: number, total: number, name: string) => void;
}

/** The images as one layer's codes remember them. */
export interface LayerView {
  readonly name: string;
  /** `‖x - x'‖² / ‖x‖²` of the images, normalised. */
  readonly relativeError: number;
  /** One for each image, every colour channel stretched to its own range: what is left of deep layers is faint. */
  readonly pictures: readonly Raster[];
}

/** Reconstructions of images behind every CSC layer, with each layer's sparsity. */
export interface Insight {
  readonly images: readonly Raster[];
  /** One for every CSC layer that can be inverted, from the images on. */
  readonly views: readonly LayerView[];
  /** Sparsity and residual of every CSC layer on the images. */
  readonly layers: readonly LayerCoding[];
}

/** Codes images with a network and looks at what is left of them behind every CSC layer. */
export function lookInside(model: tf.LayersModel, options: LookOptions): Insight {
  const { sample, normalization, lambda, onLayer } = options;
  const { height, width, channels } = sample;
  const size = height * width * channels;
  const pixels = new Float32Array(sample.images.length * size);
  const normalizer = createNormalizer(normalization);
  sample.images.forEach((image, row) => {
    normalizer(image.pixels, pixels, row * size);
  });
  const images = tf.tensor4d(pixels, [sample.images.length, height, width, channels]);
  const invertible = findStem(model) === undefined ? [] : cscLayers(model).filter(canInvert);
  const { length: count } = sample.images;
  const total = invertible.length * count;
  const views = invertible.map((layer, index): LayerView => {
    onLayer?.(index * count, total, layer.name);
    const seen = invert(images, { layer, lambda });
    const relativeError = tf.tidy(() => {
      const error = tf.sum(tf.squaredDifference(seen, images));
      return tf.div(error, tf.sum(tf.square(images))).dataSync()[0] ?? NaN;
    });
    const values = seen.dataSync<"float32">();
    seen.dispose();
    const pictures = sample.images.map((_, row) => ({
      ...{ width, height },
      pixels: stretched(values.subarray(row * size, (row + 1) * size), sample),
    }));
    return { name: layer.name, relativeError, pictures };
  });
  onLayer?.(total, total, "");
  const layers = codingReport(model, images, { lambda });
  images.dispose();
  const originals = sample.images.map((image) => ({ width, height, pixels: image.pixels }));
  return { images: originals, views, layers };
}

/** Part of a picture's side that is frame: zero padding and the norms leave it brighter than anything inside. */
const FRAME = 1 / 8;

/** Interleaved channels as pixels, each channel stretched to its range inside the frame. */
function stretched(values: Float32Array, { width, height, channels }: PictureSize): Uint8ClampedArray {
  const isInside = (place: number, side: number): boolean =>
    place >= FRAME * side && place < (1 - FRAME) * side;
  const lowest = new Float32Array(channels).fill(Infinity);
  const highest = new Float32Array(channels).fill(-Infinity);
  values.forEach((value, index) => {
    const [place, channel] = [Math.floor(index / channels), index % channels];
    if (!isInside(Math.floor(place / width), height) || !isInside(place % width, width)) return;
    lowest[channel] = Math.min(lowest[channel] ?? value, value);
    highest[channel] = Math.max(highest[channel] ?? value, value);
  });
  return Uint8ClampedArray.from(values, (value, index) => {
    const low = lowest[index % channels] ?? 0;
    const range = (highest[index % channels] ?? 0) - low;
    return range > 0 ? (255 * (value - low)) / range : 127.5;
  });
}

/** Sides of a picture and its number of colours. */
type PictureSize = Pick<ImageSample, "width" | "height" | "channels">;
