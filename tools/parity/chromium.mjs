// Opens a page of this folder in a headless Chromium and hands on what it posts. Nothing but 127.0.0.1 is served or asked.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Software rendering everywhere, so that a machine without a graphics card has WebGL 2 and WebGPU too. */
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-unsafe-swiftshader",
  "--use-angle=swiftshader",
  "--enable-features=Vulkan",
  "--disable-background-networking",
  "--no-first-run",
];

const ISOLATED = {
  // Threads of WASM need a page that is isolated from others.
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/**
 * Runs a page until it posts to `/done`.
 *
 * @param page - Name of the page's program in this folder.
 * @param files - What the page may ask for: by path, `[type, content]`. Its program and the WASM kernels are added.
 * @param take - Called with the path and the body of everything else that the page posts.
 * @param patience - Seconds until it is given up.
 * @throws Error if the browser cannot be started, ends by itself, or is late.
 */
export async function runPage(page, { files, take, chromium, patience }) {
  const folder = mkdtempSync(join(tmpdir(), "sdnet-parity-"));
  let server;
  let browser;
  try {
    const script = await bundle(page, folder);
    const served = {
      ...files,
      ...wasmFiles(),
      "/page.js": ["text/javascript", script],
      "/": ["text/html", HTML],
    };
    const { address, finished, ...listening } = await serve(served, take);
    server = listening.server;
    browser = spawn(chromium, [...FLAGS, `--user-data-dir=${join(folder, "profile")}`, address], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaints = "";
    browser.stderr.on("data", (text) => (complaints = `${complaints}${text}`.slice(-2000)));
    const ended = new Promise((_, reject) => {
      browser.on("error", (error) => reject(new Error(`${chromium} cannot be started: ${error.message}`)));
      browser.on("exit", (code) =>
        reject(new Error(`${chromium} ended with exit code ${code}: ${complaints}`)),
      );
    });
    const late = new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`nothing came within ${patience} s`)), 1000 * patience).unref();
    });
    await Promise.race([finished, ended, late]);
  } finally {
    await stop(browser);
    server?.close();
    server?.closeAllConnections();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const HTML = '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>';

/** The page's program in one file. */
async function bundle(page, folder) {
  const root = dirname(fileURLToPath(import.meta.url));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["@sdnet/source", "module", "browser", "default"] },
    build: {
      ...{ outDir: join(folder, "page"), emptyOutDir: true, minify: false, target: "esnext" },
      chunkSizeWarningLimit: 1e6,
      rollupOptions: {
        input: join(root, page),
        output: { entryFileNames: "page.js", codeSplitting: false },
      },
    },
  });
  return readFileSync(join(folder, "page", "page.js"));
}

function wasmFiles() {
  const load = createRequire(import.meta.url);
  const folder = dirname(load.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"));
  const names = ["", "-simd", "-threaded-simd"].map((variant) => `tfjs-backend-wasm${variant}.wasm`);
  return Object.fromEntries(
    names.map((name) => [`/wasm/${name}`, ["application/wasm", readFileSync(join(folder, name))]]),
  );
}

async function serve(files, take) {
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      const parts = [];
      for await (const part of request) parts.push(part);
      if (request.url === "/done") finish();
      else take(request.url, Buffer.concat(parts));
      response.end();
      return;
    }
    const [type, content] = files[request.url] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": type, ...ISOLATED }).end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, finished, server };
}

/** Ends the browser and waits until it has: it writes into its folder to the last. */
async function stop(browser) {
  if (browser === undefined || browser.exitCode !== null || browser.pid === undefined) return;
  const ended = new Promise((resolve) => browser.once("exit", resolve));
  browser.removeAllListeners("exit");
  browser.once("exit", () => undefined);
  browser.kill();
  const killer = setTimeout(() => browser.kill("SIGKILL"), 3000);
  await Promise.race([ended, new Promise((resolve) => browser.once("exit", resolve))]);
  clearTimeout(killer);
}
