import { describe, expect, it } from "vitest";
import { RandomStream, randomStream } from "./random.js";

describe("RandomStream", () => {
  it("gives the published Philox-4x32-10 vectors", () => {
    // Random123 kat_vectors: philox4x32 10, counter 0, key 0.
    const zero = new RandomStream([0, 0]);
    expect([zero.uint32(), zero.uint32(), zero.uint32(), zero.uint32()]).toEqual([
      0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8,
    ]);
  });

  it("has uniform mean 1/2 and normal moments 0 and 1", () => {
    const stream = randomStream(7, "moments");
    const uniform = Array.from({ length: 20000 }, () => stream.uniform());
    const normal = Array.from({ length: 20000 }, () => stream.normal());
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean(uniform) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(mean(normal))).toBeLessThan(0.03);
    expect(Math.abs(mean(normal.map((value) => value * value)) - 1)).toBeLessThan(0.05);
  });

  it("permutes without loss", () => {
    const order = randomStream(1, "shuffle", 3).permutation(1000);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  });

  it("is a pure function of seed and path", () => {
    const draw = (...path: (string | number)[]) => randomStream(5, ...path).uint32();
    expect(draw("a", 1)).toBe(draw("a", 1));
    expect(new Set([draw("a", 1), draw("a", 2), draw("b", 1), draw("a"), draw()]).size).toBe(5);
  });
});
