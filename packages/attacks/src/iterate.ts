import * as tf from "@tensorflow/tfjs";

/** Named tensors that an iteration carries along. */
export type TensorState<Names extends PropertyKey> = Readonly<Record<Names, tf.Tensor>>;

/**
 * Repeats `step` on a state of tensors, which it owns from the start, and frees every state but the last. Tensors that a step hands
 * on unchanged live on; what else a step makes is freed.
 *
 * @param options.until - Asked before every step whether to stop.
 */
export function iterate<State extends TensorState<keyof State>>(
  start: State,
  options: {
    readonly steps: number;
    readonly step: (state: State, index: number) => State;
    readonly until?: (state: State, index: number) => boolean;
  },
): State {
  const { steps, step, until } = options;
  let state = start;
  for (let index = 0; index < steps && until?.(state, index) !== true; index++) {
    const previous = state;
    state = tf.tidy(() => step(previous, index) as tf.TensorContainer) as State;
    const kept = new Set<unknown>(Object.values(state));
    for (const tensor of Object.values<tf.Tensor>(previous)) {
      if (!kept.has(tensor)) tensor.dispose();
    }
  }
  return state;
}

/** Whether any entry of `[batch]`, bool, is true. Waits for the backend. */
export function isAny(isTrue: tf.Tensor1D): boolean {
  return tf.tidy(() => tf.any(isTrue).dataSync()[0] === 1);
}
