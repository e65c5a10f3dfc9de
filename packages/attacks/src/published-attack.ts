import { apgdCe, apgdDlr, apgdT } from "./apgd/apgd.js";
import type { Attack } from "./attack.js";
import { autoAttack } from "./auto-attack/auto-attack.js";
import { carliniWagner } from "./carlini-wagner.js";
import { ddn } from "./ddn.js";
import { deepFool } from "./deepfool.js";
import { fab } from "./fab/fab.js";
import { fgsm } from "./fgsm.js";
import { miFgsm } from "./mi-fgsm.js";
import { pgd } from "./pgd.js";
import { square } from "./square/square.js";
import type { Norm } from "./threat-model.js";

/** Names of all attacks, as `sdnet attack --attack` takes them. */
export const ATTACK_NAMES = [
  "fgsm",
  "pgd",
  "mifgsm",
  "apgd-ce",
  "apgd-dlr",
  "apgd-t",
  "fab",
  "square",
  "cw",
  "deepfool",
  "ddn",
  "autoattack",
  "autoattack-rand",
] as const;

/** Name of an attack. */
export type AttackName = (typeof ATTACK_NAMES)[number];

/** Settings of {@link publishedAttack}; an attack ignores those that its metadata does not list. */
export interface AttackSettings {
  readonly norm: Norm;
  /** Gradient steps; as published if left out. */
  readonly steps?: number | undefined;
  /** Searches for each image that stands. Default 1. */
  readonly restarts?: number | undefined;
  /** Queries of attacks without gradients; 5,000, as published, if left out. */
  readonly queries?: number | undefined;
}

/** Radius in which FAB starts anew, by norm, as published. */
const FAB_START = { linf: 0.3, l2: 1, l1: 5 };

type MakeAttack = (settings: AttackSettings, stopEarly: boolean) => Attack;

const ATTACKS: Readonly<Record<AttackName, MakeAttack>> = {
  fgsm: () => fgsm(),
  pgd: ({ steps = 20, restarts = 1 }, stopEarly) =>
    pgd({ steps, relativeStepSize: 2.5 / steps, randomStart: true, restarts, stopEarly }),
  mifgsm: ({ steps = 10 }) => miFgsm({ steps, momentum: 1 }),
  "apgd-ce": ({ steps = 100, restarts = 1 }, stopEarly) => apgdCe({ steps, restarts, stopEarly }),
  "apgd-dlr": ({ steps = 100, restarts = 1 }, stopEarly) => apgdDlr({ steps, restarts, stopEarly }),
  "apgd-t": ({ steps = 100, restarts = 1 }, stopEarly) => apgdT({ steps, restarts, classes: 9, stopEarly }),
  fab: ({ steps = 100, restarts = 1, norm }) =>
    fab({
      iterations: steps,
      restarts,
      largestBias: 0.1,
      overshoot: 1.05,
      backward: 0.9,
      boundaries: 9,
      startDistance: FAB_START[norm],
    }),
  square: ({ queries = 5000 }) => square({ queries, initialShare: 0.8, scheduleLength: queries }),
  cw: ({ steps = 1000 }) =>
    carliniWagner({ searchSteps: 9, steps, stepSize: 0.01, initialWeight: 0.001, confidence: 0 }),
  deepfool: ({ steps = 50 }) => deepFool({ steps, overshoot: 0.02, candidates: 9 }),
  ddn: ({ steps = 100 }) => ddn({ steps, initialNorm: 1, normChange: 0.05 }),
  autoattack: ({ steps, queries }) => autoAttack({ version: "standard", steps, queries }),
  "autoattack-rand": ({ steps }) => autoAttack({ version: "rand", steps }),
};

/** An attack by its name, with its published options where a setting is left out. */
export function publishedAttack(name: AttackName, settings: AttackSettings): Attack {
  return ATTACKS[name](settings, true);
}

/** Attacks that stop at the first success make images that transfer badly: APGD stands in for these. */
const BARELY_SUCCEEDING: readonly AttackName[] = [
  "apgd-t",
  "fab",
  "square",
  "cw",
  "deepfool",
  "ddn",
  "autoattack",
  "autoattack-rand",
];

/**
 * The attack that makes images to fool another classifier than the one they are made on. It never stops at the first success; APGD on
 * the cross-entropy, or PGD in l1, stands in for attacks that do.
 */
export function publishedTransferAttack(name: AttackName, settings: AttackSettings): Attack {
  const standIn = settings.norm === "l1" ? "pgd" : "apgd-ce";
  return ATTACKS[BARELY_SUCCEEDING.includes(name) ? standIn : name](settings, false);
}

/**
 * Norm and both attacks of {@link evaluateDefences} by one name: {@link publishedAttack} through a defence, and
 * {@link publishedTransferAttack} for attackers who do not know it.
 */
export function publishedAttacks(
  name: AttackName,
  settings: AttackSettings,
): { readonly norm: Norm; readonly attack: Attack; readonly transferAttack: Attack } {
  return {
    norm: settings.norm,
    attack: publishedAttack(name, settings),
    transferAttack: publishedTransferAttack(name, settings),
  };
}
