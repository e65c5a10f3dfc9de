import * as tf from "@tensorflow/tfjs";

/** Decay rates of the averages, and what keeps the quotient finite, as published. */
const [MEAN_DECAY, SQUARE_DECAY, FLOOR] = [0.9, 0.999, 1e-8];

/** Running averages of gradients and of their squares, of the shape of the images. */
export interface AdamAverages {
  readonly mean: tf.Tensor4D;
  readonly square: tf.Tensor4D;
}

/**
 * One update of Adam: the new averages, and the move in units of the step size, to be subtracted.
 *
 * @param options.step - From 0.
 * @see Kingma & Ba, "Adam: A Method for Stochastic Optimization" (2015), algorithm 1.
 */
export function adamMove(
  { mean, square }: AdamAverages,
  { gradient, step }: { readonly gradient: tf.Tensor4D; readonly step: number },
): AdamAverages & { readonly move: tf.Tensor4D } {
  return tf.tidy(() => {
    const nextMean = tf.add<tf.Tensor4D>(tf.mul(MEAN_DECAY, mean), tf.mul(1 - MEAN_DECAY, gradient));
    const nextSquare = tf.add<tf.Tensor4D>(
      tf.mul(SQUARE_DECAY, square),
      tf.mul(1 - SQUARE_DECAY, tf.square(gradient)),
    );
    const spread = tf.sqrt(tf.div(nextSquare, 1 - SQUARE_DECAY ** (step + 1)));
    const move = tf.div<tf.Tensor4D>(tf.div(nextMean, 1 - MEAN_DECAY ** (step + 1)), tf.add(spread, FLOOR));
    return { mean: nextMean, square: nextSquare, move };
  });
}
