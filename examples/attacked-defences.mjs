import {
  evaluateDefences,
  publishedAttack,
  publishedTransferAttack,
  summariseOutcomes,
} from "@sdnet/attacks";
import { CIFAR10_NORMALIZATION } from "@sdnet/data";
import { classify, loadPretrained } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import * as tf from "@tensorflow/tfjs";

const { mean, std } = CIFAR10_NORMALIZATION;

/**
 * Accuracy of the shipped network at each λ on `images` with pixels in [0, 1]: clean, and after PGD by attackers who know the
 * network as trained (oblivious), and who know λ (white-box; adaptive is the worse of both for each image).
 */
export async function attackedDefences(images, labels, { lambdas, epsilon, steps }) {
  const { model } = await loadPretrained("sdnet8-cifar10", pretrainedFolder());
  const atLambda = (lambda) => (pixels) =>
    tf.tidy(() => classify(model, tf.div(tf.sub(pixels, mean), std), { lambda }));
  const defences = lambdas.map((lambda) => ({ name: `λ ${lambda}`, classifier: atLambda(lambda) }));
  const { outcomes, perturbed } = evaluateDefences(defences, {
    images,
    labels,
    norm: "linf",
    epsilons: [epsilon],
    threats: ["oblivious", "adaptive"],
    attack: publishedAttack("pgd", { norm: "linf", steps }),
    transferAttack: publishedTransferAttack("pgd", { norm: "linf", steps }),
    undefended: atLambda(undefined), // as trained
    seed: 1,
  });
  tf.dispose(perturbed.map((made) => made.images));
  model.dispose();
  return summariseOutcomes(outcomes);
}
