import { assertShape } from "@sdnet/csc-core/tensor";
import * as tf from "@tensorflow/tfjs";
import type { AttackRun, Victim } from "./attack-run.js";
import type { Attack } from "./attack.js";
import { assertThreatModel } from "./threat-model.js";

/** Checks that an attack can do what {@link runAttack} is asked for, on what it is given. */
export function assertAttackRun(attack: Attack, victim: Victim, run: AttackRun): void {
  const { images, labels, targets, threats } = run;
  assertShape("runAttack", "images", images, [null, null, null, null]);
  assertShape("runAttack", "labels", labels, [images.shape[0]]);
  if (targets !== undefined) {
    assertShape("runAttack", "targets", targets, [images.shape[0]]);
    if (!attack.metadata.targeted) {
      throw new RangeError(
        `runAttack: \`targets\` must be left out for ${attack.name}, which can aim at no class, got some.`,
      );
    }
  }
  for (const threat of threats) {
    assertThreatModel("runAttack", threat);
    const { norms } = attack.metadata;
    if (!norms.includes(threat.norm)) {
      throw new RangeError(
        `runAttack: \`norm\` must be ${norms.join(" or ")} for ${attack.name}, got ${threat.norm}.`,
      );
    }
    if (threat.knowledge === "oblivious" && victim.undefended === undefined) {
      throw new RangeError(
        "runAttack: `victim.undefended` must be given for oblivious attackers, who see nothing else, got nothing.",
      );
    }
    if (threat.knowledge === "transfer" && victim.surrogate === undefined) {
      throw new RangeError(
        "runAttack: `victim.surrogate` must be given to transfer attacks from, got nothing.",
      );
    }
  }
  const [lowest = NaN, highest = NaN, hasNaN] = tf.tidy(() => {
    const isNaN = tf.cast(tf.any(tf.isNaN(images)), "float32");
    return tf.stack([tf.min(images), tf.max(images), isNaN]).dataSync();
  });
  if (!(lowest >= 0 && highest <= 1 && hasNaN === 0)) {
    const wrong = hasNaN === 1 ? NaN : lowest < 0 ? lowest : highest;
    throw new RangeError(
      `runAttack: \`images\` must have pixels in [0, 1], got ${wrong}. Normalisation belongs inside the classifier.`,
    );
  }
}
