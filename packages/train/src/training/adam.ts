import * as tf from "@tensorflow/tfjs";
import type { AdamSection } from "../experiment/experiment.js";

/** One update's numbers of {@link Adam}. */
export interface AdamStep extends Omit<AdamSection, "name"> {
  /** Number of the update, from 0. */
  readonly step: number;
}

/**
 * Adam as `torch.optim.Adam` defines it: with gradient g, weight p and means m and v, `g += weightDecay p`,
 * `m = beta1 m + (1 - beta1) g`, `v = beta2 v + (1 - beta2) g²`, then `p -= learningRate m' / (sqrt(v') + epsilon)` with the
 * means divided by what their starting at zero leaves out. Owns two buffers per weight.
 *
 * @see Kingma & Ba, "Adam: A Method for Stochastic Optimization" (2015), algorithm 1.
 */
export class Adam {
  readonly #weights: readonly tf.Variable[];
  readonly #undecayed: ReadonlySet<tf.Variable>;
  /** Running means of the gradients, in the order of the weights. */
  readonly means: readonly tf.Variable[];
  /** Running means of the squared gradients, in the order of the weights. */
  readonly squares: readonly tf.Variable[];

  /**
   * @param weights - What is moved.
   * @param undecayed - Those of them that no weight decay reaches.
   */
  constructor(weights: readonly tf.Variable[], undecayed: ReadonlySet<tf.Variable> = new Set()) {
    const zeros = (): readonly tf.Variable[] =>
      tf.tidy(() => weights.map((weight) => tf.variable(tf.zeros(weight.shape), false)));
    this.#weights = weights;
    this.#undecayed = undecayed;
    this.means = zeros();
    this.squares = zeros();
  }

  /**
   * Moves every weight once. `gradients` are in the order of the weights and are disposed of.
   *
   * @throws RangeError when their number differs.
   */
  apply(gradients: readonly tf.Tensor[], options: AdamStep): void {
    if (gradients.length !== this.#weights.length) {
      throw new RangeError(
        `Adam.apply: \`gradients\` must hold ${this.#weights.length} tensors, got ${gradients.length}.`,
      );
    }
    const { learningRate, beta1, beta2, epsilon, weightDecay, step } = options;
    const [missing1, missing2] = [1 - beta1 ** (step + 1), 1 - beta2 ** (step + 1)];
    this.#weights.forEach((weight, index) => {
      const [gradient, mean, square] = [gradients[index], this.means[index], this.squares[index]];
      if (gradient === undefined || mean === undefined || square === undefined) return;
      tf.tidy(() => {
        const decays = weightDecay !== 0 && !this.#undecayed.has(weight);
        const decayed = decays ? tf.add(gradient, tf.mul(weight, weightDecay)) : gradient;
        mean.assign(tf.add(tf.mul(mean, beta1), tf.mul(decayed, 1 - beta1)));
        square.assign(tf.add(tf.mul(square, beta2), tf.mul(tf.square(decayed), 1 - beta2)));
        const spread = tf.add(tf.sqrt(tf.div(square, missing2)), epsilon);
        weight.assign(tf.sub(weight, tf.mul(learningRate / missing1, tf.div(mean, spread))));
      });
      gradient.dispose();
    });
  }

  /** Frees the buffers; the weights stay. */
  dispose(): void {
    tf.dispose([...this.means, ...this.squares]);
  }
}
