import {
  pgd,
  pixelClassifier,
  runAttack,
  type BudgetAttack,
  type Classifier,
  type Victim,
} from "@sdnet/attacks";
import * as tf from "@tensorflow/tfjs";
import { SIDE, type AttackRequest, type AttackStep, type Attacked, type Question } from "../protocol.js";
import { statisticsOf, type Lab } from "./lab.js";
import { spoiled } from "./spoil.js";

/**
 * Attacks the answer that the SDNet gives to a picture: whatever it says is the label, any other answer is a success. Gradients are those
 * of the classifier that the attacker knows; each picture on the way is tried on the SDNet at the λ of the question, and the first that
 * deceives it ends the search.
 *
 * @param onStep - Called before every step of the search with where it stands.
 */
export function attackPicture(
  lab: Lab,
  { question, attack }: { readonly question: Question; readonly attack: AttackRequest },
  onStep: (step: AttackStep) => void,
): Attacked {
  const victim = victimOf(lab, question);
  const { norm, epsilon, steps, through } = attack;
  const start = tf.tensor4d(spoiled(question), [1, SIDE, SIDE, 3]);
  const label = answerOf(victim.defended, start);
  const labels = tf.tensor1d([label], "int32");
  let taken = 0;
  const search = pgd({
    steps,
    relativeStepSize: Math.max(2.5 / steps, 0.1),
    randomStart: false,
    stopEarly: false,
  });
  const watched = watch(search, (images) => {
    const { confidence, isDeceived } = stateOf(victim.defended, images, label);
    const perturbation = tf.tidy(() => tf.sub(images, start).dataSync<"float32">());
    onStep({ step: taken++, confidence, perturbation });
    return isDeceived;
  });
  const [result] = runAttack(watched, victim, {
    images: start,
    labels,
    seed: 1,
    nothingUsable: "report",
    threats: [{ norm, epsilon, knowledge: through ? "adaptive" : "oblivious" }],
  });
  if (result === undefined) throw new Error("attackPicture: there is no result for the threat model.");
  const outcome = {
    succeeded: result.success.dataSync()[0] !== 0,
    perturbation: tf.tidy(() => tf.sub(result.clipped, start).dataSync<"float32">()),
    size: result.size.dataSync()[0] ?? NaN,
  };
  tf.dispose([start, labels, result.raw, result.clipped, result.success, result.size]);
  return { ...outcome, label, steps: taken };
}

/** The SDNet at the λ of the question, and at the λ of training: all that an oblivious attacker knows. */
function victimOf(lab: Lab, { lambda }: Question): Victim {
  const { robust, adaptive, calibration, normalization } = lab;
  const at = (value: number): Classifier =>
    pixelClassifier(
      (images) => robust.predict(images, value, statisticsOf(lab, tf.tensor1d([value]))),
      normalization,
    );
  return {
    defended:
      lambda === "adaptive"
        ? pixelClassifier((images) => adaptive.predict(images), normalization)
        : at(lambda),
    undefended: at(calibration.trainingLambda),
  };
}

function answerOf(classifier: Classifier, image: tf.Tensor4D): number {
  return tf.tidy(() => tf.argMax(classifier(image), 1).dataSync()[0] ?? 0);
}

function stateOf(
  classifier: Classifier,
  image: tf.Tensor4D,
  label: number,
): { readonly confidence: number; readonly isDeceived: boolean } {
  const shares = tf.tidy(() => tf.softmax(classifier(image)).dataSync());
  return { confidence: shares[label] ?? NaN, isDeceived: shares.indexOf(Math.max(...shares)) !== label };
}

/** Ends a search from within: its classifier is all that it asks. */
class Found extends Error {
  readonly images: tf.Tensor4D;

  constructor(images: tf.Tensor4D) {
    super("The search may end.");
    this.images = images;
  }
}

/** An attack that ends with the first images of its way for which `isEnough` says so. */
function watch(attack: BudgetAttack, isEnough: (images: tf.Tensor4D) => boolean): BudgetAttack {
  return {
    ...attack,
    perturb: (problem) => {
      try {
        return attack.perturb({
          ...problem,
          classifier: (images) => {
            // What is kept outlives the search's own scopes; the harness frees it.
            if (isEnough(images)) throw new Found(tf.keep(images.clone()));
            return problem.classifier(images);
          },
        });
      } catch (error) {
        if (!(error instanceof Found)) throw error;
        const copy = error.images.clone();
        error.images.dispose();
        return copy;
      }
    },
  };
}
