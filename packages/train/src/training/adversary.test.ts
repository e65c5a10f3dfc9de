import { BatchNorm, CscConv2d, seededHeNormal } from "@sdnet/csc-core";
import { registerKernels } from "@sdnet/csc-core/backend";
import { CIFAR10_NORMALIZATION as NORMALIZATION } from "@sdnet/data";
import { InferenceModel, namedParameters, refreshStepSizes, stateDict } from "@sdnet/models";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseExperiment } from "../node/config/load-experiment.js";
import { createAdversary, classifierOf, divergence, adversarialSteps, type Batch } from "./adversary.js";
import { crossEntropy } from "./cross-entropy.js";
import { Trainer } from "./train-step.js";

const SIZE = 8;
const COUNT = 6;

function sectionOf(...overrides: string[]) {
  const text = "model: { name: sdnet8 }\ntraining: { adversarial: { epsilon: 8/255, steps: 3 } }";
  const { training } = parseExperiment(text, { name: "x.yaml", overrides }).experiment;
  return training.adversarial!;
}
const own = (key: string) => `training.adversarial.${key}`;

let pixels: tf.Tensor4D;
let images: tf.Tensor4D;
let labels: tf.Tensor1D;
beforeAll(() => {
  registerKernels();
  const { mean, std } = NORMALIZATION;
  pixels = tf.randomUniform([COUNT, SIZE, SIZE, 3], 0, 1, "float32", 1);
  images = tf.tidy(() => tf.div(tf.sub(pixels, tf.tensor1d([...mean])), tf.tensor1d([...std])));
  labels = tf.tensor1d([0, 1, 2, 3, 4, 5], "int32");
});
afterAll(() => tf.dispose([pixels, images, labels]));

/** A stem and a linear head: answers depend on every pixel. */
function network(): tf.LayersModel {
  const kernelInitializer = seededHeNormal({ seed: 4 });
  return tf.sequential({
    layers: [
      new CscConv2d({
        name: "stem",
        filters: 6,
        kernelSize: 3,
        padding: 1,
        lambda: 0.1,
        iterations: 2,
        seed: 3,
        inputShape: [SIZE, SIZE, 3],
      }),
      new BatchNorm({ name: "norm" }),
      tf.layers.flatten(),
      tf.layers.dense({ name: "head", units: 10, kernelInitializer }),
    ],
  });
}

const adversaryOf = (model: tf.LayersModel, ...overrides: string[]) =>
  createAdversary({
    ...{ section: sectionOf(...overrides), model, normalization: NORMALIZATION, stepsPerEpoch: 4, seed: 5 },
  });

function changesOf(perturbed: tf.Tensor4D): tf.Tensor4D {
  return tf.tidy(() => tf.mul(tf.sub(perturbed, images), tf.tensor1d([...NORMALIZATION.std])));
}

describe("adversary", () => {
  it.each([
    ["madry", "linf"],
    ["madry", "l2"],
    ["trades", "linf"],
  ])("of %s stays in the ball in %s and in the range of pixels, and raises the loss", (loss, norm) => {
    const model = network();
    const epsilon = norm === "linf" ? 8 / 255 : 0.5;
    const adversary = adversaryOf(
      model,
      `${own("loss")}=${loss}`,
      `${own("norm")}=${norm}`,
      `${own("epsilon")}=${epsilon}`,
    );
    // The step size is estimated before the first codes, whoever asks for them.
    refreshStepSizes(model, { rounds: 30 });
    const before = stateDict(model);
    const perturbed = adversary.perturb({ images, labels }, 7);
    expect(stateDict(model)).toEqual(before);
    tf.tidy(() => {
      const changes = changesOf(perturbed);
      const size =
        norm === "linf" ? tf.max(tf.abs(changes)) : tf.max(tf.sqrt(tf.sum(tf.square(changes), [1, 2, 3])));
      // Twice normalised: some roundings of numbers up to 3.
      expect(size.dataSync()[0]).toBeLessThanOrEqual(epsilon + 2e-6);
      expect(size.dataSync()[0]).toBeGreaterThan(0.5 * epsilon);
      const moved = tf.add<tf.Tensor4D>(pixels, changes);
      expect(tf.min(moved).dataSync()[0]).toBeGreaterThan(-1e-6);
      expect(tf.max(moved).dataSync()[0]).toBeLessThan(1 + 1e-6);
      const classifier = classifierOf(new InferenceModel(model), NORMALIZATION);
      const [clean, attacked] = [classifier(pixels), classifier(moved)];
      const measure = (logits: tf.Tensor2D): number =>
        (loss === "madry"
          ? crossEntropy(logits, labels, 0)
          : tf.mean(divergence(clean, logits))
        ).dataSync()[0]!;
      expect(measure(attacked)).toBeGreaterThan(measure(clean) + 1e-3);
    });
    perturbed.dispose();
    model.dispose();
  });

  it("is a pure function of seed, step and image", () => {
    const model = network();
    const adversary = adversaryOf(model, `${own("attack")}=fgsm`.replace("steps", ""), `${own("steps")}=`);
    const made = (step: number, batch = { images, labels }) => adversary.perturb(batch, step).arraySync();
    expect(made(3)).toEqual(made(3));
    expect(made(3)).not.toEqual(made(4));
    const part: Batch = {
      images: tf.slice4d(images, [2, 0, 0, 0], [2, -1, -1, -1]),
      labels: tf.slice1d(labels, 2, 2),
    };
    expectAllClose(tf.tensor(made(3, part)), tf.tensor(made(3).slice(2, 4)), {
      absolute: 1e-6,
      relative: 1e-6,
    });
    model.dispose();
  });

  it("grows epsilon over the epochs of its warm-up", () => {
    const model = network();
    const adversary = adversaryOf(model, `${own("warmup")}=2`);
    const sizes = [0, 3, 7, 20].map((step) =>
      tf.tidy(
        () => tf.max(tf.abs(changesOf(adversary.perturb({ images, labels }, step)))).dataSync()[0]! * 255,
      ),
    );
    [1, 4, 8, 8].forEach((size, index) => expect(sizes[index]).toBeCloseTo(size, 2));
    model.dispose();
  });

  it("draws λ of a batch from its range", () => {
    const model = network();
    const { lambdaAt } = adversaryOf(model, `${own("lambda")}=[0.2, 0.4]`);
    const drawn = Array.from({ length: 100 }, (_, step) => lambdaAt(step) ?? NaN);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0.2);
    expect(Math.max(...drawn)).toBeLessThan(0.4);
    expect(new Set(drawn).size).toBe(100);
    expect(adversaryOf(model).lambdaAt(1)).toBeUndefined();
    model.dispose();
  });

  it("has the steps that are published where they are left out", () => {
    const steps = (...overrides: string[]) => {
      const { steps: count, stepSize } = adversarialSteps(sectionOf(`${own("steps")}=`, ...overrides));
      return [count, stepSize * 255];
    };
    expect(steps()[0]).toBe(7);
    expect(steps()[1]).toBeCloseTo(20 / 7, 10);
    expect(steps(`${own("attack")}=fgsm`)[1]).toBeCloseTo(10, 10);
    expect(steps(`${own("loss")}=free`)).toEqual([4, 8]);
    expect(steps(`${own("stepSize")}=2/255`)[1]).toBeCloseTo(2, 10);
  });
});

