import { BatchNorm, CscConv2d, CscLayer } from "@sdnet/csc-core";
import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { classify, residualDeviation, residualEnergy, residualRoughness } from "../classify.js";
import { lambdaChoice } from "../lambda-choice.js";
import { createModel, type ModelName } from "../registry.js";
import { normMoments } from "./norm-moments.js";
import { robustModel } from "./robust-model.js";

const images = tf.randomNormal<tf.Rank.R4>([3, 16, 16, 3], 0, 1, "float32", 1);
const close = { absolute: 1e-5, relative: 1e-5 };

function trained(name: ModelName, options: Parameters<typeof createModel>[1] = {}): tf.LayersModel {
  const model = createModel(name, { width: 2, stemAtoms: 4, imageSize: 16, ...options });
  for (let step = 0; step < 3; step++) tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
  return model;
}

/** A user's own network whose first layer is sparse coding. */
function sequential({ norm }: { readonly norm: boolean }): tf.LayersModel {
  const model = tf.sequential();
  model.add(new CscConv2d({ name: "stem", filters: 4, kernelSize: 3, lambda: 0.2, inputShape: [16, 16, 3] }));
  if (norm) model.add(new BatchNorm({ name: "norm" }));
  model.add(tf.layers.conv2d({ filters: 3, kernelSize: 3, activation: "relu" }));
  model.add(tf.layers.globalAveragePooling2d({}));
  model.add(tf.layers.dense({ units: 5 }));
  return model;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ["sdnet18", () => trained("sdnet18"), "stem"],
  ["sdnet18-all by all its layers", () => trained("sdnet18-all"), "all"],
  ["a sequential model of the user's own", () => sequential({ norm: true }), "stem"],
  ["a model without a norm of ours", () => sequential({ norm: false }), "stem"],
] as const)("robustModel of %s", (_, make, reach) => {
  const model = make();
  const network = robustModel(model, { reach });
  const lambdas = [0.3, tf.tensor1d([0.1, 0.4, 0.9])];

  it("has the logits and signals of the network at any λ, coded once or anew", () => {
    for (const lambda of lambdas) {
      const coded = network.code(images, lambda);
      const { residual, roughness, deviation } = coded.signals();
      const logits = classify(model, images, { lambda, reach });
      expectAllClose(network.predict(images, lambda), logits, close);
      expectAllClose(coded.predict(), logits, close);
      expectAllClose(residual, residualEnergy(model, images, { lambda }), close);
      expectAllClose(network.residual(images, lambda), residual, close);
      expectAllClose(roughness, residualRoughness(model, images, { lambda }), close);
      expectAllClose(network.roughness(images, lambda), roughness, close);
      expectAllClose(deviation, residualDeviation(model, images, { lambda }), close);
      expectAllClose(network.deviation(images, lambda), deviation, close);
      coded.dispose();
    }
  });

  it("codes a batch once for logits with several statistics and all signals", () => {
    const { moments, running } = network;
    const statistics = moments?.(images, 0.3);
    expect(Object.keys(running ?? {})).toEqual(Object.keys(statistics ?? {}));
    const codings = vi.spyOn(CscLayer.prototype, "encode");
    const coded = network.code(images, 0.3);
    const own = coded.predict();
    const estimated = coded.predict(statistics);
    const { residual, roughness, deviation } = coded.signals();
    const stem = codings.mock.contexts.filter((layer) => (layer as CscConv2d).inboundNodes.some(readsImages));
    expect(stem).toHaveLength(1);
    expectAllClose(estimated, network.predict(images, 0.3, statistics), close);
    tf.dispose([own, estimated, residual, roughness, deviation]);
    coded.dispose();
  });

  it("frees every intermediate tensor", () => {
    expectNoTensorLeak(() => {
      const coded = network.code(images, 0.3);
      tf.dispose([coded.predict(), { ...coded.signals() }]);
      coded.dispose();
      tf.dispose([
        network.residual(images, 0.3),
        network.roughness(images, 0.3),
        network.deviation(images, 0.3),
      ]);
      for (const { mean, variance } of Object.values(network.moments?.(images, 0.3) ?? {})) {
        tf.dispose([mean, variance]);
      }
    });
  });

  it("passes the gradients of the network on", () => {
    const view = robustModel(model, { reach });
    const score = (logits: tf.Tensor2D) => tf.sum<tf.Scalar>(tf.square(logits));
    const gradient = (predict: (pixels: tf.Tensor4D) => tf.Tensor2D) =>
      tf.grad((pixels) => score(predict(pixels as tf.Tensor4D)))(images);
    const expected = gradient((pixels) => classify(model, pixels, { lambda: 0.3, reach }));
    const largest = tf.max(tf.abs(expected)).dataSync()[0]!;
    expect(largest).toBeGreaterThan(0);
    const tolerance = { absolute: 1e-5 * largest, relative: 1e-4 };
    expectAllClose(
      gradient((pixels) => view.predict(pixels, 0.3)),
      expected,
      tolerance,
    );
    expectAllClose(
      gradient((pixels) => view.code(pixels, 0.3).predict()),
      expected,
      tolerance,
    );
  });
});

