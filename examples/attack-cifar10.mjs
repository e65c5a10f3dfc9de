// Does a raised λ withstand an attacker who does not know of it, and one who does? PGD on 20 images of CIFAR-10, in a minute.
//
//   node examples/attack-cifar10.mjs
import * as tf from "@tensorflow/tfjs";
import { attackedDefences } from "./attacked-defences.mjs";
import { cifar10Tensors } from "./cifar10-tensors.mjs";
import { pickBackend } from "./native-or-cpu.mjs";

console.log(`backend ${await pickBackend()}`);
const pixels = { mean: [0, 0, 0], std: [1, 1, 1] };
const { images, labels } = await cifar10Tensors({ split: "test", limit: 20, normalization: pixels });
const options = { lambdas: [0.1, 0.5], epsilon: 2 / 255, steps: 10 };
for (const cell of await attackedDefences(images, tf.argMax(labels, 1), options)) {
  console.log(`${cell.defence}, ${cell.trial}: ${cell.correct} of ${cell.images} images correct`);
}
