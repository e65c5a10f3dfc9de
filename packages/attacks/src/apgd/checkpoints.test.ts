import { describe, expect, it } from "vitest";
import { checkpoints } from "./checkpoints.js";

describe("checkpoints", () => {
  it("are those of the published schedule for 100 steps", () => {
    // Distances 22, 19, 16, 13, 10, 7 and then 6.
    expect(checkpoints(100)).toEqual([22, 41, 57, 70, 80, 87, 93, 99]);
  });

  it("come at every step where there are few", () => {
    expect(checkpoints(4)).toEqual([1, 2, 3, 4]);
  });
});
