import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import { decodeSafetensors } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import {
  checkpointOf,
  networkOf,
  withoutNetwork,
  type EntryOptions,
  type PyTorchCheckpoint,
} from "./decode-pytorch.js";
import { fileKind } from "./file-kind.js";
import { officialStateDict } from "./official-state-dict.js";
import { openPyTorch } from "./open-pytorch.js";
import { recogniseNetwork, type RecognisedNetwork } from "./recognise-network.js";
import { nothingFound, selectNetwork } from "./select-network.js";
import { storedNormalizations } from "./stored-normalization.js";

/** A network of this package out of a file of another program. */
export interface DecodedWeights extends Omit<PyTorchCheckpoint, "format"> {
  /** File format: a generation of `torch.save`, or safetensors. */
  readonly format: PyTorchCheckpoint["format"] | "safetensors";
  /** The network that the tensors are, told by their names and shapes. They have official names and types. */
  readonly network: RecognisedNetwork;
}

/**
 * Reads the network of this package that a file of another program holds: a `.pth`, `.pt`, `.ckpt` or `.pth.tar` file of `torch.save`, of
 * any age, or a safetensors file. Both may have the names of the official code, of the widely copied code for CIFAR, or of torchvision
 * and timm, at any key and under any prefix; what stands beside the network is left. Nothing of the file is executed.
 *
 * @throws CheckpointError with one line that says what the file is instead and what to do.
 */
export function decodeWeights(bytes: Uint8Array, options: EntryOptions): DecodedWeights {
  if (fileKind(bytes) === "safetensors") {
    const unread = new Map<string, string>();
    return findWeights(decodeSafetensors(bytes, { ...options, unread }).tensors, { ...options, unread });
  }
  const file = openPyTorch(bytes, options.where);
  const choice = networkOf(file, options.entry);
  if (choice === undefined) throw withoutNetwork(file);
  return official(checkpointOf(file, choice), options);
}

/**
 * The network of this package among the tensors of a safetensors file of another program, as {@link decodeWeights} finds it.
 *
 * @throws CheckpointError if there is none, or several and it is not known which is meant.
 */
export function findWeights(
  tensors: ReadonlyMap<string, StateEntry>,
  { where, entry, unread = new Map<string, string>() }: EntryOptions,
): DecodedWeights {
  const dicts = [{ path: "", tensors, others: unread }];
  const choice =
    selectNetwork<StateEntry>(dicts, {
      entry,
      isZero: ({ data }) => data.every((value: number | bigint) => Number(value) === 0),
      identity: (tensor) => tensor,
    }) ?? nothingFound(dicts, "a safetensors file");
  if (!("chosen" in choice)) throw new CheckpointError(`${where}: ${choice.problem}. ${choice.advice}`);
  const { chosen, others, zero } = choice;
  const { prefix, left, beside } = chosen;
  const normalizations = storedNormalizations(beside, (_, tensor) => tensor);
  const found = { format: "safetensors", entry: undefined, prefix, others, zero, left, opaque: [] } as const;
  return official({ ...found, normalizations, tensors: chosen.tensors }, { where });
}

function official(found: Omit<DecodedWeights, "network">, { where }: EntryOptions): DecodedWeights {
  const tensors = officialStateDict(found.tensors, { where });
  const network = recogniseNetwork(tensors);
  if (network === undefined) {
    throw new CheckpointError(`${where}: these are not the tensors of a network of this program.`);
  }
  return { ...found, tensors, network };
}
