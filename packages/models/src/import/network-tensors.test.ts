import { expect, it } from "vitest";
import { stateDict } from "../checkpoint/state-dict.js";
import type { ModelOptions } from "../model-options.js";
import { createModel, type ModelName } from "../registry.js";
import { networkTensors } from "./network-tensors.js";

it.each<[ModelName, ModelOptions]>([
  ["resnet18", { width: 2, classes: 3 }],
  ["resnet18", { width: 2, stemAtoms: 5 }],
  ["resnet34", { width: 1, stem: "imagenet", stemAtoms: 2 }],
  ["sdnet18", { width: 2, stemAtoms: 4, learnLambda: "atom" }],
  ["sdnet34", { width: 1, stem: "imagenet", learnLambda: "layer" }],
  ["sdnet18-all", { width: 1, stemAtoms: 3 }],
  ["sdnet18-all", { width: 2, stem: "imagenet", shortcut: false, learnLambda: "atom" }],
  ["sdnet34-all", { width: 1, learnLambda: "layer" }],
])("names the tensors that %s with %j has, in its order", (name, options) => {
  const model = createModel(name, { ...options, imageSize: 32 });
  const shapes = [...stateDict(model)].map(([key, { shape }]) => [key, shape]);
  model.dispose();
  expect([...networkTensors({ name, options })]).toEqual(shapes);
});
