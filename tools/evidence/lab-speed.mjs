/* global document, Event, performance, PerformanceObserver */
// Measures the lab as a visitor meets it: bytes that are loaded, seconds from the address to the first result on WASM, and the longest
// task on the page's own thread while it loads, λ is turned, a picture attacked and certified. Bundle it first
// (`pnpm --dir apps/docs/lab bundle`); on a quiet machine.
//
//   node tools/evidence/lab-speed.mjs [--folder apps/docs/lab/dist] [--visits 3] [--chromium /usr/bin/chromium] [--pictures DIRECTORY]
//     [--record docs/results/lab-speed.json]
//
// Every visit is a first one: a browser with an empty cache. With --pictures the page is also photographed at 1280 and 390 pixels,
// light and dark. With --record the figures are kept for tools/make/lab-figures.mjs.
// Fails if the first result takes more than 3 s, a task more than 100 ms, or more than 12 MB come.
import { createReadStream, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";

const { chromium } = createRequire(new URL("../../apps/docs/lab/package.json", import.meta.url))(
  "playwright-core",
);
const { values: options } = parseArgs({
  options: {
    folder: { type: "string", default: "apps/docs/lab/dist" },
    visits: { type: "string", default: "3" },
    chromium: { type: "string", default: process.env.SDNET_CHROMIUM ?? "/usr/bin/chromium" },
    pictures: { type: "string" },
    record: { type: "string" },
    // As the lab opens, unless an address says otherwise.
    state: { type: "string", default: "" },
  },
});
const LIMITS = { seconds: 3, milliseconds: 100, megabytes: 12 };
const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

let bytes = 0;
const server = createServer((request, response) => {
  const path = request.url.split("?")[0];
  const file = join(options.folder, path.endsWith("/") ? `${path}index.html` : path);
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return response.writeHead(404).end();
  bytes += size;
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Content-Length": size });
  return createReadStream(file).pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/#engine=wasm&${options.state}`;

/** Bytes, seconds to the first result and longest task of one visit. */
async function visit(number) {
  const browser = await chromium.launch({
    executablePath: options.chromium,
    args: ["--no-sandbox", "--disable-background-networking", "--no-first-run"],
  });
  bytes = 0;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) =>
      globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: "longtask", buffered: true });
  });
  await page.goto(address);
  await page.waitForSelector('#bench[aria-busy="false"]', { timeout: 120_000 });
  const first = await page.evaluate(() => performance.getEntriesByName("lab-first-result")[0].startTime);
  await page.evaluate(async () => {
    const slider = document.getElementById("lambda");
    for (let turn = 0; turn < 60; turn++) {
      slider.value = String(0.1 + turn / 60);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.locator("#steps").fill("10");
  await page.click("#attack");
  await page.waitForSelector("#attack:not([disabled])");
  await page.selectOption("#samples", "100");
  await page.click("#certify");
  await page.waitForSelector("#certify:not([disabled])");
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
  if (number === 0 && options.pictures !== undefined) await photograph(page);
  await browser.close();
  return { megabytes: bytes / 1e6, seconds: first / 1000, milliseconds: longest };
}

async function photograph(page) {
  const fits = (id, text) =>
    page.waitForFunction(
      ([place, words]) => document.querySelector(place)?.textContent.includes(words),
      [id, text],
    );
  await page.locator("#adaptive").check();
  await page.waitForSelector('#lambda[aria-valuetext$="adaptive"]');
  await page.waitForTimeout(5000);
  await fits("#atoms-together", "Without");
  await page.locator("#tiles button").first().click();
  await fits("#atom .effect", "Without");
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(1500);
      const path = join(options.pictures, `lab-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
    }
  }
}

const visits = [];
for (let number = 0; number < Number(options.visits); number++) {
  const measured = await visit(number);
  visits.push(measured);
  const { megabytes, seconds, milliseconds } = measured;
  process.stdout.write(
    `visit ${number + 1}: ${megabytes.toFixed(2)} MB, first result after ${seconds.toFixed(2)} s, longest task ` +
      `${milliseconds === 0 ? "under 50" : milliseconds.toFixed(0)} ms\n`,
  );
}
server.close();
server.closeAllConnections();
const best = Math.min(...visits.map(({ seconds }) => seconds));
const most = (key) => Math.max(...visits.map((measured) => measured[key]));
if (options.record !== undefined) {
  const record = {
    ...{ program: "tools/evidence/lab-speed.mjs", date: new Date().toISOString().slice(0, 10) },
    ...{ cores: cpus().length, processor: cpus()[0]?.model, state: options.state, limits: LIMITS, visits },
  };
  writeFileSync(options.record, `${JSON.stringify(record, undefined, 2)}\n`);
}
const holds =
  best <= LIMITS.seconds &&
  most("milliseconds") <= LIMITS.milliseconds &&
  most("megabytes") <= LIMITS.megabytes;
process.stdout.write(`${holds ? "held" : "NOT held"}: ${JSON.stringify(LIMITS)}\n`);
process.exitCode = holds ? 0 : 1;
