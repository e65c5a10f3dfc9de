import { BatchNorm, PlainBatchNorm } from "@sdnet/csc-core";
import { registerKernels } from "@sdnet/csc-core/backend";
import {
  classify,
  createModel,
  exportOnnx,
  findStem,
  listModels,
  MultiscaleEquilibrium,
  type EquilibriumOptions,
  type ModelName,
  type ModelOptions,
} from "@sdnet/models";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { beforeAll, describe, expect, it } from "vitest";

beforeAll(registerKernels);

function imagesOf(batch: number, size: number): tf.Tensor4D {
  return tf.randomNormal<tf.Rank.R4>([batch, size, size, 3], 0, 1, "float32", batch);
}

/** Gives norms statistics of their own, so that none is the identity. */
function worn(model: tf.LayersModel): tf.LayersModel {
  model.layers.forEach((layer, seed) => {
    if (!(layer instanceof BatchNorm) && !(layer instanceof PlainBatchNorm)) return;
    const { mean, variance } = layer instanceof BatchNorm ? layer.parameters : layer.statistics;
    mean.write(tf.randomNormal(mean.shape as number[], 0, 0.1, "float32", seed + 1));
    variance.write(tf.randomUniform(variance.shape as number[], 0.5, 2, "float32", seed + 1));
  });
  return model;
}

/** Logits of a file in onnxruntime, at λ 0.3 where it is an input. */
async function runOnnx(file: Uint8Array, images: tf.Tensor4D): Promise<Float32Array> {
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1 });
  const [batch, height, width, channels] = images.shape;
  const values = tf.transpose(images, [0, 3, 1, 2]).dataSync<"float32">();
  const feeds = { images: new Tensor("float32", values, [batch, channels, height, width]) };
  const lambda = { lambda: new Tensor("float32", Float32Array.of(0.3), [1]) };
  const { logits } = await session.run(
    session.inputNames.includes("lambda") ? { ...feeds, ...lambda } : feeds,
  );
  await session.release();
  return logits!.data as Float32Array;
}

async function expectSameLogits(model: tf.LayersModel, images: tf.Tensor4D): Promise<void> {
  const ours = classify(model, images, findStem(model) === undefined ? {} : { lambda: 0.3 }).dataSync();
  const theirs = await runOnnx(exportOnnx(model), images);
  const largest = Math.max(...ours.map(Math.abs).filter(Number.isFinite));
  expect(largest).toBeGreaterThan(1e-3);
  // Of the largest score: sums over a whole image, and of SCN and MDEQ over many steps.
  expectAllClose(theirs, ours, { absolute: 1e-4 * largest, relative: 0 });
}

const SIZES: Partial<Record<ModelName, ModelOptions>> = {
  "mdeq-tiny": { width: 64, imageSize: 4, iterations: 4 },
  "mdeq-large": { width: 16, imageSize: 16, iterations: 3 },
  scn: { width: 4, imageSize: 8, iterations: 12 },
};

describe("onnxruntime on every network that can be made", () => {
  it.each(listModels().map(({ name }) => name as ModelName))(
    "gives our logits of %s",
    { timeout: 60_000 },
    async (name) => {
      const options = { width: 4, imageSize: 8, seed: 3, ...SIZES[name] };
      const model = worn(createModel(name, options));
      await expectSameLogits(model, imagesOf(3, options.imageSize));
      model.dispose();
    },
  );
});

const SOLVERS: readonly Partial<EquilibriumOptions>[] = [
  { solver: "broyden", tolerance: 0 },
  { solver: "anderson", tolerance: 0 },
  { solver: "broyden", tolerance: 0.9 },
  { solver: "anderson", tolerance: 0.55, measure: "absolute" },
];

describe.each(SOLVERS)("onnxruntime on a fixed point sought with %o", (equilibrium) => {
  const options = { width: 64, imageSize: 4, iterations: 9, seed: 3, equilibrium };
  const network = worn(createModel("mdeq-tiny", options));
  const layer = network.layers.find((each) => each instanceof MultiscaleEquilibrium)!;
  /** A classifier whose logits are one branch of the fixed point. */
  const branch = (index: number) => {
    const state = network.getLayer(`equilibrium.branch${index}`).output as tf.SymbolicTensor;
    const flat = tf.layers.flatten().apply(state) as tf.SymbolicTensor;
    return tf.model({ inputs: network.inputs, outputs: flat });
  };

  it.each([0, 1])("gives our state of branch %i", async (index) => {
    await expectSameLogits(branch(index), imagesOf(3, 4));
    const { residuals } = layer.lastSolve.forward!;
    expect(residuals.length < 10).toBe(equilibrium.tolerance! > 0);
  });

  it("leaves an image that is no number to itself", async () => {
    const images = tf.tidy(() =>
      tf.concat<tf.Tensor4D>([imagesOf(2, 4), tf.fill<tf.Rank.R4>([1, 4, 4, 3], NaN)]),
    );
    const logits = await runOnnx(exportOnnx(branch(0)), images);
    const alone = classify(branch(0), imagesOf(2, 4)).dataSync();
    expectAllClose(logits.subarray(0, alone.length), alone, { absolute: 1e-4, relative: 1e-4 });
    expect(logits.subarray(alone.length).every(Number.isNaN)).toBe(true);
  });

  it("says in the file how it is sought", () => {
    const text = new TextDecoder().decode(exportOnnx(network));
    const { solver, tolerance, measure } = layer.args;
    expect(text).toContain(`sdnet.solver\u0012`);
    expect(text).toContain(JSON.stringify({ solver, iterations: 9, tolerance, measure }));
  });
});
