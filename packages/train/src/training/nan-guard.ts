import type { Batch } from "@sdnet/data";
import { namedParameters } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../experiment/experiment.js";
import { allFinite, firstBrokenLayer } from "./no-numbers.js";
import { imagesOf } from "./train-step.js";

/** First place at which numbers are not finite. */
export interface NonFinitePlace {
  readonly what: "weights" | "activations" | "loss";
  /** Official name of the weight, or name of the layer; empty for the loss. */
  readonly name: string;
}

/**
 * Finds out why a loss is not finite: the first weight, else the first layer on this batch, else the loss itself.
 * Runs the batch in training mode, so the model's running statistics are spoilt: not to be saved afterwards.
 */
export function findNonFinite(model: tf.LayersModel, batch: Batch): NonFinitePlace {
  for (const [name, weight] of namedParameters(model)) {
    if (!allFinite(weight.read())) return { what: "weights", name };
  }
  const place = tf.tidy(() => firstBrokenLayer(model, imagesOf(batch), { training: true }));
  return place === undefined ? { what: "loss", name: "" } : { what: "activations", name: place };
}

/** One line that says what happened, where, and what to do about it. */
export function explainNonFinite(
  place: NonFinitePlace,
  run: {
    readonly step: number;
    readonly loss: number;
    readonly learningRate: number;
    readonly experiment: Experiment;
  },
): string {
  const where = {
    weights: `the weights of ${place.name} are not finite since the update before it`,
    activations: `the first output that is not finite is that of ${place.name}`,
    loss: "every layer's output is finite but the loss is not",
  }[place.what];
  const { model, training } = run.experiment;
  const sparse = model.name.startsWith("sdnet") ? `, or model.lambda (now ${model.lambda})` : "";
  return (
    `Training stopped at step ${run.step}: the loss is ${run.loss}; ${where}. ` +
    `Lower training.optimizer.learningRate (peak ${training.optimizer.learningRate}, ${run.learningRate.toPrecision(3)} at this step)${sparse}, or lengthen the warm-up.`
  );
}
