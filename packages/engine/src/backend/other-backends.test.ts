import { createModel, namedParameters, refreshStepSizes } from "@sdnet/models";
import { Trainer, variableOf } from "@sdnet/train";
import { parseExperiment } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();
const BACKENDS = ["cpu", "wasm", ...(isLinked ? ["native"] : [])];
const SIZE = 32;
const PIXELS = Float32Array.from({ length: 2 * SIZE * SIZE * 3 }, (_, index) => Math.sin(index * index));
const { experiment } = parseExperiment("model: { name: sdnet18, width: 2 }", { name: "x.yaml" });

afterAll(() => tf.setBackend("cpu"));

describe.each(["cifar", "imagenet"] as const)("with the %s stem", (stem) => {
  const options = { width: 2, stemAtoms: 4, classes: 3, imageSize: SIZE, stem };

  it.each(BACKENDS)("a step of training on %s gives NaN when the engine computes one", async (backend) => {
    await selectBackend(backend);
    const model = createModel(stem === "cifar" ? "resnet18" : "sdnet18", options);
    // Finite, but its sums are infinite of both signs, so that the norm behind it computes infinity minus infinity.
    const weight = variableOf(namedParameters(model).get("layer1.0.conv1.weight")!);
    tf.tidy(() => weight.assign(tf.fill(weight.shape, 3e38)));
    const trainer = new Trainer(model, experiment.training);
    const batch = { labels: Int32Array.of(0, 1), indices: Uint32Array.of(0, 1), pixels: PIXELS };
    const shape = { size: 2, height: SIZE, width: SIZE, channels: 3 };
    expect(trainer.step({ ...batch, ...shape }, 0.1)).toBeNaN();
    trainer.dispose();
    model.dispose();
  });

  it("the gradient of the images is the same on every backend", async () => {
    const gradients = [];
    for (const backend of BACKENDS) {
      await selectBackend(backend);
      const model = createModel("sdnet18", options);
      refreshStepSizes(model, { rounds: 50 });
      const values = tf.tidy(() =>
        tf
          .grad((images) => tf.sum(tf.square(model.apply(images) as tf.Tensor)))(
            tf.tensor(PIXELS, [2, SIZE, SIZE, 3]),
          )
          .dataSync<"float32">()
          .slice(),
      );
      model.dispose();
      gradients.push(values);
    }
    const [reference, ...others] = gradients as [Float32Array, ...Float32Array[]];
    const length = Math.hypot(...reference);
    expect(length).toBeGreaterThan(0);
    for (const other of others) {
      // WASM and native sum in float32, plain JavaScript in float64.
      const difference = Math.hypot(...reference.map((value, index) => value - other[index]!));
      expect(difference / length).toBeLessThan(1e-4);
    }
  });
});
