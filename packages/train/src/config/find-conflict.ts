import { listModels } from "@sdnet/models";
import { DATASETS, isStreamed, STREAMED_DATASETS } from "../experiment/datasets.js";
import type { Experiment } from "../experiment/experiment.js";

/** A key of an experiment that cannot stay as it is, and what it must be. */
export interface Conflict {
  readonly path: readonly string[];
  readonly rule: string;
}

/** The first rule that ties two keys together and is broken. */
export function findConflict(experiment: Experiment): Conflict | undefined {
  const { model, data, training } = experiment;
  const streamed = isStreamed(data.name);
  const facts = isStreamed(data.name) ? STREAMED_DATASETS[data.name] : DATASETS[data.name];
  const named = classNamesConflict(experiment);
  if (named !== undefined) return named;
  if (facts.classes === undefined && model.classes === undefined && data.classNames === undefined) {
    return { path: ["model", "classes"], rule: `must be the number of classes of the ${data.name}.` };
  }
  if (data.name === "folder" && data.source === "auto") {
    return { path: ["data", "source"], rule: 'must be the path of the folder or tar, got "auto".' };
  }
  if (facts.classes !== undefined && model.classes !== undefined && model.classes !== facts.classes) {
    return {
      path: ["model", "classes"],
      rule: `must be ${facts.classes}, the number of classes of ${data.name}, got ${model.classes}.`,
    };
  }
  if (!streamed && model.imageSize !== undefined && model.imageSize !== facts.imageSize) {
    return {
      path: ["model", "imageSize"],
      rule: `must be ${facts.imageSize}, the size of the images of ${data.name}, got ${model.imageSize}.`,
    };
  }
  if ((model.name === "custom") !== (model.module !== undefined)) {
    return {
      path: ["model", "module"],
      rule:
        model.module === undefined
          ? "must name the JavaScript file that makes the network where `model.name` is custom."
          : `belongs to \`model.name: custom\`, got it with ${model.name}.`,
    };
  }
  const stem = model.stem ?? (streamed ? "imagenet" : "cifar");
  const noStem = stem === "cifar" ? undefined : listModels(model.name)[0]?.refuses?.stem;
  if (noStem !== undefined) {
    return { path: ["model", "stem"], rule: `must be cifar for ${model.name}, got ${stem}: ${noStem}.` };
  }
  const learning = learningConflict(model);
  if (learning !== undefined) return learning;
  const { optimizer } = training;
  if (optimizer.name === "sgd" && optimizer.nesterov && optimizer.momentum === 0) {
    return {
      path: ["training", "optimizer", "nesterov"],
      rule: "must be false where the momentum is 0, got true.",
    };
  }
  const adversarial = adversarialConflict(experiment);
  if (adversarial !== undefined) return adversarial;
  const { schedule } = training;
  if (
    schedule.name === "step" &&
    schedule.milestones.some((epoch, index, all) => epoch <= (all[index - 1] ?? 0))
  ) {
    return {
      path: ["training", "schedule", "milestones"],
      rule: `must increase, got [${schedule.milestones.join(", ")}].`,
    };
  }
  return undefined;
}

/** Whether the network and the rest of the training can be attacked as asked. */
function adversarialConflict({ model, training }: Experiment): Conflict | undefined {
  const { adversarial, mixup } = training;
  if (adversarial === undefined) return undefined;
  if (mixup !== undefined) {
    return {
      path: ["training", "mixup"],
      rule: "must be left out beside training.adversarial: an attack needs one label for each image.",
    };
  }
  const { lambda } = adversarial;
  if (lambda === undefined) return undefined;
  const path = ["training", "adversarial", "lambda"];
  const [least = NaN, most = NaN] = lambda;
  if (least >= most) return { path, rule: `must be two numbers that increase, got [${lambda.join(", ")}].` };
  if (listModels(model.name)[0]?.refuses?.learnLambda !== undefined) {
    return { path, rule: `must be left out for ${model.name}, whose λ cannot be drawn.` };
  }
  const { learnLambda = "none" } = model;
  if (learnLambda === "none") return undefined;
  return { path, rule: `must be left out where λ is learnt, got it with learnLambda ${learnLambda}.` };
}

/** Whether the names of the classes are different ones, and as many as there are classes. */
function classNamesConflict({ model, data }: Experiment): Conflict | undefined {
  const { classNames } = data;
  if (classNames === undefined) return undefined;
  const path = ["data", "classNames"];
  const twice = classNames.find((name, index) => classNames.indexOf(name) !== index);
  if (twice !== undefined) return { path, rule: `must be different names, got ${show(twice)} twice.` };
  const facts = isStreamed(data.name) ? STREAMED_DATASETS[data.name] : DATASETS[data.name];
  const classes = facts.classes ?? model.classes ?? classNames.length;
  if (classes === classNames.length) return undefined;
  return { path, rule: `must be ${classes} names, one for each class, got ${classNames.length}.` };
}

/** Whether the network can learn λ as it is asked to. */
function learningConflict({ name, learnLambda = "none", lambda }: Experiment["model"]): Conflict | undefined {
  if (learnLambda === "none") return undefined;
  const [entry] = listModels(name);
  const why = entry?.refuses?.learnLambda;
  if (why !== undefined) {
    return { path: ["model", "learnLambda"], rule: `must be none for ${name}, got ${learnLambda}: ${why}.` };
  }
  if (lambda > 0) return undefined;
  return {
    path: ["model", "lambda"],
    rule: `must be > 0 where it is learnt, got ${lambda}: it is learnt as its logarithm.`,
  };
}

/** A value as errors print it. */
export function show(value: unknown): string {
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
