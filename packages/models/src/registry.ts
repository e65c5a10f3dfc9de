import type * as tf from "@tensorflow/tfjs";
import { convnet8, sdnet8 } from "./architectures/compact-network.js";
import { mdeq } from "./architectures/mdeq.js";
import { resnet } from "./architectures/resnet.js";
import { scn } from "./architectures/scn.js";
import { scn18 } from "./architectures/scn18.js";
import { sdnetAll } from "./architectures/sdnet-all.js";
import { sdnet } from "./architectures/sdnet.js";
import { setLayerPrecision } from "./layer-precision.js";
import { resolveModelOptions, type ModelOptions, type ResolvedModelOptions } from "./model-options.js";

/** Top-1 accuracy in percent that a publication reports after full training. */
export interface Claim {
  readonly data: "cifar10" | "cifar100" | "imagenet";
  readonly top1: number;
  readonly source: string;
}

/** Options that not every network has a use for. */
export type IdleOption = "stemAtoms" | "lambda" | "iterations" | "shortcut" | "pooling" | "equilibrium";

/** A network that can be made by name. */
export interface RegistryEntry {
  readonly name: string;
  readonly summary: string;
  /** Trainable parameters at width 64 for CIFAR-10. */
  readonly parameterCount: number;
  /**
   * Multiply-adds for one CIFAR image at width 64, as `summarize` counts them; left out where the image decides how often
   * something is done.
   */
  readonly multiplyAdds?: number;
  readonly claims: readonly Claim[];
  /** Defaults of this network that differ from those of {@link ModelOptions}. */
  readonly defaults?: ModelOptions;
  /** Options that it cannot be given other than by default, and why. */
  readonly refuses?: Readonly<Partial<Record<"learnLambda" | "stem", string>>>;
  /** Options that {@link createModel} takes and that change nothing of this network, and why. */
  readonly ignores?: Readonly<Partial<Record<IdleOption, string>>>;
  readonly build: (options: ResolvedModelOptions) => tf.LayersModel;
}

const TABLE_1 = "arXiv 2210.12945, table 1";
const RELEASED = "released checkpoints of the official code, with shortcut, best epoch on the test set";

function claims(cifar10: number, cifar100: number, imagenet?: number, source = TABLE_1): readonly Claim[] {
  return [
    { data: "cifar10", top1: cifar10, source },
    { data: "cifar100", top1: cifar100, source },
    ...(imagenet === undefined ? [] : [{ data: "imagenet", top1: imagenet, source } as const]),
  ];
}

const NO_CODES = "it has no CSC layer";
const HAS_NO_CODES = { learnLambda: NO_CODES } as const;
const LEARNS_ITS_OWN = { learnLambda: "it always learns its λ, one for every atom" } as const;
const UNPUBLISHED_STEM = { stem: "the layers of an ImageNet network were not published" } as const;

const OF_MDEQ = { equilibrium: "only mdeq-tiny and mdeq-large solve for a fixed point" } as const;
const ONLY_ALL = "only sdnet18-all and sdnet34-all leave the choice";
const USUAL = { shortcut: ONLY_ALL, pooling: ONLY_ALL, ...OF_MDEQ } as const;
const FIRST = { stemAtoms: "`width` decides its first layer too" } as const;
const UNCODED = { lambda: NO_CODES, iterations: NO_CODES } as const;

/** Names that {@link createModel} knows. */
export type ModelName =
  | "resnet18"
  | "resnet34"
  | "sdnet18"
  | "sdnet34"
  | "sdnet18-all"
  | "sdnet34-all"
  | "sdnet8"
  | "convnet8"
  | "scn"
  | "scn18"
  | "mdeq-tiny"
  | "mdeq-large";