function readsImages({ inboundLayers }: { inboundLayers: readonly tf.layers.Layer[] }): boolean {
  return inboundLayers.every((layer) => layer.getClassName() === "InputLayer");
}

describe("robustModel", () => {
  it("knows the λ of training and the running statistics of the norms that λ reaches", () => {
    const model = sequential({ norm: true });
    const { trainingLambda, running } = robustModel(model);
    expect(trainingLambda).toBe(0.2);
    const norm = model.layers.find((layer) => layer instanceof BatchNorm)!;
    const { mean, variance } = norm.parameters;
    expect(running).toEqual({
      norm: { mean: [...mean.read().dataSync()], variance: [...variance.read().dataSync()] },
    });
    const all = robustModel(trained("sdnet18-all"), { reach: "all" });
    expect(Object.keys(all.running!)).toHaveLength(17);
    expect(Object.keys(robustModel(trained("sdnet18")).running!)).toEqual(["layer0.1"]);
  });

  it("measures the moments of a sequential model as of the same layers in a graph", () => {
    const model = sequential({ norm: true });
    const graph = tf.model({ inputs: model.inputs, outputs: model.outputs });
    const [own, same] = [model, graph].map((each) => normMoments(each, images, { lambda: 0.4 })["norm"]!);
    expectAllClose(own!.mean, same!.mean, close);
    expectAllClose(own!.variance, same!.variance, close);
  });

  it("has no moments to measure where no norm stands behind the codes", () => {
    const { running, moments } = robustModel(sequential({ norm: false }));
    expect([running, moments]).toEqual([undefined, undefined]);
  });

  it("refuses networks without a λ to choose", () => {
    expect(() => robustModel(trained("resnet18"))).toThrow(
      "stemLayer: `model` must have a CSC layer, got resnet18, which has none.",
    );
    const message =
      /^ownLambda: `layer` must have one λ, got layer0\.0, which has learnt one for each of its 4 atoms/;
    expect(() => robustModel(trained("sdnet18", { learnLambda: "atom" }))).toThrow(message);
  });
});

describe("lambdaChoice", () => {
  it("is one number where a CSC layer reads the images: as made, or as learnt", () => {
    expect(lambdaChoice(sequential({ norm: false }))).toEqual({ kind: "one", lambda: 0.2 });
    expect(lambdaChoice(trained("sdnet18-all"), { reach: "all" })).toEqual({ kind: "one", lambda: 0.1 });
    const learnt = trained("sdnet18", { learnLambda: "layer", lambda: 0.25 });
    expect(lambdaChoice(learnt)).toEqual({ kind: "one", lambda: Math.fround(0.25) });
  });

  it("is none in networks without such a layer, whether they code patches, later maps, or nothing", () => {
    const later = tf.sequential();
    later.add(tf.layers.zeroPadding2d({ inputShape: [16, 16, 3] }));
    later.add(new CscConv2d({ filters: 4, kernelSize: 3 }));
    for (const model of [trained("resnet18"), createModel("scn18", { width: 2, iterations: 2 }), later]) {
      expect(lambdaChoice(model)).toEqual({ kind: "none" });
    }
  });

  it("is one for each atom where these are learnt, in the stem or, with all layers, behind it", () => {
    const atoms = trained("sdnet18", { learnLambda: "atom" });
    expect(lambdaChoice(atoms)).toMatchObject({ kind: "per-atom" });
    const stemAlone = tf.sequential();
    stemAlone.add(new CscConv2d({ filters: 4, kernelSize: 3, inputShape: [16, 16, 3] }));
    stemAlone.add(new CscConv2d({ filters: 4, kernelSize: 3, learnLambda: "atom" }));
    expect(lambdaChoice(stemAlone)).toEqual({ kind: "one", lambda: 0.1 });
    expect(lambdaChoice(stemAlone, { reach: "all" }).kind).toBe("per-atom");
  });
});
