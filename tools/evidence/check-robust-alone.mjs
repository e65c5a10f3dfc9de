// Packs @sdnet/robust and what it depends on of this repository, installs the tarballs with TensorFlow.js into an empty project, and
// runs the example of an adaptive classifier there: in Node, and bundled in a page in a headless Chromium. Exits with 1 if one of
// them fails, or if adaptive λ is not better than fixed λ under the strongest noise.
//
//   node tools/evidence/check-robust-alone.mjs [--chromium /usr/bin/chromium] [--patience 600]
//
// Needs a built checkout. TensorFlow.js comes from the npm registry (or npm's cache); the page is served on 127.0.0.1. Without
// --chromium only Node is checked.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";

const { values: options } = parseArgs({
  options: { chromium: { type: "string" }, patience: { type: "string", default: "600" } },
});

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PACKAGES = ["csc-core", "robust"];
const PROGRAM = "adaptive-classifier.mjs";
const folder = mkdtempSync(join(tmpdir(), "robust-alone-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const project = join(folder, "project");
mkdirSync(project);

/** Runs a program to its end; what it prints, or a failure with what it complained about. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return stdout;
  fail(`${[command, ...args].join(" ")}: ${error?.message ?? `exit code ${status}\n${stdout}${stderr}`}`);
}

function fail(message) {
  process.stderr.write(`check-robust-alone: ${message}\n`);
  process.exit(1);
}

function packAll() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const name of PACKAGES) {
    run("npx", ["--yes", packageManager, "pack", "--pack-destination", folder], join(ROOT, "packages", name));
  }
  return readdirSync(folder).filter((file) => file.endsWith(".tgz"));
}

/** An empty project with the tarballs, TensorFlow.js and the example. */
function install(tarballs) {
  const robust = JSON.parse(readFileSync(join(ROOT, "packages/robust/package.json"), "utf8"));
  const manifest = { name: "alone", version: "1.0.0", private: true, type: "module" };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  const tfjs = `@tensorflow/tfjs@${robust.peerDependencies["@tensorflow/tfjs"]}`;
  const files = tarballs.map((file) => join(folder, file));
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...files, tfjs], project);
  for (const file of [PROGRAM, "drawn-shapes.mjs"]) cpSync(join(ROOT, "examples", file), join(project, file));
  const installed = readdirSync(join(project, "node_modules/@sdnet")).sort();
  if (installed.join() !== PACKAGES.join())
    fail(`installed @sdnet/{${installed.join()}}, not ${PACKAGES.join()}`);
}

/** Prints what the example printed, and checks that it came to its end and that λ helped. */
function judge(where, lines) {
  process.stdout.write(`${where}:\n${lines.map((line) => `  ${line}\n`).join("")}`);
  const [fixed, adaptive] = [...(lines.at(-2) ?? "").matchAll(/([\d.]+) %/g)].map(([, number]) =>
    Number(number),
  );
  if (lines.at(-1) !== "done" || !(adaptive > fixed))
    fail(`${where}: the example did not come to a good end`);
}

/** The example in a page; its lines. */
async function runInBrowser() {
  writeFileSync(
    join(project, "page.js"),
    `let last = Promise.resolve(); // One after the other: lines arrive in order.
const post = (text) => (last = last.then(() => fetch("/line", { method: "POST", body: text })));
console.log = (text) => void post(String(text));
addEventListener("error", ({ message }) => void post("error: " + message));
addEventListener("unhandledrejection", ({ reason }) => void post("error: " + (reason?.stack ?? reason)));
await import("./${PROGRAM}");
`,
  );
  await build({
    ...{ root: project, configFile: false, logLevel: "error" },
    build: {
      ...{ outDir: join(folder, "page"), target: "esnext", chunkSizeWarningLimit: 1e6 },
      rollupOptions: {
        input: join(project, "page.js"),
        output: { entryFileNames: "page.js", codeSplitting: false },
      },
    },
  });
  const lines = [];
  const script = readFileSync(join(folder, "page/page.js"));
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      let text = "";
      for await (const part of request) text += part;
      lines.push(text);
      if (text === "done" || text.startsWith("error")) finish();
      response.end();
    } else if (request.url === "/page.js") {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    } else {
      const page = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';
      response.writeHead(200, { "Content-Type": "text/html" }).end(page);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const flags = ["--headless=new", "--no-sandbox", "--disable-background-networking", "--no-first-run"];
  const rendering = ["--enable-unsafe-swiftshader", "--use-angle=swiftshader"];
  const address = `http://127.0.0.1:${server.address().port}/`;
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const browser = spawn(options.chromium, [...flags, ...rendering, profile, address], { stdio: "ignore" });
  browser.on("error", ({ message }) => fail(`${options.chromium} cannot be started: ${message}`));
  browser.on("exit", finish);
  const late = setTimeout(finish, 1000 * Number(options.patience));
  await finished;
  clearTimeout(late);
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  if (browser.exitCode === null && browser.signalCode === null) {
    browser.kill();
    await ended;
  }
  server.closeAllConnections();
  server.close();
  return lines;
}

const tarballs = packAll();
install(tarballs);
process.stdout.write(`installed ${tarballs.join(", ")} and TensorFlow.js in an empty project\n`);
const output = run(process.execPath, [PROGRAM], project);
judge("Node", output.slice(output.indexOf("backend")).trim().split("\n"));
if (options.chromium !== undefined) judge("Chromium", await runInBrowser());
