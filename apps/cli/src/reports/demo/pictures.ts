import { isCorrect } from "@sdnet/csc-core/tensor";
import { createNormalizer, denormalize, imageAt, type ImageDataset, type Normalization } from "@sdnet/data";
import { classify, reconstruct, stemLayer } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { pngAddress } from "../png.js";
import { atomRaster } from "../visualize/atom-raster.js";

/** A picture as the address of a PNG. */
export interface Sheet {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly atoms: number;
}

/** The atoms of the stem as {@link atomRaster} draws them. */
export function atomSheet(model: tf.LayersModel): Sheet {
  const stem = stemLayer(model);
  const raster = atomRaster(stem);
  const { width, height } = raster;
  return { address: pngAddress(raster), width, height, atoms: stem.parameters.kernel.shape[3] ?? 0 };
}

/** What the network makes of a picture. */
export interface Seen {
  /** Address of a PNG. */
  readonly address: string;
  /** Name of the class that the network says it is, at the λ in question. */
  readonly answer: string;
  readonly right: boolean;
}

/** A picture and what the stem's codes say it looks like. */
export interface Reconstructed {
  /** Address of the picture's PNG. */
  readonly address: string;
  /** One for each λ. */
  readonly reconstructions: readonly Seen[];
}

/** One test image, as it is and under noise. */
export interface Example {
  readonly truth: string;
  readonly clean: Reconstructed;
  readonly noisy: Reconstructed;
}

/** Which images are shown, and how. */
export interface ExampleOptions {
  readonly test: ImageDataset;
  /** The same images under noise. */
  readonly noisy: ImageDataset;
  readonly normalization: Normalization;
  /** Indices in both. */
  readonly indices: readonly number[];
  readonly lambdas: readonly number[];
}

/** Images beside their reconstructions at each λ, in the colours of the data set. */
export function examplePictures(model: tf.LayersModel, options: ExampleOptions): readonly Example[] {
  const { test, noisy, indices } = options;
  const clean = reconstructedImages(model, test, options);
  const disturbed = reconstructedImages(model, noisy, options);
  return indices.map((index, row) => ({
    truth: test.classNames[test.labels[index] ?? 0] ?? "",
    clean: clean[row] as Reconstructed,
    noisy: disturbed[row] as Reconstructed,
  }));
}

function reconstructedImages(
  model: tf.LayersModel,
  dataset: ImageDataset,
  { indices, normalization, lambdas }: ExampleOptions,
): readonly Reconstructed[] {
  const { height, width, channels, classNames } = dataset;
  const labels = indices.map((index) => dataset.labels[index] ?? 0);
  const size = height * width * channels;
  const pixels = new Float32Array(indices.length * size);
  const normalizer = createNormalizer(normalization);
  indices.forEach((index, row) => normalizer(imageAt(dataset, index), pixels, row * size));
  const seen = lambdas.map((lambda) => {
    const { classes, isRight, values } = tf.tidy(() => {
      const images = tf.tensor4d(pixels, [indices.length, height, width, channels]);
      const logits = classify(model, images, { lambda });
      return {
        classes: tf.argMax<tf.Tensor1D>(logits, 1),
        isRight: isCorrect(logits, tf.tensor1d(labels, "int32")),
        values: reconstruct(model, images, { lambda }),
      };
    });
    const answers = classes.dataSync<"int32">();
    const verdicts = isRight.dataSync();
    const colours = denormalize(values.dataSync<"float32">(), normalization);
    tf.dispose([classes, isRight, values]);
    return { answers, verdicts, colours };
  });
  return indices.map((index, row) => ({
    address: pngAddress({ width, height, pixels: imageAt(dataset, index) }),
    reconstructions: seen.map(({ answers, verdicts, colours }) => ({
      address: pngAddress({ width, height, pixels: colours.subarray(row * size, (row + 1) * size) }),
      answer: classNames[answers[row] ?? 0] ?? "",
      right: verdicts[row] === 1,
    })),
  }));
}
