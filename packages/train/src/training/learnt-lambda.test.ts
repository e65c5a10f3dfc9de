import { ownLambdas } from "@sdnet/csc-core";
import type { Batch } from "@sdnet/data";
import { createModel, cscLayers, type ModelName, type ModelOptions } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { describeLearntLambdas, learntLambdas, trainedLambda } from "./learnt-lambda.js";
import { Trainer } from "./train-step.js";

const OPTIONS = { width: 1, stemAtoms: 4, imageSize: 8 } as const;
const pixels = tf.randomNormal([4, 8, 8, 3], 0, 1, "float32", 1).dataSync<"float32">();
const size = { size: 4, height: 8, width: 8, channels: 3 };
const batch: Batch = {
  ...size,
  pixels,
  labels: Int32Array.of(0, 1, 2, 3),
  indices: Uint32Array.of(0, 1, 2, 3),
};

const SGD = { name: "sgd", learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 0 } as const;
const ADAM = {
  name: "adam",
  learningRate: 0.1,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
} as const;

/** A network after some steps. */
function trained(
  name: ModelName,
  options: ModelOptions,
  { steps }: { readonly steps: number },
): tf.LayersModel {
  const model = createModel(name, { ...OPTIONS, ...options });
  const trainer = new Trainer(model, { optimizer: SGD, labelSmoothing: 0 });
  for (let step = 0; step < steps; step++) expect(trainer.step(batch, 0.1)).toBeGreaterThan(0);
  trainer.dispose();
  return model;
}

describe("training with learnLambda", () => {
  it.each([
    ["sdnet18", "layer"],
    ["sdnet18", "atom"],
    ["sdnet18-all", "layer"],
    ["sdnet18-all", "atom"],
  ] as const)("moves the λ of %s per %s, and keeps them positive", (name, learnLambda) => {
    const model = trained(name, { learnLambda }, { steps: 3 });
    for (const layer of cscLayers(model)) {
      const own = ownLambdas(layer);
      expect(own).toHaveLength(learnLambda === "layer" ? 1 : layer.parameters.kernel.shape.at(-1)!);
      expect(own.every((lambda) => lambda > 0 && Number.isFinite(lambda))).toBe(true);
    }
    const [stem] = cscLayers(model);
    for (const lambda of ownLambdas(stem!)) expect(Math.abs(lambda - 0.1)).toBeGreaterThan(1e-5);
    model.dispose();
  });

  it("leaves λ where it is unless told to learn it", () => {
    const model = trained("sdnet18", {}, { steps: 2 });
    expect([trainedLambda(model), learntLambdas(model), describeLearntLambdas(model)]).toEqual([0.1, {}, ""]);
    model.dispose();
  });

  it.each([SGD, ADAM])("takes $name's weight decay from every weight but λ", (optimizer) => {
    // What the optimiser remembers of the first step is the gradient, decay included.
    const [free, decayed] = [0, 0.5].map((weightDecay) => {
      const model = createModel("sdnet18", { ...OPTIONS, learnLambda: "atom" });
      const trainer = new Trainer(model, { optimizer: { ...optimizer, weightDecay }, labelSmoothing: 0 });
      trainer.step(batch, 0.1);
      const remembered = [...trainer.buffers].map(
        ([name, buffer]) => [name, buffer.dataSync().slice()] as const,
      );
      trainer.dispose();
      model.dispose();
      return new Map(remembered);
    });
    const kinds = optimizer === SGD ? ["momentum"] : ["adam_mean", "adam_square"];
    for (const kind of kinds) {
      const [log, linear] = [`${kind}.layer0.0.dn.log_lambda`, `${kind}.linear.weight`];
      expect(free!.get(log)!.some((value) => value !== 0)).toBe(true);
      expect(decayed!.get(log)).toEqual(free!.get(log));
      expect(decayed!.get(linear)).not.toEqual(free!.get(linear));
    }
  });
});

describe("what is told of a learnt λ", () => {
  /** λ of the stem: 0.5, or 0.25, 0.5, 0.5 and 1 by atom. */
  function written(learnLambda: "layer" | "atom"): tf.LayersModel {
    const model = createModel("sdnet18", { ...OPTIONS, learnLambda });
    const { logLambda } = cscLayers(model)[0]!.parameters;
    logLambda!.write(tf.log(learnLambda === "layer" ? tf.scalar(0.5) : tf.tensor1d([0.25, 0.5, 0.5, 1])));
    return model;
  }

  it("is one number per layer", () => {
    const model = written("layer");
    expect(trainedLambda(model)).toBe(0.5);
    expect(learntLambdas(model)).toEqual({ "layer0.0": 0.5 });
    expect(describeLearntLambdas(model)).toBe(", λ 0.5");
  });

  it("is every number, their mean, or their range where there is one per atom", () => {
    const model = written("atom");
    expect(trainedLambda(model)).toEqual([0.25, 0.5, 0.5, 1]);
    expect(learntLambdas(model)).toEqual({ "layer0.0": 0.5625 });
    expect(describeLearntLambdas(model)).toBe(", λ 0.25 to 1");
  });

  it("is nothing of a network without codes", () => {
    const model = createModel("resnet18", OPTIONS);
    expect([trainedLambda(model), learntLambdas(model)]).toEqual([undefined, {}]);
  });
});
