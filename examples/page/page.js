// Robust inference in a page: the network measures how noisy a picture is and chooses λ for it. Nothing leaves the page.
import { registerKernels } from "@sdnet/csc-core/backend";
import { CIFAR10_CLASS_NAMES } from "@sdnet/data";
import { loadPretrained, loadPretrainedCalibration, robustModel } from "@sdnet/models";
import manifest from "@sdnet/models/pretrained/manifest.json?url";
import rules from "@sdnet/models/pretrained/sdnet8-cifar10.json?url";
import weights from "@sdnet/models/pretrained/sdnet8-cifar10.safetensors?url";
import { adaptiveLambda, decodeCalibration } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";

const name = "sdnet8-cifar10";
const files = { "manifest.json": manifest, [`${name}.json`]: rules, [`${name}.safetensors`]: weights };
const read = async (file) => new Uint8Array(await (await fetch(files[file])).arrayBuffer());
const source = { where: "this page", read };
const [input, canvas, output] = ["input", "canvas", "output"].map((tag) => document.querySelector(tag));

registerKernels();
const { model, entry } = await loadPretrained(name, source);
const { mean, std } = entry.normalization;
const calibration = decodeCalibration(await loadPretrainedCalibration(name, source), name);
const classifier = adaptiveLambda(robustModel(model), calibration);
output.textContent = "Choose a picture.";

input.onchange = async () => {
  const picture = await createImageBitmap(input.files[0], { resizeWidth: 32, resizeHeight: 32 });
  canvas.getContext("2d").drawImage(picture, 0, 0);
  const pixels = tf.tidy(() => tf.div(tf.browser.fromPixels(canvas), 255).sub(mean).div(std).expandDims(0));
  const { logits, lambda, signal } = classifier.explain(pixels);
  const [scores, [chosen]] = [await logits.data(), await lambda.data()];
  output.textContent = `${CIFAR10_CLASS_NAMES[scores.indexOf(Math.max(...scores))]}, at λ ${chosen.toFixed(4)}`;
  tf.dispose([pixels, logits, lambda, signal]);
};
