import * as tf from "@tensorflow/tfjs";
import { batchNormInference, batchNormTraining } from "../ops/batch-norm.js";
import type { CallOptions } from "./call-options.js";
import { baseArguments, type LayerArgs } from "./layer-arguments.js";
import { singleInput, singleShape } from "./single-input.js";

/** Weight of a new batch in the running statistics, as in PyTorch. */
const MOMENTUM = 0.1;

/**
 * Batch normalisation over all but the channel axis, with PyTorch's conventions: epsilon 1e-5, running statistics
 * updated by a tenth, unbiased running variance. Fused in training, unlike `tf.layers.batchNormalization`.
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
    const { normalized, mean, variance } = batchNormTraining(input, affine);
    this.#track(weights.mean, mean);
    this.#track(weights.variance, variance);
    this.batchesTracked++;
    return normalized;
  }

  #track(running: tf.LayerVariable, batch: tf.Tensor1D): void {
    tf.tidy(() => {
      running.write(tf.add(tf.mul(running.read(), 1 - MOMENTUM), tf.mul(batch, MOMENTUM)));
    });
  }
}

tf.serialization.registerClass(BatchNorm);

/** The variables of a {@link BatchNorm}, each `[channels]`. */
export interface BatchNormWeights {
  readonly scale: tf.LayerVariable;
  readonly offset: tf.LayerVariable;
  readonly mean: tf.LayerVariable;
  readonly variance: tf.LayerVariable;
}
