import { registerKernels } from "@sdnet/csc-core/backend";
import { createModel, exportOnnx, type OnnxOptions } from "@sdnet/models";
import {
  adaptiveClassifier,
  adaptiveLambda,
  onnxRobustModel,
  signalOf,
  type Calibration,
  type LabelledBatch,
  type Signal,
} from "@sdnet/robust";
import { randomStream } from "@sdnet/csc-core/tensor";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { InferenceSession } from "onnxruntime-node";
import { beforeAll, describe, expect, it } from "vitest";
import { robustNetwork } from "@sdnet/train";

beforeAll(registerKernels);

const SIZE = 8;

function batchOf(size: number): LabelledBatch {
  const stream = randomStream(size, "images");
  const pixels = Float32Array.from({ length: size * SIZE * SIZE * 3 }, () => stream.normal());
  const labels = Int32Array.from({ length: size }, (_, image) => image % 10);
  return { pixels, labels, size, height: SIZE, width: SIZE, channels: 3 };
}

/** Gives norms statistics of their own. */
function worn(model: tf.LayersModel): tf.LayersModel {
  for (let step = 0; step < 3; step++) {
    const images = tf.randomNormal<tf.Rank.R4>([4, SIZE, SIZE, 3], 0, 1, "float32", step + 1);
    tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
  }
  return model;
}

async function sessionOf(model: tf.LayersModel, options: OnnxOptions): Promise<InferenceSession> {
  return InferenceSession.create(exportOnnx(model, options), { intraOpNumThreads: 1 });
}

function close(actual: ArrayLike<number>, expected: tf.Tensor): void {
  const values = expected.dataSync();
  const largest = Math.max(...values.map(Math.abs));
  expectAllClose(actual, values, { absolute: 2e-5 * largest, relative: 0 });
}

/** A calibration whose rule follows a signal of these images, with statistics of norms that differ from the running ones. */
function calibrationOf(
  network: ReturnType<typeof robustNetwork>,
  { signal, middle }: { readonly signal: Signal; readonly middle: number },
): Calibration {
  const rows = (values: readonly number[]) =>
    [1, 0.7, 0.4].map((part) => values.map((value) => part * value));
  const key = { signal, fit: "line", scope: "pooled", norms: "estimated" } as const;
  const rule = { kind: "line", slope: 0.4 / middle, intercept: 0 } as const;
  const estimate = { clean: 1, noisy: 1 };
  return {
    ...{ trainingLambda: 0.1, lambdas: [0.1, 0.5, 1], levels: [], recommended: key },
    rules: [
      { ...key, rule, estimate },
      { ...key, norms: "running", rule, estimate },
    ],
    norms: {
      lambdas: [0.1, 0.5, 1],
      norms: Object.fromEntries(
        Object.entries(network.running!).map(([name, { mean, variance }]) => [
          name,
          { mean: rows(mean), variance: rows(variance) },
        ]),
      ),
    },
  };
}

