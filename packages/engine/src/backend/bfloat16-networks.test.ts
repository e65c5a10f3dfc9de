import { BatchNorm, conv2d, CscConv2d, seededHeNormal } from "@sdnet/csc-core";
import { setPrecision, withPrecision } from "@sdnet/csc-core/backend";
import { classify, createModel, InferenceModel, namedParameters, type ModelName } from "@sdnet/models";
import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import { Trainer, variableOf } from "@sdnet/train";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

const random = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

/** Number of elements of a tensor that are no bfloat16: the lower half of their float32 is not zero. */
function unrounded(tensor: tf.Tensor): number {
  const bits = new Uint32Array(tensor.dataSync<"float32">().slice().buffer);
  return bits.filter((value) => (value & 0xffff) !== 0).length;
}

/** `|a - b| / |b|` over all numbers of two lists of tensors. */
function distance(actual: readonly tf.Tensor[], expected: readonly tf.Tensor[]): number {
  const square = (tensors: readonly tf.Tensor[]) =>
    tensors.reduce((sum, tensor) => sum + (tf.sum(tf.square(tensor)).dataSync()[0] ?? NaN), 0);
  return tf.tidy(() =>
    Math.sqrt(square(actual.map((tensor, i) => tf.sub(tensor, expected[i]!))) / square(expected)),
  );
}

