import { randomStream } from "@sdnet/csc-core/tensor";
import { registerKernels } from "@sdnet/csc-core/backend";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { RunProgress } from "../checkpoints/checkpoint.js";
import { parseExperiment } from "../config/load-experiment.js";
import type { MemoryImages } from "../datasets/images.js";
import { createLineLog } from "../../experiment/log.js";
import { AdversarialGuard } from "./adversarial-guard.js";
import type { GuardResult } from "./run-record.js";

beforeAll(() => registerKernels());

const random = randomStream(2, "guarded images");
const IMAGES = 40;
const labels = Uint8Array.from({ length: IMAGES }, () => random.below(2));
/** Dark images and bright ones. */
const images: MemoryImages = {
  ...{ kind: "memory", name: "two", split: "validation", length: IMAGES, classNames: ["dark", "bright"] },
  ...{ height: 2, width: 2, channels: 3, labels },
  images: Uint8Array.from({ length: IMAGES * 12 }, (_, at) =>
    labels[Math.floor(at / 12)] === 1 ? 155 : 100,
  ),
};

/** Says bright where the mean of an image is above a threshold. */
function network(threshold: number): tf.LayersModel {
  const head = tf.layers.dense({ units: 2 });
  const model = tf.sequential({ layers: [tf.layers.flatten({ inputShape: [2, 2, 3] }), head] });
  const kernel = Array.from({ length: 12 }, () => [0, 1]);
  head.setWeights([tf.tensor2d(kernel), tf.tensor1d([0, -12 * threshold])]);
  return model;
}

function guardOf(action: "stop" | "report", model: tf.LayersModel) {
  const { training } = parseExperiment(
    `model: { name: convnet8 }\ntraining: { adversarial: { guard: { steps: 3, action: ${action} } } }`,
    { name: "x.yaml", overrides: [] },
  ).experiment;
  const lines: string[] = [];
  const told: GuardResult[] = [];
  let progress: RunProgress = { step: 0, evaluatedStep: 0, metricsBytes: 0, eventsBytes: 0 };
  let saves = 0;
  const record = {
    get progress() {
      return progress;
    },
    guarded: (result: GuardResult) => {
      told.push(result);
      const { step, guard } = progress;
      const point = { step, accuracy: result.accuracy };
      const best = guard === undefined || point.accuracy > guard.best.accuracy ? point : guard.best;
      progress = { ...progress, guard: { ...point, best } };
    },
    assertFinite: () => undefined,
    save: () => {
      saves++;
      return Promise.resolve();
    },
  };
  const guard = new AdversarialGuard({
    ...{ section: training.adversarial!, model, images, record, batchSize: 16, seed: 1 },
    ...{ precision: "float32", stepsPerEpoch: 2, totalSteps: 5 },
    normalization: { mean: [0, 0, 0], std: [1, 1, 1] },
    log: createLineLog({ write: (text) => lines.push(text) }),
  });
  const at = (step: number) => {
    progress = { ...progress, step };
    return guard.check(() => false);
  };
  return { at, lines, told, saves: () => saves };
}

describe("AdversarialGuard", () => {
  it("measures at the end of every epoch and of the training, once", async () => {
    const model = network(0.5);
    const { at, told } = guardOf("stop", model);
    expect([await at(0), await at(1), await at(2), await at(2), await at(3), await at(5)]).toEqual([
      ...[undefined, undefined, 1, 1, undefined, 1],
    ]);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ images: IMAGES, attack: "pgd-3", norm: "linf", accuracy: 1 });
    model.dispose();
  });

  it("counts images that the attack breaks", async () => {
    // Bright ones have 0.61: within 8/255 of the threshold.
    const model = network(0.59);
    const dark = labels.filter((label) => label === 0).length;
    expect(await guardOf("stop", model).at(2)).toBeCloseTo(dark / IMAGES, 10);
    model.dispose();
  });

  it.each(["stop", "report"] as const)("with action %s tells when the accuracy collapses", async (action) => {
    const model = network(0.5);
    const { at, lines, saves } = guardOf(action, model);
    expect(await at(2)).toBe(1);
    // Turns every answer around: wrong for all.
    model.setWeights([tf.tensor2d(Array.from({ length: 12 }, () => [0, -1])), tf.tensor1d([0, 6])]);
    const problem = "accuracy under pgd-3 fell from 100.0 % (step 2) to 0.0 %";
    if (action === "stop") {
      await expect(at(4)).rejects.toThrow(`Training stopped at step 4: ${problem}`);
      // Started again, it stops again.
      await expect(at(4)).rejects.toThrow(problem);
      expect(saves()).toBe(2);
    } else {
      expect(await at(4)).toBe(0);
      expect(lines.join("\n")).toContain(problem);
    }
    model.dispose();
  });
});
