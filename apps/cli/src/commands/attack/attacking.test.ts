import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ATTACK_CATALOGUE, evaluateDefences, pgd, publishedTransferAttack } from "@sdnet/attacks";
import { createModel, encodeSafetensors } from "@sdnet/models";
import type { Calibration } from "@sdnet/robust";
import { writeFile } from "node:fs/promises";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UsageError } from "@sdnet/train/experiment";
import { parseAttackFlags, type AttackFlags, type AttackRequest } from "./attack-request.js";
import { makeDefences } from "./defences.js";
import { makeAttack, refuseFewClasses } from "./make-attack.js";
import { refuseIdle } from "./refuse-idle.js";
import { replayImages } from "./replay-images.js";
import { readSavedImages, savedImagesPath, writeSavedImages } from "./saved-images.js";

const FLAGS: AttackFlags = {
  attack: "pgd",
  norm: "linf",
  epsilon: "8/255",
  restarts: "1",
  threat: "adaptive",
  data: "cifar10",
  split: "test",
  batch: "4",
  precision: "float32",
  seed: "0",
  probe: "0",
};
const normalization = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
/** λ rises with the residual, steeply enough that it differs between images. */
const calibration = {
  trainingLambda: 0.1,
  lambdas: [0.1, 2],
  rules: [
    {
      norms: "running",
      signal: "residual",
      fit: "line",
      scope: "pooled",
      rule: { kind: "line", slope: 0.001, intercept: 0.05 },
    },
  ],
  recommended: { norms: "running", signal: "residual", fit: "line", scope: "pooled" },
} as unknown as Calibration;

let folder = "";
let model: tf.LayersModel;
const images = tf.randomUniform<tf.Rank.R4>([4, 32, 32, 3], 0, 1, "float32", 1);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attacking-"));
  model = createModel("sdnet18", { width: 4, seed: 1 });
  tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
});
afterAll(async () => {
  model.dispose();
  await rm(folder, { recursive: true, force: true });
});

const running = (request: AttackRequest) => ({
  attack: makeAttack(request.attack, request),
  transferAttack: publishedTransferAttack(request.attack, request),
});

describe("parseAttackFlags", () => {
  it("reads budgets as fractions or numbers, ascending and each once", () => {
    const { request } = parseAttackFlags({ ...FLAGS, epsilon: "8/255, 0.01,8/255" });
    expect(request.epsilons).toEqual([0.01, 8 / 255]);
  });

  it.each([
    ["0", [0]],
    ["1e-3", [0.001]],
    ["+0.01", [0.01]],
    [".5, 1.", [0.5, 1]],
    ["0,8/255,2e0/255", [0, 2 / 255, 8 / 255]],
  ])("reads the budgets %s", (epsilon, expected) => {
    expect(parseAttackFlags({ ...FLAGS, epsilon }).request.epsilons).toEqual(expected);
  });

  it.each<[Partial<AttackFlags>, string]>([
    [{ attack: "fgsm", restarts: "1" }, "--restarts has no effect on fgsm, which takes no such settings."],
    [
      { attack: "square", queries: "9", threat: "oblivious" },
      "--queries has no effect with --threat oblivious: apgd-ce-100 makes these images in place of square.",
    ],
    [
      { attack: "autoattack", queries: "9", threat: "oblivious,transfer", transferFrom: "x" },
      "--queries has no effect with --threat oblivious,transfer: apgd-ce-100 makes these images in place of autoattack.",
    ],
    [
      { attack: "fgsm", seed: "3", probe: "0" },
      "--seed has no effect on fgsm, which draws no random numbers, with --probe 0.",
    ],
    [{ epsilon: "0", probe: "0" }, "--probe has no effect at --epsilon 0, which is no attack."],
    [{ epsilon: "0", steps: "7" }, "--steps has no effect at --epsilon 0, which is no attack."],
    [{ attack: "fgsm", restarts: "3" }, "--restarts has no effect on fgsm, which takes no such settings."],
    [{ attack: "fgsm", steps: "3" }, "--steps has no effect on fgsm, which takes no such settings."],
    [
      { attack: "pgd", queries: "3" },
      "--queries has no effect on pgd, which takes --steps and --restarts only.",
    ],
    [{ attack: "square", steps: "3" }, "--steps has no effect on square, which takes --queries only."],
    [
      { attack: "autoattack", restarts: "2" },
      "--restarts has no effect on autoattack, which takes --steps and --queries only.",
    ],
    [
      { attack: "autoattack-rand", queries: "2" },
      "--queries has no effect on autoattack-rand, which takes --steps only.",
    ],
    [
      { attack: "deepfool", restarts: "2" },
      "--restarts has no effect on deepfool, which takes --steps only.",
    ],
  ])("refuses settings that do nothing: %o", (flags, message) => {
    const { request } = parseAttackFlags({ ...FLAGS, ...flags });
    expect(() => refuseIdle(request, Object.keys(flags), running(request))).toThrow(new UsageError(message));
  });

  it("makes every attack with every setting that it says it takes", () => {
    for (const { id, norms, settings = [] } of ATTACK_CATALOGUE) {
      const given = Object.fromEntries(settings.map((name) => [name, "2"]));
      const { request } = parseAttackFlags({ ...FLAGS, attack: id, norm: norms[0]!, ...given });
      expect(() => refuseIdle(request, settings, running(request))).not.toThrow();
    }
  });

  it.each([
    [
      "apgd-t",
      undefined,
      3,
      "--attack apgd-t needs 4 classes; the checkpoint tells 3 apart. Take --attack apgd-ce or autoattack.",
    ],
    [
      "apgd-dlr",
      "next",
      3,
      "--attack apgd-dlr --targeted needs 4 classes; the checkpoint tells 3 apart. Take --attack apgd-ce or autoattack.",
    ],
    [
      "pgd",
      undefined,
      1,
      "--attack pgd needs 2 classes; the checkpoint tells 1 apart. There is no other answer to be had.",
    ],
  ] as const)("refuses %s, targeted %s, where there are %i classes", (id, targeted, classes, message) => {
    const metadata = ATTACK_CATALOGUE.find((one) => one.id === id)!;
    expect(() => refuseFewClasses(metadata, { classes, targeted })).toThrow(new UsageError(message));
  });

  it.each<[Partial<AttackFlags>, RegExp]>([
    [{ epsilon: "8" }, /--epsilon must be numbers in \[0, 1\]/],
    [{ epsilon: "1/0" }, /--epsilon/],
    [{ epsilon: "-0.1" }, /--epsilon/],
    [{ epsilon: "0.1," }, /--epsilon/],
    [{ epsilon: "0x1" }, /--epsilon/],
    [{ calibration: "c.json" }, /--calibration has no effect without --lambda adaptive/],
    [{ threat: "oblivious", transferFrom: "x" }, /--transfer-from has no effect with --threat oblivious/],
    [{ norm: "l3" }, /--norm must be one of linf, l2, l1/],
    [{ lambda: "adaptive" }, /--lambda adaptive needs --calibration/],
    [{ threat: "transfer" }, /--threat transfer needs --transfer-from/],
    [{ targeted: "12" }, /--targeted must be an integer in \[0, 9\]/],
    [{ attack: "magic" }, /--attack must be one of fgsm, pgd/],
  ])("refuses %o", (wrong, message) => {
    expect(() => parseAttackFlags({ ...FLAGS, ...wrong })).toThrow(message);
  });

  it("refuses an attack that cannot work in the norm", () => {
    const { request } = parseAttackFlags({ ...FLAGS, attack: "ddn" });
    expect(() => makeAttack("ddn", request)).toThrow('--norm must be l2 for ddn, got "linf".');
  });
});

