import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RECORD, ringSeconds, withTables } from "./scaling-table.mjs";

const PAGE = new URL("../../apps/docs/guide/scaling.md", import.meta.url);
/** Prettier aligns tables. */
const unaligned = (text: string): string => text.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");

describe("the tables of the guide on scaling", () => {
  it("are those that the program makes of the record", () => {
    const page = readFileSync(PAGE, "utf8");
    const record: unknown = JSON.parse(readFileSync(RECORD, "utf8"));
    expect(unaligned(page)).toBe(unaligned(withTables(page, record)));
  });
});

describe("ringSeconds", () => {
  it("is nothing for one process, and comes near twice the bytes for many", () => {
    const network = { bandwidth: 1e9, latency: 0 };
    expect(ringSeconds(1e9, 1, network)).toBe(0);
    expect(ringSeconds(1e9, 2, network)).toBe(1);
    expect(ringSeconds(1e9, 4, network)).toBe(1.5);
    expect(ringSeconds(1e9, 1000, network)).toBeCloseTo(2, 2);
  });

  it("waits for two turns of every other process", () => {
    expect(ringSeconds(0, 5, { bandwidth: 1, latency: 0.5 })).toBe(4);
  });
});
