import { CscConv2d, ownLambdas, type CscConv2dArgs } from "@sdnet/csc-core";
import { CIFAR10_NORMALIZATION, createNormalizer } from "@sdnet/data";
import { defaultCacheDirectory, loadCifar10 } from "@sdnet/data/node";
import {
  classify,
  createModel,
  cscLayers,
  exportOnnx,
  findStem,
  residualEnergy,
  type ModelName,
  type ModelOptions,
  type OnnxOptions,
} from "@sdnet/models";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, it } from "vitest";

/** Runs a file as another program would: images with their channels first. */
async function runOnnx(
  file: Uint8Array,
  images: tf.Tensor4D,
  lambda?: readonly number[],
): Promise<Readonly<Record<string, Float32Array>>> {
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1 });
  const [batch, height, width, channels] = images.shape;
  const channelsFirst = tf.transpose(images, [0, 3, 1, 2]).dataSync<"float32">();
  const results = await session.run({
    images: new Tensor("float32", channelsFirst, [batch, channels, height, width]),
    ...(lambda === undefined
      ? {}
      : { lambda: new Tensor("float32", Float32Array.from(lambda), [lambda.length]) }),
  });
  await session.release();
  return Object.fromEntries(Object.entries(results).map(([name, { data }]) => [name, data as Float32Array]));
}

/** Both outputs beside our own, in units of the largest number: a hundred float32 roundings of sums over a whole image. */
async function expectSameOutputs(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  { lambda, ...options }: { readonly lambda?: readonly number[] } & Omit<OnnxOptions, "lambda"> = {},
): Promise<void> {
  const from = lambda === undefined ? "constant" : "input";
  const { logits, residual } = await runOnnx(exportOnnx(model, { ...options, lambda: from }), images, lambda);
  const ours = lambda === undefined ? {} : { lambda: perImage(lambda, images.shape[0]) };
  expectClose(logits!, classify(model, images, ours));
  if (findStem(model) !== undefined) expectClose(residual!, residualEnergy(model, images, ours));
  else expect(residual).toBeUndefined();
}

function perImage(lambda: readonly number[], batch: number): tf.Tensor1D {
  return tf.tensor1d(Array.from({ length: batch }, (_, image) => lambda[image] ?? lambda[0]!));
}

function expectClose(actual: Float32Array, expected: tf.Tensor): void {
  const largest = tf.max(tf.abs(expected)).dataSync()[0]!;
  expect(largest).toBeGreaterThan(1e-3);
  expectAllClose(actual, expected.dataSync(), { absolute: 1e-5 * largest, relative: 0 });
}

function imagesOf(batch: number, size: number): tf.Tensor4D {
  return tf.randomNormal<tf.Rank.R4>([batch, size, size, 3], 0, 1, "float32", batch);
}

/** Gives norms statistics of their own, so that folding them is not the identity. */
function warmUp(model: tf.LayersModel, size: number): tf.LayersModel {
  for (let step = 0; step < 3; step++)
    tf.dispose(model.apply(imagesOf(4, size), { training: true }) as tf.Tensor);
  return model;
}

describe.each<{ readonly name: ModelName; readonly options: ModelOptions }>([
  { name: "resnet18", options: { imageSize: 16 } },
  { name: "sdnet18", options: { imageSize: 16 } },
  { name: "sdnet8", options: { imageSize: 16 } },
  { name: "convnet8", options: { imageSize: 16 } },
  { name: "sdnet34", options: { imageSize: 16, iterations: 4 } },
  { name: "sdnet18", options: { imageSize: 32, stem: "imagenet", stemAtoms: 8 } },
  { name: "resnet34", options: { imageSize: 32, stem: "imagenet" } },
  { name: "sdnet18-all", options: { imageSize: 16, shortcut: false } },
  { name: "sdnet34-all", options: { imageSize: 16, pooling: true } },
  { name: "sdnet18-all", options: { imageSize: 64, stem: "imagenet" } },
])("onnxruntime on $name with $options", ({ name, options }) => {
  const size = options.imageSize!;
  const model = warmUp(createModel(name, { width: 4, ...options }), size);
  const hasStem = findStem(model) !== undefined;

  it.each([1, 5])("gives our logits and residuals for a batch of %i", async (batch) => {
    if (!hasStem) return expectSameOutputs(model, imagesOf(batch, size));
    for (const lambda of [[0.1], [0.5]]) await expectSameOutputs(model, imagesOf(batch, size), { lambda });
  });

  if (hasStem) {
    it("takes one λ per image", async () => {
      await expectSameOutputs(model, imagesOf(5, size), { lambda: [0, 0.1, 0.3, 0.5, 2] });
    });
  }
});

