import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeModel } from "../pretrained/decode-model.js";
import { createModel, describeModel } from "../registry.js";
import { CheckpointError } from "./checkpoint-error.js";
import { encodeSafetensors } from "./safetensors.js";
import { loadStateDict, stateDict } from "./state-dict.js";
import type { StateEntry } from "./state-entry.js";
import { unsoundTensors } from "./unsound-tensors.js";

const where = "net.safetensors";
let model: tf.LayersModel;
beforeAll(() => {
  model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 8 });
});
afterAll(() => model.dispose());

/** The model's tensors with some numbers of one replaced. */
function spoilt(key: string, changes: Readonly<Record<number, number>>): Map<string, StateEntry> {
  const entries = new Map(stateDict(model));
  const { shape, data } = entries.get(key)!;
  const numbers = Float32Array.from(data as Float32Array);
  for (const [at, value] of Object.entries(changes)) numbers[Number(at)] = value;
  return entries.set(key, { dtype: "F32", shape, data: numbers });
}

const CASES: readonly (readonly [key: string, changes: Readonly<Record<number, number>>, named: string])[] = [
  ["linear.bias", { 3: NaN }, "NaN in linear.bias (1 of 10 numbers)"],
  ["layer1.0.bn1.running_var", { 0: -1, 1: -2 }, "-1 in layer1.0.bn1.running_var (2 of 2 numbers)"],
  ["layer0.0.dn.weight", { 5: Infinity }, "Infinity in layer0.0.dn.weight (1 of 108 numbers)"],
  ["layer0.1.running_mean", { 2: -Infinity }, "-Infinity in layer0.1.running_mean (1 of 4 numbers)"],
  ["layer0.0.dn.step_size", { 0: NaN }, "NaN in layer0.0.dn.step_size (1 of 1 numbers)"],
];

describe("loadStateDict", () => {
  it.each(CASES)("refuses %s with %j, by name, and changes nothing", (key, changes, named) => {
    const before = stateDict(model);
    const load = () => {
      loadStateDict(model, spoilt(key, changes), { where });
    };
    expect(load).toThrow(
      new CheckpointError(`${where}: weights must be finite and variances >= 0, got ${named}.`),
    );
    expect(stateDict(model)).toEqual(before);
  });

  it("takes variances of 0, and leaves to the trainer what is the trainer's", () => {
    const entries = spoilt("layer0.1.running_var", { 0: 0, 1: -0 });
    entries.set("sdnet.momentum.linear.bias", { dtype: "F32", shape: [1], data: Float32Array.of(NaN) });
    loadStateDict(model, entries, { where });
    expect(stateDict(model).get("layer0.1.running_var")!.data[0]).toBe(0);
  });
});

describe("decodeModel", () => {
  it.each(CASES)("refuses a file whose %s has %j", (key, changes, named) => {
    const metadata = { "sdnet.model": JSON.stringify(describeModel(model)) };
    const before = tf.memory().numTensors;
    expect(() => decodeModel(encodeSafetensors(spoilt(key, changes), metadata), { where })).toThrow(named);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("unsoundTensors", () => {
  it("sees what becomes infinite as float32, and names three and counts the rest", () => {
    const large = (name: string): [string, StateEntry] => [
      name,
      { dtype: "F64", shape: [2], data: Float64Array.of(1, 1e300) },
    ];
    expect(unsoundTensors(["a", "b", "c", "d", "e"].map(large))).toBe(
      "1e+300 in a (1 of 2 numbers), 1e+300 in b (1 of 2 numbers), 1e+300 in c (1 of 2 numbers); and 2 more tensors",
    );
    const count: StateEntry = { dtype: "I64", shape: [], data: BigInt64Array.of(-1n) };
    expect(unsoundTensors([["bn.num_batches_tracked", count]])).toBeUndefined();
  });
});
