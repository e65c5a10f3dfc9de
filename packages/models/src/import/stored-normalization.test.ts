import { expect, it } from "vitest";
import type { StateEntry } from "../checkpoint/state-entry.js";
import { storedNormalizations } from "./stored-normalization.js";

const numbers = (...values: number[]): StateEntry => ({
  dtype: "F32",
  shape: [values.length],
  data: Float32Array.from(values),
});

function stored(tensors: Record<string, StateEntry>) {
  return storedNormalizations(new Map(Object.entries(tensors)), (_, tensor) => tensor);
}

const [mean, std] = [numbers(0.4914, 0.4822, 0.4465), numbers(0.2471, 0.2435, 0.2616)];
const VALUES = { mean: [0.4914, 0.4822, 0.4465], std: [0.2471, 0.2435, 0.2616] };

it.each([
  ["0.mean", "0.std"],
  ["mean", "std"],
  ["module.normalizer.new_mean", "module.normalizer.new_std"],
  ["normalize._mean", "normalize._std"],
  ["norm.mean", "norm.sigma"],
])("takes %s and %s for what images are normalised by", (first, second) => {
  const found = stored({ [first]: { ...mean, shape: [1, 3, 1, 1] }, other: std, [second]: std });
  expect(found).toEqual([{ ...VALUES, names: [first, second] }]);
});

it("gives the same values once, and different ones each", () => {
  const twice = { "a.mean": mean, "a.std": std, "b.mean": mean, "b.std": std };
  expect(stored(twice)).toHaveLength(1);
  expect(stored({ ...twice, "b.std": mean })).toHaveLength(2);
});

it("takes no statistics of norms, nor what is not three numbers, or deviations that are not positive", () => {
  expect(stored({ "bn.running_mean": mean, "bn.running_std": std, "bn.running_var": std })).toEqual([]);
  expect(stored({ "0.mean": mean, "1.std": std })).toEqual([]);
  expect(stored({ "0.mean": numbers(0.5), "0.std": std })).toEqual([]);
  expect(stored({ "0.mean": mean, "0.std": numbers(1, 0, 1) })).toEqual([]);
  expect(stored({ "0.mean": numbers(NaN, 0, 0), "0.std": std })).toEqual([]);
});
