import { CscConv1d, CscConv2d, CscDense, PatchCoding } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { createModel, listModels, type ModelName } from "./registry.js";
import { summarize } from "./summary.js";

const countsOf = (layers: tf.layers.Layer[]) =>
  summarize(tf.sequential({ layers })).layers.map(({ multiplyAdds }) => multiplyAdds);

/** A layer that nobody knows. */
class Strange extends tf.layers.Layer {
  static readonly className = "Strange";
  private readonly shapes: readonly number[][];
  constructor(shapes: readonly number[][]) {
    super({});
    this.shapes = shapes;
  }
  override build(): void {
    this.shapes.forEach((shape, index) =>
      this.addWeight(`weight${index}`, shape, "float32", tf.initializers.zeros()),
    );
    super.build([]);
  }
  override computeOutputShape(inputShape: tf.Shape): tf.Shape {
    return inputShape;
  }
}

describe("summarize", () => {
  it("counts one analysis per step and one synthesis before every step but the first", () => {
    const layer = (iterations: number) =>
      new CscConv2d({ filters: 5, kernelSize: 3, iterations, inputShape: [8, 6, 2] });
    const once = 3 * 3 * 2 * 5 * 8 * 6;
    expect(countsOf([layer(1)])).toEqual([once]);
    expect(countsOf([layer(4)])).toEqual([7 * once]);
  });

  it("counts strides, repeated signals, sequences and vectors", () => {
    const coding = { iterations: 1 };
    expect(
      countsOf([new CscConv2d({ ...coding, filters: 5, kernelSize: 3, strides: 2, inputShape: [8, 6, 2] })]),
    ).toEqual([3 * 3 * 2 * 5 * 4 * 3]);
    expect(
      countsOf([
        new CscConv2d({ ...coding, filters: 5, kernelSize: 3, signalCopies: 3, inputShape: [8, 6, 2] }),
      ]),
    ).toEqual([3 * 3 * 6 * 5 * 8 * 6]);
    expect(countsOf([new CscConv1d({ ...coding, filters: 5, kernelSize: 3, inputShape: [8, 2] })])).toEqual([
      3 * 2 * 5 * 8,
    ]);
    expect(countsOf([new CscDense({ ...coding, units: 5, inputShape: [7, 2] })])).toEqual([2 * 5 * 7]);
  });

  it("counts the correlations of patches and a product with the Gram matrix in every step but the first", () => {
    const layer = new PatchCoding({ filters: 5, kernelSize: 3, iterations: 50, inputShape: [8, 6, 2] });
    expect(countsOf([layer])).toEqual([(3 * 3 * 2 * 5 + 49 * 5 * 5) * 8 * 6]);
  });

  it("counts the layers of tf.layers", () => {
    const { conv2d, conv2dTranspose, depthwiseConv2d, separableConv2d, dense, flatten, batchNormalization } =
      tf.layers;
    expect(
      countsOf([
        conv2d({ filters: 4, kernelSize: 3, strides: 2, inputShape: [9, 9, 2] }), // 4 x 4 positions
        batchNormalization(),
        conv2dTranspose({ filters: 3, kernelSize: 2, strides: 2 }), // 8 x 8 from 4 x 4
        depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2 }), // 6 x 6
        separableConv2d({ filters: 5, kernelSize: 1 }),
        flatten(),
        dense({ units: 10 }),
      ]),
    ).toEqual([
      3 * 3 * 2 * 4 * 16,
      0,
      2 * 2 * 4 * 3 * 16,
      3 * 3 * 3 * 2 * 36,
      (6 + 6 * 5) * 36,
      0,
      6 * 6 * 5 * 10,
    ]);
  });

  it("counts a layer as often as it is used, and only within this model", () => {
    const images = tf.input({ shape: [4] });
    const dense = tf.layers.dense({ units: 4 });
    const once = dense.apply(images) as tf.SymbolicTensor;
    const twice = dense.apply(once) as tf.SymbolicTensor;
    const summary = summarize(tf.model({ inputs: images, outputs: twice }));
    expect(summary).toMatchObject({ parameters: 20, multiplyAdds: 32, uncounted: [] });
    expect(summarize(tf.model({ inputs: images, outputs: once })).multiplyAdds).toBe(16);
  });

  it("counts a model that is a layer of another", () => {
    const inner = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [4] })] });
    expect(countsOf([inner, tf.layers.dense({ units: 2 })])).toEqual([12, 6]);
  });

  it("looks at the kernel of an unknown layer, and says which it cannot count", () => {
    const [plain, scale, strange] = [
      [[2, 3]],
      [[3], [3]],
      [
        [2, 3],
        [3, 3],
      ],
    ].map((shapes) => new Strange(shapes));
    const model = tf.sequential({
      layers: [tf.layers.inputLayer({ inputShape: [5, 3] }), plain!, scale!, strange!],
    });
    const summary = summarize(model);
    expect(summary.layers.map(({ multiplyAdds }) => multiplyAdds)).toEqual([0, 2 * 3 * 5, 0, undefined]);
    expect(summary).toMatchObject({ multiplyAdds: 30, uncounted: [strange!.name] });
    const counters = { Strange: () => 7 };
    expect(summarize(model, { counters })).toMatchObject({ multiplyAdds: 21, uncounted: [] });
  });

  it("does not guess where sizes are unknown", () => {
    const layer = tf.layers.conv2d({ filters: 4, kernelSize: 3, inputShape: [null, null, 2] });
    expect(summarize(tf.sequential({ layers: [layer] })).uncounted).toEqual([layer.name]);
  });

  it("tells trained numbers from kept ones", () => {
    const model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 8 });
    const [, stem, norm] = summarize(model).layers;
    expect(stem).toMatchObject({
      ...{ name: "layer0.0", kind: "CscConv2d", outputShape: [8, 8, 4] },
      ...{ parameters: 3 * 3 * 3 * 4, fixedNumbers: 1 + 8 * 8 * 4 },
    });
    expect(norm).toMatchObject({ parameters: 8, fixedNumbers: 8, multiplyAdds: 0 });
    model.dispose();
  });
});

