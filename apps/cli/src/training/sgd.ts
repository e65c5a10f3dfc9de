import * as tf from "@tensorflow/tfjs";

/** One update's numbers. */
export interface SgdStep {
  readonly learningRate: number;
  readonly momentum: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
}

/**
 * Stochastic gradient descent with momentum and weight decay as `torch.optim.SGD` defines them: with gradient g,
 * weight p and buffer b, `g += weightDecay p`, `b = momentum b + g`, `p -= learningRate (g + momentum b)` with Nesterov
 * momentum and `p -= learningRate b` without. Owns one buffer per weight.
 */
export class Sgd {
  readonly #weights: readonly tf.Variable[];
  readonly #buffers: readonly tf.Variable[];

  /** Buffers start at zero, which gives PyTorch's first step exactly. */
  constructor(weights: readonly tf.Variable[]) {
    this.#weights = weights;
    this.#buffers = tf.tidy(() => weights.map((weight) => tf.variable(tf.zeros(weight.shape), false)));
  }

  /** Momentum buffers, in the order of the weights. Owned by the optimiser. */
  get buffers(): readonly tf.Variable[] {
    return this.#buffers;
  }

  /**
   * Moves every weight once. `gradients` are in the order of the weights and stay the caller's.
   *
   * @throws RangeError when their number differs.
   */
  apply(gradients: readonly tf.Tensor[], step: SgdStep): void {
    if (gradients.length !== this.#weights.length) {
      throw new RangeError(
        `Sgd.apply: \`gradients\` must hold ${this.#weights.length} tensors, got ${gradients.length}.`,
      );
    }
    this.#weights.forEach((weight, index) => {
      const gradient = gradients[index];
      const buffer = this.#buffers[index];
      if (gradient !== undefined && buffer !== undefined) applyUpdate(weight, { gradient, buffer, ...step });
    });
  }

  /** Frees the buffers; the weights stay. */
  dispose(): void {
    for (const buffer of this.#buffers) buffer.dispose();
  }
}

/** The update of one weight: the one place where a backend's fused kernel could take over. */
function applyUpdate(
  weight: tf.Variable,
  { gradient, buffer, ...step }: SgdStep & { readonly gradient: tf.Tensor; readonly buffer: tf.Variable },
): void {
  tf.tidy(() => {
    const decayed = step.weightDecay === 0 ? gradient : tf.add(gradient, tf.mul(weight, step.weightDecay));
    const moved = tf.add(tf.mul(buffer, step.momentum), decayed);
    const direction = step.nesterov ? tf.add(decayed, tf.mul(moved, step.momentum)) : moved;
    weight.assign(tf.sub(weight, tf.mul(direction, step.learningRate)));
    buffer.assign(moved);
  });
}
