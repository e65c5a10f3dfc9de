import { publishedAttack, publishedTransferAttack, runAttack } from "@sdnet/attacks";
import * as csc from "@sdnet/csc-core";
import { evaluationBatches } from "@sdnet/data";
import { classify, loadPretrained } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { conditionTransform } from "@sdnet/robust";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { learnDictionary } from "./dictionary-learning.mjs";
import dropInNetwork from "./drop-in-network.mjs";
import { pickBackend } from "./native-or-cpu.mjs";

const given = vi.hoisted(() => ({ test: undefined }));
vi.mock(import("@sdnet/data/node"), () => ({ loadCifar10: () => Promise.resolve(given.test) }));

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

describe("attack-cifar10.mjs", () => {
  it(
    "counts the images that stand against PGD made on the network as trained, and on each λ, as runAttack counts them",
    { timeout: 600_000 },
    async () => {
      await pickBackend();
      const { model, entry } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
      const { mean, std } = entry.normalization;
      const at = (lambda) => (pixels) =>
        tf.tidy(() => classify(model, tf.div(tf.sub(pixels, mean), std), { lambda }));
      const test = drawnImages(3, 3);
      const images = tf.div(tf.tensor4d([...test.images], [3, 32, 32, 3]), 255);
      const labels = tf.argMax(at(0.1)(images), 1);
      given.test = { ...test, labels: Uint8Array.from(labels.dataSync()) };
      const printed = await printedBy("./attack-cifar10.mjs");

      const threats = [{ norm: "linf", epsilon: 2 / 255, knowledge: "adaptive" }];
      const run = { images, labels, threats, seed: 1, nothingUsable: "report" };
      const settings = { norm: "linf", steps: 10 };
      const [unaware] = runAttack(publishedTransferAttack("pgd", settings), { defended: at(0.1) }, run);
      const right = (lambda, shown) => tf.equal(tf.argMax(at(lambda)(shown), 1), labels).arraySync();
      const count = (values) => values.filter(Boolean).length;
      const expected = [0.1, 0.5].flatMap((lambda) => {
        const natural = right(lambda, images);
        const [aware] = runAttack(publishedAttack("pgd", settings), { defended: at(lambda) }, run);
        const oblivious = right(lambda, unaware.clipped).map((stands, image) => stands && natural[image]);
        const whiteBox = right(lambda, aware.clipped);
        const adaptive = whiteBox.map((stands, image) => stands && oblivious[image]);
        return Object.entries({ natural, oblivious, "white-box": whiteBox, adaptive }).map(
          ([trial, standing]) => `λ ${lambda}, ${trial}: ${count(standing)} of 3 images correct`,
        );
      });
      expect(printed).toEqual(expected);
      expect(printed[0]).toBe("λ 0.1, natural: 3 of 3 images correct");
      expect(printed[3]).not.toBe("λ 0.1, adaptive: 3 of 3 images correct");
    },
  );
});

describe("robustness-table.mjs", () => {
  it(
    "prints the mean accuracy over severities at the fixed λ and at the best λ of each severity, as they are defined",
    { timeout: 600_000 },
    async () => {
      await pickBackend();
      const { model, entry } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
      const test = drawnImages(4, 1);
      const answers = (severity, lambda) => {
        const corruption = severity === 0 ? "clean" : "gaussian_noise";
        const transform = conditionTransform({ corruption, severity }, { seed: 0 });
        const options = { batchSize: 4, normalization: entry.normalization, transform };
        const [{ pixels, size }] = evaluationBatches(test, options);
        return tf.tidy(() => [
          ...tf.argMax(classify(model, tf.tensor4d(pixels, [size, 32, 32, 3]), { lambda }), 1).dataSync(),
        ]);
      };
      // Labels that λ 0.4 gives clean images, so that it is the best there.
      const labels = answers(0, 0.4);
      given.test = { ...test, labels: Uint8Array.from(labels) };
      const [table] = await printedBy("./robustness-table.mjs");

      const percent = (severity, lambda) =>
        (100 * answers(severity, lambda).filter((answer, image) => answer === labels[image]).length) / 4;
      const best = (severity) => Math.max(...[0.1, 0.2, 0.4, 0.8].map((lambda) => percent(severity, lambda)));
      const mean = (of) => [1, 2, 3, 4, 5].reduce((sum, severity) => sum + of(severity) / 5, 0);
      const row = (label) => {
        const line = table.split("\n").find((text) => text.startsWith(label));
        return line.trim().split(/ +/).slice(-3).map(Number);
      };
      const expectRow = (label, of) => {
        expect(row(label)[0]).toBeCloseTo(of(0), 2);
        for (const value of row(label).slice(1)) expect(value).toBeCloseTo(mean(of), 2);
      };
      expectRow("λ of training", (severity) => percent(severity, 0.1));
      expectRow("best λ of each type and severity", best);
      expect(row("best λ of each type and severity")[0]).toBe(100);
      for (const value of row("adaptive, recommended")) expect(value % 5).toBe(0);
    },
  );
});

/** Lines that a program of this folder prints, `given.test` being the test images of CIFAR-10. */
async function printedBy(program) {
  const log = vi.spyOn(console, "log").mockReturnValue(undefined);
  try {
    await import(program);
    return log.mock.calls.map(([text]) => text);
  } finally {
    log.mockRestore();
  }
}

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
