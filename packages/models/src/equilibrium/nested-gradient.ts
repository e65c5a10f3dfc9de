import * as tf from "@tensorflow/tfjs";

/** The engine's list of recorded operations, which a gradient inside a gradient would overwrite. Stable since tfjs 1. */
interface TapedEngine {
  readonly state: { activeTape: unknown };
}

/**
 * Runs `compute`, which may take gradients, while another gradient is on its way back: TensorFlow.js keeps one record of
 * operations and would lose the outer one.
 */
export function withOwnTape<T>(compute: () => T): T {
  const { state } = tf.engine() as unknown as TapedEngine;
  const outer = state.activeTape;
  try {
    return compute();
  } finally {
    state.activeTape = outer;
  }
}