const ENTRIES: Readonly<Record<ModelName, RegistryEntry>> = {
  resnet18: {
    name: "resnet18",
    summary: "ResNet-18 with basic blocks, the baseline",
    parameterCount: 11_173_962,
    multiplyAdds: 555_422_720,
    claims: claims(95.54, 77.82, 68.98),
    refuses: HAS_NO_CODES,
    ignores: { ...UNCODED, ...USUAL },
    build: (options) => resnet(18, options),
  },
  resnet34: {
    name: "resnet34",
    summary: "ResNet-34 with basic blocks, the baseline",
    parameterCount: 21_282_122,
    multiplyAdds: 1_159_402_496,
    claims: claims(95.57, 78.39, 72.83),
    refuses: HAS_NO_CODES,
    ignores: { ...UNCODED, ...USUAL },
    build: (options) => resnet(34, options),
  },
  sdnet18: {
    name: "sdnet18",
    summary: "ResNet-18 whose stem is a CSC layer",
    parameterCount: 11_173_962,
    multiplyAdds: 558_961_664,
    claims: claims(95.2, 78.31, 69.47),
    ignores: USUAL,
    build: (options) => sdnet(18, options),
  },
  sdnet34: {
    name: "sdnet34",
    summary: "ResNet-34 whose stem is a CSC layer",
    parameterCount: 21_282_122,
    multiplyAdds: 1_162_941_440,
    claims: claims(95.57, 78.48, 72.67),
    ignores: USUAL,
    build: (options) => sdnet(34, options),
  },
  "sdnet18-all": {
    name: "sdnet18-all",
    summary: "ResNet-18 with a CSC layer for every 3x3 convolution",
    parameterCount: 11_173_962,
    multiplyAdds: 1_653_675_008,
    claims: claims(95.02, 77.89, 69.68, RELEASED),
    ignores: OF_MDEQ,
    build: (options) => sdnetAll(18, options),
  },
  "sdnet34-all": {
    name: "sdnet34-all",
    summary: "ResNet-34 with a CSC layer for every 3x3 convolution",
    parameterCount: 21_282_122,
    multiplyAdds: 3_465_614_336,
    claims: [],
    ignores: OF_MDEQ,
    build: (options) => sdnetAll(34, options),
  },
  sdnet8: {
    name: "sdnet8",
    summary: "compact: a CSC layer before six wide convolutions, for ordinary processors",
    parameterCount: 1_997_386,
    multiplyAdds: 175_180_288,
    claims: [],
    defaults: { stemAtoms: 64 },
    ignores: USUAL,
    build: sdnet8,
  },
  convnet8: {
    name: "convnet8",
    summary: "the twin of sdnet8 with a convolution as its stem",
    parameterCount: 1_997_386,
    multiplyAdds: 171_641_344,
    claims: [],
    defaults: { stemAtoms: 64 },
    refuses: HAS_NO_CODES,
    ignores: { ...UNCODED, ...USUAL },
    build: convnet8,
  },
  scn: {
    name: "scn",
    summary: "14 layers that code patches to convergence; width 16 K",
    parameterCount: 695_402,
    multiplyAdds: 1_642_252_800,
    claims: claims(94.36, 80.07),
    defaults: { lambda: 0, iterations: 50 },
    refuses: { ...LEARNS_ITS_OWN, ...UNPUBLISHED_STEM },
    ignores: { ...FIRST, ...USUAL },
    build: scn,
  },
  scn18: {
    name: "scn18",
    summary: "ResNet-18 whose stem codes patches to convergence",
    parameterCount: 11_174_026,
    multiplyAdds: 760_943_616,
    claims: claims(95.12, 78.59),
    defaults: { iterations: 50 },
    refuses: LEARNS_ITS_OWN,
    ignores: USUAL,
    build: scn18,
  },
  "mdeq-tiny": {
    name: "mdeq-tiny",
    summary: "features at two resolutions that are a fixed point",
    parameterCount: 158_986,
    claims: [],
    defaults: { iterations: 22 },
    refuses: { ...HAS_NO_CODES, ...UNPUBLISHED_STEM },
    ignores: { ...FIRST, lambda: NO_CODES, shortcut: ONLY_ALL, pooling: ONLY_ALL },
    build: (options) => mdeq("tiny", options),
  },
  "mdeq-large": {
    name: "mdeq-large",
    summary: "features at four resolutions that are a fixed point",
    parameterCount: 11_098_398,
    claims: claims(93.8, 74.12),
    defaults: { iterations: 18 },
    refuses: { ...HAS_NO_CODES, ...UNPUBLISHED_STEM },
    ignores: { ...FIRST, lambda: NO_CODES, shortcut: ONLY_ALL, pooling: ONLY_ALL },
    build: (options) => mdeq("large", options),
  },
};

/**
 * Networks whose name matches a pattern, in which `*` stands for anything.
 *
 * @param pattern - Default `*`, all of them.
 */
export function listModels(pattern = "*"): readonly RegistryEntry[] {
  const expression = new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"))
      .join(".*")}$`,
  );
  return Object.values(ENTRIES).filter(({ name }) => expression.test(name));
}

/** Whether a network of that name exists. */
export function isModelName(name: string): name is ModelName {
  return Object.hasOwn(ENTRIES, name);
}

/** Name and options that a model was made from; saved with it by `model.save`. */
export interface ModelDescription {
  readonly name: ModelName;
  readonly options: ResolvedModelOptions;
}

/**
 * Makes a network with fresh weights.
 *
 * @returns Maps normalised images `[batch, imageSize, imageSize, 3]` to logits `[batch, classes]`.
 * @throws RangeError for an unknown name, an option out of range, or one that this network refuses.
 */
export function createModel(name: ModelName, options: ModelOptions = {}): tf.LayersModel {
  if (!isModelName(name)) {
    throw new RangeError(
      `createModel: \`name\` must be one of ${Object.keys(ENTRIES).join(", ")}, got ${String(name)}.`,
    );
  }
  const { defaults, refuses, build } = ENTRIES[name];
  const { learnLambda = "none" } = options;
  if (refuses?.learnLambda !== undefined && learnLambda !== "none") {
    throw new RangeError(
      `createModel: \`learnLambda\` must be none for ${name}, got ${learnLambda}: ${refuses.learnLambda}.`,
    );
  }
  const resolved = resolveModelOptions({ ...defaults, ...options });
  const model = build(resolved);
  if (options.precision !== undefined) setLayerPrecision(model, options.precision);
  model.name = name;
  const description: ModelDescription = { name, options: resolved };
  model.setUserDefinedMetadata({ sdnet: description });
  return model;
}

/**
 * The name and options a model was made from.
 *
 * @throws TypeError if {@link createModel} did not make it.
 */
export function describeModel(model: tf.LayersModel): ModelDescription {
  const metadata = model.getUserDefinedMetadata() as { readonly sdnet?: ModelDescription } | undefined;
  if (metadata?.sdnet === undefined) {
    throw new TypeError("describeModel: `model` must come from createModel, got another LayersModel.");
  }
  return metadata.sdnet;
}
