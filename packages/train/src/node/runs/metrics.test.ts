import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeFileError } from "../files/append-file.js";
import { MetricsFile } from "./metrics.js";
import type { StepMetrics } from "./metrics.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-metrics-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function step(number: number): StepMetrics {
  return {
    kind: "step",
    step: number,
    epoch: number / 10,
    loss: 1 / number,
    learningRate: 0.1,
    imagesPerSecond: 50,
    tensors: 9,
  };
}

describe("MetricsFile", () => {
  it("writes one JSON object per line and goes on where the checkpoint was", () => {
    const path = join(folder, "metrics.jsonl");
    const first = new MetricsFile(path, 0);
    first.write(step(1));
    const kept = first.size;
    first.write(step(2));
    first.sync();
    first.close();

    const second = new MetricsFile(path, kept);
    second.write({ ...step(2), loss: 7 });
    second.close();
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([step(1), { ...step(2), loss: 7 }]);
  });

  it("starts a new run with an empty file", () => {
    const path = join(folder, "metrics.jsonl");
    writeFileSync(path, "old\n");
    new MetricsFile(path, 0).close();
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it("refuses a file that lost lines since the checkpoint", () => {
    const path = join(folder, "metrics.jsonl");
    writeFileSync(path, "12345");
    expect(() => new MetricsFile(path, 6)).toThrow(
      `${path}: has 5 bytes where the checkpoint saw 6; it was changed after the run stopped.`,
    );
  });

  it("names the file and the cause when it cannot be opened", () => {
    const path = join(folder, "missing", "metrics.jsonl");
    expect(() => new MetricsFile(path, 0)).toThrow(`${path}: no such file or directory.`);
  });
});

describe("describeFileError", () => {
  it("says what to do about a full disk", () => {
    expect(describeFileError("a/b", Object.assign(new Error("x"), { code: "ENOSPC" }))).toBe(
      "a/b: the disk is full; free some space and run again.",
    );
  });
});
