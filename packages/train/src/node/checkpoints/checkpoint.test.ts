import { encodeSafetensors, type StateEntry } from "@sdnet/models";
import { describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from "./checkpoint.js";

const { experiment } = parseExperiment("model: { name: sdnet18 }", { name: "x.yaml" });

function tensors(): Map<string, StateEntry> {
  return new Map<string, StateEntry>([
    ["b", { dtype: "F32", shape: [2], data: Float32Array.of(0.1, NaN) }],
    ["a", { dtype: "I64", shape: [], data: BigInt64Array.of(7n) }],
  ]);
}

const CHECKPOINT: Checkpoint = {
  tensors: tensors(),
  model: {
    name: "sdnet18",
    options: {
      classes: 10,
      width: 16,
      stemAtoms: 64,
      stem: "cifar",
      imageSize: 32,
      lambda: 0.1,
      learnLambda: "none",
      iterations: 2,
      shortcut: true,
      pooling: false,
      equilibrium: {},
      seed: 1,
    },
  },
  experiment,
  progress: { step: 3, evaluatedStep: 2, best: { step: 2, top1: 0.5 }, metricsBytes: 10, eventsBytes: 20 },
  top1: 0.5,
  versions: { node: "v20" },
};

describe("encodeCheckpoint", () => {
  it("reads back everything it wrote", () => {
    expect(decodeCheckpoint(encodeCheckpoint(CHECKPOINT), "x")).toEqual(CHECKPOINT);
  });

  it("marks the file as PyTorch's, and writes nothing for what is unknown", () => {
    const bytes = encodeCheckpoint({ tensors: tensors() });
    const header = new TextDecoder().decode(bytes.subarray(8, 400));
    expect(header).toMatch(/^\{"__metadata__":\{"format":"pt","sdnet\.sha256":"[0-9a-f]{64}"\}/);
  });
});

describe("decodeCheckpoint", () => {
  it("reads files of other programs, which have no metadata", () => {
    expect(decodeCheckpoint(encodeSafetensors(tensors()), "x")).toEqual({ tensors: tensors() });
  });

  it.each(["a", "b"])("notices a changed number of tensor %s", (name) => {
    const bytes = encodeCheckpoint(CHECKPOINT);
    const at = name === "a" ? bytes.length - 16 : bytes.length - 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(() => decodeCheckpoint(bytes, "run/last.safetensors")).toThrow(
      "run/last.safetensors: the tensors do not match their checksum: the file is damaged.",
    );
  });

  it("names metadata that is not JSON", () => {
    const bytes = encodeSafetensors(tensors(), { "sdnet.progress": "{" });
    expect(() => decodeCheckpoint(bytes, "x")).toThrow(
      "x: metadata sdnet.progress is not JSON: the file is damaged.",
    );
  });

  it.each([
    ["model", '"sdnet18"'],
    ["model", '{"name":"sdnet18"}'],
    ["experiment", "null"],
    ["experiment", "{}"],
    ["experiment", '{"data":"cifar10"}'],
    ["data", "[]"],
    ["progress", "{}"],
    ["top1", '"0.9"'],
  ])("names metadata sdnet.%s that is %s", (field, json) => {
    const bytes = encodeSafetensors(tensors(), { [`sdnet.${field}`]: json });
    expect(() => decodeCheckpoint(bytes, "x")).toThrow(
      `x: metadata sdnet.${field} is not what this version writes: the file is damaged, or of another program.`,
    );
  });

  it("names a truncated file", () => {
    const bytes = encodeCheckpoint(CHECKPOINT);
    expect(() => decodeCheckpoint(bytes.subarray(0, bytes.length - 1), "x")).toThrow(/^x: .*truncated/);
  });
});
