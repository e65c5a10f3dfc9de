import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { loadStateDict, namedParameters, stateDict } from "../checkpoint/state-dict.js";
import { MultiscaleEquilibrium } from "../equilibrium/multiscale-equilibrium.js";
import type { ModelOptions } from "../model-options.js";
import { createModel } from "../registry.js";

const size = { imageSize: 4 } as const;
const images = tf.randomNormal<tf.Rank.R4>([2, 4, 4, 3], 0, 1, "float32", 1);
const labels = tf.oneHot([3, 7], 10);

function small(options: ModelOptions = {}): tf.LayersModel {
  return createModel("mdeq-tiny", { ...size, ...options });
}

/** A network whose function contracts, as training makes it: what depends on the state is small beside what does not. */
function contracting(options: ModelOptions = {}): tf.LayersModel {
  const model = small(options);
  const values: Readonly<Record<string, number>> = {
    "norm1.scale": 0.1,
    "norm1.offset": 1,
    "norm.scale": 0.1,
  };
  for (const weight of equilibriumOf(model).weights) {
    const [, name = ""] = /(?:branch|end)\d\.(norm1?\.\w+)/.exec(weight.originalName) ?? [];
    const value = values[name];
    if (value !== undefined) weight.write(tf.fill(weight.shape as number[], value));
  }
  return model;
}

function equilibriumOf(model: tf.LayersModel): MultiscaleEquilibrium {
  return model.layers.find((layer) => layer instanceof MultiscaleEquilibrium)!;
}

function countParameters(model: tf.LayersModel): number {
  return [...namedParameters(model).values()]
    .map(({ shape }) => shape.reduce<number>((product, side) => product * (side ?? 0), 1))
    .reduce((sum, count) => sum + count, 0);
}

function gradientsOf(model: tf.LayersModel, step?: number): Record<string, Float32Array> {
  return tf.tidy(() => {
    const { grads } = tf.variableGrads(() => {
      const call = { training: true, ...(step === undefined ? {} : { step }) };
      return tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(
        labels,
        model.apply(images, call) as tf.Tensor,
      );
    });
    return Object.fromEntries(
      Object.entries(grads).map(([name, gradient]) => [name, gradient.dataSync<"float32">().slice()]),
    );
  });
}

function lengthOf(values: Float32Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
}

