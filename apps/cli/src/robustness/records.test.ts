import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openRecordFile, questionKey, type RatioRecord } from "./records.js";

const directory = mkdtempSync(join(tmpdir(), "records-"));
const path = join(directory, "records.jsonl");
const record = (key: string): RatioRecord => ({
  ...{ key, kind: "ratio", corruption: "shot_noise", severity: 2, images: 10 },
  lambda: 0.3,
});

afterEach(() => {
  rmSync(path, { force: true });
});

describe("openRecordFile", () => {
  it("finds after a restart what was added before", async () => {
    const first = await openRecordFile(path);
    first.add(record("a"));
    first.close();
    const second = await openRecordFile(path);
    expect(second.find("a")).toEqual(record("a"));
    expect(second.find("b")).toBeUndefined();
    second.add(record("b"));
    second.close();
    expect((await openRecordFile(path)).find("b")).toEqual(record("b"));
  });

  it("drops a last line that was cut off, and goes on behind the one before", async () => {
    const first = await openRecordFile(path);
    first.add(record("a"));
    first.close();
    appendFileSync(path, '{"key":"b","kind":"ra');
    const second = await openRecordFile(path);
    expect(second.find("b")).toBeUndefined();
    second.add(record("c"));
    second.close();
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as RatioRecord).key)).toEqual(["a", "c"]);
  });

  it("keeps answers in memory alone where there is no path", async () => {
    const records = await openRecordFile(undefined);
    records.add(record("a"));
    expect(records.find("a")).toEqual(record("a"));
    records.close();
  });
});

describe("questionKey", () => {
  it("differs where anything does that decides the answer", () => {
    const question = { kind: "sweep", lambdas: [0.1, 0.2], images: { count: 10 } };
    expect(questionKey(question)).toBe(questionKey({ ...question }));
    expect(questionKey({ ...question, lambdas: [0.1, 0.3] })).not.toBe(questionKey(question));
  });
});
