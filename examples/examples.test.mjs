import * as csc from "@sdnet/csc-core";
import { CIFAR10_NORMALIZATION } from "@sdnet/data";
import { classify, loadPretrained } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { attackedDefences } from "./attacked-defences.mjs";
import { learnDictionary } from "./dictionary-learning.mjs";
import dropInNetwork from "./drop-in-network.mjs";

/** Images that three fixed atoms explain, with a little noise. */
function plantedImages() {
  const atoms = csc.normalizeAtoms(tf.randomNormal([3, 3, 3, 3], 0, 1, "float32", 5));
  const chosen = tf.cast(tf.greater(tf.randomUniform([16, 8, 8, 3], 0, 1, "float32", 6), 0.93), "float32");
  const codes = tf.mul(tf.mul(3, chosen), tf.randomNormal([16, 8, 8, 3], 0, 1, "float32", 7));
  const clean = new csc.ConvDictionary(atoms, { stride: 1, padding: 1 }).synthesize(codes);
  return tf.add(clean, tf.randomNormal(clean.shape, 0, 0.02, "float32", 8));
}

describe("learnDictionary", () => {
  it("finds a dictionary that explains planted images better, with unit-norm atoms", async () => {
    const energies = [];
    const kernel = await learnDictionary(plantedImages(), {
      ...{ atoms: 6, atomSize: 3, lambda: 0.1, steps: 30, learningRate: 0.05 },
      geometry: { stride: 1, padding: 1 },
      onStep: (_, energy) => energies.push(energy),
    });
    expect(energies.at(-1)).toBeLessThan(0.8 * energies[0]);
    const norms = tf.sum(tf.square(kernel), [0, 1, 2]).dataSync();
    for (const norm of norms) expect(norm).toBeCloseTo(1, 5);
  });
});

describe("dropInNetwork", () => {
  it(
    "maps images to logits, trains through model.fit, and frees what a prediction makes",
    { timeout: 60_000 },
    async () => {
      const model = dropInNetwork({ tf, csc, classes: 4, imageSize: 8 });
      const images = tf.randomNormal([4, 8, 8, 3], 0, 1, "float32", 1);
      const labels = tf.oneHot(tf.range(0, 4, 1, "int32").mod(tf.scalar(4, "int32")), 4);
      model.compile({ optimizer: tf.train.adam(0.01), loss: tf.losses.softmaxCrossEntropy });
      const { history } = await model.fit(images, labels, {
        epochs: 8,
        batchSize: 6,
        verbose: 0,
        shuffle: false,
      });
      expect(history.loss.at(-1)).toBeLessThan(history.loss[0]);
      expectNoTensorLeak(() => model.predict(images).dispose());
    },
  );
});

describe("attackedDefences", () => {
  it("counts what is still classified as the network did without an attack, never more for an adaptive attacker", async () => {
    const images = tf.randomUniform([2, 32, 32, 3], 0, 1, "float32", 1);
    const options = { epsilon: 16 / 255, steps: 1 };
    const { model } = await loadPretrained("sdnet18-w16-cifar10", pretrainedFolder());
    const { mean, std } = CIFAR10_NORMALIZATION;
    const labels = tf.argMax(classify(model, tf.div(tf.sub(images, mean), std)), 1);
    const cells = await attackedDefences(images, labels, { ...options, lambdas: [0.1, 0.5] });
    expect(cells.map(({ defence, trial }) => `${defence} ${trial}`)).toEqual(
      ["λ 0.1", "λ 0.5"].flatMap((defence) =>
        ["natural", "oblivious", "white-box", "adaptive"].map((trial) => `${defence} ${trial}`),
      ),
    );
    const [natural, oblivious, whiteBox, adaptive] = cells.map(({ correct }) => correct);
    expect(natural).toBe(2);
    expect(adaptive).toBeLessThan(natural);
    expect(adaptive).toBeLessThanOrEqual(Math.min(oblivious, whiteBox));
    model.dispose();
  });
});
