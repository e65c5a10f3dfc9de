import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { calibrate } from "../calibration/calibrate.js";
import { calibrationLevels } from "../calibration/calibration-levels.js";
import type { Calibration } from "../calibration/calibration.js";
import type { ImageBatch, LabelledBatch, RobustModel } from "../robust-model.js";
import { conditionTransform, type Condition } from "./conditions.js";
import { runStudy } from "./run-study.js";

const [IMAGES, SIDE] = [6, 8];
const SIZE = { height: SIDE, width: SIDE, channels: 3 };
const pictures = Array.from({ length: IMAGES }, (_, image) =>
  Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, index) => (37 * image + 11 * index) % 256),
);

function batches(transform: ReturnType<typeof conditionTransform>): LabelledBatch[] {
  const pixels = Float32Array.from(
    pictures.flatMap((image) => [...(transform?.(image, 0, SIZE) ?? image)]),
    (value) => value / 255,
  );
  return [{ pixels, labels: Int32Array.from(pictures, (_, image) => image % 3), size: IMAGES, ...SIZE }];
}
const images = (condition: Condition) => batches(conditionTransform(condition, { seed: 0 }));

/** Names an image by its brightest channel, above λ; only predicts and measures its residual. */
const plain: RobustModel = {
  predict: (pixels, lambda) =>
    tf.tidy(() => {
      const above = typeof lambda === "number" ? lambda : tf.reshape(lambda, [-1, 1, 1, 1]);
      return tf.mean<tf.Tensor2D>(tf.relu(tf.sub(pixels, above)), [1, 2]);
    }),
  residual: (pixels) => tf.tidy(() => tf.sum<tf.Tensor1D>(tf.square(pixels), [1, 2, 3])),
};
let calibration: Calibration;

beforeAll(async () => {
  const levels = calibrationLevels(["fog"], { seed: 1, images: (transform) => batches(transform) });
  calibration = await calibrate(plain, { trainingLambda: 0.1, lambdas: [0.1, 0.6], levels });
});

describe("calibrationLevels", () => {
  it("are the paper's where there are such, else the five severities", () => {
    const levels = calibrationLevels(["speckle_noise", "fog"], {
      seed: 1,
      images: (transform) => batches(transform),
    });
    const names = levels.map(({ corruption, level }) => `${corruption} ${level}`);
    expect(names.slice(0, 3)).toEqual(["clean 0", "speckle_noise 0.1", "speckle_noise 0.2"]);
    expect(names.slice(-5)).toEqual([1, 2, 3, 4, 5].map((severity) => `fog ${severity}`));
  });
});

describe("runStudy of a model that only predicts and measures its residual", () => {
  it("leaves out what needs statistics and other signals, and frees every tensor", async () => {
    const before = tf.memory().numTensors;
    const { methods, scores } = await runStudy(plain, { calibration }, { images });
    expect(tf.memory().numTensors).toBe(before);
    expect(methods.map(({ name }) => name)).not.toContain("oracle, estimated norms");
    expect(new Set(scores.map(({ signal }) => signal))).toEqual(new Set(["residual"]));
  });

  it("refuses λ that do not begin with that of training, no images, and answers that are no numbers", async () => {
    await expect(runStudy(plain, { calibration, lambdas: [0.3, 0.6] }, { images })).rejects.toThrow(
      new RangeError("runStudy: `lambdas` must ascend from the λ of training, 0.1, got 0.3, 0.6."),
    );
    await expect(runStudy(plain, { calibration }, { images: () => [] })).rejects.toThrow(
      new RangeError("sweep: `batches` must hold at least one image, got none."),
    );
    const broken = ({ size }: ImageBatch) => Promise.resolve(new Float32Array(size * 3).fill(NaN));
    await expect(runStudy(plain, { calibration, baseline: broken }, { images })).rejects.toThrow(
      new RangeError("countCorrect: `logits` must be finite, got NaN or infinity for 6 of 6 images."),
    );
  });
});
