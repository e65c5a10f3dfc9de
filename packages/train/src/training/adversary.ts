import { ballOf, imageStreams, pgd, type AttackLoss, type Ball, type Classifier } from "@sdnet/attacks";
import { withPrecision, type Precision } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import type { Normalization } from "@sdnet/data";
import { InferenceModel } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { AdversarialSection } from "../experiment/experiment.js";

/** Inputs of {@link createAdversary}. */
export interface AdversaryOptions {
  readonly section: AdversarialSection;
  readonly model: tf.LayersModel;
  readonly normalization: Normalization;
  readonly stepsPerEpoch: number;
  readonly seed: number;
  readonly precision?: Precision | undefined;
}

/** Images of a batch and their classes. */
export interface Batch {
  /** `[batch, height, width, channels]`, normalised. */
  readonly images: tf.Tensor4D;
  /** `[batch]`, int32. */
  readonly labels: tf.Tensor1D;
}

/**
 * The attacker of adversarial training: makes images that the network gets wrong, by the steps of `@sdnet/attacks`. What it draws is a pure
 * function of the seed, the step and each image's pixels, so that a run goes on bit for bit.
 */
export interface Adversary {
  readonly section: AdversarialSection;
  /** λ of the stem in a step, drawn for the whole batch; undefined: the network's own. */
  readonly lambdaAt: (step: number) => number | undefined;
  /**
   * Perturbed images, normalised; the caller owns them. The network answers as in use, with the running statistics of its norms: the attack is
   * then on the network that is tested, each image on its own, and leaves the statistics alone.
   */
  readonly perturb: (batch: Batch, step: number) => tf.Tensor4D;
  /** Images in units of pixels in [0, 1], to be changed in place by the caller. */
  readonly startReplays: (images: tf.Tensor4D, step: number) => Replays;
}

/** One batch of free adversarial training. */
export interface Replays {
  /** Number of updates that each batch is used for. */
  readonly count: number;
  /** Perturbed images, pixels in [0, 1]; the caller's. */
  readonly pixels: tf.Variable<tf.Rank.R4>;
  /** Normalised images of these pixels; differentiable. */
  readonly normalized: () => tf.Tensor4D;
  /** Takes a step along the gradient of the loss with respect to the pixels. */
  readonly advance: (gradient: tf.Tensor4D) => void;
}

/** Weight of the divergence in TRADES, as published for CIFAR-10. */
export const TRADES_BETA = 6;
const PGD_STEPS = 7;
const FREE_REPLAYS = 4;

/** Steps of the attack and the size of each, in units of pixels in [0, 1], with everything left out filled in. */
export function adversarialSteps({ attack, loss, epsilon, ...section }: AdversarialSection): {
  readonly steps: number;
  readonly stepSize: number;
} {
  const isFree = loss === "free";
  const steps = isFree
    ? (section.steps ?? FREE_REPLAYS)
    : attack === "fgsm"
      ? 1
      : (section.steps ?? PGD_STEPS);
  const usual = isFree ? epsilon : steps === 1 ? 1.25 * epsilon : (2.5 * epsilon) / steps;
  return { steps, stepSize: section.stepSize ?? usual };
}

