import { expectAllClose, expectNoTensorLeak, readFixture } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { CscConv1d } from "./csc-conv1d.js";
import { CscConv2d } from "./csc-conv2d.js";
import { CscDense } from "./csc-dense.js";
import type { CscLayer } from "./csc-layer.js";

type AnyCscLayer = CscLayer<tf.Tensor>;

/** One layer of each kind, and an input it takes. */
const LAYERS: Record<string, { make: (args?: object) => AnyCscLayer; shape: number[] }> = {
  CscConv2d: {
    make: (args) => new CscConv2d({ filters: 4, kernelSize: 3, ...args }),
    shape: [6, 6, 2],
  },
  CscConv1d: {
    make: (args) => new CscConv1d({ filters: 4, kernelSize: 3, ...args }),
    shape: [6, 2],
  },
  CscDense: {
    make: (args) => new CscDense({ units: 4, ...args }),
    shape: [6],
  },
};
const signalOf = (shape: number[]) => tf.randomNormal([3, ...shape], 0, 1, "float32", 5);

const flatSize = (name: string): number => {
  const { make, shape } = LAYERS[name]!;
  return tf.util.sizeFromShape(make().computeOutputShape([1, ...shape]) as number[]);
};

function build(name: string, args?: object): { layer: AnyCscLayer; signal: tf.Tensor } {
  const { make, shape } = LAYERS[name]!;
  const layer = make(args);
  layer.apply(tf.input({ shape }));
  return { layer, signal: signalOf(shape) };
}

describe.each([
  {
    file: "dense",
    make: (settings: object) => new CscDense({ units: 10, ...settings }) as unknown as AnyCscLayer,
  },
  {
    file: "conv1d",
    make: (settings: object) =>
      new CscConv1d({ filters: 5, kernelSize: 3, ...settings }) as unknown as AnyCscLayer,
  },
])("the layer of fixture $file", ({ file, make }) => {
  it("gives the codes and the gradients that PyTorch computes in float64", () => {
    const { tensors, metadata } = readFixture(
      new URL(`../../fixtures/layer_${file}.safetensors`, import.meta.url),
    );
    const stored = (name: string): tf.Tensor => {
      const { data, shape } = tensors.get(name)!;
      return tf.tensor(data, shape);
    };
    const number = (name: string, otherwise: number): number => Number(metadata[name] ?? otherwise);
    const layer = make({
      ...{ mu: number("mu", 0), iterations: number("iterations", 2), learnLambda: "atom" },
      ...(file === "conv1d" ? { strides: number("stride", 1), padding: number("padding", 1) } : {}),
    });
    const signal = stored("signal");
    layer.apply(tf.input({ shape: signal.shape.slice(1) }));
    const { kernel, stepSize, logLambda } = layer.parameters;
    kernel.write(stored("kernel"));
    logLambda!.write(stored("log_lambda"));
    stepSize.write(tf.scalar(number("step", NaN)));

    const rounding = { absolute: 1e-6, relative: 1e-5 };
    expectAllClose(layer.apply(signal) as tf.Tensor, stored("codes"), rounding);
    const loss = (x: tf.Tensor): tf.Scalar => tf.sum(tf.mul(layer.apply(x) as tf.Tensor, stored("upstream")));
    expectAllClose(tf.grad(loss)(signal), stored("grad_signal"), rounding);
    const { grads } = tf.variableGrads(() => loss(signal));
    expectAllClose(grads[kernel.name]!, stored("grad_kernel"), rounding);
    expectAllClose(grads[logLambda!.name]!, stored("grad_log_lambda"), rounding);
  });
});

