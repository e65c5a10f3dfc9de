import { withPrecision, type Precision } from "@sdnet/csc-core/backend";
import { valueAndGradients } from "@sdnet/csc-core/tensor";
import type { Batch, MixedBatch } from "@sdnet/data";
import { namedParameters, projectAtoms, stemLayer } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { LookaheadSection, OptimizerSection } from "../experiment/experiment.js";
import { adversarialStep, type Descend } from "./adversarial-step.js";
import type { Adversary } from "./adversary.js";
import { crossEntropy, mixedCrossEntropy } from "./cross-entropy.js";
import { undecayedVariables } from "./learnt-lambda.js";
import { Lookahead } from "./lookahead.js";
import { createOptimizer, type Optimizer } from "./optimizer.js";
import { GradientSum, type SharedTraining } from "./sum-gradients.js";
import { variableOf } from "./variable-of.js";
import { weightKinds } from "./weight-kinds.js";

/** Options of {@link Trainer}. */
export interface TrainStepOptions {
  readonly optimizer: OptimizerSection;
  readonly labelSmoothing: number;
  readonly lookahead?: LookaheadSection | undefined;
  /** Of convolutions and their gradients. That of the surrounding `withPrecision` if left out or `auto`. */
  readonly precision?: Precision | "auto" | undefined;
  /** Makes the images that are trained on; those of the batch if left out. */
  readonly adversary?: Adversary | undefined;
  /** Processes that each have a part of every batch; this one has all if left out. */
  readonly processes?: SharedTraining | undefined;
}

/** Position of a step in a training. */
export interface StepPosition {
  /** From 0. */
  readonly step: number;
  /** Length of the training in steps, which lookahead's memory grows with; endless if left out. */
  readonly totalSteps?: number | undefined;
  /** Called before the first weight is changed. */
  readonly onUpdate?: (() => void) | undefined;
  /** Part of the whole batch's images that are here, where processes share it; 0: the image here stands in for none. */
  readonly share?: number | undefined;
}

interface DescentOptions {
  readonly learningRate: number;
  readonly position: StepPosition;
  readonly index: number;
  readonly count: number;
  readonly input?: tf.Variable;
}

/** The images of a batch, `[size, height, width, channels]`, as a tensor of the caller's. */
export function imagesOf(batch: Batch): tf.Tensor4D {
  return tf.tensor4d(batch.pixels, [batch.size, batch.height, batch.width, batch.channels]);
}

/**
 * Minimises the cross-entropy of a model, or the loss of adversarial training, one batch at a time: gradients, one update of every trained weight,
 * atoms back to unit norm. Owns the optimiser's buffers; the model stays the caller's.
 */
export class Trainer {
  readonly #model: tf.LayersModel;
  readonly #options: TrainStepOptions;
  readonly #names: readonly string[];
  readonly #weights: readonly tf.Variable[];
  readonly #optimizer: Optimizer;
  readonly #lookahead: Lookahead | undefined;
  readonly #sum: GradientSum | undefined;
  #steps = 0;

  constructor(model: tf.LayersModel, options: TrainStepOptions) {
    const parameters = namedParameters(model);
    this.#model = model;
    this.#options = options;
    this.#names = [...parameters.keys()];
    this.#weights = [...parameters.values()].map(variableOf);
    this.#optimizer = createOptimizer(options.optimizer, {
      weights: this.#weights,
      undecayed: undecayedVariables(model),
      kinds: weightKinds(model),
    });
    this.#lookahead = options.lookahead && new Lookahead(model, options.lookahead);
    this.#sum = options.processes && new GradientSum(model, options.processes);
  }

  /**
   * The optimiser's buffers, in this program's layout, by what they hold and the official name of their weight, such as
   * `momentum.linear.bias`, and the slow weights of lookahead (`slow.linear.bias`). Owned by the trainer.
   */
  get buffers(): ReadonlyMap<string, tf.Variable> {
    const named = Object.entries(this.#optimizer.buffers()).flatMap(([kind, buffers]) =>
      buffers.map((buffer, index) => [`${kind}.${this.#names[index] ?? ""}`, buffer] as const),
    );
    return new Map([...named, ...(this.#lookahead?.buffers() ?? [])]);
  }

  /** Begins a training at the weights that the model has now, where they are not those it had when the trainer was made. */
  begin(): void {
    this.#lookahead?.begin();
  }

  /**
   * Takes one step and returns the loss of the batch, the whole of it where processes share it, before it. A loss that is not finite makes no update.
   *
   * @param batch - Images and labels.
   * @param learningRate - Of this step.
   * @param position - Which step of the training it is; the next one if left out.
   */
  step(batch: MixedBatch, learningRate: number, position: StepPosition = { step: this.#steps }): number {
    const { step } = position;
    this.#steps = step + 1;
    const { labelSmoothing: smoothing, adversary } = this.#options;
    return tf.tidy(() => {
      const images = imagesOf(batch);
      const labels = tf.tensor1d(batch.labels, "int32");
      const crossEntropyOf = (logits: tf.Tensor2D): tf.Scalar => {
        if (batch.mixture === undefined) return crossEntropy(logits, labels, smoothing);
        return mixedCrossEntropy(logits, labels, { mixture: batch.mixture, smoothing });
      };
      const logitsOf = (seen: tf.Tensor4D, lambda?: number) =>
        this.#model.apply(seen, { training: true, step, ...this.#lambdaOption(lambda) }) as tf.Tensor2D;
      const descend: Descend = (loss, part) => this.#descend(loss, { learningRate, position, ...part });
      if (adversary === undefined) {
        return descend(() => crossEntropyOf(logitsOf(images)), { index: 0, count: 1 }).loss;
      }
      return adversarialStep({ images, labels }, step, { adversary, logitsOf, crossEntropyOf, descend });
    });
  }

  /** One update: of all that a step takes, the part with this index. */
  #descend(
    lossOfBatch: () => tf.Scalar,
    { learningRate, position, index, count, input }: DescentOptions,
  ): ReturnType<Descend> {
    const { precision } = this.#options;
    const wanted = [...this.#weights, ...(input === undefined ? [] : [input])];
    const sum = this.#sum;
    const { share = 1 } = position;
    const { value, gradients: all } = withPrecision(precision === "auto" ? undefined : precision, () =>
      sum === undefined ? valueAndGradients(lossOfBatch, wanted) : sum.ofPart(lossOfBatch, wanted, share),
    );
    const part = {
      loss: value.dataSync()[0] ?? NaN,
      gradients: all.slice(0, this.#weights.length).flatMap((gradient) => gradient ?? []),
    };
    const { loss, gradients } = sum === undefined ? part : sum.overProcesses(part, share);
    if (!Number.isFinite(loss)) return { loss };
    if (index === 0) position.onUpdate?.();
    const update = position.step * count + index;
    this.#optimizer.apply(gradients, { learningRate, step: update });
    this.#lookahead?.update(update + 1, (position.totalSteps ?? Infinity) * count);
    projectAtoms(this.#model);
    return { loss, gradient: input && all.at(-1) };
  }

  /** λ of the stem for one call. */
  #lambdaOption(lambda: number | undefined): object {
    return lambda === undefined ? {} : { lambda: { [stemLayer(this.#model).name]: lambda } };
  }

  /** Frees the optimiser's buffers. */
  dispose(): void {
    this.#optimizer.dispose();
    this.#lookahead?.dispose();
  }
}