describe("MDEQ", () => {
  it.each([
    // 11,098,398 is what the authors' code counts; the others follow from its layer lists by arithmetic.
    ["mdeq-large", 10, 11_098_398],
    ["mdeq-large", 100, 11_249_688],
    ["mdeq-tiny", 10, 158_986],
  ] as const)("%s has exactly its parameters for %i classes: %i", (name, classes, count) => {
    const model = createModel(name, { classes });
    expect(countParameters(model)).toBe(count);
    model.dispose();
  });

  it("answers at a fixed point, to the tolerance it is told", () => {
    const model = contracting({ iterations: 12, equilibrium: { tolerance: 1e-4 } });
    const logits = model.apply(images) as tf.Tensor;
    expect(logits.shape).toEqual([2, 10]);
    const { forward } = equilibriumOf(model).lastSolve;
    expect(forward?.converged).toBe(true);
    expect(forward!.residual).toBeLessThanOrEqual(1e-4);
  });

  it.each(["broyden", "anderson"] as const)("has, by %s, the gradients of a long unrolling", (solver) => {
    const precise = { tolerance: 1e-5, backwardIterations: 14, dropout: 0, solver };
    const implicit = gradientsOf(contracting({ iterations: 14, equilibrium: precise }));
    const long = { dropout: 0, pretrainSteps: 1, unrolledSteps: 10 };
    const unrolled = gradientsOf(contracting({ equilibrium: long }), 0);
    const [ours, theirs] = [Object.values(implicit), Object.values(unrolled)];
    expect(ours).toHaveLength(theirs.length);
    const largest = Math.max(...theirs.map(lengthOf));
    ours.forEach((gradient, index) => {
      const difference = gradient.map((value, position) => value - theirs[index]![position]!);
      // Ten times eight normalised layers in float32.
      expect(lengthOf(difference)).toBeLessThan(1e-3 * lengthOf(theirs[index]!) + 1e-4 * largest);
    });
  });

  it("unrolls while it is pretrained, and solves from then on", () => {
    const model = small({ iterations: 2, equilibrium: { pretrainSteps: 2, unrolledSteps: 2 } });
    const layer = equilibriumOf(model);
    for (const step of [0, 1]) tf.dispose(model.apply(images, { training: true, step }) as tf.Tensor);
    expect(layer.lastSolve.forward).toBeUndefined();
    tf.dispose(model.apply(images, { training: true, step: 2 }) as tf.Tensor);
    expect(layer.lastSolve.forward).toBeDefined();
  });

  it("draws its dropout from seed and step, and not at inference", () => {
    const model = small({ iterations: 2 });
    const call = (options: object): number[] => [...(model.apply(images, options) as tf.Tensor).dataSync()];
    const layer = equilibriumOf(model);
    const injected = tf.randomNormal<tf.Rank.R4>([2, 4, 4, 24], 0, 1, "float32", 5);
    const state = (options: object): number[] => [...layer.call(injected, options).dataSync()];
    expect(state({ training: true, step: 30_000 })).toEqual(state({ training: true, step: 30_000 }));
    expect(state({ training: true, step: 30_000 })).not.toEqual(state({ training: true, step: 30_001 }));
    expect(call({})).toEqual(call({}));
  });

  it("adds the gradient of the Jacobian's norm where asked to, and leaves the loss alone", () => {
    const few = { dropout: 0, backwardIterations: 2 };
    const plain = small({ iterations: 2, equilibrium: few });
    const options = { ...few, jacobianWeight: 0.4, jacobianProbability: 1 };
    const regularized = small({ iterations: 2, equilibrium: options });
    const output = (model: tf.LayersModel): number[] => [
      ...(model.apply(images, { training: true }) as tf.Tensor).dataSync(),
    ];
    expect(output(regularized)).toEqual(output(plain));
    const lengths = (model: tf.LayersModel): number[] => Object.values(gradientsOf(model)).map(lengthOf);
    expect(lengths(regularized)).not.toEqual(lengths(plain));
  });

  it("gives its weights and takes them back", () => {
    const [from, to] = [1, 2].map((seed) => small({ seed, iterations: 2 })) as [
      tf.LayersModel,
      tf.LayersModel,
    ];
    loadStateDict(to, stateDict(from), { where: "test" });
    expect([...(to.apply(images) as tf.Tensor).dataSync()]).toEqual([
      ...(from.apply(images) as tf.Tensor).dataSync(),
    ]);
  });

  it("comes back whole from model.save", async () => {
    const model = small({ seed: 4, iterations: 2 });
    let artifacts: tf.io.ModelArtifacts = {};
    await model.save(
      tf.io.withSaveHandler((saved) => {
        artifacts = saved;
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } });
      }),
    );
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
    expect([...(loaded.apply(images) as tf.Tensor).dataSync()]).toEqual([
      ...(model.apply(images) as tf.Tensor).dataSync(),
    ]);
  });

  it("refuses what it cannot be", () => {
    expect(() => createModel("mdeq-large", { width: 24 })).toThrow(
      "createModel: `width` must give every branch of mdeq-large a multiple of 8 channels, got 24: 12, 24, 48, 96.",
    );
    expect(() => createModel("mdeq-large", { width: 16, imageSize: 12 })).toThrow(
      "mdeq: `imageSize` must be a multiple of 8 for 4 branches, got 12.",
    );
    expect(() => createModel("mdeq-tiny", { stem: "imagenet" })).toThrow(
      "createModel: `stem` must be cifar for mdeq-tiny, got imagenet.",
    );
    expect(() => createModel("mdeq-tiny", { equilibrium: { dropout: 1 } })).toThrow(
      "createModel: `equilibrium.dropout` must be in [0, 1), got 1.",
    );
  });

  it("frees every intermediate tensor", () => {
    const model = small({ iterations: 2, equilibrium: { backwardIterations: 2 } });
    expectNoTensorLeak(() => {
      (model.apply(images) as tf.Tensor).dispose();
      gradientsOf(model);
    });
  });
});
