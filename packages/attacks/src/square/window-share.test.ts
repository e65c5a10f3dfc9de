import { describe, expect, it } from "vitest";
import { windowShare } from "./window-share.js";

const published = { initialShare: 0.8, scheduleLength: 10_000 };

describe("windowShare", () => {
  it.each([
    [0, 0.8],
    [10, 0.8],
    [11, 0.4],
    [50, 0.4],
    [51, 0.2],
    [201, 0.1],
    [501, 0.05],
    [1001, 0.025],
    [2001, 0.0125],
    [4001, 0.00625],
    [6001, 0.003125],
    [8001, 0.0015625],
    [20_000, 0.0015625],
  ])("at query %i of the published schedule is %f", (query, share) => {
    expect(windowShare(query, published)).toBe(share);
  });

  it("goes through the whole schedule in any number of queries", () => {
    const stretched = { ...published, scheduleLength: 500 };
    expect(windowShare(0, stretched)).toBe(0.8);
    expect(windowShare(2, stretched)).toBe(0.4);
    expect(windowShare(401, stretched)).toBe(0.8 / 512);
  });
});
