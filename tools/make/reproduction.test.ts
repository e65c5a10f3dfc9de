import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reproductionPage } from "./reproduction.mjs";

const page = reproductionPage();

describe("docs/REPRODUCTION.md", () => {
  it("is what the records say (else run node tools/make/reproduction.mjs)", () => {
    expect(readFileSync(new URL("../../docs/REPRODUCTION.md", import.meta.url), "utf8")).toBe(page);
  });

  it("names claim, figure, scale, command and seed in every row, and links every figure to its record", () => {
    const rows = page.split("\n").filter((line) => /^\| (?!claim|-)/.test(line));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      const cells = row.split(" | ").map((cell) => cell.replaceAll("|", "").trim());
      expect(cells).not.toContain("");
      expect(row).toMatch(/\]\([^)]+\)|\*\*not yet run\*\*|not yet measured/);
    }
  });
});
