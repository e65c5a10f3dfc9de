import { describe, expect, it } from "vitest";
import { UsageError } from "@sdnet/train/experiment";
import { choosePrecision } from "./precision.js";

const native = { name: "tensorflow", device: "CPU" } as const;
const context = { backend: native, source: "--precision", arithmetic: "avx512_bf16" } as const;

describe("choosePrecision", () => {
  it.each(["amx", "avx512_bf16"] as const)(
    "takes bfloat16 for auto where the processor has %s",
    (arithmetic) => {
      expect(choosePrecision("auto", { ...context, arithmetic }).precision).toBe("bfloat16");
    },
  );

  it("takes float32 for auto where bfloat16 would be emulated, and says so", () => {
    const { precision, reason } = choosePrecision("auto", { ...context, arithmetic: "none" });
    expect(precision).toBe("float32");
    expect(reason).toMatch(/neither AVX512_BF16 nor AMX/);
  });

  it.each(["wasm", "cpu"] as const)("takes float32 for auto on %s", (name) => {
    const chosen = choosePrecision("auto", { ...context, backend: { name, device: "CPU" } });
    expect(chosen).toEqual({ precision: "float32", reason: `the backend ${name} has no other` });
  });

  it("takes float32 for auto on a GPU", () => {
    const backend = { name: "tensorflow", device: "GPU" } as const;
    expect(choosePrecision("auto", { ...context, backend }).precision).toBe("float32");
  });

  it("takes bfloat16 where it is asked for, and says that it is slow where it is emulated", () => {
    expect(choosePrecision("bfloat16", context)).toEqual({ precision: "bfloat16", reason: "asked for" });
    const slow = choosePrecision("bfloat16", { ...context, arithmetic: "none" });
    expect(slow.reason).toMatch(/2\.5 to 3\.8 times slower/);
  });

  it("refuses bfloat16 on other backends in one line that names the source", () => {
    const backend = { name: "wasm", device: "CPU" } as const;
    expect(() => choosePrecision("bfloat16", { ...context, backend, source: "training.precision" })).toThrow(
      new UsageError(
        "training.precision bfloat16 needs the native engine, got the backend wasm: use float32 or auto.",
      ),
    );
  });
});
