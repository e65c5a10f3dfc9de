import { ownLambdas } from "@sdnet/csc-core";
import { cscLayers, lambdaChoice } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { describeLambda } from "../experiment/lambda.js";
import { variableOf } from "./variable-of.js";

/** λ that a network codes images with as trained: one number, one for each atom, or nothing without a sparse-coding stem. */
export function trainedLambda(model: tf.LayersModel): number | readonly number[] | undefined {
  const choice = lambdaChoice(model);
  if (choice.kind === "none") return undefined;
  return choice.kind === "one" ? choice.lambda : choice.lambdas;
}

/** λ of every layer that learns it, by the layer's name; the mean over its atoms where each has its own. */
export function learntLambdas(model: tf.LayersModel): Readonly<Record<string, number>> {
  const means = learningLayers(model).map((layer) => {
    const own = ownLambdas(layer);
    return [layer.name, own.reduce((sum, lambda) => sum + lambda, 0) / own.length] as const;
  });
  return Object.fromEntries(means);
}

/** `, λ 0.137`, or `, λ 0.08 to 0.21` over all layers and atoms that learn theirs; nothing where none does. */
export function describeLearntLambdas(model: tf.LayersModel): string {
  const all = learningLayers(model).flatMap((layer) => [...ownLambdas(layer)]);
  if (all.length === 0) return "";
  const range = [...new Set([Math.min(...all), Math.max(...all)].map(describeLambda))];
  return `, λ ${range.join(" to ")}`;
}

/**
 * The variables that weight decay leaves alone: λ is learnt as its logarithm, which decay would pull to 0, and λ with it to 1,
 * where hardly a code is left: at the paper's decay and a learning rate of 0.2, half the way every 700 steps.
 */
export function undecayedVariables(model: tf.LayersModel): ReadonlySet<tf.Variable> {
  const logarithms = learningLayers(model).flatMap(({ parameters }) => parameters.logLambda ?? []);
  return new Set(logarithms.map(variableOf));
}

function learningLayers(model: tf.LayersModel): ReturnType<typeof cscLayers> {
  return cscLayers(model).filter(({ learnLambda }) => learnLambda !== "none");
}
