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
  it("tells of every CSC layer in order how sparsely and how faithfully it codes", () => {
    const model = trained();
    const report = codingReport(model, images);
    expect(report.map(({ name }) => name)).toEqual(cscLayers(model).map(({ name }) => name));
    for (const { nonZero, relativeResidual, lambda } of report) {
      expect(nonZero).toBeLessThan(1);
      expect(relativeResidual).toBeGreaterThan(0);
      expect(relativeResidual).toBeLessThanOrEqual(1); // 1 where the codes of a deep layer are all zero.
      expect(lambda).toBe(0.1);
    }
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
