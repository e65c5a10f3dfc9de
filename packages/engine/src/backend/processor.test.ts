import { describe, expect, it } from "vitest";
import { halfArithmeticOf } from "./processor.js";

const cpuinfo = (flags: string): string =>
  `processor\t: 0\nmodel name\t: a processor\nflags\t\t: fpu avx512f ${flags} sse\nbugs\t\t: amx_bf16 of another line\n`;

describe("halfArithmeticOf", () => {
  it.each([
    ["avx512_bf16", "avx512_bf16"],
    ["avx512_bf16 amx_tile amx_bf16", "amx"],
    ["avx512_vnni avx512bw", "none"],
    ["avx512_bf16x", "none"],
  ] as const)("reads %s as %s", (flags, arithmetic) => {
    expect(halfArithmeticOf(cpuinfo(flags))).toBe(arithmetic);
  });

  it("takes a text without flags, as of another kind of processor, for one without", () => {
    expect(halfArithmeticOf("Features\t: fp asimd bf16\n")).toBe("none");
    expect(halfArithmeticOf("")).toBe("none");
  });
});
