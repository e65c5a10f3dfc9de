import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeSafetensors } from "../checkpoint/safetensors.js";
import type { StateEntry } from "../checkpoint/state-entry.js";
import { decodePyTorch } from "./decode-pytorch.js";
import { PyTorchImportError } from "./pytorch-import-error.js";

const SAVE_AGAIN = "If you trust the file, load it with PyTorch and save `model.state_dict()` alone.";
const DAMAGED = "The file is damaged or was cut short: copy or download it again.";

function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/pth/${name}`, import.meta.url));
}

/** Bit patterns, so that NaN and -0 count too. */
function bits(tensors: ReadonlyMap<string, StateEntry>): [string, string, readonly number[], string][] {
  return [...tensors]
    .map(([name, { dtype, shape, data }]): [string, string, readonly number[], string] => {
      const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      return [name, dtype, shape, Buffer.from(bytes).toString("hex")];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function safetensors(name: string): ReadonlyMap<string, StateEntry> {
  return decodeSafetensors(fixture(name), { where: name }).tensors;
}

/** Tensors of the golden files. Their `expected.safetensors` keeps the counts of batches as float32. */
function expected(): ReadonlyMap<string, StateEntry> {
  const counts = (name: string, entry: StateEntry): StateEntry =>
    name.endsWith("num_batches_tracked")
      ? { dtype: "I64", shape: entry.shape, data: BigInt64Array.from(entry.data as Float32Array, BigInt) }
      : entry;
  return new Map(
    [...safetensors("expected.safetensors")].map(([name, entry]) => [name, counts(name, entry)]),
  );
}

function errorOf(bytes: Uint8Array): PyTorchImportError {
  try {
    decodePyTorch(bytes, { where: "x.pth" });
  } catch (error) {
    expect(error).toBeInstanceOf(PyTorchImportError);
    return error as PyTorchImportError;
  }
  throw new Error("the file was read");
}

const DENSE_AGAIN =
  "In PyTorch, make every weight a plain tensor of real numbers (`.to_dense()`, `.dequantize()`, `.real.clone()`, `torch.from_numpy(…)`) and save the state dict again.";

describe("decodePyTorch", () => {
  it.each([
    ["model_best", "zip", undefined, ""],
    ["legacy", "legacy", undefined, ""],
    ["checkpoint", "zip", "state_dict", ""],
    ["data_parallel", "zip", undefined, "module."],
  ])("reads %s.pth.tar bit for bit", (name, format, entry, prefix) => {
    const { tensors, ...found } = decodePyTorch(fixture(`${name}.pth.tar`), { where: name });
    expect(bits(tensors)).toEqual(bits(expected()));
    expect(found).toEqual({
      format,
      entry,
      prefix,
      others: [],
      zero: [],
      left: [],
      normalizations: [],
      opaque: [],
    });
  });

  it("widens the float16 weights of half.pth.tar without loss, which were rounded when they were saved", () => {
    const { tensors } = decodePyTorch(fixture("half.pth.tar"), { where: "half" });
    const unrounded = expected();
    expect([...tensors.keys()].sort()).toEqual([...unrounded.keys()].sort());
    for (const [name, { dtype, data }] of tensors) {
      const exact = unrounded.get(name)!.data;
      if (dtype !== "F16") {
        expect([name, data]).toEqual([name, exact]);
        continue;
      }
      // Rounding to nearest is off by at most half a unit in the last of 11 bits, and by 2^-25 for the smallest numbers.
      const farthest = data.reduce((most, value, index) => {
        const original = Number(exact[index]);
        return Math.max(most, Math.abs(value - original) / Math.max(Math.abs(original), 2 ** -14));
      }, 0);
      expect([name, farthest <= 2 ** -11]).toEqual([name, true]);
    }
  });

  it.each(["layouts", "layouts_legacy", "layouts_protocol4"])(
    "reads every element type and memory layout of %s.pth, bit for bit",
    (name) => {
      const { tensors } = decodePyTorch(fixture(`${name}.pth`), { where: name });
      expect(bits(tensors)).toEqual(bits(safetensors("layouts.safetensors")));
    },
  );

  it("keeps the order of the state dict", () => {
    const { tensors } = decodePyTorch(fixture("layouts.pth"), { where: "x" });
    expect([...tensors.keys()].slice(0, 3)).toEqual(["type.float32", "type.float64", "type.float16"]);
  });

  it.each(["model", "model_state_dict"])("finds a state dict under %s", (entry) => {
    const found = decodePyTorch(fixture(`under_${entry}.pth`), { where: entry });
    expect(found.entry).toBe(entry);
    expect([...found.tensors]).toEqual([
      ["weight", { dtype: "F32", shape: [2, 3], data: Float32Array.of(0.5, -2.5, 2.5, -4.5, 4.5, -6.5) }],
      ["bias", { dtype: "F32", shape: [2], data: Float32Array.of(0.5, -2.5) }],
    ]);
  });

  it("takes names as they are where not all of them have a prefix, and leaves what is no tensor", () => {
    const partly = decodePyTorch(fixture("partly_prefixed.pth"), { where: "x" });
    expect([[...partly.tensors.keys()], partly.prefix]).toEqual([["module.weight", "bias"], ""]);
    const mixed = decodePyTorch(fixture("not_only_tensors.pth"), { where: "x" });
    expect([[...mixed.tensors.keys()], mixed.left]).toEqual([["weight"], ["note"]]);
  });

  it("reads a piece of a larger buffer", () => {
    const file = fixture("layouts_legacy.pth");
    const larger = new Uint8Array(file.length + 3);
    larger.set(file, 3);
    const { tensors } = decodePyTorch(larger.subarray(3), { where: "x" });
    expect(bits(tensors)).toEqual(bits(safetensors("layouts.safetensors")));
  });

  it.each([
    [
      "hostile.pth.tar",
      `byte 46: it holds no network of this program; it is a dict with the keys "x"; it asks for "posix.system"; nothing was executed. ${SAVE_AGAIN}`,
    ],
    ...["whole_module.pth", "whole_under_model.pth"].map((name) => [
      name,
      `byte ${name === "whole_module.pth" ? 64 : 137}: it holds a whole object of "torch.nn.modules.linear.Linear"${name === "whole_module.pth" ? "" : ' under "model"'} and no state dict; an object is code, and nothing was executed. ` +
        "If you trust the file, load it with PyTorch where its class is defined and save `model.state_dict()` alone.",
    ]),
    ...["torchscript.pth", "torchscript_long.pth"].map((name) => [
      name,
      "byte 0: the archive holds a TorchScript program, which is code. " +
        "If you trust the file, load it with `torch.jit.load` and save its `state_dict()` with `torch.save`.",
    ]),
    ["bare_tensor.pth", `byte 64: it holds no network of this program; it is a tensor. ${SAVE_AGAIN}`],
    [
      "compressed.pth",
      "byte 0: the members of the archive are compressed, and `torch.save` stores them as they are. " +
        "Unpack it, and in the folder that you get pack it again without compression: `zip -0 -r FILE .`.",
    ],
    [
      "array_in_weights.pth",
      "byte 137: it holds no whole network of this program: net: linear.weight is an object of numpy._core.multiarray._reconstruct, not a tensor. " +
        DENSE_AGAIN,
    ],
    [
      "conjugate.pth",
      "byte 137: it holds no whole network of this program: the tensors must fit resnet18, got linear.bias is an object of a tensor with metadata that are not known here, not a tensor. " +
        DENSE_AGAIN,
    ],
    [
      "student_and_teacher.pth",
      "byte 137: the file holds 2 networks, state_dict.student, state_dict.teacher, and does not say which is meant. " +
        "Choose one with `--entry`, for example `--entry state_dict.student`.",
    ],
  ])("refuses %s in one line that says why", (name, message) => {
    expect(errorOf(fixture(name)).message).toBe(`x.pth: ${message}`);
  });

  it.each([
    ["", "empty. It was not written or downloaded to the end: get it again."],
    [
      "\x1f\x8b\x08",
      "compressed by gzip. Unpack it (`gunzip`, or `tar -xzf` for a .tar.gz) and give the checkpoint that is in it.",
    ],
    ["<!DOCTYPE html>", "a web page. Download the checkpoint itself."],
  ])("refuses a file that begins %j", (start, message) => {
    expect(errorOf(Buffer.from(start, "latin1")).message).toBe(
      `x.pth: byte 0: a PyTorch checkpoint must begin as a zip archive, a pickle or a tar archive, got a file that is ${message}`,
    );
  });

  it("notices a single flipped bit of a weight in a zip file", () => {
    const file = Uint8Array.from(fixture("model_best.pth.tar"));
    // The first storage holds 108 floats; its member begins at a multiple of 64 bytes.
    const at = Buffer.from(file).indexOf(Buffer.from(expected().get("layer0.0.dn.weight")!.data.buffer));
    file[at + 100]! ^= 1;
    expect(errorOf(file)).toMatchObject({
      offset: at,
      message: `x.pth: byte ${at}: "model_best.pth/data/0" must match its checksum. ${DAMAGED}`,
    });
  });

  it.each(["model_best.pth.tar", "legacy.pth.tar"])("refuses %s cut short anywhere", (name) => {
    const file = fixture(name);
    for (let length = 0; length < file.length; length += Math.ceil(file.length / 97)) {
      expect(errorOf(file.subarray(0, length)).offset).toBeLessThanOrEqual(length);
    }
    expect(errorOf(file.subarray(0, -1)).message).toContain(DAMAGED);
  });
});
