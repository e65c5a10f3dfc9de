import type { Precision } from "../backend/precision.js";
import type { CodingOptions, GradientMethod } from "../coding/coding-problem.js";
import type { StopRule } from "../solvers/solve-options.js";
import {
  nonNegativeNumber,
  positiveInteger,
  refuseForeignOptions,
  type LayerArgs,
} from "./layer-arguments.js";
import type { SignalLayout } from "./signal-layout.js";

/** Whether λ is a weight: not at all, one for the layer, or one for every atom. */
export type LearnedLambda = "none" | "layer" | "atom";

/** Arguments that all sparse-coding layers share; what is left out has the paper's value. */
export interface CscLayerArgs extends LayerArgs {
  /** λ, in units of the input; where it is learnt, its start. Default 0.1. */
  readonly lambda?: number;
  /** Whether λ is learnt (as its logarithm, so it stays positive). Default `none`. */
  readonly learnLambda?: LearnedLambda;
  /** Weight of the squared l2 penalty. Default 0. */
  readonly mu?: number;
  /** Proximal steps, or the most of them where `stop` is given. Default 2. */
  readonly iterations?: number;
  /** Stops early once all images of a batch are this near their solution. Default never. */
  readonly stop?: StopRule;
  /** Whether codes are constrained to `z >= 0`. Default true. */
  readonly nonNegative?: boolean;
  /** `square` or `root`; see {@link CodingOptions}. Default `square`. */
  readonly loss?: CodingOptions["loss"];
  /** The iteration. Default `published`. */
  readonly method?: CodingOptions["method"];
  /** Differentiation of the codes; a name stands for `{ steps: 1 }` or `{ iterations: 50, tolerance: 1e-6 }`. Default `unrolled`. */
  readonly gradient?: GradientMethod | GradientMethod["kind"];
  /** Number of copies of the signal along its channels (`n_dict` in the official code). Default 1. */
  readonly signalCopies?: number;
  /**
   * Power iterations before every training step; the vector is kept, so one follows the dictionary closely.
   * 0 holds the step size. Default 1.
   */
  readonly powerRounds?: number;
  /**
   * Of its convolutions and their gradients, but those of the `implicit` gradient. Default: that of the `withPrecision` around the
   * call, float32 outside of one.
   */
  readonly precision?: Precision;
  /** Seed of the initial dictionary and of the power iteration. Default 0. */
  readonly seed?: number;
}

const GRADIENTS: Readonly<Record<GradientMethod["kind"], GradientMethod>> = {
  unrolled: { kind: "unrolled" },
  truncated: { kind: "truncated", steps: 1 },
  implicit: { kind: "implicit", iterations: 50, tolerance: 1e-6 },
};

/**
 * Coding options of a layer; missing ones have the paper's values.
 *
 * @throws RangeError if a number is out of range; TypeError for options of other layers that mean nothing here.
 */
export function codingOf(args: CscLayerArgs, { layerName, geometry }: SignalLayout): CodingOptions {
  refuseForeignOptions(layerName, args);
  const { gradient = "unrolled", stop } = args;
  return {
    ...geometry,
    mu: nonNegativeNumber(layerName, "mu", args.mu ?? 0),
    iterations: positiveInteger(layerName, "iterations", args.iterations ?? 2),
    ...(stop === undefined
      ? {}
      : {
          stop: {
            gap: stop.gap,
            tolerance: nonNegativeNumber(layerName, "stop.tolerance", stop.tolerance),
            every: positiveInteger(layerName, "stop.every", stop.every),
          },
        }),
    nonNegative: args.nonNegative ?? true,
    loss: args.loss ?? "square",
    method: args.method ?? "published",
    gradient: typeof gradient === "string" ? gradientNamed(layerName, gradient) : gradient,
  };
}

function gradientNamed(where: string, name: string): GradientMethod {
  if (Object.hasOwn(GRADIENTS, name)) return GRADIENTS[name as GradientMethod["kind"]];
  throw new RangeError(
    `${where}: \`gradient\` must be one of ${Object.keys(GRADIENTS).join(", ")}, got ${name}.`,
  );
}
