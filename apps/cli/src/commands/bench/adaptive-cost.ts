import { randomStream } from "@sdnet/csc-core/tensor";
import { createModel } from "@sdnet/models";
import { adaptiveLambda, type Calibration, type NormChoice } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { robustNetwork } from "@sdnet/train";

/** Network and batch size of the measurement. */
export interface AdaptiveCostOptions {
  /** E.g. `sdnet18`. */
  readonly model: "sdnet18" | "sdnet34";
  readonly width: number;
  readonly batch: number;
  /** Whether norms take statistics for the λ of each image. */
  readonly norms: NormChoice;
  readonly signal: "residual" | "roughness";
}

/** One network that classifies the same images with the λ of training, and with one chosen for each. */
export interface AdaptiveCost {
  readonly plain: () => void;
  readonly adaptive: () => void;
  readonly dispose: () => void;
}

/** λ that a calibration tries. */
const LAMBDAS = [0.1, 0.5, 1, 1.4];

/** Prepares both; each call waits for its logits. Weights are fresh: time does not depend on them. */
export function createAdaptiveCost(options: AdaptiveCostOptions): AdaptiveCost {
  const { batch, norms, signal } = options;
  const model = createModel(options.model, { width: options.width });
  const network = robustNetwork(model);
  const random = randomStream(1, "adaptive-cost");
  const pixels = Float32Array.from({ length: batch * 32 * 32 * 3 }, () => random.normal());
  const images = tf.tensor4d(pixels, [batch, 32, 32, 3]);
  const key = { norms, signal, fit: "monotone", scope: "pooled" } as const;
  // From 0.1 for the image with the least of the signal to 1.4 for that with the most.
  const signals = tf.tidy(() => network[signal](images, network.trainingLambda).dataSync());
  const [low, high] = [Math.min(...signals), Math.max(...signals)];
  const rule = {
    kind: "monotone",
    knots: LAMBDAS.map((lambda, index) => ({ signal: low + ((high - low) * index) / 3, lambda })),
  } as const;
  const calibration: Calibration = {
    ...{ trainingLambda: network.trainingLambda, lambdas: LAMBDAS, levels: [], recommended: key },
    rules: [{ ...key, rule, estimate: { clean: 0, noisy: 0 } }],
    norms: {
      lambdas: LAMBDAS,
      norms: Object.fromEntries(
        Object.entries(network.running ?? {}).map(([name, { mean, variance }]) => [
          name,
          { mean: LAMBDAS.map(() => mean), variance: LAMBDAS.map(() => variance) },
        ]),
      ),
    },
  };
  const adaptive = adaptiveLambda(network, calibration);
  const wait = (logits: tf.Tensor) => {
    logits.dataSync();
    logits.dispose();
  };
  return {
    plain: () => {
      wait(network.predict(images, network.trainingLambda));
    },
    adaptive: () => {
      wait(adaptive.predict(images));
    },
    dispose: () => {
      images.dispose();
      network.dispose();
      model.dispose();
    },
  };
}
