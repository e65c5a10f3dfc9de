import { createModel, type ModelName, type ModelOptions } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { errorLine } from "../files/system-error.js";
import { UsageError } from "../../experiment/failure.js";

/**
 * Makes a network of the registry with fresh weights.
 *
 * @throws UsageError with one line for sizes that the network cannot have.
 */
export function makeNetwork(name: ModelName, options: ModelOptions): tf.LayersModel {
  try {
    return createModel(name, options);
  } catch (error) {
    // What the libraries refuse is a size that was asked for; memory that is lacking is told from it by its words.
    if (!(error instanceof Error) || !/`\w+` must .*, got /s.test(error.message)) throw error;
    throw new UsageError(`${name}: ${errorLine(error)}`);
  }
}
