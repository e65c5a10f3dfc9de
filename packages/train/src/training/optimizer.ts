import type * as tf from "@tensorflow/tfjs";
import type { OptimizerSection, RatesSection } from "../experiment/experiment.js";
import { Adam } from "./adam.js";
import { Sgd } from "./sgd.js";

/** Turns gradients into updates of the weights it was made for. Owns its buffers. */
export interface Optimizer {
  /** Buffers by what they hold, each in the order of the weights; what is assigned to them counts. */
  readonly buffers: () => Readonly<Record<string, readonly tf.Variable[]>>;
  /** Moves every weight once; `gradients` are in the order of the weights and are disposed of. */
  readonly apply: (
    gradients: readonly tf.Tensor[],
    step: { readonly learningRate: number; readonly step: number },
  ) => void;
  readonly dispose: () => void;
}

/** Weights that an optimiser updates. */
export interface OptimizedWeights {
  readonly weights: readonly tf.Variable[];
  /** Those of them that no weight decay reaches. */
  readonly undecayed: ReadonlySet<tf.Variable>;
  /** Kind of each that an experiment can give a learning rate of its own. */
  readonly kinds: ReadonlyMap<tf.Variable, keyof RatesSection>;
}

/** Makes the optimiser that an experiment asks for. */
export function createOptimizer(
  section: OptimizerSection,
  { weights, undecayed, kinds }: OptimizedWeights,
): Optimizer {
  if (section.name === "adam") {
    const adam = new Adam(weights, undecayed);
    return {
      buffers: () => ({ adam_mean: adam.means, adam_square: adam.squares }),
      apply: (gradients, step) => {
        adam.apply(gradients, { ...section, ...step });
      },
      dispose: () => {
        adam.dispose();
      },
    };
  }
  const { rates = {} } = section;
  const own = [...kinds].map(([weight, kind]) => [weight, rates[kind] ?? 1] as const);
  const sgd = new Sgd(weights, undecayed, new Map(own));
  return {
    buffers: () => ({ momentum: sgd.buffers }),
    apply: (gradients, { learningRate }) => {
      sgd.apply(gradients, { ...section, learningRate });
    },
    dispose: () => {
      sgd.dispose();
    },
  };
}
