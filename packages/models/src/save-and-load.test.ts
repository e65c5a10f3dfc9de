import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { classify } from "./classify.js";
import { createModel } from "./registry.js";

it.each([
  ["sdnet18", "cifar"],
  ["sdnet8", "cifar"],
  ["resnet18", "imagenet"],
  ["scn18", "cifar"],
  ["scn", "cifar"],
] as const)(
  "%s with the %s stem classifies the same after model.save and loadLayersModel",
  async (name, stem) => {
    const model = createModel(name, { width: 4, imageSize: 32, stem, lambda: 0.2, iterations: 2, seed: 3 });
    const images = tf.randomNormal<tf.Rank.R4>([2, 32, 32, 3], 0, 1, "float32", 1);
    const before = classify(model, images);
    let artifacts: tf.io.ModelArtifacts | undefined;
    await model.save(
      tf.io.withSaveHandler((saved) => {
        artifacts = saved;
        const modelArtifactsInfo = { dateSaved: new Date(0), modelTopologyType: "JSON" } as const;
        return Promise.resolve({ modelArtifactsInfo });
      }),
    );
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts as tf.io.ModelArtifacts));
    expectAllClose(classify(loaded, images), before, { absolute: 0, relative: 0 });
    expect(loaded.layers.map((layer) => layer.name)).toEqual(model.layers.map((layer) => layer.name));
  },
);
