import {
  ConvDictionary,
  encode,
  energy,
  normalizeAtoms,
  powerIteration,
  seededNormal,
} from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";

const normal = (seed, shape) => seededNormal({ deviation: 1, seed }).apply(shape);

/**
 * Convolutional dictionary learning: minimises `½‖x - A z‖² + λ‖z‖₁` over codes and unit-norm atoms in turn. Codes come
 * from FISTA; with the codes held, the atoms take a step of Adam down the energy and go back to unit norm.
 *
 * @param images - `[count, height, width, channels]`, normalised.
 * @param options - `atoms`, `atomSize` in pixels, `lambda`, `steps`, `geometry` of the dictionary; `onStep(step, energy)`.
 * @returns The kernel `[atomSize, atomSize, channels, atoms]`.
 */
export async function learnDictionary(images, options) {
  const { atoms, atomSize, lambda, steps, geometry, learningRate = 0.01, onStep } = options;
  const [count, height, width, channels] = images.shape;
  const batch = Math.min(32, count);
  const start = normalizeAtoms(normal(1, [atomSize, atomSize, channels, atoms]));
  const kernel = tf.variable(start);
  const optimizer = tf.train.adam(learningRate);
  let vector = normal(2, [1, height, width, atoms]);
  for (let step = 0; step < steps; step++) {
    const value = tf.tidy(() => {
      const first = (step * batch) % (count - batch + 1);
      const signal = images.slice([first, 0, 0, 0], [batch, -1, -1, -1]);
      const dictionary = new ConvDictionary(kernel, geometry);
      const norm = powerIteration(dictionary, { vector, rounds: step === 0 ? 30 : 2 });
      tf.dispose(vector);
      vector = tf.keep(norm.vector);
      const codes = encode(
        { signal, kernel, lambda: tf.scalar(lambda), stepSize: tf.div(0.9, norm.squaredNorm) },
        { ...geometry, mu: 0, iterations: 20, nonNegative: false, loss: "square", method: "fista" },
      );
      const meanEnergy = () => tf.mean(energy(codes, { signal, dictionary, lambda, mu: 0 }));
      const before = optimizer.minimize(meanEnergy, true, [kernel]);
      kernel.assign(normalizeAtoms(kernel));
      return before.dataSync()[0];
    });
    onStep?.(step, value);
    await new Promise((resolve) => setTimeout(resolve)); // Let the process breathe.
  }
  tf.dispose([start, vector]);
  optimizer.dispose();
  return kernel;
}
