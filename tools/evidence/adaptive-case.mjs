// A network, a calibration and images for an adaptive classifier, and the answers that TensorFlow.js gives.
import * as tf from "@tensorflow/tfjs";
import { randomStream } from "../../packages/csc-core/dist/tensor/index.js";
import { exportOnnx, loadPretrained } from "../../packages/models/dist/index.js";
import { pretrainedFolder } from "../../packages/models/dist/node/index.js";
import { adaptiveLambda, encodeCalibration } from "../../packages/robust/dist/index.js";
import { robustNetwork } from "../../packages/train/dist/index.js";
import { selectBackend } from "../../packages/engine/dist/index.js";

const SIZE = 8;
const SIDE = 32;
const LAMBDAS = [0.1, 0.5, 1];

/** Measurements of a calibration file, which the choice of λ does not need. */
const POINTS = LAMBDAS.map((lambda) => ({ lambda, accuracy: 0.5, loss: 1, entropy: 1 }));
const LEVELS = ["clean", "gaussian_noise"].map((corruption, level) => ({
  ...{ corruption, level, signals: { residual: 1, roughness: 1 } },
  ...{ sweeps: { running: POINTS, estimated: POINTS }, best: { running: 0.1, estimated: 0.1 } },
}));

/** Images of coloured noise, the later the rougher. */
function drawImages() {
  const stream = randomStream(1, "images");
  const pixels = new Float32Array(SIZE * SIDE * SIDE * 3);
  for (let image = 0; image < SIZE; image++) {
    const tint = [stream.normal(), stream.normal(), stream.normal()];
    for (let place = 0; place < SIDE * SIDE * 3; place++) {
      pixels[image * SIDE * SIDE * 3 + place] = tint[place % 3] + 0.15 * image * stream.normal();
    }
  }
  return { pixels, size: SIZE, height: SIDE, width: SIDE, channels: 3 };
}

/** A rule that spreads λ of these images over the range, with estimated norms: they shrink as λ grows. */
function calibrationFor(network, roughness) {
  const key = { signal: "roughness", fit: "line", scope: "pooled", norms: "estimated" };
  const rule = { kind: "line", slope: 0.9 / Math.max(...roughness), intercept: 0.1 };
  const rows = (values) => [1, 0.7, 0.5].map((part) => values.map((value) => part * value));
  const norms = Object.entries(network.running).map(([name, { mean, variance }]) => [
    name,
    { mean: rows(mean), variance: rows(variance) },
  ]);
  return {
    ...{ trainingLambda: 0.1, lambdas: LAMBDAS, levels: LEVELS, recommended: key },
    rules: [{ ...key, rule, estimate: { clean: 0, noisy: 0 } }],
    norms: { lambdas: LAMBDAS, norms: Object.fromEntries(norms) },
    provenance: {
      ...{ checkpointSha256: "0".repeat(64), network: "sdnet8", data: "cifar10", split: "train" },
      ...{ firstImage: 0, images: SIZE, seenInTraining: null, seed: 0, reach: "stem" },
      ...{ date: "2026-11-30", versions: {} },
    },
  };
}

/** `{ file, calibration, images, expected }` of the pretrained SDNet. */
export async function adaptiveCase() {
  await selectBackend();
  const { model } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
  const network = robustNetwork(model);
  const images = drawImages();
  const tensor = tf.tensor4d(images.pixels, [SIZE, SIDE, SIDE, 3]);
  const calibration = calibrationFor(network, [...network.roughness(tensor, 0.1).dataSync()]);
  const { logits, lambda, signal } = adaptiveLambda(network, calibration).explain(tensor);
  const expected = {
    logits: [...logits.dataSync()],
    lambda: [...lambda.dataSync()],
    signal: [...signal.dataSync()],
    best: [...logits.argMax(1).dataSync()],
  };
  const file = exportOnnx(model, { roughness: true, statistics: true });
  return { file, images, expected, calibration: encodeCalibration(calibration) };
}
