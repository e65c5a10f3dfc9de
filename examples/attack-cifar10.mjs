// Does a raised λ withstand an attacker who does not know of it, and one who does? PGD on 20 images of CIFAR-10, in a minute.
//
//   node examples/attack-cifar10.mjs
import { evaluateDefences, pixelClassifier, publishedAttacks, summariseOutcomes } from "@sdnet/attacks";
import { classify, loadPretrained } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { cifar10Tensors } from "./cifar10-tensors.mjs";

await import("@tensorflow/tfjs-node").catch(() => "plain JavaScript where it is not installed");
const { model, entry } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
const atLambda = (lambda) =>
  pixelClassifier((images) => classify(model, images, { lambda }), entry.normalization);
const defences = [0.1, 0.5].map((lambda) => ({ name: `λ ${lambda}`, classifier: atLambda(lambda) }));
const attacks = publishedAttacks("pgd", { norm: "linf", steps: 10 });
const attackers = { threats: ["oblivious", "adaptive"], undefended: atLambda(), seed: 1 };
const { images, classes } = await cifar10Tensors({ split: "test", limit: 20, normalization: "pixels" });
const options = { ...attacks, ...attackers, images, labels: classes, epsilons: [2 / 255] };
for (const cell of summariseOutcomes(evaluateDefences(defences, options).outcomes))
  console.log(`${cell.defence}, ${cell.trial}: ${cell.correct} of ${cell.images} images correct`);
