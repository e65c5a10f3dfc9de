import { describe, expect, it } from "vitest";
import { firstOfEachClass } from "./image-sample.js";

describe("firstOfEachClass", () => {
  it("takes the first of each class in order of appearance", () => {
    expect(firstOfEachClass(Uint8Array.of(3, 3, 1, 3, 0, 1, 2), 3)).toEqual([0, 2, 4]);
    expect(firstOfEachClass(Uint8Array.of(3, 3), 3)).toEqual([0]);
  });
});
