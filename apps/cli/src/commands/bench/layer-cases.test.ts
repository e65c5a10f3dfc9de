import { describe, expect, it } from "vitest";
import { UsageError } from "@sdnet/train/experiment";
import { layerCases, type LayerFlags } from "./layer-cases.js";

const FLAGS: LayerFlags = { layers: "64x64", mode: "train", batch: "64" };

describe("layerCases", () => {
  it("are the defaults of the paper's layer where nothing is said", () => {
    expect(layerCases(FLAGS)).toEqual([
      { channels: 64, atoms: 64, iterations: 2, gradient: "manual", mode: "train", batch: 64, image: 32 },
    ]);
  });

  it("are every combination, in the order they were named", () => {
    const flags = {
      ...FLAGS,
      layers: "64x64, 3x16",
      iterations: "2,8",
      gradient: "manual,autodiff",
      mode: "train,infer",
    };
    const cases = layerCases(flags);
    expect(cases).toHaveLength(16);
    expect(cases.slice(0, 3).map(({ iterations, mode }) => [iterations, mode])).toEqual([
      [2, "train"],
      [2, "infer"],
      [8, "train"],
    ]);
    expect(cases.at(-1)).toMatchObject({ channels: 3, atoms: 16, gradient: "autodiff" });
  });

  it("hold a plain convolution once, with no iterations", () => {
    const cases = layerCases({ ...FLAGS, gradient: "conv,manual", iterations: "2,8" });
    expect(cases.map(({ gradient, iterations }) => [gradient, iterations])).toEqual([
      ["conv", 0],
      ["manual", 2],
      ["manual", 8],
    ]);
  });

  it.each<[Partial<LayerFlags>, string]>([
    [{ layers: "64" }, '--layers must be channels x atoms, such as 64x64 or 3x64, got "64".'],
    [{ layers: "0x64" }, '--layers must be channels x atoms, such as 64x64 or 3x64, got "0x64".'],
    [{ layers: "64x64," }, '--layers must be channels x atoms, such as 64x64 or 3x64, got "".'],
    [{ iterations: "0" }, '--iterations must be an integer in [1, 10000], got "0".'],
    [{ iterations: "2,x" }, '--iterations must be an integer in [1, 10000], got "x".'],
    [{ gradient: "implicit" }, '--gradient must be one of manual, autodiff, conv, got "implicit".'],
    [{ image: "1.5" }, '--image must be an integer in [1, 4096], got "1.5".'],
    [{ mode: "test" }, '--mode must be one of train, infer, got "test".'],
    [{ batch: "none" }, '--batch must be an integer in [1, 65536], got "none".'],
  ])("refuse %o", (wrong, message) => {
    expect(() => layerCases({ ...FLAGS, ...wrong })).toThrow(new UsageError(message));
  });
});
