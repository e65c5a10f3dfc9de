import { CscConv2d } from "@sdnet/csc-core";
import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { residualEnergy } from "../classify.js";
import { cscLayers, findStem } from "../csc-layers.js";
import { createModel } from "../registry.js";
import { codingReport } from "./coding-report.js";
import { invert } from "./invert.js";
import { canInvert } from "./invertible-path.js";

const images = tf.randomNormal<tf.Rank.R4>([2, 16, 16, 3], 0, 1, "float32", 1);
const OPTIONS = { width: 4, stemAtoms: 8, imageSize: 16, shortcut: false } as const;
const relative = (estimate: tf.Tensor): number =>
  tf.div(tf.norm(tf.sub(estimate, images)), tf.norm(images)).dataSync()[0]!;

/** A network whose norms have seen a batch, so that undoing them is not the identity. */
function trained(options: object = {}): tf.LayersModel {
  const model = createModel("sdnet18-all", { ...OPTIONS, ...options });
  for (let step = 0; step < 3; step++) tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
  return model;
}

function sumOfSquares(values: tf.Tensor): number {
  return Array.from(values.dataSync()).reduce((sum, value) => sum + value ** 2, 0);
}

/** `A z` by the stock transposed convolution: onto an image with a border of one pixel, which is then cut off. */
function synthesis(codes: tf.Tensor4D, layer: CscConv2d, shape: readonly number[]): tf.Tensor4D {
  const [batch = 0, height = 0, width = 0, channels = 0] = shape;
  const kernel = layer.parameters.kernel.read() as tf.Tensor4D;
  const stride = Math.round(height / codes.shape[1]);
  const padded: [number, number, number, number] = [batch, height + 2, width + 2, channels];
  const whole = tf.conv2dTranspose(codes, kernel, padded, stride, "valid");
  return tf.slice(whole, [0, 1, 1, 0], [batch, height, width, channels]);
}

describe("invert", () => {
  it("gives the images back from the stem's codes when they are converged and not penalised", () => {
    const model = createModel("sdnet18-all", { ...OPTIONS, lambda: 0, iterations: 100, stemAtoms: 32 });
    expect(relative(invert(images, { layer: findStem(model)! }))).toBeLessThan(0.1);
  });

  it("undoes a norm", () => {
    const model = trained();
    const behindNorm = invert(images, { layer: model.getLayer("layer0.1") });
    // The norm divides by a standard deviation near 0.03 and multiplies by it again.
    const rounding = { absolute: 1e-4, relative: 1e-4 };
    expectAllClose(behindNorm, invert(images, { layer: findStem(model)! }), rounding);
  });

  it("loses more the deeper it starts, and more at a higher λ", () => {
    const model = trained();
    const [first, , third] = cscLayers(model);
    const losses = [first!, third!].map((layer) => relative(invert(images, { layer })));
    expect(losses[1]).toBeGreaterThan(losses[0]!);
    expect(relative(invert(images, { layer: first!, lambda: 2 }))).toBeGreaterThan(losses[0]!);
  });

  it("enlarges where the network pools", () => {
    const model = trained({ pooling: true });
    const last = cscLayers(model).at(-1)!;
    expect(invert(images, { layer: last }).shape).toEqual(images.shape);
  });

  it("says which layer is in the way", () => {
    const model = createModel("sdnet18-all", { ...OPTIONS, shortcut: true });
    const layer = model.getLayer("layer1.layers.1.conv1");
    expect(canInvert(layer)).toBe(false);
    expect(canInvert(model.getLayer("layer1.layers.0.conv2"))).toBe(true);
    expect(() => invert(images, { layer })).toThrow(
      "invertiblePath: `layer` must be reached through CSC layers, norms and pooling alone, got layer1.layers.1.conv1, " +
        "which lies behind layer1.layers.0.relu (SdnetAddRelu). Networks without shortcuts can be inverted.",
    );
  });

  it("frees every intermediate tensor", () => {
    const model = trained();
    const layer = cscLayers(model).at(-1)!;
    invert(images, { layer }).dispose();
    expectNoTensorLeak(() => invert(images, { layer }).dispose());
  });
});

describe("codingReport", () => {
  it("tells of every CSC layer how sparsely and how faithfully it codes its input, by the definition", () => {
    const model = trained();
    const report = codingReport(model, images);
    const layers = cscLayers(model).filter((layer) => layer instanceof CscConv2d);
    expect(report.map(({ name }) => name)).toEqual(layers.map(({ name }) => name));
    layers.forEach((layer, index) => {
      const inputOf = tf.model({ inputs: model.inputs, outputs: layer.input });
      const input = inputOf.predict(images) as tf.Tensor4D;
      const codes = layer.apply(input) as tf.Tensor4D;
      const energy = sumOfSquares(input);
      const residual = sumOfSquares(tf.sub(input, synthesis(codes, layer, input.shape)));
      const { nonZero, relativeResidual, residualEnergy: energyOfImage, lambda } = report[index]!;
      expect(relativeResidual).toBeCloseTo(residual / energy, 4);
      expect(energyOfImage / (residual / 2)).toBeCloseTo(1, 4);
      expect(nonZero).toBeCloseTo(codes.dataSync().filter((value) => value !== 0).length / codes.size, 6);
      expect(lambda).toBe(0.1);
    });
    const [stem] = report;
    expect(stem!.nonZero).toBeGreaterThan(0.1);
    const energies = residualEnergy(model, images);
    expect(stem!.residualEnergy).toBeCloseTo(tf.mean(energies).dataSync()[0]!, 1);
  });

  it("shows a λ of the stem in the stem alone, and what follows from it in the rest", () => {
    const model = trained();
    const [before, after] = [codingReport(model, images), codingReport(model, images, { lambda: 1 })];
    expect(after[0]!.lambda).toBe(1);
    expect(after[0]!.nonZero).toBeLessThan(before[0]!.nonZero);
    expect(after[1]!.lambda).toBe(0.1);
  });

  it("is empty for a network without CSC layers, and frees every intermediate tensor", () => {
    expect(codingReport(createModel("resnet18", OPTIONS), images)).toEqual([]);
    const model = trained();
    codingReport(model, images);
    expectNoTensorLeak(() => codingReport(model, images));
  });
});
