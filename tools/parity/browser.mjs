// Runs the page in a headless Chromium and collects what it posts. Nothing but 127.0.0.1 is served or asked.
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
 * Results of the browser's backends.
 *
 * @param job - `backends`, `networks` (names and bytes of weights), `lambdas`, `images` (pixels and count).
 * @returns By backend: `values`, by network, λ and quantity; `description`; `failures` by network; `failure` of all.
 */
export async function runInBrowser(job, { chromium, patience }) {
  const folder = mkdtempSync(join(tmpdir(), "sdnet-parity-"));
  const results = Object.fromEntries(job.backends.map((name) => [name, { values: {}, failures: {} }]));
  let server;
  let browser;
  try {
    const script = await bundle(folder);
    const { address, finished, ...listening } = await serve(job, { script, results });
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
  } catch (error) {
    for (const result of Object.values(results)) {
      if (result.isFinished !== true) result.failure ??= error.message;
    }
  } finally {
    await stop(browser);
    server?.close();
    server?.closeAllConnections();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return results;
}

/** The page's program in one file. */
async function bundle(folder) {
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
        input: join(root, "page.mjs"),
        output: { entryFileNames: "page.js", codeSplitting: false },
      },
    },
  });
  return readFileSync(join(folder, "page", "page.js"));
}

async function serve(job, { script, results }) {
  const load = createRequire(import.meta.url);
  const wasm = dirname(load.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm"));
  const { backends, networks, lambdas, images } = job;
  const files = {
    "/": ["text/html", '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", script],
    "/images.bin": ["application/octet-stream", Buffer.from(images.pixels.buffer)],
    "/job.json": [
      "application/json",
      JSON.stringify({ backends, networks: Object.keys(networks), lambdas, count: images.count }),
    ],
  };
  for (const [name, bytes] of Object.entries(networks))
    files[`/weights/${name}`] = ["application/octet-stream", bytes];
  for (const variant of ["", "-simd", "-threaded-simd"]) {
    const file = `tfjs-backend-wasm${variant}.wasm`;
    files[`/wasm/${file}`] = ["application/wasm", readFileSync(join(wasm, file))];
  }
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      const parts = [];
      for await (const part of request) parts.push(part);
      take(request.url, Buffer.concat(parts), { results, finish });
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

function take(url, body, { results, finish }) {
  const [, kind, backend, ...key] = url.split("/");
  const result = results[backend] ?? {};
  if (kind === "values") result.values[key.join("/")] = new Float32Array(Uint8Array.from(body).buffer);
  if (kind === "described") result.description = body.toString();
  if (kind === "finished") result.isFinished = true;
  if (kind === "failed") {
    const message = body.toString().split("\n")[0];
    if (key.length > 0) result.failures[key.join("/")] = message;
    else result.failure = message;
  }
  if (kind === "done") finish();
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
