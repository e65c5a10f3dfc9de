import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it, vi } from "vitest";
// Remembers kernels as they are shipped, so it comes before what mends them.
import { STOCK_FAULTS, withStock } from "../parity/operations/stock.js";
import { selectBackend } from "../../packages/engine/src/index.js";
import { hasNativeEngine } from "../../packages/engine/src/install/has-native-engine.js";
import { inspectWebGpu } from "../../packages/engine/src/webgpu/inspect-webgpu.js";
import { seededNormal } from "../../packages/csc-core/src/index.js";
import { runPage } from "../parity/chromium.mjs";
import { runTable, type OperationFault } from "../parity/operations/run-case.js";
import { CHECKED_ELSEWHERE, OPERATION_TABLE, ROWS_UNDER } from "../parity/operations/table.js";
import { usedOperations } from "./used-operations.js";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const isLinked = hasNativeEngine();
const { adapters } = await inspectWebGpu();
const CHROMIUM = process.env["SDNET_CHROMIUM"] ?? "chromium";
const hasChromium = spawnSync(CHROMIUM, ["--version"], { stdio: "ignore" }).status === 0;

const rowsOf = (operation: string) => OPERATION_TABLE.filter((row) => row.operation === operation);
const missing = (root: string): string[] =>
  [...usedOperations(root)]
    .filter(([name]) => rowsOf(ROWS_UNDER[name] ?? name).length === 0 && !(name in CHECKED_ELSEWHERE))
    .map(([name, file]) => `${name} in ${file}`);

/** Initialiser of a layer, from which every start is drawn. */
interface Initializing {
  args: { readonly size: number; readonly seed: number };
  apply(shape: tf.Shape): tf.Tensor;
}

afterAll(() => tf.setBackend("cpu"));

describe("the operation table", () => {
  it("has a row for every operation that sources use", () => {
    expect(missing(ROOT)).toEqual([]);
    for (const test of Object.values(CHECKED_ELSEWHERE)) expect(existsSync(join(ROOT, test))).toBe(true);
  });

  it("misses a row for an operation that is new in sources, called, handed on or with a gradient of its own", () => {
    const root = mkdtempSync(join(tmpdir(), "sdnet-operations-"));
    for (const folder of ["packages/a/src", "apps/cli/src", "examples"])
      mkdirSync(join(root, folder), { recursive: true });
    const text = [
      "const a = tf.relu(tf.cumprod(x)), b = [x].map(tf.image.grayscaleToRGB), c = x.erf();",
      "type T = typeof tf.losses.hingeLoss | tf.Tensor;",
      "export function ownOne(x) { return differentiable({ x }, () => engine.runKernel('Erf', { x })); }",
    ].join("\n");
    writeFileSync(join(root, "packages/a/src/new.ts"), text);
    writeFileSync(join(root, "packages/a/src/new.test.ts"), "tf.erf(x);");
    const file = join("packages", "a", "src", "new.ts");
    expect(missing(root)).toEqual(
      ["tf.cumprod", "tf.image.grayscaleToRGB", "tf.erf", "ownOne", "kernel Erf"].map(
        (name) => `${name} in ${file}`,
      ),
    );
    rmSync(root, { recursive: true });
  });

  const here: readonly (readonly [string, string])[] = [
    ["plain JavaScript", "cpu"],
    ["WASM", "wasm"],
    ...(isLinked ? ([["native", "native"]] as const) : []),
    ...(adapters.length > 0 ? ([["WebGPU in Node", "webgpu"]] as const) : []),
  ];
  it.each(here)(
    "holds on %s, forward and backward, against float64",
    async (_, backend) => {
      await selectBackend(backend);
      expect(await runTable(OPERATION_TABLE)).toEqual([]);
    },
    420_000,
  );
  it.skipIf(isLinked)("holds on native: skipped, the native engine is not linked here", () => undefined);
  it.skipIf(adapters.length > 0)(
    "holds on WebGPU in Node: skipped, there is no Vulkan driver here",
    () => undefined,
  );

  it.skipIf(!hasChromium)(
    "holds on WebGL, WebGPU and WASM in Chromium (skipped where there is none)",
    async () => {
      const results: Record<string, unknown> = {};
      await runPage("operations-page.ts", {
        files: { "/job.json": ["application/json", JSON.stringify(["wasm", "webgl", "webgpu"])] },
        take: (url, body) => {
          const [, kind, backend = ""] = url.split("/");
          results[backend] =
            kind === "faults" ? (JSON.parse(body.toString()) as OperationFault[]) : body.toString();
        },
        ...{ chromium: CHROMIUM, patience: 400 },
      });
      expect(results).toEqual({ wasm: [], webgl: [], webgpu: [] });
    },
    420_000,
  );
});

describe("TensorFlow.js 4.22, whose kernel is put back,", () => {
  const planted = STOCK_FAULTS.flatMap(({ backends, ...one }) =>
    backends.filter((backend) => backend !== "native" || isLinked).map((backend) => ({ ...one, backend })),
  );
  it.each(planted)(
    "$fault, and a row of $operation says so on $backend",
    async ({ operation, backend, stock }) => {
      await selectBackend(backend);
      const rows = rowsOf(operation);
      expect(await runTable(rows)).toEqual([]);
      expect(await withStock(stock, () => runTable(rows))).not.toEqual([]);
      expect(await runTable(rows)).toEqual([]);
    },
  );

  it("takes seed 0 for none, and a row says so", async () => {
    await selectBackend("cpu");
    const rows = rowsOf("seeded start");
    const drawing = Object.getPrototypeOf(seededNormal({ deviation: 1, seed: 0 })) as Initializing;
    const spy = vi.spyOn(drawing, "apply").mockImplementation(function (this: Initializing, shape) {
      const { size, seed } = this.args;
      return tf.initializers.randomNormal({ mean: 0, stddev: size, seed }).apply(shape);
    });
    expect(await runTable(rows)).not.toEqual([]);
    spy.mockRestore();
    expect(await runTable(rows)).toEqual([]);
  });
});
