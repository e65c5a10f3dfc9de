import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** An import planted in `file`, and the rule of `.dependency-cruiser.mjs` that must name it, or none. */
interface Plant {
  readonly file: string;
  readonly imports: string;
  readonly rule: string | undefined;
}

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const configuration = (await import(pathToFileURL(join(ROOT, ".dependency-cruiser.mjs")).href)) as {
  readonly ROOMS: readonly string[];
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
};
const { ROOMS } = configuration;
const WORKSPACES = [
  "packages/csc-core",
  "packages/models",
  "packages/data",
  "packages/robust",
  "packages/parallel",
  "packages/attacks",
  "packages/train",
  "packages/engine",
  "packages/reports",
  "apps/cli",
  "apps/docs",
  "tools/testing",
];

const PLANTS: readonly Plant[] = [
  ...["models", "data", "robust", "attacks", "train"].map((sibling) =>
    plant("packages/csc-core/src/layers", `@sdnet/${sibling}`, "csc-core-imports-no-sibling"),
  ),
  ...["csc-core", "data", "train"].map((sibling) =>
    plant("packages/parallel/src", `@sdnet/${sibling}`, "parallel-imports-no-sibling"),
  ),
  ...["data", "attacks", "robust", "train"].map((sibling) =>
    plant("packages/models/src", `@sdnet/${sibling}`, "models-import-only-csc-core"),
  ),
  ...["models", "data", "attacks", "train"].map((sibling) =>
    plant("packages/robust/src", `@sdnet/${sibling}`, "robust-imports-only-csc-core"),
  ),
  ...["models", "attacks", "robust", "train", "csc-core", "csc-core/backend"].map((sibling) =>
    plant("packages/data/src", `@sdnet/${sibling}`, "data-and-attacks-import-only-tensor-tools"),
  ),
  ...["models", "data", "robust", "train", "csc-core", "csc-core/backend"].map((sibling) =>
    plant("packages/attacks/src", `@sdnet/${sibling}`, "data-and-attacks-import-only-tensor-tools"),
  ),
  ...["../node/there.js", "@sdnet/data/node", "@sdnet/models/node"].map((files) =>
    plant("packages/train/src/training", files, "train-computes-without-files"),
  ),
  ...["@tensorflow/tfjs", "@sdnet/models", "../training/there.js"].map((tensors) =>
    plant("packages/train/src/experiment", tensors, "experiments-and-files-load-no-tensors"),
  ),
  plant("packages/train/src/node/files", "@sdnet/data/node", "experiments-and-files-load-no-tensors"),
  ...["@sdnet/train", "@sdnet/train/node", "@sdnet/models", "@sdnet/csc-core", "@sdnet/robust"].map((above) =>
    plant("packages/engine/src/backend", above, "engine-knows-no-network"),
  ),
  ...["@sdnet/train/node", "@sdnet/train/files", "@sdnet/models/node"].map((files) =>
    plant("packages/reports/src/attack", files, "reports-read-no-files"),
  ),
  plant("packages/train/src/node", "@sdnet/reports", "no-library-makes-reports"),
  plant("packages/models/src", "../../../apps/cli/src/main.js", "packages-never-import-apps"),
  plant("packages/robust/src", "@sdnet/cli", "packages-never-import-apps"),
  ...["tfjs-node", "tfjs-node-gpu", "tfjs-backend-wasm", "tfjs-backend-cpu", "tfjs-backend-webgpu"].map(
    (engine) => plant("packages/models/src", `@tensorflow/${engine}`, "libraries-never-pick-a-backend"),
  ),
  ...["@sdnet/engine", "@sdnet/engine/install"].map((engine) =>
    plant("packages/train/src/node", engine, "libraries-never-pick-a-backend"),
  ),
  ...[
    "csc-core/src",
    "models/src",
    "data/src",
    "robust/src",
    "attacks/src",
    "parallel/src",
    "train/src",
    "reports/src",
  ].map((folder) => plant(`packages/${folder}`, "node:fs", "node-builtins-only-at-the-edges")),
  plant("packages/data/src", "fs", "node-builtins-only-at-the-edges"),
  plant("packages/models/src", "../../csc-core/src/index.js", "no-relative-imports-across-packages"),
  plant("apps/cli/src", "../../../packages/models/src/index.js", "no-relative-imports-across-packages"),
  plant("apps/docs", "../cli/src/main.js", "no-relative-imports-across-packages"),
  plant("tools/parity", "../../packages/models/src/index.js", "no-relative-imports-across-packages"),
  plant("tools/evidence", "../../benchmarks/quiet.mjs", "tools-import-no-benchmarks"),
  plant("packages/attacks/src", "@sdnet/testing", "libraries-never-import-test-tools"),
  plant("packages/models/src", "@sdnet/csc-core/src/index.js", "no-unresolved"),
  plant("packages/data/src", "./nowhere.js", "no-unresolved"),
  plant("packages/robust/src", "a-package-nobody-listed", "no-unresolved"),

  ...["csc-core", "csc-core/tensor", "csc-core/backend"].map((allowed) =>
    plant("packages/models/src", `@sdnet/${allowed}`, undefined),
  ),
  plant("packages/robust/src", "@sdnet/csc-core", undefined),
  plant("packages/data/src", "@sdnet/csc-core/tensor", undefined),
  plant("packages/attacks/src", "@sdnet/csc-core/tensor", undefined),
  plant("packages/csc-core/src", "@tensorflow/tfjs", undefined),
  plant("packages/data/src/node", "node:fs", undefined),
  plant("packages/models/src/node", "node:fs", undefined),
  plant("packages/train/src/node", "node:fs", undefined),
  ...["csc-core", "models", "models/node", "data", "data/node", "robust", "attacks"].map((allowed) =>
    plant("packages/train/src/node", `@sdnet/${allowed}`, undefined),
  ),
  ...["csc-core/backend", "data", "data/node", "train/experiment", "train/files"].map((allowed) =>
    plant("packages/engine/src", `@sdnet/${allowed}`, undefined),
  ),
  ...["node:fs", "@tensorflow/tfjs-backend-wasm"].map((allowed) =>
    plant("packages/engine/src", allowed, undefined),
  ),
  ...["attacks", "models", "robust", "data/node", "train", "train/experiment"].map((allowed) =>
    plant("packages/reports/src", `@sdnet/${allowed}`, undefined),
  ),
  plant("apps/cli/src", "node:fs", undefined),
  ...[
    "csc-core",
    "models",
    "data",
    "data/node",
    "robust",
    "train",
    "train/node",
    "train/files",
    "engine",
    "reports",
  ].map((allowed) => plant("apps/cli/src", `@sdnet/${allowed}`, undefined)),
  ...ROOMS.flatMap((room, level) =>
    ROOMS.map((other, otherLevel) =>
      plant(
        `apps/cli/src/${room}`,
        `../${other}/there.js`,
        otherLevel > level ? `cli-${room}-imports-no-room-above` : undefined,
      ),
    ),
  ),
  { file: "apps/cli/src/terminal/planted.test.ts", imports: "../commands/there.js", rule: undefined },
  { file: "packages/models/src/planted.test.ts", imports: "@sdnet/testing", rule: undefined },
  { file: "packages/csc-core/src/planted.test.ts", imports: "node:fs", rule: undefined },
];

