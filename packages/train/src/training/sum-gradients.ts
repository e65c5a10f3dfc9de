import { BatchNorm, PlainBatchNorm } from "@sdnet/csc-core";
import { withSharedBatch } from "@sdnet/csc-core/backend";
import { valueAndGradients } from "@sdnet/csc-core/tensor";
import type { Communicator } from "@sdnet/parallel";
import * as tf from "@tensorflow/tfjs";
import { variableOf } from "./variable-of.js";

/** Processes that train one network together, each on a part of every batch. */
export interface SharedTraining {
  readonly communicator: Communicator;
  /** Whether batch norms take the statistics of the whole batch, as one process would; else each those of its part. */
  readonly syncNorm: boolean;
}

/** Loss of a whole batch and its gradients, in the order of the weights. */
export interface SummedGradients {
  readonly loss: number;
  readonly gradients: tf.Tensor[];
}

/**
 * Gradients of a batch that is spread over processes: each computes those of its part, and one sum makes them those of the whole. Owns the buffer
 * that they are summed in.
 */
export class GradientSum {
  readonly #training: SharedTraining;
  readonly #statistics: readonly tf.Variable[];
  #buffer = new Float32Array();

  constructor(model: tf.LayersModel, training: SharedTraining) {
    this.#training = training;
    this.#statistics = ownStatistics(model, training.syncNorm);
  }

  /**
   * Gradients of `share` times the mean loss of the part, so that those of all parts add up. Norms meet here, if they are to.
   *
   * @param share - Part of the batch's images that are here; 0 where the image here stands in for none.
   */
  ofPart(loss: () => tf.Scalar, wanted: tf.Variable[], share: number): ReturnType<typeof valueAndGradients> {
    const compute = () => valueAndGradients(() => tf.mul<tf.Scalar>(loss(), share), wanted);
    const { communicator, syncNorm } = this.#training;
    if (!syncNorm) return compute();
    return withSharedBatch({ sum: communicator.sum, isPlaceholder: share === 0 }, compute);
  }

  /**
   * Adds up the parts of all processes, in one exchange, and leaves all with the same numbers. Running statistics of norms that each
   * process has its own of become the mean over the images.
   *
   * @param part - From {@link ofPart}; its gradients are disposed of.
   */
  overProcesses(part: SummedGradients, share: number): SummedGradients {
    const { gradients } = part;
    const places = [...gradients, ...this.#statistics];
    const length = places.reduce((sum, { size }) => sum + size, 1);
    if (this.#buffer.length !== length) this.#buffer = new Float32Array(length);
    const buffer = this.#buffer;
    let end = 0;
    const starts = places.map(({ size }) => (end += size) - size);
    places.forEach((tensor, index) => {
      buffer.set(tensor.dataSync<"float32">(), starts[index]);
    });
    // Gradients and loss are of the part already; statistics are not.
    const ownStart = starts[gradients.length] ?? end;
    for (let place = ownStart; place < end; place++) buffer[place] = share * (buffer[place] ?? 0);
    buffer[end] = part.loss;
    this.#training.communicator.sum(buffer);
    const summed = places.map(({ shape, size }, index) => {
      const start = starts[index] ?? 0;
      return tf.tensor(buffer.subarray(start, start + size), shape, "float32");
    });
    tf.dispose(gradients);
    const loss = buffer[end] ?? NaN;
    if (Number.isFinite(loss)) {
      this.#statistics.forEach((variable, index) => {
        const mean = summed[gradients.length + index];
        // A copy: the buffer is written to in the next step.
        if (mean !== undefined) variable.assign(tf.tensor(Float32Array.from(mean.dataSync()), mean.shape));
      });
    }
    return { loss, gradients: summed.slice(0, gradients.length) };
  }
}

/** Running statistics that are of a process's own part: of our norms where they do not meet, and of norms of TensorFlow.js. */
function ownStatistics(model: tf.LayersModel, syncNorm: boolean): readonly tf.Variable[] {
  return model.layers.flatMap((layer) => {
    const isOurs = layer instanceof BatchNorm || layer instanceof PlainBatchNorm;
    const isOwn = isOurs ? !syncNorm : layer.getClassName() === "BatchNormalization";
    return isOwn ? layer.nonTrainableWeights.map(variableOf) : [];
  });
}
