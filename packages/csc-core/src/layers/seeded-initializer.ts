import * as tf from "@tensorflow/tfjs";
import { randomStream } from "../tensor/random.js";

/** Initializer of a layer's weight, as `addWeight` and the stock layers take it. */
export type Initializer = NonNullable<Parameters<tf.layers.Layer["addWeight"]>[3]>;

/** Arguments of {@link SeededInitializer}. */
export interface SeededInitializerArgs {
  readonly distribution: "normal" | "uniform";
  /** Standard deviation of normal numbers, largest size of uniform ones; divided by the root of the fan-in if `perFanIn`. */
  readonly size: number;
  /** Whether `size` is that of a weight with one input. Default false. */
  readonly perFanIn?: boolean;
  /** A whole number; 0 is one like any other. */
  readonly seed: number;
}

type StockClass = (new () => Initializer) & Pick<typeof tf.serialization.Serializable, "fromConfig">;

/** The base class of the stock initialisers, which TensorFlow.js does not export. */
const StockInitializer = Object.getPrototypeOf(tf.initializers.zeros().constructor) as StockClass;

/**
 * Initial weights that are a pure function of their seed. The stock initialisers of TensorFlow.js take seed 0 for no seed, and then differ
 * from run to run.
 */
export class SeededInitializer extends StockInitializer {
  static readonly className: string = "SdnetSeededInitializer";
  readonly args: SeededInitializerArgs;

  /**
   * @param args - The distribution and the seed.
   * @throws RangeError if `seed` is not a whole number.
   */
  constructor(args: SeededInitializerArgs) {
    super();
    if (!Number.isSafeInteger(args.seed)) {
      throw new RangeError(`SeededInitializer: \`seed\` must be an integer, got ${args.seed}.`);
    }
    this.args = args;
  }

  override apply(shape: tf.Shape): tf.Tensor {
    const { distribution, size, perFanIn = false, seed } = this.args;
    const lengths = shape.map((length) => length ?? 1);
    const fanIn = lengths.slice(0, -1).reduce((product, length) => product * length, 1);
    const scale = perFanIn ? size / Math.sqrt(Math.max(1, fanIn)) : size;
    const stream = randomStream(seed, "initial weights");
    const values = new Float32Array(lengths.reduce((product, length) => product * length, 1));
    for (let index = 0; index < values.length; index++) {
      values[index] = scale * (distribution === "normal" ? stream.normal() : 2 * stream.uniform() - 1);
    }
    return tf.tensor(values, lengths);
  }

  override getConfig(): tf.serialization.ConfigDict {
    return { ...this.args };
  }
}
tf.serialization.registerClass(SeededInitializer);

/** Normal weights. */
export function seededNormal({
  deviation,
  seed,
}: {
  readonly deviation: number;
  readonly seed: number;
}): Initializer {
  return new SeededInitializer({ distribution: "normal", size: deviation, seed });
}

/** Uniform weights in `[-bound, bound)`. */
export function seededUniform({
  bound,
  seed,
}: {
  readonly bound: number;
  readonly seed: number;
}): Initializer {
  return new SeededInitializer({ distribution: "uniform", size: bound, seed });
}

/** He's normal weights, of variance `2 / fanIn`: the start of layers before a ReLU. */
export function seededHeNormal({ seed }: { readonly seed: number }): Initializer {
  return new SeededInitializer({ distribution: "normal", size: Math.SQRT2, perFanIn: true, seed });
}

/** He's uniform weights, of variance `2 / fanIn`. */
export function seededHeUniform({ seed }: { readonly seed: number }): Initializer {
  return new SeededInitializer({ distribution: "uniform", size: Math.sqrt(6), perFanIn: true, seed });
}

/** PyTorch's default for convolutions and linear layers: uniform within `1 / sqrt(fanIn)`. */
export function seededPyTorchUniform({ seed }: { readonly seed: number }): Initializer {
  return new SeededInitializer({ distribution: "uniform", size: 1, perFanIn: true, seed });
}
