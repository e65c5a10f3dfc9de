import { createNormalizer, denormalize, imageAt, type ImageDataset, type Normalization } from "@sdnet/data";
import { canInvert, codingReport, cscLayers, findStem, invert, type LayerCoding } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { Raster } from "../reporting/png.js";

/** What is looked at, and how. */
export interface LookOptions {
  readonly dataset: ImageDataset;
  readonly normalization: Normalization;
  /** Indices of the images. */
  readonly indices: readonly number[];
  /** λ of the stem; as trained if left out. */
  readonly lambda?: number | undefined;
  /** Called before each layer is inverted. */
  readonly onLayer?: (done: number, total: number, name: string) => void;
}

/** The images as one layer's codes remember them. */
export interface LayerView {
  readonly name: string;
  /** `‖x - x'‖² / ‖x‖²` of the images, normalised. */
  readonly relativeError: number;
  /** One for each image. */
  readonly pictures: readonly Raster[];
}

/** What was seen inside a network. */
export interface Insight {
  readonly images: readonly Raster[];
  /** One for every CSC layer that can be inverted, from the images on. */
  readonly views: readonly LayerView[];
  /** How every CSC layer codes the images. */
  readonly layers: readonly LayerCoding[];
}

/** Codes images with a network and looks at what is left of them behind every CSC layer. */
export function lookInside(model: tf.LayersModel, options: LookOptions): Insight {
  const { dataset, normalization, indices, lambda, onLayer } = options;
  const { height, width, channels } = dataset;
  const size = height * width * channels;
  const pixels = new Float32Array(indices.length * size);
  const normalizer = createNormalizer(normalization);
  indices.forEach((index, row) => normalizer(imageAt(dataset, index), pixels, row * size));
  const images = tf.tensor4d(pixels, [indices.length, height, width, channels]);
  const invertible = findStem(model) === undefined ? [] : cscLayers(model).filter(canInvert);
  const views = invertible.map((layer, index): LayerView => {
    onLayer?.(index, invertible.length, layer.name);
    const seen = invert(images, { layer, lambda });
    const relativeError = tf.tidy(() => {
      const error = tf.sum(tf.squaredDifference(seen, images));
      return tf.div(error, tf.sum(tf.square(images))).dataSync()[0] ?? NaN;
    });
    const colours = denormalize(seen.dataSync<"float32">(), normalization);
    seen.dispose();
    const pictures = indices.map((_, row) => ({
      ...{ width, height },
      pixels: colours.slice(row * size, (row + 1) * size),
    }));
    return { name: layer.name, relativeError, pictures };
  });
  onLayer?.(invertible.length, invertible.length, "");
  const layers = codingReport(model, images, { lambda });
  images.dispose();
  const originals = indices.map((index) => ({ width, height, pixels: imageAt(dataset, index) }));
  return { images: originals, views, layers };
}