describe("a step of adversarial training", () => {
  const batch = () => ({
    ...{ size: COUNT, height: SIZE, width: SIZE, channels: 3, indices: Uint32Array.of(0, 1, 2, 3, 4, 5) },
    ...{ pixels: images.dataSync<"float32">(), labels: labels.dataSync<"int32">() },
  });
  const optimizer = { name: "sgd", learningRate: 0.1, momentum: 0, nesterov: false, weightDecay: 0 } as const;
  const weightsOf = (model: tf.LayersModel) =>
    [...namedParameters(model).values()].map((weight) => Array.from(weight.read().dataSync()));

  it("of madry is a step on the perturbed images", () => {
    const [one, other] = [network(), network()];
    const adversary = adversaryOf(one);
    const perturbed = adversaryOf(other).perturb({ images, labels }, 0);
    const attacked = new Trainer(one, { optimizer, labelSmoothing: 0.1, adversary });
    const plain = new Trainer(other, { optimizer, labelSmoothing: 0.1 });
    const loss = attacked.step(batch(), 0.1);
    expect(plain.step({ ...batch(), pixels: perturbed.dataSync<"float32">() }, 0.1)).toBe(loss);
    expect(weightsOf(one)).toEqual(weightsOf(other));
    [attacked, plain, one, other, perturbed].forEach((each) => {
      each.dispose();
    });
  });

  it("of trades adds beta times the divergence of the answers", () => {
    const losses = [0, 1, 4].map((beta) => {
      const model = network();
      const adversary = adversaryOf(model, `${own("loss")}=trades`, `${own("beta")}=${beta}`);
      const trainer = new Trainer(model, { optimizer, labelSmoothing: 0, adversary });
      const loss = trainer.step(batch(), 0.1);
      trainer.dispose();
      model.dispose();
      return loss;
    });
    const model = network();
    const logits = model.apply(images, { training: true }) as tf.Tensor2D;
    const [clean = NaN, once = NaN, more = NaN] = losses;
    expect(clean).toBeCloseTo(crossEntropy(logits, labels, 0).dataSync()[0]!, 5);
    expect(once).toBeGreaterThan(clean);
    expect((more - clean) / (once - clean)).toBeCloseTo(4, 3);
    model.dispose();
  });

  it("of free updates weights at every replay, and replays nothing where there is one", () => {
    const lossOf = (replays: number) => {
      const model = network();
      const adversary = adversaryOf(model, `${own("loss")}=free`, `${own("steps")}=${replays}`);
      const trainer = new Trainer(model, { optimizer, labelSmoothing: 0, adversary });
      const before = tf.memory().numTensors;
      const losses = [0, 1, 2].map((step) => trainer.step(batch(), 0.05, { step }));
      expect(tf.memory().numTensors).toBe(before);
      const weights = weightsOf(model);
      trainer.dispose();
      model.dispose();
      return { losses, weights };
    };
    const [once, often] = [lossOf(1), lossOf(4)];
    expect(once.weights).not.toEqual(often.weights);
    // Twelve updates lower the loss further than three.
    expect(often.losses[2]!).toBeLessThan(once.losses[2]!);
  });
});
