import { describe, expect, it } from "vitest";
import { loadStateDict, stateDict } from "../checkpoint/state-dict.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import { createModel } from "../registry.js";
import { officialStateDict } from "./official-state-dict.js";
import { recogniseNetwork } from "./recognise-network.js";

/** Torchvision's names of a ResNet with basic blocks, in the order of its state dict, written down from its source. */
function torchvisionNames(blocks: readonly number[]): string[] {
  const norm = (name: string) =>
    ["weight", "bias", "running_mean", "running_var", "num_batches_tracked"].map((part) => `${name}.${part}`);
  const stages = blocks.flatMap((count, stage) =>
    Array.from({ length: count }, (_, block) => {
      const name = `layer${stage + 1}.${block}`;
      const down =
        stage > 0 && block === 0 ? [`${name}.downsample.0.weight`, ...norm(`${name}.downsample.1`)] : [];
      const convolutions = [1, 2].flatMap((n) => [`${name}.conv${n}.weight`, ...norm(`${name}.bn${n}`)]);
      return [...convolutions, ...down];
    }).flat(),
  );
  return ["conv1.weight", ...norm("bn1"), ...stages, "fc.weight", "fc.bias"];
}

const OPTIONS = { width: 2, stem: "imagenet", imageSize: 32, classes: 3 } as const;

/** The tensors of a network of this package under torchvision's names: both list them in the same order. */
function torchvision(name: "resnet18" | "resnet34", blocks: readonly number[]): Map<string, StateEntry> {
  const model = createModel(name, { ...OPTIONS, seed: 3 });
  const entries = [...stateDict(model).values()];
  model.dispose();
  const names = torchvisionNames(blocks);
  expect(names).toHaveLength(entries.length);
  return new Map(names.map((key, index) => [key, entries[index]!]));
}

describe("officialStateDict", () => {
  it.each([
    ["resnet18", [2, 2, 2, 2], 122],
    ["resnet34", [3, 4, 6, 3], 218],
  ] as const)("gives torchvision's %s the official names", (name, blocks, count) => {
    const official = officialStateDict(torchvision(name, blocks), { where: "x" });
    const model = createModel(name, { ...OPTIONS, seed: 4 });
    loadStateDict(model, official, { where: "x" });
    expect(official.size).toBe(count);
    expect([...stateDict(model)]).toEqual([...official]);
    expect(recogniseNetwork(official)).toEqual({
      name,
      options: { classes: 3, width: 2, stemAtoms: 2, stem: "imagenet" },
    });
    model.dispose();
  });

  it("counts no batches where a file of PyTorch before 0.4.1 does not say how many there were", () => {
    const tensors = torchvision("resnet18", [2, 2, 2, 2]);
    for (const name of [...tensors.keys()]) {
      if (name.endsWith("num_batches_tracked")) tensors.delete(name);
    }
    const official = officialStateDict(tensors, { where: "x" });
    expect(official.size).toBe(122);
    expect(official.get("layer0.1.num_batches_tracked")).toEqual({
      dtype: "I64",
      shape: [],
      data: BigInt64Array.of(0n),
    });
  });

  it("makes counts int64 and everything else float32, without loss where the type is narrower", () => {
    const official = officialStateDict(
      new Map<string, StateEntry>([
        ["a.weight", { dtype: "F64", shape: [2], data: Float64Array.of(0.1, 1e300) }],
        ["b.weight", { dtype: "BF16", shape: [1], data: Float32Array.of(2 ** 100) }],
        ["c.weight", { dtype: "I64", shape: [1], data: BigInt64Array.of(3n) }],
        ["c.num_batches_tracked", { dtype: "F32", shape: [], data: Float32Array.of(7) }],
        ["d.num_batches_tracked", { dtype: "F32", shape: [], data: Float32Array.of(Infinity) }],
      ]),
      { where: "x" },
    );
    expect([...official]).toEqual([
      ["a.weight", { dtype: "F32", shape: [2], data: Float32Array.of(0.1, Infinity) }],
      ["b.weight", { dtype: "F32", shape: [1], data: Float32Array.of(2 ** 100) }],
      ["c.weight", { dtype: "F32", shape: [1], data: Float32Array.of(3) }],
      ["c.num_batches_tracked", { dtype: "I64", shape: [], data: BigInt64Array.of(7n) }],
      ["d.num_batches_tracked", { dtype: "I64", shape: [], data: BigInt64Array.of(0n) }],
    ]);
  });

  it("leaves official names as they are", () => {
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
    const tensors = stateDict(model);
    expect([...officialStateDict(tensors, { where: "x" })]).toEqual([...tensors]);
    model.dispose();
  });

  const weight = (...shape: number[]): StateEntry => ({ dtype: "F32", shape, data: new Float32Array(0) });
  it.each([
    ["layer1.0.conv3.weight", weight(1), "one with bottleneck blocks, such as resnet50"],
    ["conv1.weight", weight(64, 4, 7, 7), "a stem of shape [64, 4, 7, 7] in place of [*, 3, 7, 7]"],
    ["layer3.2.conv1.weight", weight(1), "stages of 2, 2, 3, 2 blocks"],
  ])("refuses a ResNet of torchvision whose %s does not fit", (name, entry, difference) => {
    const tensors = torchvision("resnet18", [2, 2, 2, 2]).set(name, entry);
    expect(() => officialStateDict(tensors, { where: "x.pth" })).toThrow(
      `x.pth: of torchvision's networks only resnet18 and resnet34 can be imported, got ${difference}.`,
    );
  });
});

