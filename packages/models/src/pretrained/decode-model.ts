import type * as tf from "@tensorflow/tfjs";
import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import { decodeSafetensors, type DecodeOptions } from "../checkpoint/safetensors.js";
import { loadStateDict } from "../checkpoint/state-dict.js";
import { recogniseNetwork, type RecognisedNetwork } from "../import/recognise-network.js";
import { createModel, isModelName } from "../registry.js";

/**
 * A network with its weights from the bytes of a `.safetensors` file: of ours, which say what network they hold, or of an export of the
 * official code, which is recognised by its tensors.
 *
 * @returns The caller's, to dispose.
 * @throws CheckpointError if the bytes are damaged, or of a network that is not in the registry.
 */
export function decodeModel(bytes: Uint8Array, { where }: DecodeOptions): tf.LayersModel {
  const { tensors, metadata } = decodeSafetensors(bytes, { where });
  const described = metadata["sdnet.model"];
  const network = described === undefined ? recogniseNetwork(tensors) : parseNetwork(described);
  if (network === undefined || !isModelName(network.name)) {
    throw new CheckpointError(
      `${where}: the file must hold a network of the registry, got ${network?.name ?? "tensors of none"}.`,
    );
  }
  const model = createModel(network.name, network.options);
  try {
    loadStateDict(model, tensors, { where });
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}

/** Name and options of the network as the file states them; options are checked when the network is made. */
function parseNetwork(text: string): RecognisedNetwork | undefined {
  try {
    const value = JSON.parse(text) as Partial<RecognisedNetwork> | null;
    return typeof value?.name === "string" ? { name: value.name, options: value.options ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
