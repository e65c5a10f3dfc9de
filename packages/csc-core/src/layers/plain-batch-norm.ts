import * as tf from "@tensorflow/tfjs";
import { batchNormInference, batchNormTraining } from "../ops/batch-norm.js";
import type { CallOptions } from "./call-options.js";
import { baseArguments, nonNegativeNumber, type LayerArgs } from "./layer-arguments.js";
import { trackStatistics, type RunningStatistics } from "./running-statistics.js";
import { singleInput, singleShape } from "./single-input.js";

/** Arguments of {@link PlainBatchNorm}. */
export interface PlainBatchNormArgs extends LayerArgs {
  /** Added to the variance. Default 1e-5. */
  readonly epsilon?: number;
}

/**
 * Batch normalisation over all but the channel axis without a trained scale and offset, as PyTorch's with
 * `affine=False`. The running variance is unbiased. A batch with a single value per channel leaves the running statistics alone.
 */
export class PlainBatchNorm extends tf.layers.Layer {
  static readonly className: string = "SdnetPlainBatchNorm";
  readonly epsilon: number;
  /** Number of training batches seen; part of PyTorch's state. */
  batchesTracked = 0;
  #statistics: RunningStatistics | undefined;

  /**
   * @param args - What every layer takes, and `epsilon`; all optional.
   * @throws RangeError if `epsilon` is out of range.
   */
  constructor(args: PlainBatchNormArgs = {}) {
    super(baseArguments(args));
    this.epsilon = nonNegativeNumber("PlainBatchNorm", "epsilon", args.epsilon ?? 1e-5);
  }

  /** Running mean and variance. */
  get statistics(): RunningStatistics {
    if (this.#statistics === undefined)
      throw new Error(`${this.name}: weights exist only after the layer is built.`);
    return this.#statistics;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = singleShape(inputShape).at(-1) ?? 0;
    const weight = (name: string, value: number): tf.LayerVariable =>
      this.addWeight(name, [channels], "float32", tf.initializers.constant({ value }), undefined, false);
    this.#statistics = { mean: weight("mean", 0), variance: weight("variance", 1) };
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return singleShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[], options: CallOptions = {}): tf.Tensor {
    const input = singleInput(inputs);
    const channels = input.shape[3];
    const { epsilon } = this;
    const { mean, variance } = this.statistics;
    const unit = {
      scale: tf.ones<tf.Rank.R1>([channels]),
      offset: tf.zeros<tf.Rank.R1>([channels]),
      epsilon,
    };
    if (options.training !== true) {
      return batchNormInference(input, {
        ...unit,
        mean: mean.read() as tf.Tensor1D,
        variance: variance.read() as tf.Tensor1D,
      });
    }
    const batch = batchNormTraining(input, unit);
    if (trackStatistics(this.statistics, batch)) this.batchesTracked++;
    return batch.normalized;
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), epsilon: this.epsilon };
  }
}
tf.serialization.registerClass(PlainBatchNorm);