/** The tensors of a network for CIFAR under the names of the code that most copies descend from. */
function copied(name: "resnet18" | "resnet34"): Map<string, StateEntry> {
  const model = createModel(name, { width: 2, stemAtoms: 3, seed: 3 });
  const rename = (key: string) => key.replace(/^layer0\.0/, "conv1").replace(/^layer0\.1/, "bn1");
  const tensors = new Map([...stateDict(model)].map(([key, entry]) => [rename(key), entry]));
  model.dispose();
  return tensors;
}

describe("officialStateDict of the names for CIFAR", () => {
  it.each(["resnet18", "resnet34"] as const)("gives the copied %s the official names", (name) => {
    const official = officialStateDict(copied(name), { where: "x" });
    const model = createModel(name, { width: 2, stemAtoms: 3, seed: 4 });
    loadStateDict(model, official, { where: "x" });
    expect([...stateDict(model)]).toEqual([...official]);
    model.dispose();
  });

  const as = (from: RegExp, to: string) => (tensors: Map<string, StateEntry>) =>
    new Map([...tensors].map(([key, entry]) => [key.replace(from, to), entry]));
  const reshaped = (key: string, shape: number[]) => (tensors: Map<string, StateEntry>) =>
    new Map(tensors).set(key, { dtype: "F32", shape, data: new Float32Array(0) });
  const ADVICE =
    " If it has stride 1 and no pooling there, give its tensors the official names and save them again: " +
    "`conv1` is `layer0.0`, `bn1` `layer0.1`, `downsample` `shortcut`, `fc` `linear`.";
  it.each([
    [
      "`fc` in place of `linear`",
      as(/^linear/, "fc"),
      "of torchvision's networks only resnet18 and resnet34 can be imported, got a stem of shape [3, 3, 3, 3] in place of [*, 3, 7, 7], " +
        `and the tensors do not say whether it pools behind that.${ADVICE}`,
    ],
    [
      "`downsample` in place of `shortcut`",
      as(/\.shortcut\./, ".downsample."),
      "`linear` is a name of the code for CIFAR, `downsample` one of torchvision's, so that it is not known whether it pools behind its stem." +
        ADVICE,
    ],
    [
      "norms before its convolutions",
      reshaped("layer2.0.bn1.weight", [2]),
      "a pre-activation ResNet, whose norms come before its convolutions, is another network.",
    ],
    [
      "bottlenecks",
      reshaped("layer1.0.conv3.weight", [8, 2, 1, 1]),
      "a ResNet with bottleneck blocks, such as ResNet-50, is another network.",
    ],
    [
      "another stem",
      reshaped("conv1.weight", [3, 3, 7, 7]),
      "with the names of the code for CIFAR the stem must have shape [*, 3, 3, 3], got [3, 3, 7, 7].",
    ],
  ])("refuses a copied ResNet with %s", (_, change, message) => {
    expect(() => officialStateDict(change(copied("resnet18")), { where: "x.pth" })).toThrow(
      `x.pth: ${message}`,
    );
  });
});

describe("recogniseNetwork", () => {
  it.each([
    ["sdnet18", { classes: 7, width: 2, stemAtoms: 8, stem: "cifar" }],
    ["sdnet34", { classes: 7, width: 2, stemAtoms: 8, stem: "imagenet" }],
    ["resnet34", { classes: 7, width: 2, stemAtoms: 8, stem: "cifar" }],
    ["sdnet18-all", { classes: 7, width: 2, stemAtoms: 8, stem: "cifar", shortcut: true }],
    ["sdnet34-all", { classes: 7, width: 2, stemAtoms: 8, stem: "imagenet", shortcut: false }],
    ["sdnet18", { classes: 7, width: 2, stemAtoms: 8, stem: "cifar", learnLambda: "layer" }],
    ["sdnet34", { classes: 7, width: 2, stemAtoms: 8, stem: "cifar", learnLambda: "atom" }],
  ] as const)("tells %s and its options by names and shapes", (name, options) => {
    const model = createModel(name, { ...options, imageSize: 32 });
    expect(recogniseNetwork(stateDict(model))).toEqual({ name, options });
    model.dispose();
  });

  it("knows nothing of other tensors", () => {
    expect(recogniseNetwork(new Map())).toBeUndefined();
  });
});
