import { registerKernels } from "@sdnet/csc-core/backend";
import type { Batch } from "@sdnet/data";
import { createModel, namedParameters } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parseExperiment } from "../node/config/load-experiment.js";
import { explainNonFinite, findNonFinite } from "./nan-guard.js";
import { Trainer } from "./train-step.js";
import { variableOf } from "./variable-of.js";

const { experiment } = parseExperiment("model: { name: sdnet18, width: 1, stemAtoms: 4 }", {
  name: "x.yaml",
});

function batchOf(pixel: number): Batch {
  return {
    pixels: new Float32Array(2 * 32 * 32 * 3).fill(pixel),
    labels: Int32Array.of(0, 1),
    indices: Uint32Array.of(0, 1),
    size: 2,
    height: 32,
    width: 32,
    channels: 3,
  };
}

let model: tf.LayersModel;
beforeAll(() => registerKernels());
beforeEach(() => {
  model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
});
afterEach(() => model.dispose());

describe("findNonFinite", () => {
  it("names the first weight that is not finite", () => {
    for (const name of ["linear.bias", "layer2.0.conv1.weight"]) {
      const weight = variableOf(namedParameters(model).get(name)!);
      tf.tidy(() => weight.assign(tf.fill(weight.shape, NaN)));
    }
    expect(findNonFinite(model, batchOf(0))).toEqual({ what: "weights", name: "layer2.0.conv1.weight" });
  });

  it("names the first layer whose output is not finite when all weights are", () => {
    const weight = variableOf(namedParameters(model).get("linear.weight")!);
    tf.tidy(() => weight.assign(tf.fill(weight.shape, 3e38)));
    const before = tf.memory().numTensors;
    expect(findNonFinite(model, batchOf(0.5))).toEqual({ what: "activations", name: "linear" });
    expect(tf.memory().numTensors).toBe(before);
  });

  it("names the input when the images are not finite", () => {
    expect(findNonFinite(model, batchOf(NaN))).toEqual({ what: "activations", name: "images" });
  });

  it("blames the loss when nothing else is wrong", () => {
    expect(findNonFinite(model, batchOf(0.5))).toEqual({ what: "loss", name: "" });
  });
});

describe("explainNonFinite", () => {
  it("says the step, the place and what to change, in one line", () => {
    const place = { what: "weights", name: "layer1.0.conv1.weight" } as const;
    expect(explainNonFinite(place, { step: 7, loss: NaN, learningRate: 0.05, experiment })).toBe(
      "Training stopped at step 7: the loss is NaN; the weights of layer1.0.conv1.weight are not finite since the update " +
        "before it. Lower training.optimizer.learningRate (peak 0.1, 0.0500 at this step), or model.lambda (now 0.1), or " +
        "lengthen the warm-up.",
    );
  });
});

describe("Trainer", () => {
  it("makes no update when the loss is not finite", () => {
    const trainer = new Trainer(model, experiment.training);
    const numbers = () => [...trainer.buffers.values()].flatMap((buffer) => [...buffer.dataSync()]);
    expect(trainer.step(batchOf(0.5), 0.1)).toBeGreaterThan(0);
    const before = numbers();
    expect(trainer.step(batchOf(NaN), 0.1)).toBeNaN();
    expect(numbers()).toEqual(before);
    for (const weight of namedParameters(model).values()) {
      expect(weight.read().dataSync().every(Number.isFinite)).toBe(true);
    }
    trainer.dispose();
  }, 60_000);

  it("lowers the loss of a batch it sees again and again, without leaking tensors", () => {
    const trainer = new Trainer(model, experiment.training);
    const batch = {
      ...batchOf(0),
      pixels: Float32Array.from({ length: 6144 }, (_, index) => Math.sin(index * index)),
    };
    const first = trainer.step(batch, 0.05);
    const tensors = tf.memory().numTensors;
    let last = first;
    for (let step = 0; step < 8; step++) last = trainer.step(batch, 0.05);
    expect(tf.memory().numTensors).toBe(tensors);
    expect(last).toBeLessThan(first / 2);
    trainer.dispose();
  }, 60_000);
});