// Skipped only where the engine is not linked. TensorFlow emulates bfloat16 on processors without it, so these run on all.
describe.skipIf(!isLinked)("networks in bfloat16 on the native engine", () => {
  beforeEach(async () => {
    await selectBackend("native");
    tf.engine().startScope();
  });
  afterEach(() => {
    tf.engine().endScope();
    setPrecision("float32");
  });

  const batch = (images: tf.Tensor4D) => ({
    pixels: images.dataSync<"float32">().slice(),
    labels: Int32Array.from({ length: images.shape[0] }, (_, index) => index),
    indices: Uint32Array.from({ length: images.shape[0] }, (_, index) => index),
    ...{ size: images.shape[0], height: images.shape[1], width: images.shape[2], channels: 3 },
  });
  const recipe = {
    optimizer: { name: "sgd", learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 5e-4 },
    labelSmoothing: 0,
  } as const;
  const NETWORKS: readonly (readonly [ModelName, object])[] = [
    ["resnet18", { width: 4 }],
    ["sdnet18", { width: 4, stemAtoms: 8 }],
    ["sdnet18-all", { width: 4 }],
    ["scn", { width: 1, iterations: 5 }],
    ["scn18", { width: 2, iterations: 5 }],
    ["convnet8", { width: 4 }],
    ["sdnet8", { width: 4, stemAtoms: 8 }],
    ["mdeq-tiny", { iterations: 2, equilibrium: { pretrainSteps: 0, dropout: 0, backwardIterations: 2 } }],
  ];

  it.each(NETWORKS)(
    "trains %s: a loss and gradients near float32's, float32 weights, no tensor left over",
    (name, options) => {
      const imageSize = name === "scn" ? 32 : 16;
      const images = random([6, imageSize, imageSize, 3], 7);
      const targets = tf.oneHot([0, 1, 2, 3, 4, 5], 10);
      const model = createModel(name, { ...options, imageSize, seed: 3 });
      const lossOf = () =>
        tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(
          targets,
          model.apply(images, { training: true, step: 0 }) as tf.Tensor,
        );
      const gradients = () => {
        const { value, grads } = tf.variableGrads(lossOf);
        const all = [...namedParameters(model).values()].map((weight) => grads[variableOf(weight).name]!);
        return [value, ...all] as const;
      };
      const [exactLoss, ...exact] = gradients();
      const [loss, ...half] = withPrecision("bfloat16", gradients);
      expect(half.every(({ dtype }) => dtype === "float32")).toBe(true);
      // Three digits through twenty layers, and units near the kinks of ReLUs and thresholds that pass or do not.
      expectAllClose(loss, exactLoss, { absolute: 0, relative: 0.05 });
      // An MDEQ's solver, stopped after two updates, carries them on.
      const within = name.startsWith("mdeq") ? 0.25 : 0.2;
      expect(distance(half.slice(-2), exact.slice(-2))).toBeLessThan(within);
      expect(loss.dataSync()[0]).not.toBe(exactLoss.dataSync()[0]);

      const trainer = new Trainer(model, { ...recipe, precision: "bfloat16" });
      trainer.step(batch(images), 0.01);
      expectNoTensorLeak(() => trainer.step(batch(images), 0.01));
      for (const weight of namedParameters(model).values()) expect(weight.read().dtype).toBe("float32");
      const [kernel] = [...namedParameters(model).values()];
      expect(unrounded(kernel!.read())).toBeGreaterThan(0);
      trainer.dispose();
      model.dispose();
    },
    60_000,
  );

  it("stops at a loss that is not a number", () => {
    const model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 16, seed: 3 });
    const trainer = new Trainer(model, { ...recipe, precision: "bfloat16" });
    const before = model.getLayer("linear").getWeights()[0]!.dataSync().slice();
    expect(trainer.step(batch(tf.fill([2, 16, 16, 3], NaN)), 0.1)).toBeNaN();
    expect(trainer.step(batch(tf.fill([2, 16, 16, 3], Infinity)), 0.1)).toBeNaN();
    expect(model.getLayer("linear").getWeights()[0]!.dataSync()).toEqual(before);
    trainer.dispose();
    model.dispose();
  });

  it.each(["resnet18", "sdnet18", "sdnet18-all"] as const)(
    "classifies with %s folded as unfolded, and says NaN of images that are not numbers",
    (name) => {
      const model = createModel(name, { width: 8, imageSize: 16, seed: 3, precision: "bfloat16" });
      const inference = new InferenceModel(model);
      const images = random([8, 16, 16, 3], 7);
      const logits = inference.classify(images);
      // Both round at every layer, folded and unfolded at other places.
      expect(distance([logits], [classify(model, images)])).toBeLessThan(0.03);
      const plain = createModel(name, { width: 8, imageSize: 16, seed: 3 });
      expect(distance([logits], [classify(plain, images)])).toBeLessThan(0.03);
      expect(distance([logits], [classify(plain, images)])).toBeGreaterThan(1e-5);
      expect(inference.classify(tf.fill([1, 16, 16, 3], NaN)).dataSync()).toEqual(
        new Float32Array(10).fill(NaN),
      );
      expectNoTensorLeak(() => inference.classify(images).dispose());
      const before = tf.memory().numTensors;
      inference.dispose();
      const again = new InferenceModel(model);
      expect(tf.memory().numTensors).toBe(before);
      again.dispose();
      model.dispose();
      plain.dispose();
    },
  );

  it("gives stock 1x1 kernels with a stride a gradient of our own, in both precisions", () => {
    const [signal, kernel] = [random([3, 8, 8, 4], 1), random([1, 1, 4, 6], 2)];
    const upstream = random([3, 4, 4, 6], 3);
    const stock = (w: tf.Tensor) => tf.conv2d(signal, w as tf.Tensor4D, 2, "same");
    const own = (w: tf.Tensor) => conv2d(signal, w as tf.Tensor4D, { stride: 2, padding: 0 });
    for (const precision of ["float32", "bfloat16"] as const) {
      const [actual, expected] = withPrecision(precision, () =>
        [stock, own].map((convolve) => tf.grad(convolve)(kernel, upstream)),
      );
      expect(actual!.dataSync()).toEqual(expected!.dataSync());
    }
  });

  it("computes stock convolutions too, and gives stock layers what they can read", () => {
    const input = tf.input({ shape: [16, 16, 3] });
    const stock = tf.layers.conv2d({
      ...{ filters: 4, kernelSize: 3, padding: "same", useBias: false },
      kernelInitializer: seededHeNormal({ seed: 1 }),
    });
    const pooled = tf.layers.maxPooling2d({ poolSize: 2 }).apply(stock.apply(input));
    const normalized = tf.layers.reLU().apply(new BatchNorm().apply(pooled));
    const coded = new CscConv2d({ filters: 4, kernelSize: 3, seed: 2 }).apply(
      normalized,
    ) as tf.SymbolicTensor;
    const head = tf.layers.dense({ units: 10, kernelInitializer: seededHeNormal({ seed: 3 }) });
    const scores = head.apply(tf.layers.globalMaxPooling2d({}).apply(coded));
    const model = tf.model({ inputs: input, outputs: scores as tf.SymbolicTensor });
    const images = random([4, 16, 16, 3], 8);
    const gradients = () => {
      const { value, grads } = tf.variableGrads(() =>
        tf.mean(tf.square(model.apply(images, { training: true }) as tf.Tensor)),
      );
      return [value, ...Object.values(grads)];
    };
    const exact = gradients();
    const half = withPrecision("bfloat16", gradients);
    expect(distance(half, exact)).toBeGreaterThan(1e-5);
    // As for the networks above, and two poolings that take a neighbour where rounding makes it the largest.
    expect(distance(half, exact)).toBeLessThan(0.2);
    const convolved = withPrecision("bfloat16", () => stock.apply(images) as tf.Tensor4D);
    expect(unrounded(convolved)).toBe(0);
    // 1 - x needs float32; so does a sum of numbers of the two kinds.
    expectAllClose(
      tf.sub(1, convolved),
      convolved
        .arraySync()
        .flat(3)
        .map((value) => 1 - value),
      {
        absolute: 1e-6,
        relative: 1e-6,
      },
    );
    model.dispose();
  });
});
