import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { corrupt } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { build, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadClassifier } from "./answer-server.mjs";
import { pickBackend } from "./native-or-cpu.mjs";

const CHROMIUM = process.env.SDNET_CHROMIUM ?? "/usr/bin/chromium";
const hasChromium = spawnSync(CHROMIUM, ["--version"], { stdio: "ignore" }).status === 0;
const ROOT = fileURLToPath(new URL("page/", import.meta.url));
const SIZE = { height: 32, width: 32, channels: 3 };

it("is a program of 30 lines, empty ones not counted", () => {
  const lines = readFileSync(join(ROOT, "page.js"), "utf8").split("\n");
  expect(lines.filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(30);
});

describe.skipIf(!hasChromium)(`the page, in ${CHROMIUM}`, { timeout: 300_000 }, () => {
  const outDir = mkdtempSync(join(tmpdir(), "sdnet-page-"));
  let server;
  let browser;
  beforeAll(async () => {
    const config = { root: ROOT, configFile: false, logLevel: "error" };
    const conditions = ["@sdnet/source", "module", "browser", "default"];
    // Its top-level await needs a browser of the last years.
    await build({
      ...config,
      resolve: { conditions },
      build: { outDir, target: "es2022", chunkSizeWarningLimit: 4096 },
    });
    server = await preview({ ...config, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      // Without a graphics card the page computes in plain JavaScript: faster here than with a simulated one.
      args: ["--no-sandbox", "--disable-3d-apis"],
    });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(outDir, { recursive: true });
  });

  it("gives a picture the class and the λ that Node gives it, and asks nobody else", async () => {
    await pickBackend();
    const { classifier, normalization } = await loadClassifier();
    const smooth = Uint8Array.from({ length: 3072 }, (_, index) => 60 + (index % 96) + (index >> 6));
    const noisy = corrupt(smooth, { ...SIZE, corruption: "gaussian_noise", severity: 3, seed: 1 });
    const page = await browser.newPage();
    page.setDefaultTimeout(240_000);
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).host));
    const [address] = server.resolvedUrls.local;
    await page.goto(address);
    await page.getByText("Choose a picture.").waitFor();
    for (const [name, pixels] of Object.entries({ smooth, noisy })) {
      const buffer = await sharp(pixels, { raw: SIZE }).png().toBuffer();
      const before = await page.locator("output").textContent();
      await page.setInputFiles("input", { name: `${name}.png`, mimeType: "image/png", buffer });
      await expect.poll(() => page.locator("output").textContent(), { timeout: 240_000 }).not.toBe(before);
      const { mean, std } = normalization;
      const images = tf.div(
        tf.sub(tf.div(tf.tensor4d(Float32Array.from(pixels), [1, 32, 32, 3]), 255), mean),
        std,
      );
      const chosen = classifier.choose(images).lambda.dataSync()[0];
      const shown = await page.locator("output").textContent();
      expect(shown).toMatch(/^\w+, at λ \d/);
      // Four decimals are shown; sums in another order differ in the fifth.
      expect(Math.abs(Number(shown.split("λ ")[1]) - chosen)).toBeLessThan(2e-4);
    }
    expect(new Set(asked)).toEqual(new Set([new URL(address).host]));
  });
});