/** A classifier of 8 x 8 images whose features come from `layers`. */
function classifier(...layers: tf.layers.Layer[]): tf.LayersModel {
  const images = tf.input({ shape: [8, 8, 3] });
  const features = layers.reduce((input, layer) => layer.apply(input) as tf.SymbolicTensor, images);
  const pooled = tf.layers.globalAveragePooling2d({}).apply(features);
  const logits = tf.layers.dense({ units: 4 }).apply(pooled) as tf.SymbolicTensor;
  return tf.model({ inputs: images, outputs: logits });
}

const coding = (args: Partial<CscConv2dArgs>): CscConv2d =>
  new CscConv2d({ filters: 6, kernelSize: 3, iterations: 5, seed: 1, ...args });

const LAYERS: readonly Partial<CscConv2dArgs>[] = [
  { method: "published" },
  { method: "fista" },
  { method: "ista" },
  { method: "published", mu: 0.3 },
  { method: "fista", mu: 0.3, nonNegative: false },
  { method: "ista", nonNegative: false },
  { iterations: 1 },
  { signalCopies: 2 },
  { strides: 2 },
  { strides: [1, 2], kernelSize: [5, 3] },
  { padding: "valid" },
  { kernelSize: 2, padding: 0 },
];

describe("onnxruntime on a sparse-coding layer", () => {
  it.each(LAYERS)("with %o gives our codes, at λ of the call and at its own", async (args) => {
    const first = classifier(coding(args));
    await expectSameOutputs(first, imagesOf(3, 8), { lambda: [0.05, 0.2, 0.6] });
    await expectSameOutputs(first, imagesOf(3, 8));
  });

  it.each(LAYERS)("with %o behind another keeps its own λ", async (args) => {
    const second = classifier(coding({ iterations: 2 }), coding({ ...args, lambda: 0.02 }));
    await expectSameOutputs(second, imagesOf(3, 8), { lambda: [0.3] });
  });

  it.each(["layer", "atom"] as const)("uses λ learnt per %s where no input takes its place", async (kind) => {
    const layer = coding({ learnLambda: kind });
    const model = classifier(layer, coding({ learnLambda: kind, nonNegative: false }));
    for (const { parameters } of model.layers.filter((each) => each instanceof CscConv2d)) {
      const { logLambda } = parameters;
      logLambda!.write(tf.log(tf.randomUniform(logLambda!.shape as number[], 0.05, 0.3, "float32", 3)));
    }
    await expectSameOutputs(model, imagesOf(3, 8));
    await expectSameOutputs(model, imagesOf(3, 8), { lambda: [0.4] });
  });
});

describe("onnxruntime on a network that learns λ", () => {
  it.each([
    ["sdnet18", "layer"],
    ["sdnet18-all", "layer"],
    ["sdnet18", "atom"],
    ["sdnet18-all", "atom"],
  ] as const)("gives the logits of %s per %s at the λ it has learnt", async (name, learnLambda) => {
    const model = warmUp(createModel(name, { width: 4, imageSize: 16, learnLambda }), 16);
    for (const { parameters } of cscLayers(model)) {
      const { logLambda } = parameters;
      logLambda!.write(tf.randomUniform(logLambda!.shape as number[], -3, -1, "float32", 3));
    }
    const own = ownLambdas(findStem(model)!);
    // As written without being told: λ of every atom cannot be an input.
    const { logits } = await runOnnx(exportOnnx(model), imagesOf(3, 16), own.length > 1 ? undefined : own);
    expectClose(logits!, classify(model, imagesOf(3, 16)));
  });
});

