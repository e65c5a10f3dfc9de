import { CheckpointError, loadStateDict, type StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { Failure } from "../../experiment/failure.js";

/**
 * Copies weights into a model.
 *
 * @throws Failure listing the tensors that are missing, unknown or of another shape.
 */
export function loadWeights(
  model: tf.LayersModel,
  entries: ReadonlyMap<string, StateEntry>,
  where: string,
): void {
  try {
    loadStateDict(model, entries, { where });
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(error.message);
    throw error;
  }
}
