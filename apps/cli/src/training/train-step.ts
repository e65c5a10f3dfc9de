import type { Batch } from "@sdnet/data";
import { namedParameters, projectAtoms } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { SgdSection } from "../config/experiment.js";
import { crossEntropy } from "./cross-entropy.js";
import { Sgd } from "./sgd.js";
import { variableOf } from "./variable-of.js";

/** What one step of training needs beside the batch. */
export interface TrainStepOptions {
  readonly optimizer: SgdSection;
  readonly labelSmoothing: number;
}

/** The images of a batch, `[size, height, width, channels]`, as a tensor of the caller's. */
export function imagesOf(batch: Batch): tf.Tensor4D {
  return tf.tensor4d(batch.pixels, [batch.size, batch.height, batch.width, batch.channels]);
}

/**
 * Minimises the cross-entropy of a model, one batch at a time: gradients, one SGD update of every trained weight,
 * atoms back to unit norm. Owns the optimiser's buffers; the model stays the caller's.
 */
export class Trainer {
  readonly #model: tf.LayersModel;
  readonly #options: TrainStepOptions;
  readonly #names: readonly string[];
  readonly #weights: readonly tf.Variable[];
  readonly #sgd: Sgd;

  constructor(model: tf.LayersModel, options: TrainStepOptions) {
    const parameters = namedParameters(model);
    this.#model = model;
    this.#options = options;
    this.#names = [...parameters.keys()];
    this.#weights = [...parameters.values()].map(variableOf);
    this.#sgd = new Sgd(this.#weights);
  }

  /** Momentum buffers by the official names of their weights, in this program's layout. Owned by the trainer. */
  get momentum(): ReadonlyMap<string, tf.Variable> {
    const { buffers } = this.#sgd;
    return new Map(
      this.#names.flatMap((name, index) => {
        const buffer = buffers[index];
        return buffer === undefined ? [] : [[name, buffer]];
      }),
    );
  }

  /**
   * Takes one step and returns the loss of the batch before it. A loss that is not finite makes no update.
   *
   * @param learningRate - Of this step.
   */
  step(batch: Batch, learningRate: number): number {
    return tf.tidy(() => {
      const images = imagesOf(batch);
      const labels = tf.tensor1d(batch.labels, "int32");
      const { value, grads } = tf.variableGrads(() => {
        const logits = this.#model.apply(images, { training: true }) as tf.Tensor2D;
        return crossEntropy(logits, labels, this.#options.labelSmoothing);
      }, [...this.#weights]);
      const loss = value.dataSync()[0] ?? NaN;
      if (!Number.isFinite(loss)) return loss;
      this.#sgd.apply(
        this.#weights.flatMap((weight) => grads[weight.name] ?? []),
        { ...this.#options.optimizer, learningRate },
      );
      projectAtoms(this.#model);
      return loss;
    });
  }

  /** Frees the optimiser's buffers. */
  dispose(): void {
    this.#sgd.dispose();
  }
}
