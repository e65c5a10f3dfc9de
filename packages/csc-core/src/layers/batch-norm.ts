import * as tf from "@tensorflow/tfjs";
import { batchNormInference, batchNormTraining } from "../ops/batch-norm.js";
import type { CallOptions } from "./call-options.js";
import { baseArguments, type LayerArgs } from "./layer-arguments.js";
import { trackStatistics, type RunningStatistics } from "./running-statistics.js";
import { singleInput, singleShape } from "./single-input.js";

/**
 * Batch normalisation over all but the channel axis, with PyTorch's conventions: epsilon 1e-5, running statistics
 * updated by a tenth, unbiased running variance. Fused in training, unlike `tf.layers.batchNormalization`.
 *
 * A batch with a single value per channel (one image whose map is 1 × 1) is normalised to the offset and leaves the running
 * statistics alone; PyTorch refuses it.
 */
export class BatchNorm extends tf.layers.Layer {
  static readonly className: string = "SdnetBatchNorm";
  readonly epsilon: number = 1e-5;
  /** Number of training batches seen; part of PyTorch's state. */
  batchesTracked = 0;
  #weights: BatchNormWeights | undefined;

  /** @param args - What every layer takes, all optional. */
  constructor(args: LayerArgs = {}) {
    super(baseArguments(args));
  }

  /** Scale and offset (trained), running mean and variance (not trained), all `[channels]`. */
  get parameters(): BatchNormWeights {
    if (this.#weights === undefined)
      throw new Error(`${this.name}: weights exist only after the layer is built.`);
    return this.#weights;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = singleShape(inputShape)[3] ?? 0;
    const weight = (name: string, value: number, trainable: boolean): tf.LayerVariable =>
      this.addWeight(name, [channels], "float32", tf.initializers.constant({ value }), undefined, trainable);
    this.#weights = {
      scale: weight("scale", 1, true),
      offset: weight("offset", 0, true),
      mean: weight("mean", 0, false),
      variance: weight("variance", 1, false),
    };
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return singleShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], options: CallOptions = {}): tf.Tensor {
    const input = singleInput(inputs);
    const weights = this.parameters;
    const read = (weight: tf.LayerVariable): tf.Tensor1D => weight.read() as tf.Tensor1D;
    const affine = { scale: read(weights.scale), offset: read(weights.offset), epsilon: this.epsilon };
    if (options.training !== true) {
      const running = { mean: read(weights.mean), variance: read(weights.variance) };
      return batchNormInference(input, { ...affine, ...(options.statistics?.[this.name] ?? running) });
    }
    const batch = batchNormTraining(input, affine);
    if (trackStatistics(weights, batch)) this.batchesTracked++;
    return batch.normalized;
  }
}

tf.serialization.registerClass(BatchNorm);

/** The variables of a {@link BatchNorm}, each `[channels]`. */
export interface BatchNormWeights extends RunningStatistics {
  readonly scale: tf.LayerVariable;
  readonly offset: tf.LayerVariable;
}
