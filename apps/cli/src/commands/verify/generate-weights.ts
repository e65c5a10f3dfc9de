import { loadStateDict, projectAtoms, stateDict, type StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { hashed } from "./hashed.js";

/**
 * Gives a model the weights of the golden files' generator, a pure function of a key for each tensor that any language reproduces, and
 * projects its atoms. Step sizes stay.
 *
 * @param firstKey - Of the first tensor; the next ones follow.
 */
export function generateWeights(model: tf.LayersModel, firstKey: number): void {
  let key = firstKey;
  const entries = new Map<string, StateEntry>();
  for (const [parameter, entry] of stateDict(model)) {
    const isStored = !parameter.endsWith("step_size") && !parameter.endsWith("num_batches_tracked");
    entries.set(parameter, isStored ? generatedEntry(parameter, entry, key++) : entry);
  }
  loadStateDict(model, entries, { where: "generated weights" });
  projectAtoms(model);
}

function generatedEntry(parameter: string, { shape }: StateEntry, key: number): StateEntry {
  const length = shape.reduce((product, size) => product * size, 1);
  const fanIn = shape.slice(1).reduce((product, size) => product * size, 1);
  const value = parameter.endsWith("running_var")
    ? (u: number) => 1 + 0.5 * Math.abs(u)
    : shape.length > 1
      ? (u: number) => u * Math.sqrt(3 / fanIn)
      : parameter.endsWith(".weight")
        ? (u: number) => 1 + 0.1 * u
        : (u: number) => 0.1 * u;
  return { dtype: "F32", shape, data: hashed(length, key).map(value) };
}
