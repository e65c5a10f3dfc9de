import {
  BatchNorm,
  conv2d,
  CscConv2d,
  encode,
  fusedConv2d,
  groupNorm,
  normalizeAtoms,
  powerIteration,
  upsampleNearest,
  type CodingOptions,
} from "@sdnet/csc-core";
import { withSharedBatch } from "@sdnet/csc-core/backend";
import { createModel, InferenceModel, namedParameters } from "@sdnet/models";
import { expectAllClose } from "@sdnet/testing";
import { Sgd, variableOf } from "@sdnet/train";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it, vi } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

vi.stubEnv("SDNET_WASM_THREADS", "1");

const random = (shape: [number, number, number, number], seed: number) =>
  tf.randomNormal<tf.Rank.R4>(shape, 0, 1, "float32", seed);

/** Computations whose values must not depend on the backend. Each returns tensors to compare. */
const COMPUTATIONS: Record<string, () => tf.Tensor[]> = {};

const CODING: CodingOptions = {
  ...{ stride: 1, padding: 1, mu: 0, iterations: 3, nonNegative: true },
  ...{ loss: "square", method: "published" },
};

for (const [size, stride, padding] of [
  [3, 1, 1],
  [3, 2, 1],
  [7, 2, 3],
  [1, 2, 0],
] as const) {
  const name = `${size}x${size}, stride ${stride}`;
  COMPUTATIONS[`codes and their gradients, ${name}`] = () => {
    const signal = random([2, 8, 8, 3], 1);
    const kernel = tf.mul<tf.Tensor4D>(0.2, random([size, size, 3, 5], 2));
    const code = (x: tf.Tensor, l: tf.Tensor, w: tf.Tensor) =>
      encode(
        { signal: x as tf.Tensor4D, lambda: l, kernel: w as tf.Tensor4D, stepSize: tf.scalar(0.2) },
        { ...CODING, stride, padding },
      );
    const lambda = tf.scalar(0.1);
    const upstream = random([2, 8 / stride, 8 / stride, 5], 3);
    return [code(signal, lambda, kernel), ...tf.grads(code)([signal, lambda, kernel], upstream)];
  };
  COMPUTATIONS[`a fused convolution, ${name}`] = () => {
    const [signal, kernel] = [random([2, 8, 8, 3], 1), random([size, size, 3, 5], 2)];
    const bias = tf.tensor1d([0.1, -0.2, 0.3, 0, 1]);
    const addend = random([2, 8 / stride, 8 / stride, 5], 4);
    const geometry = { stride, padding };
    return [
      fusedConv2d(signal, kernel, { ...geometry, bias, relu: false }),
      fusedConv2d(signal, kernel, { ...geometry, bias, relu: true }),
      fusedConv2d(signal, kernel, { ...geometry, bias, addend, relu: true }),
    ];
  };
}

for (const [stride, padding] of [
  [2, 0],
  [3, 0],
  [[1, 2], 0],
  [
    [3, 1],
    [1, 0],
  ],
  [2, 1],
  [[2, 3], 2],
] as const) {
  for (const [height, width] of [
    [8, 8],
    [7, 9],
    [1, 4],
  ] as const) {
    const name = `of ${height} x ${width} pixels, stride ${String(stride)}, padding ${String(padding)}`;
    COMPUTATIONS[`a 1x1 convolution ${name}, and its gradients`] = () => {
      const convolve = (x: tf.Tensor, w: tf.Tensor) =>
        conv2d(x as tf.Tensor4D, w as tf.Tensor4D, { stride, padding });
      const inputs = [random([3, height, width, 5], 1), random([1, 1, 5, 7], 2)];
      const outputs = convolve(inputs[0]!, inputs[1]!);
      const [images, rows, columns, atoms] = outputs.shape;
      return [outputs, ...tf.grads(convolve)(inputs, random([images, rows, columns, atoms], 3))];
    };
  }
}

COMPUTATIONS["codes of a batch of images, and their gradients"] = () => {
  const [signal, kernel] = [random([9, 8, 8, 3], 1), tf.mul<tf.Tensor4D>(0.2, random([3, 3, 3, 5], 2))];
  const constants = { lambda: tf.scalar(0.1), stepSize: tf.scalar(0.2) };
  const code = (x: tf.Tensor, w: tf.Tensor) =>
    encode({ signal: x as tf.Tensor4D, kernel: w as tf.Tensor4D, ...constants }, CODING);
  return [code(signal, kernel), ...tf.grads(code)([signal, kernel], random([9, 8, 8, 5], 3))];
};

