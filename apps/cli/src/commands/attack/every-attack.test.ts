import { ATTACK_NAMES, publishedTransferAttack, runAttack, type AttackName } from "@sdnet/attacks";
import { registerKernels } from "@sdnet/csc-core/backend";
import { seededNormal } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { beforeAll, describe, expect, it } from "vitest";
import { parseAttackFlags, type AttackFlags } from "./attack-request.js";
import { makeAttack } from "./make-attack.js";
import { refuseIdle } from "./refuse-idle.js";

/*
 * Every attack with every option that says how it attacks: two values of it make other images, or it is refused. For all other
 * options of the command see ../every-option.test.ts.
 */

/** Two values of an option, where it is of use; else what it is refused with. */
type Fact = readonly [one: string, other: string, where?: "in images for other defences"] | RegExp;
type Option = "norm" | "epsilon" | "steps" | "restarts" | "queries" | "targeted" | "seed";

const NORMS: Fact = ["linf", "l2"];
const STEPS: Fact = ["1", "4"];
const RESTARTS: Fact = ["1", "3"];
const idle = (option: Option) => new RegExp(`^--${option} has no effect on `);
const USUAL: Readonly<Record<Option, Fact>> = {
  norm: NORMS,
  epsilon: ["0.002", "0.1"],
  steps: STEPS,
  restarts: idle("restarts"),
  queries: idle("queries"),
  targeted: ["next", "1"],
  seed: ["0", "1"],
};
const aimless = /^--targeted does not go with /;

/** From hardly any success to nothing but successes. */
const EPSILON = "0.002,0.05";
/** Draws no numbers itself; the attack that stands in for it, where the defence is not known, does. */
const STAND_IN: Fact = ["0", "1", "in images for other defences"];

const FACTS: Readonly<Record<AttackName, Readonly<Record<Option, Fact>>>> = {
  fgsm: { ...USUAL, steps: idle("steps"), seed: idle("seed") },
  pgd: { ...USUAL, restarts: RESTARTS },
  mifgsm: { ...USUAL, seed: idle("seed") },
  "apgd-ce": { ...USUAL, restarts: RESTARTS },
  "apgd-dlr": { ...USUAL, restarts: RESTARTS },
  "apgd-t": { ...USUAL, restarts: RESTARTS },
  fab: { ...USUAL, restarts: RESTARTS, targeted: aimless, seed: STAND_IN },
  square: { ...USUAL, steps: idle("steps"), queries: ["5", "30"] },
  cw: { ...USUAL, seed: STAND_IN, norm: /^--norm must be l2 for cw/ },
  deepfool: { ...USUAL, seed: STAND_IN, targeted: aimless },
  ddn: { ...USUAL, seed: STAND_IN, norm: /^--norm must be l2 for ddn/ },
  autoattack: { ...USUAL, queries: ["5", "30"] },
  "autoattack-rand": USUAL,
};

const [PIXELS, HIDDEN, CLASSES, IMAGES] = [48, 24, 5, 6];
let weights: readonly [tf.Tensor2D, tf.Tensor2D];
let images: tf.Tensor4D;
let labels: tf.Tensor1D;
/** Number of forward passes of the classifier. */
let passes = 0;

/** Bent enough that where a search starts decides where it ends. */
const classifier = (pixels: tf.Tensor4D): tf.Tensor2D =>
  tf.tidy(() => {
    passes++;
    const hidden = tf.sin(tf.matMul(tf.reshape(pixels, [-1, PIXELS]), weights[0]));
    return tf.matMul<tf.Tensor2D>(hidden, weights[1]);
  });

beforeAll(() => {
  registerKernels();
  const normal = (shape: [number, number], seed: number) =>
    seededNormal({ seed, deviation: 1 }).apply(shape) as tf.Tensor2D;
  weights = [tf.mul(normal([PIXELS, HIDDEN], 1), 5), normal([HIDDEN, CLASSES], 2)];
  images = tf.randomUniform<tf.Rank.R4>([IMAGES, 4, 4, 3], 0.2, 0.8, "float32", 3);
  labels = tf.cast(tf.argMax<tf.Tensor1D>(classifier(images), 1), "int32");
});

const FLAGS = { restarts: "1", threat: "adaptive", data: "cifar10", split: "test", precision: "float32" };

/** Passes and result of an attack with these options, and of the attack on defences it does not know. */
function proposals(attack: AttackName, given: Partial<AttackFlags>): { own: string; others: string } {
  const settings = attack === "cw" || attack === "ddn" ? { norm: "l2", epsilon: "0.02,1" } : {};
  // Few, where they say nothing of it.
  const few = FACTS[attack].steps instanceof RegExp ? {} : { steps: "3" };
  const fewer = FACTS[attack].queries instanceof RegExp ? {} : { queries: "10" };
  const typed = { ...few, ...fewer, ...given };
  const flags = {
    ...FLAGS,
    norm: "linf",
    epsilon: EPSILON,
    seed: "0",
    probe: "0",
    ...settings,
    attack,
    ...typed,
  };
  const { request } = parseAttackFlags(flags);
  const made = makeAttack(attack, request);
  const transferAttack = publishedTransferAttack(attack, request);
  refuseIdle(request, Object.keys(typed), { attack: made, transferAttack });
  return tf.tidy(() => {
    const { targeted: target, seed, norm, epsilons } = request;
    const aims = Array.from(labels.dataSync(), (label) =>
      target === "next" ? (label + 1) % CLASSES : Number(target),
    );
    const threats = epsilons.map((epsilon) => ({ norm, epsilon, knowledge: "adaptive" as const }));
    const targets = target === undefined ? {} : { targets: tf.tensor1d(aims, "int32") };
    const run = {
      images,
      labels,
      seed,
      threats,
      nothingUsable: "report" as const,
      ...targets,
    };
    const [own = "", others = ""] = [made, transferAttack].map((one) => {
      passes = 0;
      const results = runAttack(one, { defended: classifier }, run);
      const shown = results.map(({ clipped, success }) =>
        [...clipped.dataSync(), ...success.dataSync()].join(),
      );
      return [passes, ...shown].join("\n");
    });
    return { own, others };
  });
}

describe.each(ATTACK_NAMES)("%s", (attack) => {
  it.each(Object.entries(FACTS[attack]) as [Option, Fact][])(
    "--%s: two values differ, or it is refused",
    (option, fact) => {
      if (fact instanceof RegExp) {
        for (const value of option === "norm" ? ["l1"] : option === "targeted" ? ["next", "1"] : ["1", "2"]) {
          expect(() => proposals(attack, { [option]: value })).toThrow(fact);
        }
        return;
      }
      const [one, other] = fact.slice(0, 2).map((value) => proposals(attack, { [option]: value }));
      const where = fact.length > 2 ? "others" : "own";
      expect(one?.[where] === other?.[where], `--${option} of ${attack} changes nothing`).toBe(false);
    },
  );
});
