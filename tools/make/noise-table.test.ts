import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../packages/robust/src/evaluation/wilson-interval.js";
import { noiseRecord, noiseTable, PAGES, withTable, type NoiseRecord } from "./noise-table.mjs";

/** A record of two severities of one noise. */
const RECORD: NoiseRecord = {
  file: "docs/results/record.json",
  isShipped: true,
  record: {
    ...{ network: "sdnet8", checkpointSha256: "", images: 100, date: "2026-11-30", trainingLambda: 0.1 },
    calibration: { images: 250, seenInTraining: false },
    recommended: { norms: "estimated", signal: "deviation", fit: "monotone", scope: "pooled" },
    methods: (
      [
        ["fixed", 0.5],
        ["adaptive deviation-monotone-running-pooled", 0],
        ["adaptive deviation-monotone-estimated-pooled", 0.7],
        ["oracle", 0],
        ["oracle, estimated norms", 0.75],
      ] as const
    ).map(([name, accuracy]) => ({
      name,
      cells: [
        { corruption: "clean", accuracy: 0.9 },
        { corruption: "shot_noise", accuracy: accuracy + 0.2 },
        { corruption: "shot_noise", accuracy },
      ],
    })),
  },
};

describe("the table of λ under noise", () => {
  it.each(Object.entries(PAGES))(
    "in %s is what the record says (else run node tools/make/noise-table.mjs)",
    (page, toRoot) => {
      const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
      const table = noiseTable(noiseRecord(), { toRoot, interval: wilsonInterval });
      expect(withTable(text, table)).toBe(text);
    },
  );

  it("has the means of all severities, with the interval of their images, for fixed, recommended and best λ", () => {
    const rows = noiseTable(RECORD, { toRoot: "", interval: wilsonInterval }).split("\n");
    const cells = (row = "") => row.split("|").map((cell) => cell.trim());
    expect(cells(rows[0]).slice(1, 5)).toEqual(["λ", "clean", "shot", "mean of noises"]);
    // Wilson, 90 of 100: (0.9 + z²/200 ± z·√(0.09/100 + z²/40,000)) / (1 + z²/100) with z = 1.96.
    expect(cells(rows[2]).slice(1, 4)).toEqual(["fixed, λ 0.1", "90.0 (82.6–94.5)", "60.0 (50.2–69.1)"]);
    expect(cells(rows[3])[3]).toMatch(/^80\.0 /);
    expect(cells(rows[4])[3]).toMatch(/^85\.0 /);
    expect(rows.at(-1)).toContain("λ was calibrated on 250 training images that the network never saw.");
    expect(rows.at(-1)).toContain(
      "of the first 100 test images of CIFAR-10 that `sdnet8-cifar10` names rightly",
    );
  });

  it("begins with the twin where the record has one", () => {
    const twin = { ...RECORD.record.methods[0]!, name: "baseline" };
    const record = { ...RECORD.record, methods: [...RECORD.record.methods, twin] };
    const [, , first, second] = noiseTable(
      { ...RECORD, record },
      { toRoot: "", interval: wilsonInterval },
    ).split("\n");
    expect(first).toMatch(/^\| the twin, a convolution as stem +\| 90\.0 /);
    expect(second).toMatch(/^\| fixed, λ 0\.1 /);
  });

  it("says so where the network that is shipped was not the one that was measured", () => {
    const table = noiseTable({ ...RECORD, isShipped: false }, { toRoot: "", interval: wilsonInterval });
    expect(table).toContain(
      "that an earlier training of the network that is now `sdnet8-cifar10` names rightly",
    );
  });
});
