import { publishedAttack, type Attack, type AttackMetadata, type AttackName } from "@sdnet/attacks";
import { UsageError } from "@sdnet/train/experiment";
import type { AttackRequest } from "./attack-request.js";

/**
 * The attack that was asked for.
 *
 * @throws UsageError if it cannot work in the norm or towards targets.
 */
export function makeAttack(
  name: AttackName,
  request: Pick<AttackRequest, "steps" | "restarts" | "queries" | "norm" | "targeted">,
): Attack {
  const attack = publishedAttack(name, request);
  const { norms, targeted } = attack.metadata;
  if (!norms.includes(request.norm)) {
    throw new UsageError(`--norm must be ${norms.join(" or ")} for ${name}, got "${request.norm}".`);
  }
  if (request.targeted !== undefined && !targeted) {
    throw new UsageError(`--targeted does not go with ${name}, which can aim at no class.`);
  }
  return attack;
}

/**
 * Refuses an attack that needs more classes than there are, before any image is read.
 *
 * @param classes - How many the checkpoint tells apart.
 * @throws UsageError with the attack to take.
 */
export function refuseFewClasses(
  { id, leastClasses }: AttackMetadata,
  { classes, targeted }: { readonly classes: number } & Pick<AttackRequest, "targeted">,
): void {
  const isTargeted = targeted !== undefined;
  const least = leastClasses?.[isTargeted ? "targeted" : "any"] ?? 2;
  if (classes >= least) return;
  const how = isTargeted ? " --targeted" : "";
  const advice = classes < 2 ? "There is no other answer to be had." : "Take --attack apgd-ce or autoattack.";
  throw new UsageError(
    `--attack ${id}${how} needs ${least} classes; the checkpoint tells ${classes} apart. ${advice}`,
  );
}
