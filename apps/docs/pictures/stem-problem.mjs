import { ConvDictionary, normalizeAtoms, spectralNormSquared } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { landscape, normalized } from "./scene.mjs";

/**
 * The coding problem of a network's first layer before training: 64 random atoms of 3 x 3 pixels and three colours, as
 * the layer draws them, on the generated landscape.
 *
 * @param {number} size - Height and width of the image in pixels.
 */
export function stemProblem(size) {
  const kernel = normalizeAtoms(tf.initializers.heUniform({ seed: 1 }).apply([3, 3, 3, 64], "float32"));
  const geometry = { stride: 1, padding: 1 };
  const dictionary = new ConvDictionary(kernel, geometry);
  const squaredNorm = spectralNormSquared(dictionary, [1, size, size, 64], {
    tolerance: 1e-3,
    rounds: 5000,
    seed: 1,
  });
  return { signal: normalized(landscape(size)), dictionary, kernel, geometry, squaredNorm };
}
