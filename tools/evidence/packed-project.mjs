// An empty project with packed packages of this repository, and a page of it in a headless Chromium: what checks of packages alone share.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { alarm } from "./patience.mjs";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

export function fail(message) {
  process.stderr.write(`${basename(process.argv[1], ".mjs")}: ${message}\n`);
  process.exit(1);
}

/** Runs a program to its end; what it prints, or a failure with what it complained about. */
export function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return stdout;
  fail(`${[command, ...args].join(" ")}: ${error?.message ?? `exit code ${status}\n${stdout}${stderr}`}`);
}

/** A folder that is gone at the end. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "robust-alone-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Packs packages into a folder; paths of their tarballs. */
export function packAll(names, folder) {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const name of names) {
    run("npx", ["--yes", packageManager, "pack", "--pack-destination", folder], join(ROOT, "packages", name));
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tgz"))
    .map((file) => join(folder, file));
}

/** Makes an empty project and installs `packages`, tarballs or names with versions, and nothing that they do not name. */
export function install(project, packages) {
  mkdirSync(project);
  const manifest = { name: "alone", version: "1.0.0", private: true, type: "module" };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  // Peers are what a user installs; here the caller names them.
  const how = ["--no-audit", "--no-fund", "--prefer-offline", "--legacy-peer-deps", "--ignore-scripts"];
  run("npm", ["install", ...how, ...packages], project);
}

/** Bundles the module `page.js` of a project into one script, and returns its text. */
export async function bundle(project) {
  const out = join(project, "page");
  await build({
    ...{ root: project, configFile: false, logLevel: "error" },
    build: {
      ...{ outDir: out, target: "esnext", chunkSizeWarningLimit: 1e6 },
      rollupOptions: {
        input: join(project, "page.js"),
        output: { entryFileNames: "page.js", codeSplitting: false },
      },
    },
  });
  return readFileSync(join(out, "page.js"), "utf8");
}

/** Beginning of a page that sends what it prints, in order, and its errors. */
export const REPORTING = `let last = Promise.resolve(); // One after the other: lines arrive in order.
const post = (text) => (last = last.then(() => fetch("/line", { method: "POST", body: text })));
console.log = (text) => void post(String(text));
addEventListener("error", ({ message }) => void post("error: " + message));
addEventListener("unhandledrejection", ({ reason }) => void post("error: " + (reason?.stack ?? reason)));
`;

/** Opens a page with the bundled script in Chromium until it says "done", fails or runs out of time; its lines. `files`: by address. */
export async function browse(script, { chromium, patience, folder, files = {} }) {
  const lines = [];
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    const place = Object.keys(files).find(
      (place) => place.length > 1 && place.endsWith("/") && url.startsWith(place),
    );
    const path = files[url] ?? (place && join(files[place], url.slice(place.length)));
    if (method === "POST") {
      let text = "";
      for await (const part of request) text += part;
      lines.push(text);
      if (text === "done" || text.startsWith("error")) finish();
      response.end();
    } else if (path !== undefined) {
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { "Content-Type": type }).end(readFileSync(path));
    } else if (url === "/page.js") {
      response.writeHead(200, { "Content-Type": TYPES[".js"] }).end(script);
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
  const browser = spawn(chromium, [...flags, ...rendering, profile, address], { stdio: "ignore" });
  browser.on("error", ({ message }) => fail(`${chromium} cannot be started: ${message}`));
  browser.on("exit", finish);
  const stopWaiting = alarm(patience, finish);
  await finished;
  stopWaiting();
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  if (browser.exitCode === null && browser.signalCode === null) {
    browser.kill();
    await ended;
  }
  server.closeAllConnections();
  server.close();
  return lines;
}
