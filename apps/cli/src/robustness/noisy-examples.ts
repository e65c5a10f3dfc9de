import { createNormalizer, denormalize, imageAt, type ImageDataset, type Normalization } from "@sdnet/data";
import { reconstruct } from "@sdnet/models";
import {
  adaptiveLambda,
  corrupt,
  type Calibration,
  type CorruptionName,
  type RobustModel,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { describeLambda } from "../config/lambda.js";
import { firstOfEachClass } from "../demo/pictures.js";
import { pngAddress } from "../reporting/png.js";

/** One test image in several states. */
export interface NoisyExample {
  readonly truth: string;
  readonly pictures: readonly { readonly address: string; readonly caption: string }[];
}

/** What examples are made with. */
export interface NoisyExamplesOptions {
  readonly model: tf.LayersModel;
  readonly network: RobustModel;
  readonly calibration: Calibration;
  readonly test: ImageDataset;
  readonly normalization: Normalization;
  readonly seed: number;
}

const EXAMPLES = 6;
const NOISE: CorruptionName = "gaussian_noise";
const SEVERITY = 5;

/** The first image of some classes: clean, noisy, and reconstructed from codes at the λ of training and the chosen one. */
export function noisyExamples(options: NoisyExamplesOptions): readonly NoisyExample[] {
  const { model, network, calibration, test, normalization, seed } = options;
  const { height, width, channels, classNames, labels } = test;
  const indices = firstOfEachClass(labels, EXAMPLES);
  const noisy = indices.map((index) =>
    corrupt(imageAt(test, index), {
      ...{ corruption: NOISE, severity: SEVERITY, seed, index },
      ...{ height, width, channels },
    }),
  );
  const size = height * width * channels;
  const pixels = new Float32Array(indices.length * size);
  const normalizer = createNormalizer(normalization);
  noisy.forEach((image, row) => {
    normalizer(image, pixels, row * size);
  });
  const images = tf.tensor4d(pixels, [indices.length, height, width, channels]);
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
  return indices.map((index, row) => {
    const picture = (shown: Uint8Array | Uint8ClampedArray, caption: string) => ({
      address: pngAddress({ width, height, pixels: shown }),
      caption,
    });
    const part = (colours: Uint8ClampedArray) => colours.subarray(row * size, (row + 1) * size);
    return {
      truth: classNames[labels[index] ?? 0] ?? "",
      pictures: [
        picture(imageAt(test, index), "clean"),
        picture(noisy[row] ?? new Uint8Array(size), `${NOISE.replace("_", " ")}, severity ${SEVERITY}`),
        picture(part(fixed), `λ ${describeLambda(trainingLambda)}, as trained`),
        picture(part(adapted), `λ ${(chosen[row] ?? NaN).toFixed(2)}, chosen`),
      ],
    };
  });
}
