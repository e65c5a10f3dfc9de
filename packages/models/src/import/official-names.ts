import type { Shaped } from "./recognise-network.js";

/** The stem, which torchvision's and the CIFAR code name alike. */
const STEM: readonly Renaming[] = [
  [/^conv1\./, "layer0.0."],
  [/^bn1\./, "layer0.1."],
];
/** Remaining renamings from torchvision's names. */
const TORCHVISION: readonly Renaming[] = [
  ...STEM,
  [/^fc\./, "linear."],
  [/^(layer\d\.\d+)\.downsample\./, "$1.shortcut."],
];

/** A part of a name, and the official one. */
type Renaming = readonly [RegExp, string];

/** Numbers of blocks of the ResNets that there are here, by stage. */
const BLOCKS = ["2,2,2,2", "3,4,6,3"];

/** Official names by the names of a file, or why it is another network. */
export type OfficialNames =
  { readonly names: ReadonlyMap<string, string> } | { readonly problem: string; readonly advice?: string };

/**
 * Gives the tensors of a ResNet the names of the official code. Three codes name them: the official one itself; the widely copied one for
 * CIFAR (`conv1`, `bn1`, `shortcut`, `linear`, a 3×3 stem, no pooling behind it); torchvision and timm (`conv1`, `bn1`, `downsample`,
 * `fc`, a 7×7 stem, pooling behind it). Pooling leaves no tensor, so that a file is taken for one of them only as a whole. Names of anything
 * else stay as they are.
 */
export function officialNames(tensors: ReadonlyMap<string, Shaped>): OfficialNames {
  const stem = tensors.get("conv1.weight")?.shape;
  const isNamedSo =
    stem !== undefined && tensors.has("layer1.0.conv1.weight") && !tensors.has("layer0.0.weight");
  if (!isNamedSo) return renamed(tensors, []);
  const before = tensors.get("layer2.0.bn1.weight")?.shape[0];
  const after = tensors.get("layer2.0.conv1.weight")?.shape[0];
  if (before !== undefined && after !== undefined && before !== after) {
    return {
      problem: "a pre-activation ResNet, whose norms come before its convolutions, is another network",
    };
  }
  if (tensors.has("fc.weight")) return torchvisionNames(tensors, stem);
  if (!tensors.has("linear.weight")) return renamed(tensors, STEM);
  if (tensors.has("layer1.0.conv3.weight")) {
    return { problem: "a ResNet with bottleneck blocks, such as ResNet-50, is another network" };
  }
  if (stem.slice(1).join() !== "3,3,3") {
    return {
      problem: `with the names of the code for CIFAR the stem must have shape [*, 3, 3, 3], got ${shown(stem)}`,
    };
  }
  if (hasPart(tensors, "downsample")) {
    return {
      problem:
        "`linear` is a name of the code for CIFAR, `downsample` one of torchvision's, so that it is not known whether it pools behind its stem",
      advice: RENAME,
    };
  }
  return renamed(tensors, STEM);
}

/** Advice for a network with a CIFAR stem that does not pool. */
const RENAME =
  "If it has stride 1 and no pooling there, give its tensors the official names and save them again: `conv1` is `layer0.0`, `bn1` `layer0.1`, `downsample` `shortcut`, `fc` `linear`.";

function torchvisionNames(tensors: ReadonlyMap<string, Shaped>, stem: readonly number[]): OfficialNames {
  const refuse = (difference: string, advice?: string): OfficialNames => ({
    problem: `of torchvision's networks only resnet18 and resnet34 can be imported, got ${difference}`,
    ...(advice === undefined ? {} : { advice }),
  });
  if (tensors.has("layer1.0.conv3.weight")) return refuse("one with bottleneck blocks, such as resnet50");
  if (stem.slice(1).join() !== "3,7,7") {
    const isCifar = stem.slice(1).join() === "3,3,3";
    const doubt = isCifar ? ", and the tensors do not say whether it pools behind that" : "";
    return refuse(
      `a stem of shape ${shown(stem)} in place of [*, 3, 7, 7]${doubt}`,
      isCifar ? RENAME : undefined,
    );
  }
  if (hasPart(tensors, "shortcut")) return refuse("`shortcut`, which it calls `downsample`");
  const blocks = [1, 2, 3, 4].map((stage) => countBlocks(tensors, stage)).join();
  if (!BLOCKS.includes(blocks)) return refuse(`stages of ${blocks.replaceAll(",", ", ")} blocks`);
  return renamed(tensors, TORCHVISION);
}

function renamed(tensors: ReadonlyMap<string, Shaped>, renamings: readonly Renaming[]): OfficialNames {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of tensors.keys()) {
    const official = renamings.reduce((text, [pattern, part]) => text.replace(pattern, part), name);
    if (taken.has(official)) {
      return { problem: `${name} and another tensor are both ${official} in the official model` };
    }
    taken.add(official);
    names.set(name, official);
  }
  return { names };
}

function hasPart(tensors: ReadonlyMap<string, Shaped>, part: string): boolean {
  return ["layer1", "layer2"].some((stage) => tensors.has(`${stage}.0.${part}.0.weight`));
}

function countBlocks(tensors: ReadonlyMap<string, Shaped>, stage: number): number {
  let block = 0;
  while (tensors.has(`layer${stage}.${block}.conv1.weight`)) block++;
  return block;
}

function shown(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}
