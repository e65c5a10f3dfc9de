import * as csc from "@sdnet/csc-core";
import { CIFAR10_NORMALIZATION, evaluationBatches } from "@sdnet/data";
import { classify, loadPretrained } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { conditionTransform } from "@sdnet/robust";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { attackedDefences } from "./attacked-defences.mjs";
import { learnDictionary } from "./dictionary-learning.mjs";
import dropInNetwork from "./drop-in-network.mjs";
import { pickBackend } from "./native-or-cpu.mjs";
import { robustnessTable } from "./robustness-table.mjs";

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
  it(
    "counts what is still classified as the network did without an attack, never more for an adaptive attacker",
    { timeout: 300_000 },
    async () => {
      await pickBackend();
      const images = tf.randomUniform([2, 32, 32, 3], 0, 1, "float32", 1);
      const options = { epsilon: 16 / 255, steps: 1 };
      const { model } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
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
    },
  );
});

describe("robustnessTable", () => {
  it(
    "has fixed, adaptive and best λ of the shipped network under each severity, as they are defined",
    { timeout: 300_000 },
    async () => {
      await pickBackend();
      const images = drawnImages(4, 1);
      const lambdas = [0.1, 0.5];
      const { model } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
      const answers = (severity, lambda) => {
        const transform = conditionTransform(
          { corruption: severity === 0 ? "clean" : "contrast", severity },
          { seed: 0 },
        );
        const [{ pixels, size }] = evaluationBatches(images, {
          batchSize: 4,
          normalization: CIFAR10_NORMALIZATION,
          transform,
        });
        return tf.tidy(() => [
          ...tf.argMax(classify(model, tf.tensor4d(pixels, [size, 32, 32, 3]), { lambda }), 1).dataSync(),
        ]);
      };
      // Labels that λ 0.5 gives clean images, so that it is the best there.
      const test = { ...images, labels: Uint8Array.from(answers(0, 0.5)) };
      const percent = (severity, lambda) =>
        (100 * answers(severity, lambda).filter((answer, image) => answer === test.labels[image]).length) / 4;
      const table = await robustnessTable({
        heldOut: drawnImages(3, 2),
        test,
        corruptions: ["contrast"],
        lambdas,
      });
      const row = (start) => table.find(({ label }) => label.startsWith(start)).percent;
      const severities = [0, 1, 2, 3, 4, 5];
      expect(row("λ of training")).toEqual(severities.map((severity) => percent(severity, 0.1)));
      expect(row("best λ")).toEqual(
        severities.map((severity) => Math.max(...lambdas.map((lambda) => percent(severity, lambda)))),
      );
      expect(row("best λ")[0]).toBe(100);
      expect(row("the same with estimated norms")).toHaveLength(6);
      expect(row("adaptive, recommended")).toHaveLength(6);
    },
  );
});

/** Smooth coloured pictures as a data set like CIFAR-10. */
function drawnImages(length, seed) {
  const small = tf.randomUniform([length, 4, 4, 3], 0, 255, "float32", seed);
  const images = Uint8Array.from(tf.image.resizeBilinear(small, [32, 32]).dataSync());
  const classNames = Array.from({ length: 10 }, (_, index) => `class ${index}`);
  const labels = new Uint8Array(length);
  return {
    name: "drawn",
    split: "test",
    length,
    height: 32,
    width: 32,
    channels: 3,
    classNames,
    images,
    labels,
  };
}
