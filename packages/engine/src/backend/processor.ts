import { readFile } from "node:fs/promises";

/** Instructions of a processor for arithmetic in bfloat16. */
export type HalfArithmetic = "amx" | "avx512_bf16" | "none";

/**
 * Reads from Linux's list of a processor's abilities how it multiplies bfloat16.
 *
 * @param cpuinfo - The text of `/proc/cpuinfo`.
 */
export function halfArithmeticOf(cpuinfo: string): HalfArithmetic {
  const flags = /^flags\s*:(.*)$/m.exec(cpuinfo)?.[1]?.trim().split(/\s+/) ?? [];
  if (flags.includes("amx_bf16")) return "amx";
  return flags.includes("avx512_bf16") ? "avx512_bf16" : "none";
}

/** Instructions of this machine for arithmetic in bfloat16; `none` too where the system does not say. */
export async function halfArithmetic(): Promise<HalfArithmetic> {
  try {
    return halfArithmeticOf(await readFile("/proc/cpuinfo", "utf8"));
  } catch {
    return "none";
  }
}
