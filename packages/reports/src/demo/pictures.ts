import { isCorrect } from "@sdnet/csc-core/tensor";
import { createNormalizer, denormalize, imageAt, type Normalization } from "@sdnet/data";
import { classify, reconstruct, robustModel, stemLayer } from "@sdnet/models";
import { adaptiveLambda, type CalibrationFile } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import type { MemoryImages } from "@sdnet/train/node";
import { pngAddress } from "@sdnet/data/node";
import { atomRaster } from "../visualize/atom-raster.js";

/** A picture as the address of a PNG. */
export interface AtomSheet {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly atoms: number;
}

/** The atoms of the stem as {@link atomRaster} draws them. */
export function atomSheet(model: tf.LayersModel): AtomSheet {
  const stem = stemLayer(model);
  const raster = atomRaster(stem);
  const { width, height } = raster;
  return { address: pngAddress(raster), width, height, atoms: stem.parameters.kernel.shape[3] ?? 0 };
}

/** Answer of a network, as the name of a class. */
export interface Answer {
  readonly name: string;
  readonly right: boolean;
}

/** Reconstruction of an image by the SDNet's stem at one λ, and the network's answer there. */
export interface Explained extends Answer {
  readonly lambda: number;
  /** Address of a PNG. */
  readonly address: string;
}

/** One test image under noise, and what both networks make of it. */
export interface DemoExample {
  readonly truth: string;
  /** Addresses of PNGs. */
  readonly clean: string;
  readonly noisy: string;
  readonly fixed: Explained;
  readonly chosen: Explained;
  readonly twin: Answer;
}

/** Images to show, and the networks to classify them. */
export interface DemoExampleOptions {
  readonly sdnet: tf.LayersModel;
  readonly twin: tf.LayersModel;
  readonly calibration: CalibrationFile;
  readonly test: MemoryImages;
  /** The same images under noise. */
  readonly noisy: MemoryImages;
  readonly normalization: Normalization;
  /** Indices in both. */
  readonly indices: readonly number[];
}

/** Noisy images beside what the SDNet explains of them at the λ of training and at the chosen one, in the colours of the data set. */
export function demoExamples(options: DemoExampleOptions): readonly DemoExample[] {
  const { sdnet, twin, calibration, test, noisy, normalization, indices } = options;
  const { height, width, channels, classNames } = test;
  const size = height * width * channels;
  const pixels = new Float32Array(indices.length * size);
  const normalizer = createNormalizer(normalization);
  indices.forEach((index, row) => {
    normalizer(imageAt(noisy, index), pixels, row * size);
  });
  const labels = indices.map((index) => test.labels[index] ?? 0);
  const answersOf = (logits: tf.Tensor2D): readonly Answer[] => {
    const classes = tf.argMax(logits, 1).dataSync();
    const verdicts = isCorrect(logits, tf.tensor1d(labels, "int32")).dataSync();
    return labels.map((_, row) => ({
      name: classNames[classes[row] ?? 0] ?? "",
      right: verdicts[row] === 1,
    }));
  };
  const network = robustModel(sdnet, { reach: calibration.provenance.reach });
  let examples: readonly DemoExample[] = [];
  try {
    tf.tidy(() => {
      const images = tf.tensor4d(pixels, [indices.length, height, width, channels]);
      const chosen = adaptiveLambda(network, calibration).explain(images);
      const { trainingLambda } = calibration;
      const explained = (lambda: number | tf.Tensor1D, logits: tf.Tensor2D) => {
        const colours = denormalize(
          reconstruct(sdnet, images, { lambda }).dataSync<"float32">(),
          normalization,
        );
        const lambdas = typeof lambda === "number" ? undefined : lambda.dataSync<"float32">();
        return answersOf(logits).map((answer, row): Explained => ({
          ...answer,
          lambda: lambdas?.[row] ?? trainingLambda,
          address: pngAddress({ width, height, pixels: colours.subarray(row * size, (row + 1) * size) }),
        }));
      };
      const fixed = explained(trainingLambda, network.predict(images, trainingLambda));
      const adapted = explained(chosen.lambda, chosen.logits);
      const twins = answersOf(classify(twin, images));
      const picture = (source: MemoryImages, index: number) =>
        pngAddress({ width, height, pixels: imageAt(source, index) });
      examples = indices.map((index, row) => ({
        truth: classNames[labels[row] ?? 0] ?? "",
        clean: picture(test, index),
        noisy: picture(noisy, index),
        fixed: fixed[row] as Explained,
        chosen: adapted[row] as Explained,
        twin: twins[row] as Answer,
      }));
    });
  } finally {
    network.dispose();
  }
  return examples;
}
