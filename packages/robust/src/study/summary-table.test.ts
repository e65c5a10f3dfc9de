import { expect, it } from "vitest";
import { summaryTable } from "./summary-table.js";
import type { StudyMethod } from "./summary.js";

function method(label: string, given: Partial<StudyMethod>): StudyMethod {
  return { name: label, label, cells: [], clean: undefined, byCorruption: {}, mean: NaN, ...given };
}

const FIXED = method("fixed", {
  clean: 0.934,
  byCorruption: { gaussian_noise: 0.5371, elastic_transform: 0.25 },
  mean: 0.39355,
});
const scores = [0.75, 0.97].map((auroc, at) => ({
  signal: "roughness" as const,
  corruption: "gaussian_noise",
  severity: at + 1,
  auroc,
}));

it("has a line for each method, in percent, and below them the mean and least area under the curve of each signal", () => {
  const ratio = method("ACSC", { byCorruption: { gaussian_noise: 0.6 }, mean: 0.6 });
  expect(summaryTable({ methods: [FIXED, ratio], scores }).split("\n")).toEqual([
    "          clean  gaussian elastic_t      mean",
    "fixed     93.40     53.71     25.00     39.36",
    "ACSC                60.00               60.00",
    "AUROC of the roughness, noisy against clean: mean 0.860, least 0.750",
  ]);
});

it("has errors relative to a baseline where there is one", () => {
  const errors = { mean: 1.05, relative: undefined };
  expect(summaryTable({ methods: [{ ...FIXED, errors }], scores: [] }).split("\n")).toEqual([
    "          clean  gaussian elastic_t      mean       mCE       rCE",
    "fixed     93.40     53.71     25.00     39.36    105.00          ",
  ]);
});
