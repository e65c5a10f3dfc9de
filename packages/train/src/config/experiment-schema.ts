import { PRECISIONS } from "@sdnet/csc-core/backend";
import { listModels, type ModelName } from "@sdnet/models";
import { z } from "zod";
import { DATASETS, STREAMED_DATASETS, type DatasetName, type StreamedName } from "../experiment/datasets.js";
import type { Experiment, DataSection } from "../experiment/experiment.js";
import { LARGEST_LAMBDA } from "../experiment/lambda.js";

const count = z.int().min(1).max(1e9);
const fraction = z.number().min(0).max(1);

const equilibriumSection = z.strictObject({
  solver: z.enum(["broyden", "anderson"]).optional(),
  backwardIterations: z.int().min(1).max(1000).optional(),
  tolerance: z.number().min(0).max(1).optional(),
  measure: z.enum(["relative", "absolute"]).optional(),
  pretrainSteps: z.int().min(0).max(1e9).optional(),
  unrolledSteps: z.int().min(1).max(1000).optional(),
  dropout: z.number().min(0).max(0.99).optional(),
  jacobianWeight: z.number().min(0).max(1000).optional(),
  jacobianProbability: fraction.optional(),
});

const modelKeys = z.strictObject({
  name: z.enum([...listModels().map(({ name }) => name as ModelName), "custom"]),
  module: z.string().min(1).optional(),
  width: z.int().min(1).max(1024).default(64),
  stemAtoms: z.int().min(1).max(4096).optional(),
  classes: z.int().min(2).max(100_000).optional(),
  imageSize: z.int().min(8).max(1024).optional(),
  stem: z.enum(["cifar", "imagenet"]).optional(),
  lambda: z.number().min(0).max(LARGEST_LAMBDA).optional(),
  learnLambda: z.enum(["none", "layer", "atom"]).optional(),
  iterations: z.int().min(1).max(1000).optional(),
  shortcut: z.boolean().optional(),
  pooling: z.boolean().optional(),
  equilibrium: equilibriumSection.optional(),
});
/** Networks differ in λ and iterations where a file is silent; all others have the paper's. */
const modelSection = modelKeys.transform((model) => {
  const [entry] = listModels(model.name);
  const { lambda = 0.1, iterations = 2 } = entry?.defaults ?? {};
  return { ...model, lambda: model.lambda ?? lambda, iterations: model.iterations ?? iterations };
});

const DATA_NAMES = [...Object.keys(DATASETS), ...Object.keys(STREAMED_DATASETS)] as [
  DatasetName | StreamedName,
  ...(DatasetName | StreamedName)[],
];

const dataSection = z.strictObject({
  name: z.enum(DATA_NAMES).default("cifar10"),
  source: z.string().default("auto"),
  classNames: z.array(z.string().min(1)).min(2).max(100_000).optional(),
  normalization: z
    .strictObject({
      mean: z.array(z.number().min(-1e6).max(1e6)).length(3),
      std: z.array(z.number().min(1e-6).max(1e6)).length(3),
    })
    .optional(),
  damaged: z.enum(["skip", "fail"]).optional(),
  workers: z.int().min(0).max(256).optional(),
  augment: z
    .strictObject({
      crop: z.int().min(0).max(7).default(4),
      border: z.enum(["black", "reflect"]).optional(),
      flip: z.union([z.boolean(), z.literal("alternate")]).default(true),
      augmix: z.boolean().optional(),
      erase: fraction.optional(),
      noise: z.strictObject({ sigma: z.number().min(0).max(1), fraction: fraction.default(0.5) }).optional(),
    })
    .prefault({}),
  holdOut: z.number().min(0.001).max(0.9).optional(),
  holdOutSeed: z.int().min(0).optional(),
  validation: count.optional(),
  trainLimit: count.optional(),
  testLimit: count.optional(),
});

const rate = z.number().min(1e-4).max(1e4);

