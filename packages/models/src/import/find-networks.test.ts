import { describe, expect, it } from "vitest";
import { findNetworks } from "./find-networks.js";
import { networkTensors } from "./network-tensors.js";
import type { Shaped } from "./recognise-network.js";

const OPTIONS = { width: 2, stemAtoms: 4, stem: "cifar", classes: 3 } as const;

/** The shapes of a network under other names. */
function shapes(
  name: "resnet18" | "sdnet18" | "sdnet18-all",
  rename = (key: string) => key,
): [string, Shaped][] {
  return [...networkTensors({ name, options: OPTIONS })].map(([key, shape]) => [rename(key), { shape }]);
}

function find(tensors: Iterable<[string, Shaped]>, others: Iterable<[string, string]> = []) {
  return findNetworks({ path: "net", tensors: new Map(tensors), others: new Map(others) });
}

const PREFIXES = (
  "|module.|module.module.|_orig_mod.|module._orig_mod.|_orig_mod.module.|model.|net.|network.|backbone.|encoder.|model.module.|" +
  "student.|0.|1.net.|core.|_forward_module.|_fsdp_wrapped_module.|encoder_q.|base_model.model.|layer1.|layer1.0.|a.b.c.d.|модель."
).split("|");

describe("findNetworks", () => {
  it.each(PREFIXES)("finds a network whose names begin with %j", (prefix) => {
    for (const name of ["resnet18", "sdnet18", "sdnet18-all"] as const) {
      const { networks, nearMisses } = find(shapes(name, (key) => prefix + key));
      expect([networks.map((found) => found.prefix), nearMisses]).toEqual([[prefix], []]);
      expect(networks[0]).toMatchObject({ entry: "net", left: [], network: { name } });
      expect([...networks[0]!.tensors]).toEqual(shapes(name));
    }
  });

  it.each([
    [/^layer1\./, "layer1._orig_mod."],
    [/^layer2\.0\./, "layer2._fsdp_wrapped_module.0._checkpoint_wrapped_module."],
    [/weight$/, "_orig_mod.weight"],
    [/^layer4\./, "layer4.module."],
  ])("looks through what compilers and wrappers put inside names: %s", (from, to) => {
    const { networks } = find(shapes("resnet18", (key) => `m.${key.replace(from, to)}`));
    expect([networks[0]!.prefix, ...networks[0]!.tensors]).toEqual(["m.", ...shapes("resnet18")]);
  });

  it("leaves what is beside the network, and names it", () => {
    const beside: [string, Shaped][] = ["n_averaged", "criterion.weight", "m.metric.confusion", "m2.x"].map(
      (key) => [key, { shape: [3] }],
    );
    const { networks } = find(
      [...beside, ...shapes("resnet18", (key) => `m.${key}`)],
      [["m._extra_state", "None"]],
    );
    expect(networks[0]!.left).toEqual([...beside.map(([key]) => key), "m._extra_state"]);
    expect(networks[0]!.tensors.size).toBe(shapes("resnet18").length);
  });

  it("finds several in one dict, also one inside another's prefix", () => {
    const pair = [...shapes("resnet18", (key) => `m.${key}`), ...shapes("sdnet18", (key) => `m.ema.${key}`)];
    const { networks } = find(pair);
    expect(networks.map(({ prefix, network, left }) => [prefix, network.name, left])).toEqual([
      ["m.", "resnet18", []],
      ["m.ema.", "sdnet18", []],
    ]);
  });

  it("does without counts of batches, and with counts in arrays of one", () => {
    const counted = ([key, tensor]: [string, Shaped]): [string, Shaped] =>
      key.endsWith("num_batches_tracked") ? [key, { shape: [1] }] : [key, tensor];
    expect(find(shapes("sdnet18").map(counted)).networks).toHaveLength(1);
    expect(find(shapes("sdnet18").filter(([key]) => !key.endsWith("tracked"))).networks).toHaveLength(1);
  });

  const changed = (key: string, shape?: number[]): [string, Shaped][] => [
    ...shapes("resnet18").filter(([name]) => name !== key),
    ...(shape === undefined ? [] : [[key, { shape }] as [string, Shaped]]),
  ];
  it.each([
    ["linear.weight (or fc.weight) is missing", changed("linear.weight")],
    ["layer0.0.weight (or conv1.weight) is missing", changed("layer0.0.weight")],
    ["the tensors must fit resnet18, got layer3.0.bn1.bias is missing", changed("layer3.0.bn1.bias")],
    [
      "the tensors must fit resnet18, got layer3.0.bn1.bias has shape [3] in place of [8]",
      changed("layer3.0.bn1.bias", [3]),
    ],
    [
      'the tensors must fit resnet18, got "layer3.2.conv1.weight" is not in resnet18',
      changed("layer3.2.conv1.weight", [1]),
    ],
    [
      'the tensors must fit resnet18, got "layer1.0.se.weight" is not in resnet18',
      changed("layer1.0.se.weight", [1]),
    ],
    ['the tensors must fit resnet18, got "conv9.weight" is not in resnet18', changed("conv9.weight", [1])],
    ["the stem must have a kernel of 3×3 or 7×7, got [4, 3, 5, 5]", changed("layer0.0.weight", [4, 3, 5, 5])],
  ])("says why a body is no network: %s", (problem, tensors) => {
    expect(find(tensors)).toEqual({ networks: [], nearMisses: [{ entry: "net", prefix: "", problem }] });
  });

  it("names what lies in place of a tensor of the weights", () => {
    const tensors = shapes("resnet18", (key) => `m.${key}`).filter(([key]) => key !== "m.layer0.1.bias");
    expect(find(tensors, [["m.layer0.1.bias", "an object of numpy.ndarray"]]).nearMisses[0]!.problem).toBe(
      "the tensors must fit resnet18, got layer0.1.bias is an object of numpy.ndarray, not a tensor",
    );
  });

  it("names a first kernel that is no tensor, and what a kernel is made of that was pruned or parametrised", () => {
    const sparse = find(
      shapes("resnet18").filter(([key]) => key !== "layer1.0.conv1.weight"),
      [["layer1.0.conv1.weight", "an object of torch._utils._rebuild_sparse_tensor"]],
    );
    expect(sparse.nearMisses).toEqual([
      {
        ...{ entry: "net", prefix: "" },
        problem: '"layer1.0.conv1.weight" is an object of torch._utils._rebuild_sparse_tensor, not a tensor',
        advice: expect.stringContaining("`.to_dense()`") as string,
      },
    ]);
    for (const part of ["weight_orig", "weight_g", "parametrizations.weight.original0"]) {
      for (const kernel of ["layer1.0.conv1.", "layer2.0.conv1.", "linear."]) {
        const made = shapes("sdnet18", (key) => (key === `${kernel}weight` ? kernel + part : key));
        const { networks, nearMisses } = find(made);
        expect([networks, nearMisses.length]).toEqual([[], 1]);
        expect(nearMisses[0]).toMatchObject({
          problem: `"${kernel}${part}" stands in place of a weight, which pruning or another parametrisation makes of it`,
          advice: expect.stringContaining("torch.nn.utils.prune.remove") as string,
        });
      }
    }
  });

  it("finds nothing among other tensors", () => {
    expect(find([["weight", { shape: [2] }]])).toEqual({ networks: [], nearMisses: [] });
  });
});
