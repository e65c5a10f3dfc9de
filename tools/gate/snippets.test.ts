import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as tf from "@tensorflow/tfjs";
import ts from "typescript";
import { afterAll, describe, expect, it, vi } from "vitest";
import { pagesOf } from "./page-commands.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Modules that a snippet may import, by the name under which a reader would have installed them. */
const MODULES: Readonly<Record<string, () => Promise<unknown>>> = {
  "@tensorflow/tfjs": () => Promise.resolve(tf),
  "@sdnet/csc-core": () => import("../../packages/csc-core/src/index.js"),
  "@sdnet/csc-core/backend": () => import("../../packages/csc-core/src/backend/index.js"),
  "@sdnet/csc-core/tensor": () => import("../../packages/csc-core/src/tensor/index.js"),
  "@sdnet/models": () => import("../../packages/models/src/index.js"),
  "@sdnet/models/node": () => import("../../packages/models/src/node/index.js"),
  "@sdnet/data": () => import("../../packages/data/src/index.js"),
  "@sdnet/data/node": () => import("../../packages/data/src/node/index.js"),
  "@sdnet/robust": () => import("../../packages/robust/src/index.js"),
  "@sdnet/robust/onnx": () => import("../../packages/robust/src/onnx.js"),
  "@sdnet/attacks": () => import("../../packages/attacks/src/index.js"),
  "@sdnet/parallel": () => import("../../packages/parallel/src/index.js"),
  "@sdnet/parallel/node": () => import("../../packages/parallel/src/node/index.js"),
  "@sdnet/engine": () => import("../../packages/engine/src/index.js"),
  "@sdnet/engine/install": () => import("../../packages/engine/src/install/index.js"),
  "@sdnet/reports": () => import("../../packages/reports/src/index.js"),
  "@sdnet/train": () => import("../../packages/train/src/index.js"),
  "@sdnet/train/node": () => import("../../packages/train/src/node/index.js"),
};

/** Snippets that are compiled by `documentation.test.ts` and not run, and why. */
const SKIPPED: readonly (readonly [RegExp, string])[] = [
  [/\b(loadCifar10|loadCifar100|loadCifarC|openImageNet|openImages|loadRunImages)\(/, "needs a data set"],
  [/"https?:|\bpretrainedAt\(/, "needs a server"],
  [/"indexeddb:/, "needs a browser"],
  [/^declare /m, "declares what the reader has"],
  [/"[\w.-]+\.(npy|tar)"/, "needs a file of the reader's"],
  [/\bsetBackend\(/, "needs another backend"],
  [/from "(?!@sdnet\/|@tensorflow\/tfjs")/, "needs another package"],
];

describe("snippets of TypeScript in READMEs and guides", () => {
  const snippets = pagesOf(ROOT).flatMap((page) =>
    [...readFileSync(`${ROOT}${page}`, "utf8").matchAll(/^```ts\n([\s\S]*?)^```/gm)]
      .map(([, code = ""], index) => ({ page, index, code }))
      .filter(({ code }) => code.includes("import ")),
  );
  vi.spyOn(console, "log").mockReturnValue(undefined);
  afterAll(() => vi.restoreAllMocks());

  it("of README are six lines, from loadPretrained over classify to residualEnergy", () => {
    const [first] = snippets.filter(({ page }) => page === "README.md");
    expect(first?.code.trim().split("\n")).toHaveLength(6);
    expect(first?.code).toMatch(/loadPretrained\([\s\S]*classify\([\s\S]*residualEnergy\(/);
  });

  for (const { page, index, code } of snippets) {
    const reason = SKIPPED.find(([pattern]) => pattern.test(code))?.[1];
    it.skipIf(reason !== undefined)(
      `${page}, snippet ${index + 1}, runs${reason === undefined ? "" : ` (skipped: ${reason})`}`,
      () => expect(run(code)).resolves.toBeUndefined(),
      120_000,
    );
  }
});

/** Runs a module as a reader's program would run, with the packages of this repository for those that it imports. */
async function run(code: string): Promise<void> {
  const names = [...code.matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name);
  const loaded = new Map<string, unknown>();
  for (const name of names) {
    const load = MODULES[name];
    if (load === undefined) throw new Error(`snippets: ${name} must be a row of MODULES.`);
    loaded.set(name, await load());
  }
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text is that of our own pages
  const body = new Function("require", "exports", `return (async () => {${outputText}\n})();`) as (
    require: (name: string) => unknown,
    exports: object,
  ) => Promise<void>;
  await tf.setBackend("cpu");
  await body((name) => loaded.get(name), {});
}
