import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borderPlaces, insideBorder } from "./border.js";

const BORDERS = ["nearest", "reflect", "reflect-101"] as const;

describe("insideBorder", () => {
  it("continues `abcd` as each border is defined", () => {
    const around = (border: (typeof BORDERS)[number]) =>
      Array.from({ length: 14 }, (_, index) => "abcd"[insideBorder(index - 5, 4, border)]).join("");
    expect(around("nearest")).toBe("aaaaaabcddddddd".slice(0, 14));
    expect(around("reflect")).toBe("ddcbaabcddcbaa");
    expect(around("reflect-101")).toBe("bcdcbabcdcbabc");
  });

  it("stays inside for any length and place", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BORDERS),
        fc.integer({ min: 1, max: 9 }),
        fc.integer(),
        (border, length, place) => {
          const found = insideBorder(place, length, border);
          expect(Number.isInteger(found) && found >= 0 && found < length).toBe(true);
          if (place >= 0 && place < length) expect(found).toBe(place);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it("is what borderPlaces lists", () => {
    const places = borderPlaces(3, { before: 2, after: 4, border: "reflect-101" });
    expect([...places]).toEqual([2, 1, 0, 1, 2, 1, 0, 1, 2]);
  });
});
