import { UsageError } from "@sdnet/train/experiment";
import { afterEach, describe, expect, it, vi } from "vitest";
import { selectBackend } from "./backend-option.js";

const REFUSED = new UsageError(
  "WebGPU in Node only measures: longer training ended in crashes that are not understood yet. Train with --backend native or wasm.",
);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("selectBackend for training", () => {
  it("refuses WebGPU before anything of it is loaded, asked for by option or by environment", async () => {
    await expect(selectBackend("webgpu", { trains: true })).rejects.toThrow(REFUSED);
    vi.stubEnv("SDNET_BACKEND", "webgpu");
    await expect(selectBackend(undefined, { trains: true })).rejects.toThrow(REFUSED);
  });

  it("takes the others", async () => {
    expect((await selectBackend("cpu", { trains: true })).name).toBe("cpu");
  });
});
