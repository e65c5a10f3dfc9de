import { assertShape, isAnswered } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { AttackRun } from "./attack-run.js";
import type { AttackMetadata, Classifier } from "./attack.js";
import { reached } from "./goal.js";

/** Answers of a classifier to the images of a run, one entry for each. */
export interface Verdict {
  /** Whether it is where the attacker wants it to be; never where the target is the label. */
  readonly isReached: readonly boolean[];
  /** Whether its logits are an answer. */
  readonly isAnswered: readonly boolean[];
  /** Whether there is anything to attack: not where the target is the label. */
  readonly isAsked: readonly boolean[];
  /** Number of classes. */
  readonly classes: number;
}

/**
 * Asks a classifier.
 *
 * @throws ShapeError or RangeError if the logits are not one row for each image, or labels or targets are none of its classes.
 */
export function judge(
  classifier: Classifier,
  images: tf.Tensor4D,
  { labels, targets }: Pick<AttackRun, "labels" | "targets">,
): Verdict {
  return tf.tidy(() => {
    const logits = classifier(images);
    assertShape("runAttack", "classifier(images)", logits, [images.shape[0], null]);
    const classes = logits.shape[1];
    if (classes < 2) {
      throw new RangeError(
        `runAttack: \`classifier(images)\` must tell two classes apart at least, got ${classes}: no other answer can be had.`,
      );
    }
    assertClasses("labels", labels, classes);
    if (targets !== undefined) assertClasses("targets", targets, classes);
    const goal = { labels, targets };
    const isAsked =
      targets === undefined
        ? tf.onesLike(labels)
        : tf.notEqual(tf.cast(targets, "int32"), tf.cast(labels, "int32"));
    return {
      isReached: booleans(tf.logicalAnd<tf.Tensor1D>(reached(logits, goal), tf.cast(isAsked, "bool"))),
      isAnswered: booleans(isAnswered(logits)),
      isAsked: booleans(isAsked),
      classes,
    };
  });
}

/** Checks that a classifier tells enough classes apart for an attack. */
export function assertEnoughClasses(
  { id, leastClasses }: AttackMetadata,
  { classes, isTargeted }: { readonly classes: number; readonly isTargeted: boolean },
): void {
  const least = leastClasses?.[isTargeted ? "targeted" : "any"] ?? 2;
  if (classes >= least) return;
  throw new RangeError(
    `runAttack: \`classifier(images)\` must tell ${least} classes apart at least for ${id}${isTargeted ? " with targets" : ""}, got ${classes}. Take apgd-ce.`,
  );
}

function booleans(values: tf.Tensor): boolean[] {
  return Array.from(values.dataSync(), (value) => value !== 0);
}

function assertClasses(name: string, classes: tf.Tensor1D, count: number): void {
  const wrong = classes.dataSync().find((label) => !(label >= 0 && label < count));
  if (wrong !== undefined) {
    throw new RangeError(`runAttack: \`${name}\` must be classes from 0 to ${count - 1}, got ${wrong}.`);
  }
}
