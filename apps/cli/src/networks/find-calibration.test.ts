import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findCalibration, requireCalibration, withCalibration } from "./find-calibration.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-find-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

describe("the calibration of a checkpoint", () => {
  it("is calibration.json of its run; a file alone has none", async () => {
    const run = join(folder, "run");
    mkdirSync(run);
    writeFileSync(join(run, "best.safetensors"), "");
    expect(await findCalibration(run)).toBeUndefined();
    await expect(requireCalibration(run, undefined)).rejects.toThrow(
      `--calibration must be given, since no calibration.json comes with ${run}; make one: sdnet calibrate ${run}`,
    );
    writeFileSync(join(run, "calibration.json"), "{}");
    expect(await findCalibration(run)).toBe(join(run, "calibration.json"));
    expect(await findCalibration(join(run, "best.safetensors"))).toBeUndefined();
    expect(await requireCalibration(run, "other.json")).toBe("other.json");
  });

  it("is what comes with a pretrained network; other names are refused", async () => {
    const sha256 = "0".repeat(64);
    const entry = {
      ...{ name: "tiny", network: "sdnet18", options: {}, file: "tiny.safetensors", bytes: 1, sha256 },
      normalization: { mean: [0, 0, 0], std: [1, 1, 1] },
      accuracy: { data: "cifar10", split: "test", images: 10, top1: 10, command: "sdnet evaluate tiny" },
      calibration: { file: "tiny.json", sha256, bytes: 1 },
      ...{ training: "none", licence: "MIT" },
    };
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ format: 1, networks: [entry] }));
    vi.stubEnv("SDNET_PRETRAINED_DIR", folder);
    expect(await findCalibration("tiny")).toBe(join(folder, "tiny.json"));
    await expect(requireCalibration("tinny", undefined)).rejects.toThrow("tinny: no such checkpoint");
  });

  it("is looked for only where λ is adaptive and none was given", async () => {
    writeFileSync(join(folder, "calibration.json"), "{}");
    const calibration = join(folder, "calibration.json");
    expect(await withCalibration(folder, { lambda: "0.1, adaptive" })).toEqual({
      lambda: "0.1, adaptive",
      calibration,
    });
    for (const flags of [{}, { lambda: "0.1" }, { lambda: "adaptive", calibration: "x.json" }]) {
      expect(await withCalibration(folder, flags)).toBe(flags);
    }
  });
});
