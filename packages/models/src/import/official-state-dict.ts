import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import type { DecodeOptions } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";

/** Torchvision's name of a part, and the official one, wherever they differ. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^conv1\./, "layer0.0."],
  [/^bn1\./, "layer0.1."],
  [/^fc\./, "linear."],
  [/^(layer\d\.\d+)\.downsample\./, "$1.shortcut."],
];

const BLOCKS = ["2,2,2,2", "3,4,6,3"];

/**
 * Gives a state dict the names and element types of the official models: counts of batches are int64 and all else float32, to
 * which float64 is rounded.
 *
 * Torchvision's ResNet-18 and ResNet-34 (`conv1`, `bn1`, `downsample`, `fc`) are the official ones with an ImageNet stem under
 * other names. Files of PyTorch before 0.4.1 do not count batches: the counts become 0, as in PyTorch. Everything else
 * stays as it is, for `loadStateDict` to judge.
 *
 * @throws CheckpointError for torchvision's other ResNets: bottlenecks, another number of blocks, another stem.
 */
export function officialStateDict(
  tensors: ReadonlyMap<string, StateEntry>,
  { where }: DecodeOptions,
): ReadonlyMap<string, StateEntry> {
  const official = isTorchvision(tensors) ? renamed(tensors, where) : new Map(tensors);
  for (const name of [...official.keys()]) {
    if (!name.endsWith(".running_var")) continue;
    const counter = name.replace(/running_var$/, "num_batches_tracked");
    if (!official.has(counter))
      official.set(counter, { dtype: "I64", shape: [], data: BigInt64Array.of(0n) });
  }
  return new Map([...official].map(([name, entry]) => [name, officialType(name, entry)]));
}

function officialType(name: string, entry: StateEntry): StateEntry {
  const { shape, dtype, data } = entry;
  if (!name.endsWith(".num_batches_tracked")) {
    if (dtype === "F32") return entry;
    const values =
      data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number | bigint>, Number);
    return { dtype: "F32", shape, data: values };
  }
  if (dtype === "I64") return entry;
  const counts = Array.from(data as ArrayLike<number | bigint>, Number);
  return {
    dtype: "I64",
    shape,
    data: BigInt64Array.from(counts, (count) => BigInt(Number.isFinite(count) ? Math.trunc(count) : 0)),
  };
}

function isTorchvision(tensors: ReadonlyMap<string, StateEntry>): boolean {
  return ["conv1.weight", "bn1.weight", "layer1.0.conv1.weight", "fc.weight"].every((name) =>
    tensors.has(name),
  );
}

function renamed(tensors: ReadonlyMap<string, StateEntry>, where: string): Map<string, StateEntry> {
  assertSameArchitecture(tensors, where);
  const official = new Map<string, StateEntry>();
  for (const [name, entry] of tensors) {
    const target = RENAMED.reduce((text, [pattern, part]) => text.replace(pattern, part), name);
    if (official.has(target)) {
      throw new CheckpointError(
        `${where}: ${name} and another tensor are both ${target} in the official model.`,
      );
    }
    official.set(target, entry);
  }
  return official;
}

function assertSameArchitecture(tensors: ReadonlyMap<string, StateEntry>, where: string): void {
  const refuse = (difference: string): CheckpointError =>
    new CheckpointError(
      `${where}: of torchvision's networks only resnet18 and resnet34 can be imported, got ${difference}.`,
    );
  if (tensors.has("layer1.0.conv3.weight")) throw refuse("one with bottleneck blocks, such as resnet50");
  const stem = tensors.get("conv1.weight")?.shape ?? [];
  if (stem.slice(1).join() !== "3,7,7")
    throw refuse(`a stem of shape [${stem.join(", ")}] in place of [*, 3, 7, 7]`);
  const blocks = [1, 2, 3, 4].map((stage) => countBlocks(tensors, stage)).join();
  if (!BLOCKS.includes(blocks)) throw refuse(`stages of ${blocks.replaceAll(",", ", ")} blocks`);
}

function countBlocks(tensors: ReadonlyMap<string, StateEntry>, stage: number): number {
  let block = 0;
  while (tensors.has(`layer${stage}.${block}.conv1.weight`)) block++;
  return block;
}
