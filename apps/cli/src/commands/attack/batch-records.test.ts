import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attackCells, attackCsv, attackTable } from "@sdnet/reports";
import { openBatchRecords, readOutcome, recordedOutcome } from "./batch-records.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "batch-records-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("records", () => {
  const outcome = (trial: "natural" | "adaptive", epsilon: number, standing: string) => ({
    defence: "λ 0.1",
    trial,
    epsilon,
    standing,
  });
  const record = (key: string, standing: string) => ({
    key,
    from: 0,
    size: 4,
    outcomes: [outcome("natural", 0, "1111"), outcome("adaptive", 0.1, standing)],
  });

  it("come back from the file without a line that was cut off", async () => {
    const path = join(folder, "records.jsonl");
    const records = await openBatchRecords(path, { isMerged: false });
    records.add(record("first", "1010"));
    records.close();
    await writeFile(path, '{"key":"second","outc', { flag: "a" });
    const again = await openBatchRecords(path, { isMerged: false });
    expect(again.find("first")).toEqual(record("first", "1010"));
    expect(again.find("second")).toBeUndefined();
    again.close();
  });

  it.each([
    { standing: "1010" },
    { standing: "1-01", correct: "1101", unanswered: "0001", blind: "1000" },
    { standing: "0--1", correct: "0001" },
  ])("hold an outcome as it was: %o", (digits) => {
    const recorded = { ...outcome("adaptive", 0.1, ""), ...digits };
    const read = recordedOutcome(readOutcome(recorded));
    expect(JSON.parse(JSON.stringify(read))).toEqual(recorded);
  });

  it("are added up over batches, with Wilson intervals", () => {
    const records = [record("a", "1010"), record("b", "0001")];
    const cells = attackCells(records.flatMap(({ outcomes }) => outcomes.map(readOutcome)));
    expect(cells.map(({ trial, images: count, correct }) => [trial, count, correct])).toEqual([
      ["natural", 8, 8],
      ["adaptive", 8, 3],
    ]);
    // scipy.stats.binomtest(3, 8).proportion_ci(method="wilson")
    expect(cells[1]!.interval[0]).toBeCloseTo(0.136841, 4);
    expect(cells[1]!.interval[1]).toBeCloseTo(0.694257, 4);
    expect(attackTable(cells)).toContain("37.50");
    expect(attackCsv(cells).split("\n")[2]).toMatch(/^"λ 0.1",adaptive,0.100000,8,3,0.375000,/);
  });
});