for (const channels of [3, 16, 80]) {
  COMPUTATIONS[`a norm of ${channels} channels of a batch that processes share, and its gradients`] = () => {
    const layer = new BatchNorm();
    const images = tf.add<tf.Tensor4D>(random([6, 4, 4, channels], 1), 3);
    const weights = random([6, 4, 4, channels], 2);
    layer.build(images.shape);
    layer.parameters.scale.write(tf.linspace(0.5, 2, channels));
    const weighed = (x: tf.Tensor) =>
      tf.sum<tf.Scalar>(tf.mul(layer.apply(x, { training: true }) as tf.Tensor, weights));
    const variables = [layer.parameters.scale, layer.parameters.offset].map(variableOf);
    return withSharedBatch({ sum: () => undefined }, () => {
      const { value, grads } = tf.variableGrads(() => weighed(images), variables);
      return [value, ...Object.values(grads), tf.grad(weighed)(images)];
    });
  };
}

COMPUTATIONS["unit atoms, their norm and their codes, of atoms of zeros, short ones and long ones"] = () =>
  [0, 1e-30, 1e-20, 1, 1e20, 1e30].flatMap((factor) => {
    const kernel = tf.mul<tf.Tensor4D>(random([3, 3, 2, 4], 1), factor);
    const layer = new CscConv2d({ filters: 4, kernelSize: 3, padding: "same", seed: 3 });
    layer.build([2, 6, 6, 2]);
    layer.parameters.kernel.write(kernel);
    const lambda = tf.scalar(0.1 * factor);
    const codes = layer.apply(random([2, 6, 6, 2], 2), { lambda }) as tf.Tensor;
    const { norm } = powerIteration(layer.dictionary, { vector: random([1, 6, 6, 4], 4), rounds: 60 });
    const unit = [tf.mul(codes, factor), tf.div(norm, factor || 1)];
    layer.parameters.kernel.write(random([3, 3, 2, 4], 1));
    layer.refreshStepSize(60);
    const restored = layer.apply(random([2, 6, 6, 2], 2)) as tf.Tensor;
    return [normalizeAtoms(kernel), restored, ...unit];
  });

COMPUTATIONS["NaN in a signal or a dictionary, and whether the codes show it"] = () => {
  const code = (poisoned: { signal?: number; kernel?: number; iterations: number }) =>
    encode(
      {
        signal: tf.add(random([2, 4, 4, 3], 1), poisoned.signal ?? 0),
        kernel: tf.add(random([3, 3, 3, 8], 2), poisoned.kernel ?? 0),
        ...{ lambda: tf.scalar(0.1), stepSize: tf.scalar(0.1) },
      },
      { ...CODING, iterations: poisoned.iterations },
    );
  return [1, 2, 3].flatMap((iterations) =>
    [code({ signal: NaN, iterations }), code({ kernel: NaN, iterations })].map((codes) =>
      tf.cast(tf.isNaN(codes), "float32"),
    ),
  );
};

COMPUTATIONS["logits of a network made ready for inference that is shown NaN"] = () => {
  const model = createModel("resnet18", { width: 4, imageSize: 16, seed: 3 });
  const inference = new InferenceModel(model);
  const images = tf.concat([random([1, 16, 16, 3], 5), tf.fill<tf.Rank.R4>([1, 16, 16, 3], NaN)]);
  const isNaN = tf.cast(tf.isNaN(inference.classify(images)), "float32");
  inference.dispose();
  model.dispose();
  return [isNaN];
};

COMPUTATIONS["momentum updates, their buffers read and written in between"] = () => {
  const weight = tf.variable(random([2, 3, 4, 5], 6));
  const optimizer = new Sgd([weight]);
  for (const [index, nesterov] of [true, true, false, true].entries()) {
    const step = { learningRate: 0.1, momentum: 0.9, weightDecay: 0.01, nesterov };
    optimizer.apply([random([2, 3, 4, 5], 7 + index)], step);
    if (index === 1) optimizer.buffers[0]!.assign(tf.mul(optimizer.buffers[0]!, 2));
  }
  const results = [weight.clone(), optimizer.buffers[0]!.clone()];
  optimizer.dispose();
  weight.dispose();
  return results;
};

COMPUTATIONS["momentum updates of one number, decayed and not, as of a learnt λ"] = () => {
  const weights = [-2.3, 0.5].map((value) => tf.variable(tf.scalar(value)));
  const optimizer = new Sgd(weights, new Set(weights.slice(0, 1)));
  const step = { learningRate: 0.1, momentum: 0.9, weightDecay: 0.5, nesterov: true };
  for (const gradient of [0.2, -0.7, 0.4]) optimizer.apply([tf.scalar(gradient), tf.scalar(gradient)], step);
  const results = [...weights, ...optimizer.buffers].map((tensor) => tensor.clone());
  optimizer.dispose();
  tf.dispose(weights);
  return results;
};

