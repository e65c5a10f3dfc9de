import * as tf from "@tensorflow/tfjs";
import { baseArguments, type LayerArgs } from "./layer-arguments.js";
import { seededNormal } from "./seeded-initializer.js";
import { singleInput, singleShape } from "./single-input.js";

/** Arguments of {@link Bias}. */
export interface BiasArgs extends LayerArgs {
  /** Standard deviation of the normal numbers it starts from. Default 0. */
  readonly deviation?: number;
  /** Seed of the initial numbers. Default 0. */
  readonly seed?: number;
}

/** Adds one trained number to every channel: what {@link Conv2d} leaves out. */
export class Bias extends tf.layers.Layer {
  static readonly className: string = "SdnetBias";
  readonly #deviation: number;
  readonly #seed: number;
  #bias: tf.LayerVariable | undefined;

  /** @param args - What every layer takes, and how the numbers start; all optional. */
  constructor(args: BiasArgs = {}) {
    super(baseArguments(args));
    this.#deviation = args.deviation ?? 0;
    this.#seed = args.seed ?? 0;
  }

  override build(inputShape: tf.Shape | tf.Shape[]): void {
    const channels = singleShape(inputShape).at(-1) ?? 0;
    const initializer =
      this.#deviation === 0
        ? tf.initializers.zeros()
        : seededNormal({ deviation: this.#deviation, seed: this.#seed });
    this.#bias = this.addWeight("bias", [channels], "float32", initializer);
    super.build(inputShape);
  }

  override computeOutputShape(inputShape: tf.Shape | tf.Shape[]): tf.Shape {
    return singleShape(inputShape);
  }

  override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
    if (this.#bias === undefined)
      throw new Error(`${this.name}: weights exist only after the layer is built.`);
    return tf.add(singleInput(inputs), this.#bias.read());
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...super.getConfig(), deviation: this.#deviation, seed: this.#seed };
  }
}
tf.serialization.registerClass(Bias);