describe("makeDefences", () => {
  it("differentiates through the choice of λ: the gradient is that of central differences", () => {
    const {
      defences: [adaptive],
    } = makeDefences(model, {
      normalization,
      lambdas: ["adaptive"],
      calibration: { file: calibration, reach: "stem" },
    });
    const weight = tf.randomNormal([1, 10], 0, 1, "float32", 3);
    const value = (x: tf.Tensor) => tf.sum(tf.mul(adaptive!.classifier(x as tf.Tensor4D), weight));
    const one = tf.slice(images, [0, 0, 0, 0], [1, -1, -1, -1]);
    const gradient = tf.grad(value)(one);
    const fixedLambda = tf.grad((x) =>
      tf.sum(
        tf.mul(
          makeDefences(model, { normalization, lambdas: [0.5] }).defences[0]!.classifier(x as tf.Tensor4D),
          weight,
        ),
      ),
    )(one);
    // Along the gradient itself: the slope there is its norm.
    const length = tf.norm(gradient).dataSync()[0]!;
    const direction = tf.div(gradient, length);
    const at = (step: number) => value(tf.add(one, tf.mul(step, direction))).dataSync()[0]!;
    const step = 2e-3;
    const slope = (at(step) - at(-step)) / (2 * step);
    // A network of ReLUs and thresholds is only piecewise smooth: a few kinks lie within the step.
    expect(slope / length).toBeGreaterThan(0.9);
    expect(slope / length).toBeLessThan(1.1);
    expect(tf.norm(tf.sub(gradient, fixedLambda)).dataSync()[0]).toBeGreaterThan(0.01 * length);
  });
});

describe("an attack on defences", () => {
  const attacked = () => {
    const { undefended, defences } = makeDefences(model, {
      normalization,
      lambdas: [0.1, "adaptive"],
      calibration: { file: calibration, reach: "stem" },
    });
    const labels = tf.tidy(() => tf.argMax<tf.Tensor1D>(undefended(images), 1));
    const evaluation = evaluateDefences(defences, {
      images,
      labels,
      epsilons: [1 / 255, 8 / 255],
      seed: 1,
      norm: "linf",
      undefended,
      surrogate: undefended,
      threats: ["oblivious", "transfer", "adaptive"],
      attack: pgd({ steps: 3, relativeStepSize: 0.8, randomStart: true }),
      transferAttack: publishedTransferAttack("pgd", { norm: "linf", steps: 3 }),
    });
    return { ...evaluation, labels, defences };
  };

  it("saves images that do the harm it counts when they are shown again", async () => {
    const { outcomes, perturbed, labels, defences } = attacked();
    expect(outcomes).toHaveLength(2 * (1 + 2 * 4));
    const path = savedImagesPath(folder, 0);
    await writeSavedImages(path, perturbed, { images, labels, metadata: { attack: "pgd" } });
    const cells = replayImages(await readSavedImages(folder), defences, { norm: "linf" });
    for (const { defence, trial, epsilon, standing } of outcomes) {
      if (trial !== "adaptive") continue;
      const cell = cells.find(
        ({ defence: name }) => name === `${defence}/${trial}/${epsilon} on ${defence}`,
      )!;
      expect(cell.correct).toBe(standing.filter(Boolean).length);
    }
    await expect(async () =>
      replayImages(await readSavedImages(path), defences, { norm: "l2" }),
    ).rejects.toThrow(/leaves \[0, 1\] or its budget in l2/);
  });

  it("refuses files that are no saved images, by name", async () => {
    const path = join(folder, "other.safetensors");
    await writeFile(path, encodeSafetensors([]));
    await expect(readSavedImages(path)).rejects.toThrow(`${path}: does not hold the images of an attack`);
    await expect(readSavedImages(join(folder, "nowhere"))).rejects.toThrow("no such file or directory");
  });
});
