import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Modules outside this package that a module loads, itself or through others; types load nothing. */
function loadedBy(module: URL, seen = new Set<string>()): readonly string[] {
  if (seen.has(module.href)) return [];
  seen.add(module.href);
  const source = readFileSync(module, "utf8");
  const statements = source.matchAll(/^(?:import|export) (?!type\b)(?:[^;]*?from )?"([^"]+)";/gm);
  return [...statements].flatMap(([statement, name = ""]) => {
    const namesTypesOnly = /\{\s*(?:type [^,}]+,?\s*)+\}/.test(statement);
    if (namesTypesOnly) return [];
    if (!name.startsWith(".")) return [name];
    return loadedBy(new URL(name.replace(/\.js$/, ".ts"), module), seen);
  });
}

describe("@sdnet/robust/onnx", () => {
  it("loads no other package: neither TensorFlow.js nor ONNX Runtime, which is the caller's", () => {
    const seen = new Set<string>();
    expect(loadedBy(new URL("onnx.ts", import.meta.url), seen)).toEqual([]);
    expect([...seen].map((href) => href.split("/").at(-1))).toContain("run-onnx.ts");
    expect(loadedBy(new URL("index.ts", import.meta.url))).toContain("@tensorflow/tfjs");
  });
});
