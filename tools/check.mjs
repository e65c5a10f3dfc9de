/**
 * The tool gate: the same list on every machine and in CI. `npm run check` runs it all,
 * `npm run check -- eslint knip` only the named gates, `npm run check -- --list` names them.
 *
 * Every gate runs even when an earlier one failed, so that one run shows everything there is to mend;
 * a gate is skipped only when what it reads was not built.
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const GATES = [
  { name: "sherif", checks: "manifests: sorted, one version of everything", run: ["sherif"] },
  { name: "format", checks: "prettier", run: ["prettier --check --log-level warn ."] },
  { name: "eslint", checks: "code style and types", run: ["eslint --max-warnings 0 ."] },
  {
    name: "typecheck",
    checks: "sources as published, then with their tests",
    run: ["tsc -b", "tsc -p tsconfig.test.json"],
  },
  {
    name: "boundaries",
    checks: "the import graph of the design",
    run: ["depcruise packages apps tools --config .dependency-cruiser.mjs"],
  },
  { name: "knip", checks: "no unused file, export or dependency", run: ["knip --no-progress"] },
  {
    name: "build",
    checks: "every package compiles",
    run: ["turbo run build --filter=!@sdnet/docs --output-logs=errors-only"],
  },
  {
    name: "packages",
    checks: "what npm would publish resolves and has types",
    run: ["turbo run check:package --filter=!@sdnet/docs --output-logs=errors-only"],
    after: "build",
  },
  {
    name: "docs",
    checks: "API reference and site, no dead link",
    run: ["pnpm --filter @sdnet/docs build"],
    after: "build",
  },
];

const wanted = process.argv.slice(2);
if (wanted.includes("--list")) {
  for (const { name, checks } of GATES) console.log(`${name.padEnd(12)}${checks}`);
  process.exit(0);
}
const unknown = wanted.filter((name) => !GATES.some((gate) => gate.name === name));
if (unknown.length > 0) {
  console.error(
    `check: no gate is called ${unknown.join(", ")}; there are ${GATES.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(2);
}

const environment = {
  ...process.env,
  PATH: [join(ROOT, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  // Colours are lost in a captured log and garble it.
  NO_COLOR: "1",
};
if (!existsSync(join(ROOT, "node_modules", ".bin", "turbo"))) {
  const setup = await run("npm run setup");
  if (setup.code !== 0) {
    console.error(`check: the tools could not be installed:\n${setup.output.trim()}`);
    process.exit(1);
  }
}
await usePnpm();

const started = Date.now();
const chosen = GATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const failed = [];
for (const gate of chosen) {
  if (failed.includes(gate.after)) {
    report("–", gate, `skipped: ${gate.after} failed`);
    continue;
  }
  const began = Date.now();
  const output = await runAll(gate.run);
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  report(output === undefined ? "✔" : "✘", gate, seconds);
  if (output === undefined) continue;
  failed.push(gate.name);
  console.log(output.replace(/^/gm, "    "));
}

const total = `${Math.round((Date.now() - started) / 1000)} s`;
if (failed.length > 0) {
  console.log(
    `check: ${failed.join(", ")} failed (${total}). Run one again with \`npm run check -- ${failed[0]}\`.`,
  );
  process.exitCode = 1;
} else {
  console.log(`check: ${chosen.length} of ${GATES.length} gates ran and passed (${total}).`);
}

function report(mark, { name, checks }, outcome) {
  console.log(`${mark} ${name.padEnd(12)}${checks.padEnd(52)}${outcome}`);
}

/** Runs the commands one after another; the output of those that fail, or undefined when all pass. */
async function runAll(commands) {
  const failures = [];
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code !== 0) failures.push(`$ ${command}\n${output.replace(/^\s*\n/, "").trimEnd()}`);
  }
  return failures.length > 0 ? failures.join("\n") : undefined;
}

/** Runs one command line at the root of the repository. */
function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      cwd: ROOT,
      env: environment,
      shell: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (output += text));
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** turbo and publint call pnpm: where none is installed, npx lends the pinned one to this process's PATH. */
async function usePnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const version = packageManager.slice("pnpm@".length);
  const installed = await run("pnpm --version");
  if (installed.code === 0 && installed.output.trim() === version) return;

  const lent = await run(`npx --yes --package=${packageManager} -- node -p process.env.PATH`);
  if (lent.code !== 0) {
    console.error(`check: pnpm ${version} is needed and npx could not fetch it:\n${lent.output.trim()}`);
    process.exit(1);
  }
  environment.PATH = lent.output.trim().split("\n").at(-1);
}
