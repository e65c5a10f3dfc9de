import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement, StudyPlace } from "@sdnet/robust";
import { afterEach, describe, expect, it } from "vitest";
import { openStudyRecords, type RobustRecord, type StudyIdentity } from "./records.js";

const directory = mkdtempSync(join(tmpdir(), "records-"));
const path = join(directory, "records.jsonl");
const place = (severity: number, question: StudyPlace["question"] = { kind: "ratio" }): StudyPlace => ({
  ...{ condition: { corruption: "shot_noise", severity }, question, lambdas: [0.1, 0.5] },
});
const measured = (severity: number): Measurement => ({
  ...{ kind: "ratio", corruption: "shot_noise", severity, images: 10, lambda: 0.3 },
});
const identity: StudyIdentity = {
  files: { checkpoint: "a", data: "cifar10", reach: "stem" },
  ...{ calibration: "b", statistics: "d", baseline: "c", trainingLambda: 0.1, seed: 0, count: 10 },
  ...{ batchSize: 4, isPublished: false },
};

afterEach(() => {
  rmSync(path, { force: true });
});

describe("openStudyRecords", () => {
  it("finds after a restart what was added before", async () => {
    const first = await openStudyRecords(path, identity);
    first.add(place(2), measured(2));
    first.close();
    const second = await openStudyRecords(path, identity);
    expect(second.find(place(2))).toMatchObject(measured(2));
    expect(second.find(place(3))).toBeUndefined();
    second.add(place(3), measured(3));
    second.close();
    expect((await openStudyRecords(path, identity)).find(place(3))).toMatchObject(measured(3));
  });

  it("drops a last line that was cut off, and goes on behind the one before", async () => {
    const first = await openStudyRecords(path, identity);
    first.add(place(2), measured(2));
    first.close();
    appendFileSync(path, '{"key":"b","kind":"ra');
    const second = await openStudyRecords(path, identity);
    second.add(place(3), measured(3));
    second.close();
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as RobustRecord).severity)).toEqual([2, 3]);
  });

  it("keeps measurements in memory alone where there is no path", async () => {
    const records = await openStudyRecords(undefined, identity);
    records.add(place(2), measured(2));
    expect(records.find(place(2))).toMatchObject(measured(2));
    records.close();
  });
});

describe("the key of a record", () => {
  const running = place(2, { kind: "sweep", norms: "running" });
  const estimated = place(2, { kind: "sweep", norms: "estimated" });
  const baseline = place(2, { kind: "baseline" });
  const rule = { norms: "running", signal: "residual", fit: "line", scope: "pooled" } as const;
  const each = place(2, { kind: "rule", rule, mode: "image" });
  const shared = place(2, { kind: "rule", rule, mode: "batch" });

  /** Places of `places` whose measurement is still found under another identity. */
  async function foundUnder(other: Partial<StudyIdentity>): Promise<readonly StudyPlace[]> {
    const places = [running, estimated, baseline, each, shared, place(2)];
    const before = await openStudyRecords(path, identity);
    for (const one of places) before.add(one, measured(2));
    before.close();
    const after = await openStudyRecords(path, { ...identity, ...other });
    const found = places.filter((one) => after.find(one) !== undefined);
    after.close();
    return found;
  }

  it.each([
    ["new rules repeat what they decide", { calibration: "new" }, [running, estimated, baseline]],
    [
      "so does a new calibration with other statistics",
      { calibration: "new", statistics: "new" },
      [running, baseline],
    ],
    [
      "another size of batches, where they share a λ",
      { batchSize: 2 },
      [running, estimated, baseline, each, place(2)],
    ],
    [
      "another baseline repeats itself alone",
      { baseline: "new" },
      [running, estimated, each, shared, place(2)],
    ],
    ["another network leaves the baseline", { files: { ...identity.files, checkpoint: "new" } }, [baseline]],
    ["another λ of training, as a new calibration", { trainingLambda: 0.2, calibration: "new" }, [baseline]],
    ["another seed repeats everything", { seed: 1 }, []],
    ["other images repeat everything", { files: { ...identity.files, set: "new" } }, []],
  ] as const)("says what counts no more: %s", async (_, other, expected) => {
    expect(await foundUnder(other)).toEqual(expected);
  });

  it("is that of versions before this one, so that their directories are gone on from", async () => {
    const records = await openStudyRecords(path, identity);
    for (const one of [each, running, baseline]) records.add(one, measured(2));
    records.close();
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as RobustRecord).key)).toEqual([
      "3931d795330b4678bdee5678a72182c6",
      "c5c3e091ef88d13285e83d01cdaf95b1",
      "9afd5fb17171d2a6118203929a08e7ac",
    ]);
  });
});
