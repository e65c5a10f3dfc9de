import type { EquilibriumOptions, ModelOptions } from "@sdnet/models";
import { DATASETS, isStreamed, STREAMED_DATASETS } from "../experiment/datasets.js";
import type { Experiment } from "../experiment/experiment.js";

/** Options of `createModel` for the network of an experiment. Keys that it leaves out are left out here, for checkpoints hold these options. */
export function modelOptionsOf({ model, data, training }: Experiment): ModelOptions {
  const streamed = isStreamed(data.name);
  const facts = isStreamed(data.name) ? STREAMED_DATASETS[data.name] : DATASETS[data.name];
  const { stemAtoms, learnLambda, shortcut, pooling, equilibrium } = model;
  return given<ModelOptions>({
    classes: model.classes ?? facts.classes ?? data.classNames?.length,
    imageSize: model.imageSize ?? facts.imageSize,
    width: model.width,
    lambda: model.lambda,
    iterations: model.iterations,
    seed: training.seed,
    stem: model.stem ?? (streamed ? "imagenet" : undefined),
    stemAtoms,
    learnLambda,
    shortcut,
    pooling,
    equilibrium: equilibrium && given<Partial<EquilibriumOptions>>(equilibrium),
  });
}

/** Options without those that are undefined. */
function given<Options extends object>(options: {
  readonly [Key in keyof Options]: Options[Key] | undefined;
}): Options {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Options;
}