/** Makes the attacker of a training. */
export function createAdversary(options: AdversaryOptions): Adversary {
  const { section, model, normalization, stepsPerEpoch, seed, precision } = options;
  const { steps, stepSize } = adversarialSteps(section);
  const { norm, warmup, loss } = section;
  const relativeStepSize = stepSize / section.epsilon;
  const epsilonAt = (step: number): number =>
    section.epsilon * (warmup === 0 ? 1 : Math.min(1, (step + 1) / (warmup * stepsPerEpoch)));
  const lambdaAt = (step: number): number | undefined => {
    const [least, most] = section.lambda ?? [];
    if (least === undefined || most === undefined) return undefined;
    return least + (most - least) * randomStream(seed, "lambda of the batch", step).uniform();
  };
  const seedAt = (step: number): number => randomStream(seed, "adversary", step).uint32();
  return {
    section,
    lambdaAt,
    perturb: ({ images, labels }, step) =>
      withFolded(model, precision, (inference) =>
        tf.tidy(() => {
          const pixels = pixelsOf(images, normalization);
          const classifier = classifierOf(inference, normalization, lambdaAt(step));
          const raised = loss === "trades" ? divergenceFrom(classifier(pixels)) : "cross-entropy";
          const attack = pgd({ steps, relativeStepSize, randomStart: true, stopEarly: false, loss: raised });
          const found = attack.perturb({
            classifier,
            images: pixels,
            labels,
            norm,
            epsilon: epsilonAt(step),
            seed: seedAt(step),
            indices: Array.from({ length: images.shape[0] }, (_, index) => index),
          });
          return normalized(found, normalization);
        }),
      ),
    startReplays: (images, step) => {
      const ball = ballOf(norm);
      const bounds = { center: pixelsOf(images, normalization), epsilon: epsilonAt(step) };
      const streams = imageStreams({ seed: seedAt(step), images: bounds.center }, "free");
      const pixels = tf.variable(ball.randomPoint(bounds, streams));
      const stride = relativeStepSize * bounds.epsilon;
      return {
        count: steps,
        pixels,
        normalized: () => normalized(pixels, normalization),
        advance: (gradient) => {
          pixels.assign(stepFrom(pixels, gradient, { ball, bounds, stride }));
        },
      };
    },
  };
}

/** Calls back with the network in use, its norms folded into its convolutions, which later updates of the weights do not reach. */
function withFolded<Result>(
  model: tf.LayersModel,
  precision: Precision | undefined,
  body: (inference: InferenceModel) => Result,
): Result {
  return withPrecision(precision, () => {
    const inference = new InferenceModel(model);
    try {
      return body(inference);
    } finally {
      inference.dispose();
    }
  });
}

/** Classifier of pixels in [0, 1] by the network in use, differentiable. */
export function classifierOf(
  inference: InferenceModel,
  normalization: Normalization,
  lambda?: number,
): Classifier {
  return (images) => tf.tidy(() => inference.classify(normalized(images, normalization), { lambda }));
}

/**
 * Kullback-Leibler divergence of each image's answer from a fixed one, `[batch]`: what TRADES raises.
 *
 * @param logits - Of the clean images, `[batch, classes]`.
 */
function divergenceFrom(logits: tf.Tensor2D): AttackLoss {
  return (others) => divergence(logits, others);
}

/** Kullback-Leibler divergence `Σ p (log p - log q)` of each row's softmax q from the softmax p of another, `[batch]`. */
export function divergence(logits: tf.Tensor2D, others: tf.Tensor2D): tf.Tensor1D {
  return tf.tidy(() => {
    const logarithm = tf.logSoftmax(logits);
    return tf.sum(tf.mul(tf.exp(logarithm), tf.sub(logarithm, tf.logSoftmax(others))), 1);
  });
}

function stepFrom(
  pixels: tf.Tensor4D,
  gradient: tf.Tensor4D,
  {
    ball,
    bounds,
    stride,
  }: { readonly ball: Ball; readonly bounds: Parameters<Ball["project"]>[1]; readonly stride: number },
): tf.Tensor4D {
  return tf.tidy(() => ball.project(tf.add(pixels, tf.mul(stride, ball.ascent(gradient, pixels))), bounds));
}

function pixelsOf(images: tf.Tensor4D, { mean, std }: Normalization): tf.Tensor4D {
  return tf.tidy(() =>
    tf.clipByValue(tf.add(tf.mul(images, tf.tensor1d([...std])), tf.tensor1d([...mean])), 0, 1),
  );
}

function normalized(pixels: tf.Tensor4D, { mean, std }: Normalization): tf.Tensor4D {
  return tf.tidy(() => tf.div(tf.sub(pixels, tf.tensor1d([...mean])), tf.tensor1d([...std])));
}