describe("onnxruntime on layers of tf.layers", () => {
  const conv = { filters: 4, kernelSize: 3, biasInitializer: "glorotNormal" } as const;

  it.each([
    { what: "a convolution", layers: [tf.layers.conv2d({ ...conv, activation: "relu" })] },
    {
      what: "padding that is not symmetric",
      layers: [
        tf.layers.conv2d({ ...conv, padding: "same", strides: 2 }),
        tf.layers.conv2d({ filters: 4, kernelSize: 2, padding: "same", useBias: false }),
      ],
    },
    { what: "dilation", layers: [tf.layers.conv2d({ ...conv, dilationRate: [2, 1] })] },
    {
      what: "pooling",
      layers: [
        tf.layers.maxPooling2d({ poolSize: [3, 2], strides: [1, 2], padding: "same" }),
        tf.layers.averagePooling2d({ poolSize: 3, strides: 2, padding: "same" }),
      ],
    },
    { what: "norms", layers: [tf.layers.batchNormalization({ epsilon: 0.1 })] },
    { what: "norms without scale", layers: [tf.layers.batchNormalization({ scale: false, center: false })] },
    {
      what: "layers that do one thing",
      layers: [
        tf.layers.reLU(),
        tf.layers.dropout({ rate: 0.5 }),
        tf.layers.activation({ activation: "relu" }),
      ],
    },
  ])("gives our logits for $what", async ({ layers }) => {
    const model = classifier(...layers);
    const random = model
      .getWeights()
      .map(({ shape }, seed) => tf.randomUniform(shape, 0.1, 1, "float32", seed));
    model.setWeights(random);
    await expectSameOutputs(model, imagesOf(3, 8));
  });

  it("flattens images in the order of our weights, and adds branches", async () => {
    const images = tf.input({ shape: [4, 6, 3] });
    const branches = [1, 2, 3].map((seed) =>
      tf.layers
        .conv2d({ filters: 2, kernelSize: 1, kernelInitializer: tf.initializers.glorotNormal({ seed }) })
        .apply(images),
    ) as tf.SymbolicTensor[];
    const sum = tf.layers.add().apply(branches);
    const hidden = tf.layers.dense({ units: 5, activation: "relu" }).apply(tf.layers.flatten().apply(sum));
    const logits = tf.layers.dense({ units: 3 }).apply(hidden) as tf.SymbolicTensor;
    const model = tf.model({ inputs: images, outputs: logits });
    await expectSameOutputs(model, tf.randomNormal([2, 4, 6, 3], 0, 1, "float32", 5));
  });

  it("takes a tf.sequential whose first layer codes", async () => {
    const first = coding({ inputShape: [8, 8, 3] });
    const model = tf.sequential({ layers: [first, tf.layers.flatten(), tf.layers.dense({ units: 3 })] });
    await expectSameOutputs(model, imagesOf(2, 8), { lambda: [0.1, 0.5] });
  });
});

describe("onnxruntime on what is not a number", () => {
  it.each(["resnet18", "sdnet18"] as const)("gives %s no opinion of a broken image", async (name) => {
    const model = createModel(name, { width: 4, imageSize: 16 });
    const pixels = tf.buffer([2, 16, 16, 3]);
    pixels.set(NaN, 0, 3, 3, 1);
    const lambda = name === "sdnet18" ? [0.1] : undefined;
    const { logits } = await runOnnx(exportOnnx(model), pixels.toTensor() as tf.Tensor4D, lambda);
    expect(logits!.slice(0, 10).every(Number.isNaN)).toBe(true);
    expect(logits!.slice(10).some(Number.isNaN)).toBe(false);
  });
});

const cached = existsSync(join(defaultCacheDirectory(), "cifar-10-batches-bin", "test_batch.bin"));

describe.skipIf(!cached)("onnxruntime on CIFAR-10, where it is in the cache", () => {
  it("gives our logits and residuals", { timeout: 60_000 }, async () => {
    const { images: pixels } = await loadCifar10({ split: "test" });
    const values = new Float32Array(4 * 32 * 32 * 3);
    createNormalizer(CIFAR10_NORMALIZATION)(pixels.subarray(0, values.length), values, 0);
    const images = tf.tensor4d(values, [4, 32, 32, 3]);
    const model = warmUp(createModel("sdnet18", { width: 4, stemAtoms: 64 }), 32);
    for (const lambda of [[0.1], [0.5]]) await expectSameOutputs(model, images, { lambda });
  });
});
