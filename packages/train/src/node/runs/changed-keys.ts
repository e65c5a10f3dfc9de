import { DATASETS, isStreamed, STREAMED_DATASETS } from "../../experiment/datasets.js";
import type { Experiment } from "../../experiment/experiment.js";

/** A key of an experiment with its values before and now, as text. */
export interface Difference {
  readonly key: string;
  readonly was: string;
  readonly is: string;
}

/** Keys that decide no number of the weights, and may change between two parts of a run; the precision does with a warning. */
const FREE_KEYS = new Set([
  "training.checkpointEvery",
  "training.evaluateEvery",
  "training.evaluationBatchSize",
  "training.precision",
  "training.adversarial.guard.action",
  "data.source",
  "data.workers",
  "data.damaged",
  "data.testLimit",
]);
/** Keys of the length of a training, which decides nothing but that under schedules that do not depend on it. */
const LENGTH_KEYS = new Set(["training.epochs", "training.steps"]);

/** Keys that decide the weights of a run and are not what they were when it was started. */
export function changedKeys(before: Experiment, now: Experiment): readonly Difference[] {
  const was = flatten(resolved(before));
  const is = flatten(resolved(now));
  const { name: schedule } = now.training.schedule;
  const mayExtend = schedule === "constant" || schedule === "step";
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(
      (key) => !FREE_KEYS.has(key) && !(mayExtend && LENGTH_KEYS.has(key)) && was.get(key) !== is.get(key),
    )
    .map((key) => ({ key, was: was.get(key) ?? "not given", is: is.get(key) ?? "not given" }));
}

/** An experiment with its defaults filled in, so that a default that is written out is no difference. */
function resolved({ model, data, training }: Experiment): object {
  const facts = isStreamed(data.name) ? STREAMED_DATASETS[data.name] : DATASETS[data.name];
  return {
    model: {
      ...model,
      classes: model.classes ?? facts.classes,
      imageSize: model.imageSize ?? facts.imageSize,
      stem: model.stem ?? (isStreamed(data.name) ? "imagenet" : "cifar"),
      stemAtoms: model.stemAtoms ?? model.width,
      learnLambda: model.learnLambda ?? "none",
      shortcut: model.shortcut ?? true,
      pooling: model.pooling ?? false,
    },
    data: {
      ...data,
      augment: {
        ...data.augment,
        border: data.augment.border ?? "black",
        augmix: data.augment.augmix ?? false,
        erase: data.augment.erase ?? 0,
      },
    },
    training: { ...training, best: training.best ?? "test", syncNorm: training.syncNorm ?? true },
  };
}

function flatten(value: object, prefix = ""): Map<string, string> {
  const leaves = Object.entries(value).flatMap(([key, entry]: [string, unknown]): [string, string][] => {
    if (entry === undefined) return [];
    const path = `${prefix}${key}`;
    const isSection = typeof entry === "object" && entry !== null && !Array.isArray(entry);
    return isSection ? [...flatten(entry, `${path}.`)] : [[path, JSON.stringify(entry)]];
  });
  return new Map(leaves);
}
