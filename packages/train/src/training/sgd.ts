import type { MomentumStep } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";
import { createMomentumGroup, type MomentumGroup } from "./momentum-group.js";

/**
 * Stochastic gradient descent with momentum and weight decay as `torch.optim.SGD` defines them: with gradient g,
 * weight p and buffer b, `g += weightDecay p`, `b = momentum b + g`, `p -= learningRate (g + momentum b)` with Nesterov
 * momentum and `p -= learningRate b` without. Owns one buffer per weight.
 */
export class Sgd {
  readonly #weights: readonly tf.Variable[];
  readonly #undecayed: ReadonlySet<tf.Variable>;
  readonly #rates: ReadonlyMap<tf.Variable, number>;
  readonly #buffers: readonly tf.Variable[];
  /** Weights that are moved together. Where the backend updates in place, their buffers live there between two looks at {@link buffers}. */
  #groups: readonly MomentumGroup[] | undefined;

  /**
   * Buffers start at zero, which gives PyTorch's first step exactly.
   *
   * @param weights - What is moved.
   * @param undecayed - Those of them that no weight decay reaches.
   * @param rates - Multiple of the learning rate of each; 1 where it is left out. Decay takes off as much at any rate.
   */
  constructor(
    weights: readonly tf.Variable[],
    undecayed: ReadonlySet<tf.Variable> = new Set(),
    rates: ReadonlyMap<tf.Variable, number> = new Map(),
  ) {
    this.#weights = weights;
    this.#undecayed = undecayed;
    this.#rates = rates;
    this.#buffers = tf.tidy(() => weights.map((weight) => tf.variable(tf.zeros(weight.shape), false)));
  }

  /** Momentum buffers, in the order of the weights. Owned by the optimiser; what is assigned to them counts. */
  get buffers(): readonly tf.Variable[] {
    this.#settle();
    return this.#buffers;
  }

  /**
   * Moves every weight once. `gradients` are in the order of the weights and are disposed of, so that their memory
   * can serve the update.
   *
   * @throws RangeError when their number differs.
   */
  apply(gradients: readonly tf.Tensor[], step: MomentumStep): void {
    if (gradients.length !== this.#weights.length) {
      throw new RangeError(
        `Sgd.apply: \`gradients\` must hold ${this.#weights.length} tensors, got ${gradients.length}.`,
      );
    }
    this.#groups ??= this.#indicesOfGroups().map((indices) => this.#groupOf(indices));
    for (const { indices, move } of this.#groups) {
      const { rate, isDecayed } = this.#kindOf(this.#weights[indices[0] as number] as tf.Variable);
      const weightDecay = isDecayed ? step.weightDecay / rate : 0;
      const arrived = indices.map((index) => gradients[index] as tf.Tensor);
      move(arrived, { ...step, learningRate: step.learningRate * rate, weightDecay });
    }
  }

  #kindOf(weight: tf.Variable): { readonly rate: number; readonly isDecayed: boolean } {
    return { rate: this.#rates.get(weight) ?? 1, isDecayed: !this.#undecayed.has(weight) };
  }

  /** Vectors (of norms, biases) of one rate and decay are moved together, every other weight by itself. */
  #indicesOfGroups(): readonly (readonly number[])[] {
    const groups = new Map<string, number[]>();
    this.#weights.forEach((weight, index) => {
      const { rate, isDecayed } = this.#kindOf(weight);
      const kind = weight.rank === 1 ? `${rate} ${isDecayed}` : `weight ${index}`;
      groups.set(kind, [...(groups.get(kind) ?? []), index]);
    });
    return [...groups.values()];
  }

  #groupOf(indices: readonly number[]): MomentumGroup {
    const of = (all: readonly tf.Variable[]) => indices.map((index) => all[index] as tf.Variable);
    return { indices, ...createMomentumGroup(of(this.#weights), of(this.#buffers)) };
  }

  #settle(): void {
    for (const group of this.#groups ?? []) group.settle();
    this.#groups = undefined;
  }

  /** Frees the buffers; the weights stay. */
  dispose(): void {
    this.#settle();
    for (const buffer of this.#buffers) buffer.dispose();
  }
}