describe.each(Object.keys(LAYERS))("%s", (name) => {
  it("gives codes of the shape it announces, and the residual of the signal", () => {
    const { layer, signal } = build(name);
    const codes = layer.encode(signal);
    expect(codes.shape).toEqual(layer.computeOutputShape(signal.shape));
    expect(layer.residual(signal, codes).shape).toEqual(signal.shape);
    const more = build(name, { iterations: 300, lambda: 0 });
    const left = tf.norm(more.layer.residual(signal, more.layer.encode(signal))).dataSync()[0]!;
    expect(left).toBeLessThan(tf.norm(layer.residual(signal, codes)).dataSync()[0]!);
  });

  it("keeps its arguments through getConfig and fromConfig", () => {
    const stop = { gap: "duality", tolerance: 1e-3, every: 3 };
    const { layer } = build(name, {
      ...{ name: "coder", lambda: 0.3, learnLambda: "atom", mu: 0.1, iterations: 7, stop },
      ...{
        nonNegative: false,
        method: "fista",
        gradient: "implicit",
        signalCopies: 2,
        powerRounds: 3,
        seed: 8,
      },
      trainable: false,
    });
    const config = layer.getConfig();
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    const LayerClass = layer.constructor as unknown as new (args: tf.serialization.ConfigDict) => AnyCscLayer;
    const copy = new LayerClass(config);
    expect(copy.getConfig()).toEqual(config);
    expect(copy.coding).toEqual(layer.coding);
    expect(copy.trainable).toBe(false);
  });

  it("predicts the same after its model is saved and loaded", async () => {
    const { make, shape } = LAYERS[name]!;
    const model = tf.sequential();
    model.add(make({ inputShape: shape, learnLambda: "layer", lambda: 0.2 }));
    model.add(tf.layers.reshape({ targetShape: [flatSize(name)] }));
    model.add(tf.layers.dense({ units: 3 }));
    const signal = signalOf(shape);
    const before = model.predict(signal) as tf.Tensor;
    let artifacts: tf.io.ModelArtifacts | undefined;
    await model.save(
      tf.io.withSaveHandler(async (saved) => {
        artifacts = saved;
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } });
      }),
    );
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts!));
    expectAllClose(loaded.predict(signal) as tf.Tensor, before, { absolute: 0, relative: 0 });
  });

  it("learns through model.fit: the loss falls, atoms stay at unit norm, λ stays positive", async () => {
    const { make, shape } = LAYERS[name]!;
    const model = tf.sequential();
    const layer = make({ inputShape: shape, learnLambda: "atom", iterations: 3 });
    model.add(layer);
    model.add(tf.layers.reshape({ targetShape: [flatSize(name)] }));
    model.add(tf.layers.dense({ units: 1, kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) }));
    model.compile({ optimizer: tf.train.sgd(0.02), loss: "meanSquaredError" });
    const signals = tf.randomNormal([24, ...shape], 0, 1, "float32", 6);
    const targets = tf.sum(tf.relu(signals.reshape([24, -1]).slice([0, 0], [24, 3])), 1, true);
    const before = layer.parameters.logLambda!.read().dataSync().slice();
    const { history } = await model.fit(signals, targets, { epochs: 12, batchSize: 8, shuffle: false });
    const losses = history["loss"] as number[];
    expect(losses.at(-1)).toBeLessThan(0.8 * losses[0]!);
    layer.projectAtoms();
    const kernel = layer.parameters.kernel.read();
    const axes = kernel.shape.map((_, axis) => axis).slice(0, -1);
    expectAllClose(tf.sum(tf.square(kernel), axes), [1, 1, 1, 1], { absolute: 1e-5, relative: 0 });
    const after = layer.parameters.logLambda!.read().dataSync();
    expect(after).not.toEqual(before);
    expect([...after].every((value) => Math.exp(value) > 0)).toBe(true);
  });

  it("takes λ per call in place of the learnt one", () => {
    const { layer, signal } = build(name, { learnLambda: "atom", lambda: 0.1 });
    const { layer: plain } = build(name, { lambda: 0.7 });
    const exact = { absolute: 1e-6, relative: 1e-6 };
    expectAllClose(layer.encode(signal, { lambda: 0.7 }), plain.encode(signal), exact);
    expectAllClose(layer.encode(signal), plain.encode(signal, { lambda: 0.1 }), exact);
    const perAtom = tf.tensor2d([[1e6, 0.7, 0.7, 0.7]]);
    const codes = layer.encode(signal, { lambda: perAtom });
    const [silent, ...others] = tf.unstack(codes, codes.rank - 1) as [tf.Tensor, ...tf.Tensor[]];
    expect(tf.max(tf.abs(silent)).dataSync()[0]).toBe(0);
    expect(Math.max(...others.map((other) => tf.max(tf.abs(other)).dataSync()[0]!))).toBeGreaterThan(0);
  });

  it("estimates its step size anew when given weights without one", () => {
    const { layer, signal } = build(name);
    const before = layer.encode(signal);
    const zeroed = layer.getWeights().map((weight) => (weight.rank === 0 ? tf.scalar(0) : weight.clone()));
    layer.setWeights(zeroed);
    // 50 more power iterations from where the first ones ended.
    expectAllClose(layer.encode(signal), before, { absolute: 1e-3, relative: 1e-2 });
  });

  it("refuses options of the layer it replaces that mean nothing here", () => {
    expect(() => LAYERS[name]!.make({ activation: "relu" })).toThrow(
      `${name}: \`activation\` must be left out, got "relu": the codes have their nonlinearity already.`,
    );
    expect(() => LAYERS[name]!.make({ useBias: true })).toThrow(
      `${name}: \`useBias\` must be left out, got true: λ is the bias: pass \`lambda\` or \`learnLambda\`.`,
    );
    expect(() => LAYERS[name]!.make({ dataFormat: "channelsFirst" })).toThrow(
      `${name}: \`dataFormat\` must be channelsLast, got "channelsFirst".`,
    );
    expect(
      LAYERS[name]!.make({ activation: "linear", useBias: false, dataFormat: "channelsLast" }).name,
    ).not.toBe("");
    expect(() => LAYERS[name]!.make({ lambda: 0, learnLambda: "layer" })).toThrow(
      `${name}: \`lambda\` must be > 0 where it is learnt, got 0: it is learnt as its logarithm.`,
    );
    expect(() => LAYERS[name]!.make({ gradient: "magic" })).toThrow(
      `${name}: \`gradient\` must be one of unrolled, truncated, implicit, got magic.`,
    );
  });

  it("frees every intermediate tensor", () => {
    const { layer, signal } = build(name, { learnLambda: "atom" });
    layer.apply(signal, { training: true });
    expectNoTensorLeak(() => {
      const codes = layer.apply(signal, { training: true }) as tf.Tensor;
      tf.dispose([codes, layer.residual(signal, codes)]);
    });
  });
});

