import { BatchNorm, PlainBatchNorm } from "@sdnet/csc-core";
import { cscLayers, stateDict, type StateEntry } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../../experiment/failure.js";
import { loadWeights } from "../checkpoints/load-weights.js";
import type { Trainer } from "../../training/train-step.js";
import { variableOf } from "../../training/variable-of.js";

/** Names of tensors that PyTorch's model does not have start so; readers of weights leave them aside. */
const TRAINER = "sdnet.";
const POWER_VECTOR = "sdnet.power_vector.";

/**
 * Everything a run needs to go on bit for bit: the weights under their official names, the optimiser's buffers of each, and
 * where the power iteration of each sparse-coding layer stands.
 */
export function captureState(model: tf.LayersModel, trainer: Trainer): ReadonlyMap<string, StateEntry> {
  const own = [...ownVariables(model, trainer)].map(([name, variable]) => [name, entryOf(variable)] as const);
  return new Map([...stateDict(model), ...own]);
}

/**
 * Puts a captured state back.
 *
 * @throws Failure listing the tensors that are missing, unknown or of another shape.
 */
export function restoreState(
  entries: ReadonlyMap<string, StateEntry>,
  target: { readonly model: tf.LayersModel; readonly trainer: Trainer; readonly where: string },
): void {
  const { model, trainer, where } = target;
  const own = ownVariables(model, trainer);
  loadWeights(model, entries, where);
  for (const [name, variable] of own) {
    const entry = entries.get(name);
    if (entry?.dtype !== "F32" || entry.shape.join() !== variable.shape.join()) {
      throw new Failure(
        `${where}: \`${name}\` must hold float32 numbers of shape [${variable.shape.join(", ")}]; training can go on only from a last.safetensors that \`sdnet train\` wrote.`,
      );
    }
    tf.tidy(() => {
      variable.assign(tf.tensor(Float32Array.from(entry.data), variable.shape));
    });
  }
}

/** The first tensor with a number that is not finite, if any. */
export function firstNonFinite(entries: ReadonlyMap<string, StateEntry>): string | undefined {
  for (const [name, { dtype, data }] of entries) {
    if (dtype === "F32" && !data.every(Number.isFinite)) return name;
  }
  return undefined;
}

function ownVariables(model: tf.LayersModel, trainer: Trainer): ReadonlyMap<string, tf.Variable> {
  const buffers = [...trainer.buffers].map(([name, buffer]) => [`${TRAINER}${name}`, buffer] as const);
  const power = cscLayers(model).map(
    (layer) => [`${POWER_VECTOR}${layer.name}`, variableOf(layer.parameters.powerVector)] as const,
  );
  return new Map([...buffers, ...power]);
}

function entryOf(variable: tf.Variable): StateEntry {
  return { dtype: "F32", shape: variable.shape, data: Float32Array.from(variable.dataSync()) };
}

/**
 * Keeps what a step changes before it updates weights: dictionaries, running statistics, the number of batches they are of, and where power iterations
 * stand. Costs no memory to speak of.
 *
 * @returns `restore` puts it back; `dispose` forgets it.
 */
export function keepStatistics(model: tf.LayersModel): { restore: () => void; dispose: () => void } {
  // The forward pass brings atoms to unit norm, which may round them once more.
  const dictionaries = cscLayers(model).map(({ parameters }) => parameters.kernel);
  const kept = [...model.nonTrainableWeights, ...dictionaries].map((weight) => {
    const variable = variableOf(weight);
    return { variable, value: tf.keep(variable.clone()) };
  });
  const counts = model.layers
    .filter((layer) => layer instanceof BatchNorm || layer instanceof PlainBatchNorm)
    .map((layer) => ({ layer, batchesTracked: layer.batchesTracked }));
  return {
    restore: () => {
      for (const { variable, value } of kept) variable.assign(value);
      for (const { layer, batchesTracked } of counts) layer.batchesTracked = batchesTracked;
    },
    dispose: () => {
      tf.dispose(kept.map(({ value }) => value));
    },
  };
}
