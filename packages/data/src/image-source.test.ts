import { describe, expect, it } from "vitest";
import { spreadIndices } from "./image-source.js";

describe("spreadIndices", () => {
  it("spreads indices evenly", () => {
    expect([...spreadIndices(10, 4)]).toEqual([0, 2, 5, 7]);
    expect([...spreadIndices(3, 9)]).toEqual([0, 1, 2]);
  });
});