const optimizerSection = z.discriminatedUnion("name", [
  z.strictObject({
    name: z.literal("sgd"),
    learningRate: z.number().min(0).max(100).default(0.1),
    momentum: z.number().min(0).max(0.9999).default(0.9),
    nesterov: z.boolean().default(true),
    weightDecay: fraction.default(5e-4),
    rates: z
      .strictObject({ dictionary: rate.optional(), bias: rate.optional(), head: rate.optional() })
      .optional(),
  }),
  z.strictObject({
    name: z.literal("adam"),
    learningRate: z.number().min(0).max(100).default(1e-3),
    beta1: z.number().min(0).max(0.9999).default(0.9),
    beta2: z.number().min(0).max(0.999999).default(0.999),
    epsilon: z.number().min(0).max(1).default(1e-8),
    weightDecay: fraction.default(0),
  }),
]);

const scheduleSection = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("constant") }),
  z.strictObject({ name: z.literal("cosine"), minimum: z.number().min(0).max(100).default(1e-6) }),
  z.strictObject({
    name: z.literal("one-cycle"),
    warmup: fraction.default(0.3),
    startFraction: fraction.default(0.04),
    endFraction: fraction.default(4e-6),
    anneal: z.enum(["cosine", "linear"]).default("cosine"),
  }),
  z.strictObject({
    name: z.literal("step"),
    milestones: z.array(count).default([30, 60, 90]),
    factor: fraction.default(0.1),
  }),
]);

/** Sizes of pixels in [0, 1], as numbers or fractions such as 8/255. */
const pixels = z
  .union([z.number().min(1e-6).max(1000), z.string().regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/)])
  .transform((size, context) => {
    const [over = NaN, under = 1] = typeof size === "number" ? [size] : size.split("/").map(Number);
    const value = over / under;
    if (value >= 1e-6 && value <= 1000) return value;
    context.addIssue({ code: "custom", message: "out of range" });
    return z.NEVER;
  });

const adversarialSection = z.strictObject({
  attack: z.enum(["pgd", "fgsm"]).default("pgd"),
  norm: z.enum(["linf", "l2", "l1"]).default("linf"),
  epsilon: pixels.prefault("8/255"),
  steps: z.int().min(1).max(1000).optional(),
  stepSize: pixels.optional(),
  loss: z.enum(["madry", "trades", "free"]).default("madry"),
  beta: z.number().min(0).max(1000).optional(),
  warmup: z.number().min(0).max(1e6).default(0),
  lambda: z.array(z.number().min(0).max(LARGEST_LAMBDA)).length(2).optional(),
  guard: z
    .strictObject({
      images: count.default(256),
      steps: z.int().min(1).max(1000).default(10),
      action: z.enum(["stop", "report"]).default("stop"),
    })
    .prefault({}),
});

const trainingSection = z.strictObject({
  epochs: z.int().min(1).max(100_000).default(220),
  steps: count.optional(),
  batchSize: z.int().min(1).max(65_536).default(128),
  optimizer: optimizerSection.prefault({ name: "sgd" }),
  schedule: scheduleSection.prefault({ name: "cosine" }),
  labelSmoothing: z.number().min(0).max(0.99).default(0),
  lookahead: z
    .strictObject({
      every: z.int().min(1).max(1000).default(5),
      decay: z.number().min(0).max(0.99999).default(0.95),
    })
    .optional(),
  mixup: z.number().min(0.001).max(1000).optional(),
  adversarial: adversarialSection.optional(),
  precision: z.enum([...PRECISIONS, "auto"]).optional(),
  syncNorm: z.boolean().optional(),
  dictionary: z.enum(["random", "patches", "principal-components"]).default("random"),
  best: z.enum(["validation", "test"]).optional(),
  seed: z.int().min(0).default(1),
  checkpointEvery: count.default(1000),
  evaluateEvery: count.default(1),
  evaluationBatchSize: z.int().min(1).max(65_536).default(256),
});

const experimentSection = z
  .strictObject({
    model: modelSection,
    data: dataSection.prefault({}),
    training: trainingSection.prefault({}),
  })
  .transform(({ model, data, training }) => ({
    model,
    data,
    training: { ...training, best: training.best ?? usualChoice(data) },
  }));

/** Images of a folder are few, or have a validation part by name: none are kept aside unasked. */
function usualChoice({ name, validation }: DataSection): "validation" | "test" {
  return name in STREAMED_DATASETS && validation === undefined ? "test" : "validation";
}

/** Checks an experiment and fills in its defaults. */
export const experimentSchema: z.ZodType<Experiment> = experimentSection;
