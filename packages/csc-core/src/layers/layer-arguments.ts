import type * as tf from "@tensorflow/tfjs";
import { PRECISIONS, type Precision } from "../backend/precision.js";

/** Arguments of every `tf.layers` layer; read by its base class. */
export interface LayerArgs {
  /** Unique within a model; made up if left out. */
  readonly name?: string;
  /** Whether an optimiser may move the weights. Default true. */
  readonly trainable?: boolean;
  /** Shape of one input without the batch axis; makes the layer usable as the first of `tf.sequential`. */
  readonly inputShape?: tf.Shape;
  /** Shape of the input with the batch axis. */
  readonly batchInputShape?: tf.Shape;
  /** Fixes the batch axis of `inputShape`. */
  readonly batchSize?: number;
  readonly dtype?: tf.DataType;
}

type BaseArguments = ConstructorParameters<typeof tf.layers.Layer>[0];

/** The arguments that belong to the base class, without keys that are not given. */
export function baseArguments(args: LayerArgs): BaseArguments {
  const { name, trainable, inputShape, batchInputShape, batchSize, dtype } = args;
  const all = { name, trainable, inputShape, batchInputShape, batchSize, dtype };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** @throws RangeError if `value` is not a whole number of at least 1. */
export function positiveInteger(where: string, name: string, value: number): number {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${where}: \`${name}\` must be a positive integer, got ${value}.`);
  }
  return value;
}

/** @throws RangeError if `value` is not a finite number of at least 0. */
export function nonNegativeNumber(where: string, name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`${where}: \`${name}\` must be finite and >= 0, got ${value}.`);
  }
  return value;
}

/** @throws RangeError if `precision` is none that there is. */
export function knownPrecision(where: string, precision: Precision | undefined): Precision | undefined {
  if (precision === undefined || PRECISIONS.includes(precision)) return precision;
  throw new RangeError(`${where}: \`precision\` must be one of ${PRECISIONS.join(", ")}, got ${precision}.`);
}

/**
 * Refuses options that `tf.layers.conv2d` and `tf.layers.dense` have and sparse coding gives no meaning to, rather than
 * ignoring them.
 *
 * @throws TypeError naming the first of them.
 */
export function refuseForeignOptions(where: string, args: object): void {
  const given = args as Readonly<Record<string, unknown>>;
  const reasons: Readonly<Record<string, string>> = {
    activation: "the codes have their nonlinearity already",
    useBias: "λ is the bias: pass `lambda` or `learnLambda`",
    dilationRate: "atoms are dense",
    kernelConstraint: "atoms are kept at unit norm",
    kernelInitializer: "atoms start random by `seed`; set others with `setWeights`",
    kernelRegularizer: "atoms are kept at unit norm",
  };
  for (const [name, reason] of Object.entries(reasons)) {
    const value = given[name];
    if (value === undefined || value === null || value === false || value === "linear") continue;
    throw new TypeError(`${where}: \`${name}\` must be left out, got ${JSON.stringify(value)}: ${reason}.`);
  }
  const { dataFormat } = given;
  if (dataFormat !== undefined && dataFormat !== "channelsLast") {
    throw new TypeError(`${where}: \`dataFormat\` must be channelsLast, got ${JSON.stringify(dataFormat)}.`);
  }
}
