import { createMomentum, type FusedMomentum, type MomentumStep } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";

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
  /** Where the backend updates in place, the buffers live there between two looks at {@link buffers}. */
  #fused: readonly (FusedMomentum | undefined)[] | undefined;

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
    this.#fused ??= this.#buffers.map(createMomentum);
    const fused = this.#fused;
    this.#weights.forEach((weight, index) => {
      const gradient = gradients[index];
      const buffer = this.#buffers[index];
      if (gradient === undefined || buffer === undefined) return;
      const momentum = fused[index];
      const rate = this.#rates.get(weight) ?? 1;
      const weightDecay = this.#undecayed.has(weight) ? 0 : step.weightDecay / rate;
      const own = { ...step, learningRate: step.learningRate * rate, weightDecay };
      if (momentum === undefined) moveInSteps(weight, gradient, { ...own, buffer });
      else momentum.move(weight, gradient, own);
    });
  }

  #settle(): void {
    this.#fused?.forEach((momentum, index) => {
      if (momentum === undefined) return;
      tf.tidy(() => this.#buffers[index]?.assign(momentum.read()));
      momentum.dispose();
    });
    this.#fused = undefined;
  }

  /** Frees the buffers; the weights stay. */
  dispose(): void {
    this.#settle();
    for (const buffer of this.#buffers) buffer.dispose();
  }
}

/** The update of one weight and its buffer with stock operations. */
function moveInSteps(
  weight: tf.Variable,
  gradient: tf.Tensor,
  { learningRate, momentum, nesterov, weightDecay, buffer }: MomentumStep & { readonly buffer: tf.Variable },
): void {
  tf.tidy(() => {
    const decayed = weightDecay === 0 ? gradient : tf.add(gradient, tf.mul(weight, weightDecay));
    const moved = tf.add(tf.mul(buffer, momentum), decayed);
    const direction = nesterov ? tf.add(decayed, tf.mul(moved, momentum)) : moved;
    buffer.assign(moved);
    weight.assign(tf.sub(weight, tf.mul(direction, learningRate)));
  });
  gradient.dispose();
}
