/**
 * Makes a checkout ready to run: packages, build, native engine. `npm start` and `npm test` run it first.
 *
 * It needs Node and npm alone, so it imports nothing that has to be installed. Each step leaves a stamp of what it was
 * made from, and is skipped while that has not changed. A native engine that cannot be had is no failure: the program
 * then computes with WebAssembly.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STAMP = join(ROOT, "node_modules", ".sdnet-setup.json");
const OLDEST_NODE = [20, 19];

/** Packages and apps of the workspace. `tools/testing` has no build. */
const projects = ["packages", "apps"].flatMap((group) =>
  readdirSync(join(ROOT, group)).map((name) => join(group, name)),
);
const built = projects.filter((project) => existsSync(join(ROOT, project, "tsconfig.json")));

main().catch((error) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

async function main() {
  requireNode();
  const stamps = readStamps();
  const packages = hashOf([
    ...["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "tools/testing/package.json"],
    ...projects.map((project) => join(project, "package.json")),
  ]);
  if (stamps.packages !== packages || !existsSync(join(ROOT, "node_modules", ".bin", "tsc"))) {
    await installPackages();
    writeStamps({ packages });
  }
  const sources = hashOf([
    "tsconfig.json",
    "tsconfig.base.json",
    ...built.flatMap((project) => [join(project, "tsconfig.json"), ...filesUnder(join(project, "src"))]),
  ]);
  const missing = built.some((project) => !existsSync(join(ROOT, project, "dist")));
  if (stamps.packages !== packages || stamps.sources !== sources || missing) {
    say("compiling");
    await require(process.execPath, [join(ROOT, "node_modules", "typescript", "bin", "tsc"), "-b"]);
    writeStamps({ packages, sources });
  }
  await installEngine();
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${OLDEST_NODE.join(".")} or newer is needed, this is ${process.versions.node}.`);
}

/** npm lends the pinned pnpm from its own cache: nothing is installed globally. */
async function installPackages() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  say(`installing packages with ${packageManager}`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const lent = ["exec", "--yes", `--package=${packageManager}`, "--"];
  const reporter = process.stdout.isTTY ? [] : ["--reporter=append-only"];
  await require(npm, [...lent, "pnpm", "install", "--frozen-lockfile", "--loglevel=warn", ...reporter]);
}

async function installEngine() {
  if (!["", "0", undefined].includes(process.env.SDNET_NO_NATIVE)) {
    say("SDNET_NO_NATIVE is set: computing with WebAssembly, several times slower than natively");
    return;
  }
  const sdnet = join(ROOT, "apps", "cli", "bin", "sdnet.js");
  const code = await run(process.execPath, [sdnet, "engine", "install", "--keep"]);
  if (code !== 0) say("no native engine: computing with WebAssembly, several times slower");
}

/** Runs a program that has to succeed. */
async function require(program, parameters) {
  const code = await run(program, parameters);
  if (code !== 0) throw new Error(`${[program, ...parameters].join(" ")} ended with exit code ${code}.`);
}

/** Runs a program that prints to standard error, where what it says does not mix with a result. */
function run(program, parameters) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: ROOT,
      // Without CI, pnpm would ask before it replaces a node_modules that another tool made.
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", 2, 2],
      shell: program.endsWith(".cmd"),
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

function filesUnder(directory) {
  return readdirSync(join(ROOT, directory), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    const path = join(ROOT, file);
    hash.update(`\0${file}\0`);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMP, "utf8"));
  } catch {
    return {};
  }
}

function writeStamps(stamps) {
  writeFileSync(STAMP, `${JSON.stringify(stamps)}\n`);
}

function say(line) {
  process.stderr.write(`setup: ${line}\n`);
}