COMPUTATIONS["loss, gradients and running statistics of a network in training"] = () => {
  const model = createModel("sdnet18", { width: 4, stemAtoms: 8, imageSize: 16, seed: 3 });
  const images = random([4, 16, 16, 3], 5);
  const targets = tf.oneHot([0, 1, 2, 3], 10);
  const { value, grads } = tf.variableGrads(() =>
    tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(
      targets,
      model.apply(images, { training: true }) as tf.Tensor,
    ),
  );
  const gradients = [...namedParameters(model).values()].map(
    (parameter) => grads[variableOf(parameter).name]!,
  );
  // Deep parameters see no ReLU kink that rounding can move; the stem's see all of them.
  const statistics = model.getLayer("layer0.1").weights.map((weight) => weight.read().clone());
  const head = gradients.slice(-2);
  const results = [value, ...head, ...statistics].map((tensor) => tensor.clone());
  model.dispose();
  return results;
};

COMPUTATIONS["a batch that gives a batch norm one value per channel, which its statistics outlive"] = () => {
  const layer = new BatchNorm();
  const train = (images: tf.Tensor4D) => layer.apply(images, { training: true }) as tf.Tensor;
  const outputs = [random([2, 1, 1, 3], 1), random([1, 1, 1, 3], 2), random([1, 1, 1, 3], 3)].map(train);
  const { mean, variance } = layer.parameters;
  return [...outputs, mean.read().clone(), variance.read().clone(), tf.scalar(layer.batchesTracked)];
};

COMPUTATIONS["norms over groups and enlargement, and their gradients"] = () => {
  const [images, upstream] = [random([2, 4, 4, 6], 1), random([2, 8, 8, 6], 2)];
  const [scale, offset] = [tf.tensor1d([1, 2, -1, 0.5, 1, 3]), tf.tensor1d([0, 1, 2, -1, 0, 0.5])];
  const compute = (x: tf.Tensor, gains: tf.Tensor, shifts: tf.Tensor) =>
    upsampleNearest(
      groupNorm(x as tf.Tensor4D, {
        ...{ scale: gains as tf.Tensor1D, offset: shifts as tf.Tensor1D },
        ...{ groups: 2, epsilon: 1e-5 },
      }),
      2,
    );
  const inputs = [images, scale, offset];
  return [compute(images, scale, offset), ...tf.grads(compute)(inputs, upstream)];
};

COMPUTATIONS["a fixed point and the gradient through it, in loss and head"] = () => {
  const equilibrium = { pretrainSteps: 0, dropout: 0, backwardIterations: 2 };
  const model = createModel("mdeq-tiny", { imageSize: 4, iterations: 2, equilibrium, seed: 3 });
  const images = random([2, 4, 4, 3], 5);
  const { value, grads } = tf.variableGrads(() =>
    tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(
      tf.oneHot([0, 1], 10),
      model.apply(images, { training: true }) as tf.Tensor,
    ),
  );
  const [head] = [...namedParameters(model).values()].slice(-1);
  const results = [value.clone(), grads[variableOf(head!).name]!.clone()];
  model.dispose();
  return results;
};

for (const solver of ["broyden", "anderson"] as const) {
  COMPUTATIONS[`a fixed point by ${solver} beside an image that is NaN, and which logits are finite`] =
    () => {
      const model = createModel("mdeq-tiny", {
        imageSize: 4,
        iterations: 3,
        equilibrium: { solver },
        seed: 3,
      });
      const good = random([2, 4, 4, 3], 5);
      const images = tf.concat<tf.Tensor4D>([tf.fill([1, 4, 4, 3], NaN), good]);
      const logits = model.apply(images) as tf.Tensor2D;
      const alone = model.apply(good) as tf.Tensor2D;
      const others = tf.slice(logits, [1, 0]);
      expectAllClose(others, alone, { absolute: 1e-5, relative: 1e-5 });
      expect([...tf.slice(logits, [0, 0], [1, -1]).dataSync()].every(Number.isNaN)).toBe(true);
      const results = [others, tf.cast(tf.isNaN(logits), "float32")];
      model.dispose();
      return results;
    };
}

async function valuesOn(backend: string, compute: () => tf.Tensor[]): Promise<Float32Array[]> {
  await selectBackend(backend);
  return tf.tidy(() => compute().map((tensor) => tensor.dataSync<"float32">().slice()) as never);
}

describe.each([
  { backend: "wasm", available: true },
  { backend: "native", available: isLinked },
])("the $backend backend", ({ backend, available }) => {
  // Skipped only where the engine is not linked, which `sdnet engine install` does.
  it.skipIf(!available).each(Object.keys(COMPUTATIONS))(
    "agrees with plain JavaScript on %s",
    async (name) => {
      const compute = COMPUTATIONS[name]!;
      const expected = await valuesOn("cpu", compute);
      const actual = await valuesOn(backend, compute);
      expect(actual).toHaveLength(expected.length);
      actual.forEach((values, index) => {
        const wanted = expected[index]!;
        const largest = wanted.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        // The fused norm of the native engine sums its variance row by row: 1e-4 behind twenty of them.
        expectAllClose(values, wanted, {
          absolute: (/^loss|fixed point/.test(name) ? 1e-4 : 1e-5) * largest,
          relative: 0,
        });
      });
    },
  );
});