describe("CscDense", () => {
  it("codes every position of a sequence as it codes a vector", () => {
    const layer = new CscDense({ units: 5 });
    layer.apply(tf.input({ shape: [6] }));
    const sequence = tf.randomNormal<tf.Rank.R3>([2, 4, 6], 0, 1, "float32", 7);
    const codes = layer.encode(sequence);
    expect(codes.shape).toEqual([2, 4, 5]);
    const rows = layer.encode(sequence.reshape([8, 6]));
    expectAllClose(codes.reshape([8, 5]), rows, { absolute: 1e-6, relative: 1e-6 });
  });
});

describe("CscConv2d", () => {
  it("pads as asked: same, valid, or by a number for each axis", () => {
    const shapeOf = (args: object) =>
      new CscConv2d({ filters: 4, kernelSize: [3, 5], ...args }).computeOutputShape([null, 8, 10, 2]);
    expect(shapeOf({})).toEqual([null, 8, 10, 4]);
    expect(shapeOf({ padding: "valid" })).toEqual([null, 6, 6, 4]);
    expect(shapeOf({ padding: [1, 0] })).toEqual([null, 8, 6, 4]);
    expect(shapeOf({ strides: 2 })).toEqual([null, 4, 5, 4]);
  });

  it.each([
    [{ kernelSize: 4 }, "`padding` must be numbers or valid for an even `kernelSize`, got same with 4 x 4."],
    [{ padding: -1 }, "`padding` must be same, valid or whole numbers >= 0, got -1."],
    [{ strides: 3 }, "`strides` must be 1 or 2, got 3."],
  ])("refuses the geometry %o", (args, message) => {
    expect(() => new CscConv2d({ filters: 4, kernelSize: 3, ...args })).toThrow(`CscConv2d: ${message}`);
  });

  it("refuses an odd side at stride 2, which no codes synthesize", () => {
    const layer = new CscConv2d({ name: "stem", filters: 4, kernelSize: 3, strides: 2 });
    expect(() => layer.apply(tf.input({ shape: [8, 7, 2] }))).toThrow(
      "stem: `inputShape` must be a size that codes can synthesize, got 8 x 7: 4 x 4 codes give 8 x 8. Pad or crop the signal.",
    );
  });
});
