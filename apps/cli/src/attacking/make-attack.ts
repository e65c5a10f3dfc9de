import {
  apgdCe,
  apgdDlr,
  apgdT,
  autoAttack,
  carliniWagner,
  ddn,
  deepFool,
  fab,
  fgsm,
  miFgsm,
  pgd,
  square,
  type Attack,
  type AttackMetadata,
} from "@sdnet/attacks";
import { UsageError } from "../failure.js";
import type { AttackName } from "./attack-name.js";
import type { AttackRequest } from "./attack-request.js";

/** What an attack can be told from the command line. */
type AttackOptions = Pick<AttackRequest, "steps" | "restarts" | "queries" | "norm">;

/** Radius in which FAB starts anew, by norm, as published. */
const FAB_START = { linf: 0.3, l2: 1, l1: 5 };

type MakeAttack = (options: AttackOptions, stopEarly: boolean) => Attack;

/** Every attack with its published options where none are given. */
const ATTACKS: Readonly<Record<AttackName, MakeAttack>> = {
  fgsm: () => fgsm(),
  pgd: ({ steps = 20, restarts }, stopEarly) =>
    pgd({ steps, relativeStepSize: 2.5 / steps, randomStart: true, restarts, stopEarly }),
  mifgsm: ({ steps = 10 }) => miFgsm({ steps, momentum: 1 }),
  "apgd-ce": ({ steps = 100, restarts }, stopEarly) => apgdCe({ steps, restarts, stopEarly }),
  "apgd-dlr": ({ steps = 100, restarts }, stopEarly) => apgdDlr({ steps, restarts, stopEarly }),
  "apgd-t": ({ steps = 100, restarts }, stopEarly) => apgdT({ steps, restarts, classes: 9, stopEarly }),
  fab: ({ steps = 100, restarts, norm }) =>
    fab({
      ...{ iterations: steps, restarts, largestBias: 0.1, overshoot: 1.05, backward: 0.9 },
      ...{ boundaries: 9, startDistance: FAB_START[norm] },
    }),
  square: ({ queries = 5000 }) => square({ queries, initialShare: 0.8, scheduleLength: queries }),
  cw: ({ steps = 1000 }) =>
    carliniWagner({ searchSteps: 9, steps, stepSize: 0.01, initialWeight: 0.001, confidence: 0 }),
  deepfool: ({ steps = 50 }) => deepFool({ steps, overshoot: 0.02, candidates: 9 }),
  ddn: ({ steps = 100 }) => ddn({ steps, initialNorm: 1, normChange: 0.05 }),
  autoattack: ({ steps, queries }) =>
    autoAttack({ version: "standard", ...defined({ steps }), ...defined({ queries }) }),
  "autoattack-rand": ({ steps }) => autoAttack({ version: "rand", ...defined({ steps }) }),
};

/**
 * The attack that was asked for.
 *
 * @throws UsageError if it cannot work in the norm or towards targets.
 */
export function makeAttack(
  name: AttackName,
  request: AttackOptions & Pick<AttackRequest, "targeted">,
): Attack {
  const attack = ATTACKS[name](request, true);
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

/** Attacks that stop at the first success make images that transfer badly: APGD stands in for these. */
const BARELY_SUCCEEDING: readonly AttackName[] = [
  ...(["apgd-t", "fab", "square", "cw", "deepfool", "ddn", "autoattack", "autoattack-rand"] as const),
];

/** The attack for images that are to fool another classifier than the one they are made on: it never stops early. */
export function makeTransferAttack(name: AttackName, request: AttackOptions): Attack {
  const standIn = request.norm === "l1" ? "pgd" : "apgd-ce";
  return ATTACKS[BARELY_SUCCEEDING.includes(name) ? standIn : name](request, false);
}

/** An option that is left out where it is undefined. */
export function defined<Key extends string>(
  option: Record<Key, number | undefined>,
): Partial<Record<Key, number>> {
  return Object.fromEntries(Object.entries(option).filter(([, value]) => value !== undefined)) as Partial<
    Record<Key, number>
  >;
}
