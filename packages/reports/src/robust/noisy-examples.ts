import { createNormalizer, denormalize, type Normalization } from "@sdnet/data";
import { reconstruct } from "@sdnet/models";
import {
  adaptiveLambda,
  corrupt,
  type Calibration,
  type CorruptionName,
  type RobustModel,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { describeLambda } from "@sdnet/train/experiment";
import { pngAddress } from "@sdnet/data/node";
import type { ImageSample } from "@sdnet/train/node";
import type { NoisyExample } from "./robust-page.js";

/** Network, images and calibration for the examples. */
export interface NoisyExamplesOptions {
  readonly model: tf.LayersModel;
  readonly network: RobustModel;
  readonly calibration: Calibration;
  /** Clean images. */
  readonly sample: ImageSample;
  readonly normalization: Normalization;
  readonly seed: number;
}

const NOISE: CorruptionName = "gaussian_noise";
const SEVERITY = 5;

/** Images of a sample: clean, noisy, and reconstructed from codes at the λ of training and the chosen one. */
export function noisyExamples(options: NoisyExamplesOptions): readonly NoisyExample[] {
  const { model, network, calibration, sample, normalization, seed } = options;
  const { height, width, channels, images: shown } = sample;
  const noisy = shown.map(({ pixels: clean }) =>
    corrupt(clean, { corruption: NOISE, severity: SEVERITY, seed, height, width, channels }),
  );
  const size = height * width * channels;
  const pixels = new Float32Array(shown.length * size);
  const normalizer = createNormalizer(normalization);
  noisy.forEach((image, row) => {
    normalizer(image, pixels, row * size);
  });
  const images = tf.tensor4d(pixels, [shown.length, height, width, channels]);
  const { lambda, signal } = adaptiveLambda(network, calibration).choose(images);
  const chosen = lambda.dataSync<"float32">();
  const { trainingLambda } = calibration;
  const [fixed, adapted] = [trainingLambda, lambda].map((value) => {
    const seen = reconstruct(model, images, { lambda: value });
    const colours = denormalize(seen.dataSync<"float32">(), normalization);
    seen.dispose();
    return colours;
  }) as [ReturnType<typeof denormalize>, ReturnType<typeof denormalize>];
  tf.dispose([images, lambda, signal]);
  return shown.map(({ truth, pixels: clean }, row) => {
    const picture = (drawn: Uint8Array | Uint8ClampedArray, caption: string) => ({
      address: pngAddress({ width, height, pixels: drawn }),
      caption,
    });
    const part = (colours: Uint8ClampedArray) => colours.subarray(row * size, (row + 1) * size);
    return {
      truth,
      pictures: [
        picture(clean, "clean"),
        picture(noisy[row] ?? new Uint8Array(size), `${NOISE.replace("_", " ")}, severity ${SEVERITY}`),
        picture(part(fixed), `λ ${describeLambda(trainingLambda)}, as trained`),
        picture(part(adapted), `λ ${(chosen[row] ?? NaN).toFixed(2)}, chosen`),
      ],
    };
  });
}