/**
 * Multiply-adds are a polynomial in the width, of degree 3 at most and without constant: from four narrow networks, their value at
 * width 64, without making the 20 million weights of the wide one.
 */
function atWidth64(name: ModelName): number {
  const widths = [1, 2, 3, 4];
  return widths.reduce((sum, width) => {
    const model = createModel(name, { width });
    const { multiplyAdds, uncounted } = summarize(model);
    expect(uncounted).toEqual([]);
    model.dispose();
    const others = [0, ...widths].filter((other) => other !== width);
    return sum + others.reduce((product, other) => (product * (64 - other)) / (width - other), multiplyAdds);
  }, 0);
}

/**
 * PyTorch counts the same: `torch.utils.flop_counter.FlopCounterMode` (PyTorch 2.13, halved) over one image in training mode, where no residual
 * is computed, through the independent implementation of the networks that the golden files come from; width 64, 28 November 2026.
 */
const COUNTED_BY_PYTORCH = {
  resnet18: 555_422_720,
  resnet34: 1_159_402_496,
  sdnet18: 558_961_664,
  sdnet34: 1_162_941_440,
  "sdnet18-all": 1_653_675_008,
  "sdnet34-all": 3_465_614_336,
};

describe("the multiply-adds of the registry", () => {
  it.each(Object.entries(COUNTED_BY_PYTORCH))("are what PyTorch counts for %s", (name, count) => {
    expect(listModels(name)[0]?.multiplyAdds).toBe(count);
    expect(atWidth64(name as ModelName)).toBeCloseTo(count, 0);
  });

  it("are those of SCN, whose layers are coded to convergence", () => {
    // Channels in, slim and wide atoms, side of the codes: the seven modules of the authors' layer list, K = 4.
    const modules = [
      [3, 16, 64, 32],
      [64, 16, 64, 32],
      [64, 16, 64, 32],
      [64, 32, 128, 16],
      [128, 32, 128, 16],
      [128, 64, 256, 8],
      [256, 64, 256, 8],
    ] as const;
    const coded = modules.map(
      ([channels, slim, wide, side]) =>
        (9 * channels * slim + 49 * slim ** 2 + 9 * slim * wide + 49 * wide ** 2) * side ** 2,
    );
    const expected = coded.reduce((sum, count) => sum + count, 2560);
    const model = createModel("scn");
    expect(summarize(model).multiplyAdds).toBe(expected);
    expect(listModels("scn")[0]?.multiplyAdds).toBe(expected);
    model.dispose();
  });

  it("are those of SCN-18: ResNet-18 with 49 more steps of 64 x 64 at every pixel", () => {
    expect(listModels("scn18")[0]?.multiplyAdds).toBe(COUNTED_BY_PYTORCH.resnet18 + 49 * 64 * 64 * 1024);
    expect(atWidth64("scn18")).toBeCloseTo(COUNTED_BY_PYTORCH.resnet18 + 49 * 64 * 64 * 1024, 0);
  });
});