describe.each([
  { name: "sdnet8", reach: "stem" },
  { name: "sdnet18", reach: "stem" },
  { name: "sdnet18-all", reach: "all" },
] as const)("onnxRobustModel of $name, whose λ reaches $reach", ({ name, reach }) => {
  const model = worn(createModel(name, { width: 4, stemAtoms: 6, imageSize: SIZE, seed: 5 }));
  const network = robustNetwork(model, { reach });
  const all = { roughness: true, deviation: true, statistics: true, reach } as const;
  const batch = batchOf(3);
  const images = tf.tensor4d(batch.pixels, [3, SIZE, SIZE, 3]);

  it("answers as the network does, for one λ and for one of each image", async () => {
    const onnx = onnxRobustModel(await sessionOf(model, all));
    const own = Float32Array.of(0, 0.2, 0.9);
    close(await onnx.predict(batch, 0.3), network.predict(images, 0.3));
    close(await onnx.predict(batch, own), network.predict(images, tf.tensor1d(own)));
    close(await onnx.residual(batch, own), network.residual(images, tf.tensor1d(own)));
    close(await onnx.roughness!(batch, 0.3), network.roughness(images, 0.3));
    close(await onnx.deviation!(batch, 0.3), network.deviation(images, 0.3));
    const noise = signalOf(network, images, { signal: "noise", lambda: 0.3 });
    close(await onnx.noise!(batch, 0.3), noise);
    const { logits, residual, roughness, deviation, noise: strength } = await onnx.explain(batch, 0.3);
    const ours = network.code(images, 0.3);
    close(logits, ours.predict());
    close(residual, ours.signals().residual);
    close(roughness!, ours.signals().roughness);
    close(deviation!, ours.signals().deviation);
    close(strength!, noise);
  });

  it("says NaN of an image that is not finite, and of no other", async () => {
    const onnx = onnxRobustModel(await sessionOf(model, all));
    const broken = { ...batch, pixels: batch.pixels.slice() };
    broken.pixels[broken.pixels.length / 3 + 5] = NaN;
    const whole = await onnx.explain(batch, 0.3);
    const answers = await onnx.explain(broken, 0.3);
    for (const output of ["logits", "residual", "roughness", "deviation", "noise"] as const) {
      const each = whole[output]!.length / 3;
      const expected = whole[output]!.slice().fill(NaN, each, 2 * each);
      expect(answers[output], output).toEqual(expected);
    }
  });

  it.each(["residual", "roughness", "deviation", "noise"] as const)(
    "chooses λ from the %s as adaptiveLambda does",
    async (signal) => {
      const onnx = onnxRobustModel(await sessionOf(model, all));
      const [middle = 1] = signalOf(network, images, { signal, lambda: 0.1 }).dataSync();
      const calibration = calibrationOf(network, { signal, middle });
      for (const mode of ["image", "batch"] as const) {
        for (const norms of ["estimated", "running"] as const) {
          const options = { mode, rule: { norms } };
          const ours = adaptiveLambda(network, calibration, options).explain(images);
          const theirs = await adaptiveClassifier(onnx, calibration, options).explain(batch);
          close(theirs.lambda, ours.lambda);
          close(theirs.signal, ours.signal);
          close(theirs.logits, ours.logits);
        }
      }
    },
  );

  it("says what a file lacks that a rule needs", async () => {
    const plain = onnxRobustModel(await sessionOf(model, { reach }));
    const calibration = calibrationOf(network, { signal: "roughness", middle: 1 });
    expect(plain.norms).toEqual([]);
    expect("roughness" in plain).toBe(false);
    expect(() => adaptiveClassifier(plain, calibration)).toThrow(/must take statistics of layer0\.1/);
    const running = adaptiveClassifier(plain, calibration, { rule: { norms: "running" } });
    await expect(running.predict(batch)).rejects.toThrow(/must have `roughness`/);
    const bare = await sessionOf(model, { lambda: "constant", residual: false });
    expect(() => onnxRobustModel(bare)).toThrow(
      "onnxRobustModel: `session` must have an input lambda, got images. Export a network whose first layer is a CSC layer " +
        "with λ as an input and its residual as an output, as `sdnet export --format onnx` does.",
    );
    const blind = {
      run: () => Promise.resolve({}),
      inputNames: ["images", "lambda"],
      outputNames: ["logits"],
    };
    expect(() => onnxRobustModel(blind)).toThrow("must have an output residual, got logits");
  });

  it("refuses λ and pixels of another number than images", async () => {
    const onnx = onnxRobustModel(await sessionOf(model, { reach }));
    await expect(onnx.predict(batch, Float32Array.of(1, 2))).rejects.toThrow(
      new RangeError("runOnnx: `lambda` must be one number or one for each of 3 images, got 2."),
    );
    await expect(onnx.predict({ ...batch, size: 2 }, 0.1)).rejects.toThrow(
      new RangeError("runOnnx: `images.pixels` must hold 2 x 8 x 8 x 3 numbers, got 576."),
    );
  });
});