/** Two files that import each other; dependency-cruiser reports the circle once, at either of them. */
const CIRCLE = ["packages/robust/src/circle-a.ts", "packages/robust/src/circle-b.ts"] as const;

let workspace = "";
let broken: ReadonlyMap<string, readonly string[]> = new Map();

describe("the import rules", () => {
  beforeAll(() => {
    workspace = realpathSync(mkdtempSync(join(tmpdir(), "sdnet-boundaries-")));
    for (const name of WORKSPACES) copyWorkspace(name);
    for (const name of [".dependency-cruiser.mjs", "tsconfig.base.json"])
      cpSync(join(ROOT, name), join(workspace, name));
    for (const { file, imports } of PLANTS) write(file, `import "${imports}";\n`);
    write("benchmarks/quiet.mjs", "export {};\n");
    for (const room of ROOMS) write(`apps/cli/src/${room}/there.ts`, "export {};\n");
    for (const folder of ["node", "training"]) write(`packages/train/src/${folder}/there.ts`, "export {};\n");
    write(CIRCLE[0], `import "./circle-b.js";\n`);
    write(CIRCLE[1], `import "./circle-a.js";\n`);
    broken = rulesBrokenByFile();
  }, 60_000);

  afterAll(() => {
    rmSync(workspace, { recursive: true, force: true });
  });

  it.each(PLANTS.flatMap(({ file, imports, rule }) => (rule === undefined ? [] : [[rule, imports, file]])))(
    "%s refuses %s in %s",
    (rule, _imports, file) => {
      expect(broken.get(file) ?? []).toContain(rule);
    },
  );

  it.each(PLANTS.flatMap(({ file, imports, rule }) => (rule === undefined ? [[imports, file]] : [])))(
    "%s is welcome in %s",
    (_imports, file) => {
      expect(broken.get(file) ?? []).toEqual([]);
    },
  );

  it("no-cycles refuses two files that import each other", () => {
    expect(CIRCLE.flatMap((file) => broken.get(file) ?? [])).toEqual(["no-cycles"]);
  });

  it("are all shown to fire", () => {
    const rules = configuration.default.forbidden.map(({ name }) => name);
    const shown = new Set(["no-cycles", ...PLANTS.flatMap(({ rule }) => rule ?? [])]);
    expect(rules.sort()).toEqual([...shown].sort());
  });
});

/** One import in a file of its own, named after it, so that every planted import is judged alone. */
function plant(folder: string, imports: string, rule: string | undefined): Plant {
  return { file: `${folder}/planted-${imports.replace(/\W+/g, "-")}.ts`, imports, rule };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(workspace, file)), { recursive: true });
  writeFileSync(join(workspace, file), text);
}

/** The workspace's manifest, empty sources where its exports point, and links to what it depends on. */
function copyWorkspace(name: string): void {
  const manifest = readFileSync(join(ROOT, name, "package.json"), "utf8");
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(manifest) as Record<
    string,
    object
  >;
  write(`${name}/package.json`, manifest);
  for (const [, source = ""] of manifest.matchAll(/"@sdnet\/source": "\.\/([^"]+)"/g)) {
    write(`${name}/${source}`, "export {};\n");
  }
  if (name === "apps/cli") write(`${name}/src/main.ts`, "export {};\n");

  for (const dependency of Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    const twin = WORKSPACES.find(
      (other) => dependency.startsWith("@sdnet/") && other.endsWith(dependency.slice(6)),
    );
    const installed = join(ROOT, name, "node_modules", dependency);
    if (twin === undefined && !existsSync(installed)) continue;
    const link = join(workspace, name, "node_modules", dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(twin === undefined ? realpathSync(installed) : join(workspace, twin), link);
  }
}

/** Runs dependency-cruiser once over the planted workspace. */
function rulesBrokenByFile(): Map<string, string[]> {
  const cruise = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruise, "packages", "apps", "tools", "--config", ".dependency-cruiser.mjs", "--output-type", "json"],
    { cwd: workspace, encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  expect(stderr).not.toContain("ERROR");
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string; severity: string } }[] };
  };
  const rules = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    if (rule.severity === "error") rules.set(from, [...(rules.get(from) ?? []), rule.name]);
  }
  return rules;
}
