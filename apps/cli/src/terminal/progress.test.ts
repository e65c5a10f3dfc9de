import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createProgress } from "./progress.js";

/** A stream that remembers what was written, and a clock that moves only when told. */
function stage(isTTY: boolean) {
  const written: string[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  stream.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  const clock = { time: 0 };
  return { stream, clock, now: () => clock.time, text: () => written.join("") };
}

describe("createProgress without a terminal", () => {
  it("prints a line after five seconds or a tenth of the work, with rate and time left", () => {
    const { stream, clock, now, text } = stage(false);
    const progress = createProgress({ label: "training", total: 1000, unit: "images", stream, now });
    for (let value = 10; value <= 200; value += 10) {
      clock.time += 100;
      progress.update(value, `loss ${value}`);
    }
    progress.stop();
    expect(text().split("\n")).toEqual([
      "training: 100/1000 images (10 %) · 100 images/s · ETA 9s · loss 100",
      "training: 200/1000 images (20 %) · 100 images/s · ETA 8s · loss 200",
      "",
    ]);
  });

  it("says once how long the whole takes, by the speed after a slow first step, if that is worth waiting for", () => {
    const lines = (total: number) => {
      const { stream, clock, now, text } = stage(false);
      const progress = createProgress({ label: "calibration", total, unit: "images", stream, now });
      clock.time = 30_000;
      progress.update(100);
      for (let value = 200; value <= 600; value += 100) {
        clock.time += 250;
        progress.update(value);
      }
      return text()
        .split("\n")
        .filter((line) => line.includes("in all"));
    };
    // 30 s for the first 100, then 400 images/s.
    expect(lines(300_000)).toEqual(["calibration: about 13m00s in all, at 400 images/s."]);
    expect(lines(6000)).toEqual([]);
  });

  it("prints nothing more than the last state when the work is quick", () => {
    const { stream, clock, now, text } = stage(false);
    const progress = createProgress({ label: "read", total: 3, unit: "files", stream, now });
    for (const value of [1, 2, 3]) {
      clock.time += 10;
      progress.update(value);
    }
    progress.stop();
    progress.stop();
    expect(text()).toBe("read: 3/3 files (100 %) · 100 files/s · 0s\n");
  });

  it("measures the rate from where resumed work starts", () => {
    const { stream, clock, now, text } = stage(false);
    const progress = createProgress({ label: "training", total: 100, unit: "steps", start: 90, stream, now });
    clock.time = 1000;
    progress.update(95);
    progress.stop();
    expect(text()).toContain("95/100 steps (95 %) · 5.00 steps/s · ETA 1s");
  });
});

describe("createProgress on a terminal", () => {
  it("draws a bar, keeps log lines whole and leaves one summary line", () => {
    const { stream, clock, now, text } = stage(true);
    const progress = createProgress({ label: "training", total: 10, unit: "steps", stream, now });
    clock.time = 1000;
    progress.update(5, "loss 1.5");
    progress.log("epoch 1: 40 %");
    progress.stop();
    expect(text()).toContain("training [");
    expect(text()).toContain("epoch 1: 40 %\n");
    expect(text().endsWith("training: 5/10 steps (50 %) · 5.00 steps/s · ETA 1s · loss 1.5\n")).toBe(true);
  });
});
