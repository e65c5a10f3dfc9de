import type { LearnedLambda } from "@sdnet/csc-core";
import type { Precision } from "@sdnet/csc-core/backend";
import type { EquilibriumOptions } from "./equilibrium/equilibrium-options.js";

/** Hyperparameters of a network. Defaults are the paper's for CIFAR-10. */
export interface ModelOptions {
  /** Number of classes. Default 10. */
  readonly classes?: number;
  /**
   * Channels of the first stage; later stages have 2, 4 and 8 times as many, those of the compact networks 4 times. 16 K for SCN-K;
   * for MDEQ, 64 is the published size. Default 64.
   */
  readonly width?: number;
  /** Channels of the stem. Small bodies need a full dictionary: keep at least 64 there. Default `width`, 64 for the compact networks. */
  readonly stemAtoms?: number;
  /** `cifar`: 3x3, stride 1. `imagenet`: 7x7, stride 2, then max-pooling. Default `cifar`. */
  readonly stem?: "cifar" | "imagenet";
  /** Height and width of the images in pixels. Default 32, or 224 for the ImageNet stem. */
  readonly imageSize?: number;
  /** λ of every CSC layer, in units of its input; where SCN and SCN-18 learn it, its start. Default 0.1, 0 for SCN. */
  readonly lambda?: number;
  /**
   * Whether SDNet and SDNet-All learn λ, from `lambda` on: one for every CSC layer, or one for every atom, which leaves no λ
   * to be chosen by one number at test time. The other networks refuse it: SCN and SCN-18 always learn theirs. Default `none`.
   */
  readonly learnLambda?: LearnedLambda;
  /** Proximal steps of every CSC layer, updates of MDEQ's solver. Default 2; 50 for SCN and SCN-18, 18 and 22 for MDEQ. */
  readonly iterations?: number;
  /** Whether blocks add their input to their output. Default true; only SDNet-All can do without. */
  readonly shortcut?: boolean;
  /** Whether SDNet-All halves by pooling behind its CSC layers instead of by their stride. Default false. */
  readonly pooling?: boolean;
  /** Solver and training of MDEQ; missing options have the defaults of the network. */
  readonly equilibrium?: Partial<EquilibriumOptions>;
  /** Seed of every initial weight. Default 0. */
  readonly seed?: number;
  /**
   * Of convolutions and their gradients; `bfloat16` needs the native engine. Default: that of the `withPrecision` around a call,
   * float32 outside of one. Weights and checkpoints are float32 in any case.
   */
  readonly precision?: Precision;
}

const LEARNED_LAMBDAS: readonly LearnedLambda[] = ["none", "layer", "atom"];

/** {@link ModelOptions} with every value decided. The precision is no part of what a network is. */
export type ResolvedModelOptions = Required<Omit<ModelOptions, "precision">>;

/**
 * Fills in the defaults.
 *
 * @throws RangeError naming the option that is out of range.
 */
export function resolveModelOptions(options: ModelOptions): ResolvedModelOptions {
  const stem = options.stem ?? "cifar";
  const width = options.width ?? 64;
  const resolved = {
    classes: options.classes ?? 10,
    width,
    stemAtoms: options.stemAtoms ?? width,
    stem,
    imageSize: options.imageSize ?? (stem === "cifar" ? 32 : 224),
    lambda: options.lambda ?? 0.1,
    learnLambda: options.learnLambda ?? "none",
    iterations: options.iterations ?? 2,
    shortcut: options.shortcut ?? true,
    pooling: options.pooling ?? false,
    equilibrium: options.equilibrium ?? {},
    seed: options.seed ?? 0,
  };
  for (const name of ["classes", "width", "stemAtoms", "imageSize", "iterations"] as const) {
    if (!Number.isInteger(resolved[name]) || resolved[name] < 1) {
      throw new RangeError(`createModel: \`${name}\` must be a positive integer, got ${resolved[name]}.`);
    }
  }
  if (!Number.isFinite(resolved.lambda) || resolved.lambda < 0) {
    throw new RangeError(`createModel: \`lambda\` must be finite and >= 0, got ${resolved.lambda}.`);
  }
  if (!LEARNED_LAMBDAS.includes(resolved.learnLambda)) {
    throw new RangeError(
      `createModel: \`learnLambda\` must be one of ${LEARNED_LAMBDAS.join(", ")}, got ${resolved.learnLambda}.`,
    );
  }
  if (resolved.learnLambda !== "none" && resolved.lambda === 0) {
    throw new RangeError(
      "createModel: `lambda` must be > 0 where it is learnt, got 0: it is learnt as its logarithm.",
    );
  }
  return resolved;
}
