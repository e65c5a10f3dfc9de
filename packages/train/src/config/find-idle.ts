import { listModels, type IdleOption } from "@sdnet/models";
import { isStreamed } from "../experiment/datasets.js";
import type { Experiment } from "../experiment/experiment.js";
import type { Conflict } from "./find-conflict.js";

/** Whether somebody wrote a key, rather than its default being meant. */
export type IsGiven = (path: readonly string[]) => boolean;

/** The first key that was written and changes nothing beside what else was. */
export function findIdle(experiment: Experiment, isGiven: IsGiven): Conflict | undefined {
  return IDLE.map((find) => find(experiment))
    .flat()
    .find(({ path }) => isGiven(path));
}

type FindIdle = (experiment: Experiment) => readonly Conflict[];

const OF_DIVISION = ["holdOut", "holdOutSeed"] as const;

const IDLE: readonly FindIdle[] = [
  ({ model }) =>
    idleModelKeys(model.name).map(({ key, why }) => idle(["model", key], `on ${model.name}: ${why}`)),
  ({ model: { equilibrium = {} } }) => [
    ...when((equilibrium.jacobianWeight ?? 0) === 0, [
      idle(["model", "equilibrium", "jacobianProbability"], "where jacobianWeight is 0"),
    ]),
    ...when(equilibrium.pretrainSteps === 0, [
      idle(["model", "equilibrium", "unrolledSteps"], "where pretrainSteps is 0"),
    ]),
  ],
  ({ model, data }) => [
    ...when(isStreamed(data.name) && (model.stem ?? "imagenet") === "imagenet", [
      idle(["data", "augment", "border"], "where images are cut and stretched, as for an ImageNet stem"),
    ]),
    ...when(
      data.name !== "folder",
      OF_DIVISION.map((key) => idle(["data", key], `on ${data.name}, which has test images of its own`)),
    ),
    ...when(data.augment.crop === 0, [idle(["data", "augment", "border"], "where crop is 0")]),
    ...when(data.augment.noise?.sigma === 0, [
      idle(["data", "augment", "noise", "fraction"], "where sigma is 0"),
    ]),
  ],
  ({ training: { best } }) =>
    when(best === "test", [idle(["data", "validation"], "where training.best is test")]),
  ({ model, training: { optimizer } }) => [
    ...when(optimizer.name === "sgd" && !hasCodedStem(model.name), [
      idle(["training", "optimizer", "rates", "dictionary"], `on ${model.name}, which has no CSC layer`),
    ]),
  ],
  ({ model, training: { dictionary, schedule } }) => [
    ...when(dictionary !== "random" && !hasCodedStem(model.name), [
      {
        path: ["training", "dictionary"],
        rule: `must be random for ${model.name}, got ${dictionary}: its stem is no CSC layer.`,
      },
    ]),
    ...when(schedule.name === "one-cycle" && schedule.warmup === 0, [
      idle(["training", "schedule", "startFraction"], "where warmup is 0"),
    ]),
  ],
  ({ training: { adversarial } }) => {
    if (adversarial === undefined) return [];
    const { attack, loss } = adversarial;
    const own = (key: string, where: string) => idle(["training", "adversarial", key], where);
    return [
      ...when(loss !== "trades", [own("beta", `where loss is ${loss}`)]),
      ...when(attack === "fgsm" && loss !== "free", [own("steps", "where attack is fgsm")]),
      ...when(loss === "free", [own("attack", "where loss is free")]),
    ];
  },
];

/** Keys of `model` that change nothing of a network, and why. A network of the user's own may read any. */
export function idleModelKeys(name: string): readonly { readonly key: IdleOption; readonly why: string }[] {
  const [entry] = listModels(name);
  return Object.entries(entry?.ignores ?? {}).map(([key, why]) => ({ key: key as IdleOption, why }));
}

/** Whether the stem is a CSC layer of images; of a network of the user's own nobody knows before it is made. */
function hasCodedStem(name: string): boolean {
  const [entry] = listModels(name);
  return entry?.refuses?.learnLambda === undefined;
}

function idle(path: readonly string[], where: string): Conflict {
  return { path, rule: `has no effect ${where}; leave it out.` };
}

function when(holds: boolean, found: readonly Conflict[]): readonly Conflict[] {
  return holds ? found : [];
}
