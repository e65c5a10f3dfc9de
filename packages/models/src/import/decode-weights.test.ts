import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CheckpointError } from "../checkpoint/checkpoint-error.js";
import { decodeSafetensors, encodeSafetensors } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import { decodeWeights } from "./decode-weights.js";

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/pth/${name}`, import.meta.url));
}

/** Tensors of the small ResNet of the fixtures; each number greater by `more`. */
function resnet(more = 0): Map<string, StateEntry> {
  const { tensors } = decodeSafetensors(fixture("resnet.safetensors"), { where: "resnet" });
  const added = ({ dtype, shape, data }: StateEntry): StateEntry =>
    dtype === "I64"
      ? { dtype, shape, data: data.map((value) => value + BigInt(more)) }
      : { dtype: "F32", shape, data: (data as Float32Array).map((value) => value + more) };
  return new Map([...tensors].map(([name, entry]) => [name, added(entry)]));
}

const sorted = (tensors: ReadonlyMap<string, StateEntry>) =>
  [...tensors].sort(([a], [b]) => (a < b ? -1 : 1));

/** A safetensors file whose header gives a tensor another type, with a name of the same length. */
function retyped(tensors: ReadonlyMap<string, StateEntry>, name: string, type: string): Uint8Array {
  const bytes = Buffer.from(encodeSafetensors(tensors));
  const at = bytes.indexOf('"dtype":"', bytes.indexOf(`"${name}"`)) + '"dtype":"'.length;
  bytes.write(type, at, "latin1");
  return bytes;
}

describe("decodeWeights", () => {
  it.each([
    ["objects.pth", { format: "zip", entry: "state_dict", prefix: "module." }],
    ["objects_protocol3.pth", { format: "legacy", entry: "net", prefix: "" }],
    ["objects_protocol4.pth", { format: "legacy", entry: "net", prefix: "" }],
    ["objects_protocol5.pth", { format: "legacy", entry: "net", prefix: "" }],
    [
      "lightning.ckpt",
      { format: "zip", entry: "state_dict", prefix: "net.", left: ["unused", "criterion.weight"] },
    ],
    ["average.pth", { format: "legacy", entry: "model", prefix: "_orig_mod.", others: ["model_ema"] }],
    [
      "zero_and_average.pth",
      { entry: "state_dict_ema", prefix: "", others: ["state_dict"], zero: ["state_dict"] },
    ],
    ["negated.pth", { entry: undefined, prefix: "" }],
    ["attributes.pth", { entry: undefined, prefix: "" }],
    ["of_2017.pth", { format: "tar", entry: undefined, prefix: "" }],
    ["resnet.safetensors", { format: "safetensors", entry: undefined, prefix: "" }],
  ])("reads the network of %s bit for bit", (name, found) => {
    const { tensors, network, ...rest } = decodeWeights(fixture(name), { where: name });
    expect(sorted(tensors)).toEqual(sorted(resnet()));
    expect(network).toEqual({
      name: "resnet18",
      options: { width: 1, stemAtoms: 2, stem: "cifar", classes: 3 },
    });
    expect(rest).toMatchObject(found);
  });

  it.each([
    ["student_and_teacher.pth", "student", 0],
    ["student_and_teacher.pth", "state_dict.teacher", 1],
    ["average.pth", "model_ema", 0],
  ])("takes of %s the network that %s chooses", (where, entry, more) => {
    expect(sorted(decodeWeights(fixture(where), { where, entry }).tensors)).toEqual(sorted(resnet(more)));
  });

  it("takes a network that is zero if it is asked for", () => {
    const { tensors } = decodeWeights(fixture("zero_and_average.pth"), { where: "x", entry: "state_dict" });
    expect(
      [...tensors.values()].every(({ data }) => data.every((value: number | bigint) => Number(value) === 0)),
    ).toBe(true);
  });

  it.each(["U4", "F8", "C9"])("leaves a tensor of type %s beside the network, and names it", (type) => {
    const beside = new Map([
      ...resnet(),
      ["scales", { dtype: "U8", shape: [3], data: Uint8Array.of(1, 2, 3) }],
    ]);
    const bytes = retyped(beside, "scales", type);
    const found = decodeWeights(bytes, { where: "x.safetensors" });
    expect(found.left).toEqual(["scales"]);
    expect(sorted(found.tensors)).toEqual(sorted(resnet()));
  });

  it("refuses a tensor of an unknown type that the network needs, and says what it is", () => {
    const [name] = [...resnet()].find(([, { dtype }]) => dtype === "F32")!;
    expect(() => decodeWeights(retyped(resnet(), name, "U32"), { where: "x" })).toThrow(
      new RegExp(`^x: .*${name.split(".").at(-1)!}.*a tensor of type "U32"`),
    );
  });

  it("treats safetensors like files of torch.save: prefixes, names for CIFAR, counts that are missing, what is beside", () => {
    const { tensors, ...found } = decodeWeights(fixture("resnet_cifar.safetensors"), { where: "x" });
    const uncounted = [...resnet()].map(([name, entry]): [string, StateEntry] =>
      entry.dtype === "I64" ? [name, { ...entry, data: BigInt64Array.of(0n) }] : [name, entry],
    );
    expect(sorted(tensors)).toEqual(sorted(new Map(uncounted)));
    expect(found).toMatchObject({ prefix: "module.", left: ["n_averaged", "criterion.weight"] });
  });

  it("names every class that a file asks for and does not get", () => {
    const { opaque } = decodeWeights(fixture("objects.pth"), { where: "x" });
    expect(opaque).toEqual(
      expect.arrayContaining([
        "collections.Counter",
        "argparse.Namespace",
        "torch.Size",
        "__main__.Settings",
      ]),
    );
  });

  it("comes by the weights of a file that has code run, without running it", () => {
    const { tensors, opaque } = decodeWeights(fixture("hostile_beside.pth"), { where: "x" });
    expect(sorted(tensors)).toEqual(sorted(resnet()));
    expect(opaque).toEqual(["posix.system"]);
  });

  const one: StateEntry = { dtype: "F32", shape: [1], data: Float32Array.of(1) };
  it.each([
    [
      "layouts_legacy.pth",
      fixture("layouts_legacy.pth"),
      /it holds no network of this program; it is a dict with the keys "type.float32", .* and 11 more, with 23 tensors: "type.float32", "type.float64", "type.float16" …\. `sdnet models` lists/,
    ],
    [
      "under_model.pth",
      fixture("under_model.pth"),
      /it is a dict with the keys "epoch", "model", "best", "big", with 2 tensors under model: "weight", "bias"\. /,
    ],
    [
      "x.safetensors",
      encodeSafetensors([["x", one]]),
      /^x: it holds no network of this program; it is a safetensors file, with 1 tensor: "x"\. `sdnet models` lists/,
    ],
    [
      "student",
      fixture("student_and_teacher.pth"),
      /holds 2 networks, state_dict\.student, state_dict\.teacher/,
    ],
  ])("refuses %s and says what it holds", (_, bytes, message) => {
    expect(() => decodeWeights(bytes, { where: "x" })).toThrow(message);
    expect(() => decodeWeights(bytes, { where: "x" })).toThrow(CheckpointError);
  });
});
