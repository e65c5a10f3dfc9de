import * as tf from "@tensorflow/tfjs";

/** From images to images, of any shapes. */
export type Transformation = (images: tf.Tensor4D) => tf.Tensor4D;

/**
 * Backward pass differentiable approximation: what `forward` gives, with the gradient of `surrogate`. Put in place of a part of a
 * defence that has no useful gradient, such as rounding pixels, with the identity or a smooth relative as the surrogate.
 *
 * @param surrogate - Differentiable; gives the shape that `forward` gives.
 * @see Athalye, Carlini & Wagner, "Obfuscated Gradients Give a False Sense of Security" (2018), section 4.1.
 */
export function backwardPass(forward: Transformation, surrogate: Transformation): Transformation {
  return (images) => {
    // Seen from the tape, the answer is made of the surrogate's alone, by a step whose derivative is 1.
    const replaced = tf.customGrad(() => ({ value: forward(images), gradFunc: (dy: tf.Tensor) => dy }));
    return tf.tidy(() => replaced(surrogate(images)) as tf.Tensor4D);
  };
}
