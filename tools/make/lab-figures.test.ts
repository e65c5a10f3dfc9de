import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { labRecord, withFigures } from "./lab-figures.mjs";

const MARKS =
  "<!-- figures of the lab: written by tools/make/lab-figures.mjs -->\n<!-- end of figures of the lab -->";
const unpadded = (text: string): string => text.replaceAll(/ +\|/g, " |").replaceAll(/-{3,}/g, "---");

describe("the figures of the lab", () => {
  it("in its guide are those of the record (else run node tools/make/lab-figures.mjs)", () => {
    const page = readFileSync(new URL("../../apps/docs/guide/lab.md", import.meta.url), "utf8");
    expect(unpadded(withFigures(page, labRecord()))).toBe(unpadded(page));
  });

  it("of the record keep to the limits", () => {
    const { limits, visits } = labRecord();
    expect(limits).toEqual({ seconds: 3, megabytes: 12, milliseconds: 100 });
    for (const key of ["seconds", "megabytes", "milliseconds"] as const) {
      expect(Math.max(...visits.map((visit) => visit[key]))).toBeLessThanOrEqual(limits[key]);
    }
  });

  it("are the span of the seconds and the most of what was loaded and of tasks", () => {
    const text = withFigures(MARKS, {
      ...{ date: "2026-11-30", cores: 2, limits: { seconds: 3, megabytes: 12, milliseconds: 100 } },
      visits: [
        { seconds: 0.93, megabytes: 10.71, milliseconds: 0 },
        { seconds: 1.21, megabytes: 10.72, milliseconds: 61 },
      ],
    });
    expect(text).toContain("| 0.9 to 1.2 s | 3 s |");
    expect(text).toContain("| 10.7 MB | 12 MB |");
    expect(text).toContain("| 61 ms | 100 ms |");
  });
});
