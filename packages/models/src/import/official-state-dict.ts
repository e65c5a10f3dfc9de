import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import type { DecodeOptions } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import { COUNT } from "./network-tensors.js";
import { officialNames } from "./official-names.js";

/**
 * Gives a state dict the names and element types of the official models: counts of batches are int64 and all else float32, to
 * which float64 is rounded.
 *
 * Torchvision's ResNet-18 and ResNet-34 (`conv1`, `bn1`, `downsample`, `fc`) are the official ones with an ImageNet stem under
 * other names, and so are those of the widely copied code for CIFAR (`conv1`, `bn1`). Files of PyTorch before 0.4.1 do not
 * count batches: the counts become 0, as in PyTorch. Everything else stays as it is, for `loadStateDict` to judge.
 *
 * @throws CheckpointError for ResNets that look alike: bottlenecks, another number of blocks, another stem, pre-activation.
 */
export function officialStateDict(
  tensors: ReadonlyMap<string, StateEntry>,
  { where }: DecodeOptions,
): ReadonlyMap<string, StateEntry> {
  const found = officialNames(tensors);
  if (!("names" in found)) {
    throw new CheckpointError(
      `${where}: ${found.problem}.${found.advice === undefined ? "" : ` ${found.advice}`}`,
    );
  }
  const official = new Map([...tensors].map(([name, entry]) => [found.names.get(name) ?? name, entry]));
  for (const name of [...official.keys()]) {
    if (!name.endsWith(".running_var")) continue;
    const counter = name.replace(/running_var$/, COUNT);
    if (!official.has(counter))
      official.set(counter, { dtype: "I64", shape: [], data: BigInt64Array.of(0n) });
  }
  return new Map([...official].map(([name, entry]) => [name, officialType(name, entry)]));
}

function officialType(name: string, entry: StateEntry): StateEntry {
  const { shape, dtype, data } = entry;
  if (!name.endsWith(`.${COUNT}`)) {
    if (dtype === "F32") return entry;
    const values =
      data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number | bigint>, Number);
    return { dtype: "F32", shape, data: values };
  }
  // Some programs write a single number as an array of one.
  const single = data.length === 1 ? [] : shape;
  if (dtype === "I64") return { dtype, shape: single, data };
  const counts = Array.from(data as ArrayLike<number | bigint>, Number);
  return {
    dtype: "I64",
    shape: single,
    data: BigInt64Array.from(counts, (count) => BigInt(Number.isFinite(count) ? Math.trunc(count) : 0)),
  };
}
