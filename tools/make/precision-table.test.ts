import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAGE, precisionTable, RECORD, withTable, type PrecisionRecord } from "./precision-table.mjs";

/** Prettier aligns tables. */
const unaligned = (text: string): string => text.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "--");

describe("the table of two precisions", () => {
  it("is the one that the program makes of the record", () => {
    const page = readFileSync(PAGE, "utf8");
    const record = JSON.parse(readFileSync(RECORD, "utf8")) as PrecisionRecord;
    expect(unaligned(page)).toBe(unaligned(withTable(page, record)));
  });

  it("takes PyTorch's faster layout, and ratios within rounds", () => {
    const speeds = [
      { "ours float32": 10, "PyTorch float32 nchw": 20, "PyTorch float32 channels_last": 5 },
      { "ours float32": 30, "PyTorch float32 nchw": 30, "PyTorch float32 channels_last": 50 },
      { "ours float32": 20, "PyTorch float32 nchw": 25, "PyTorch float32 channels_last": 10 },
    ];
    const rounds = speeds.map((each) => ({
      model: "resnet18",
      width: 64,
      mode: "train",
      isQuiet: true,
      figures: Object.fromEntries(
        Object.entries(each).flatMap(([side, imagesPerSecond]) =>
          ["float32", "bfloat16"].map((precision) => [
            side.replace("float32", precision),
            { imagesPerSecond, peakRssMiB: 7 },
          ]),
        ),
      ),
    }));
    const run = { date: "2026-01-01T00:00:00Z", processor: "P", node: "v20", note: "n", settings: {} };
    expect(precisionTable({ run, rounds })).toContain(
      "| ResNet-18, width 64, training | float32 | 20 | 25 | **0.80** (0.50–1.00) | 7 | 7 |",
    );
  });
});
