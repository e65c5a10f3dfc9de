import { ownLambdas } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import type { Reach } from "./classify.js";
import { cscLayers, findStem } from "./csc-layers.js";

/** λ of a network at test time: one number that can be chosen anew, one for each atom, or none. */
export type LambdaChoice =
  | {
      readonly kind: "one";
      /** λ of training; where it was learnt, what it became. */
      readonly lambda: number;
    }
  | {
      /** A call may replace all of them by one number, but no single one can be raised with the noise. */
      readonly kind: "per-atom";
      /** λ of the stem, one for each atom; where only layers behind it have such, its one. */
      readonly lambdas: readonly number[];
    }
  | { readonly kind: "none" };

/**
 * Whether λ of a network can be chosen at test time. It can where a CSC layer codes the images themselves, in networks of the registry
 * and in others. With `reach` `"all"`, every CSC layer must have one λ; the default, `"stem"`, asks for that one alone.
 */
export function lambdaChoice(
  model: tf.LayersModel,
  { reach = "stem" }: { readonly reach?: Reach | undefined } = {},
): LambdaChoice {
  const stem = findStem(model);
  if (stem === undefined) return { kind: "none" };
  const lambdas = ownLambdas(stem);
  const reached = reach === "all" ? cscLayers(model) : [stem];
  if (reached.some((layer) => ownLambdas(layer).length > 1)) return { kind: "per-atom", lambdas };
  return { kind: "one", lambda: lambdas[0] ?? NaN };
}
