import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { buildLab, serveFolder } from "./serve-lab.js";

const CHROMIUM = process.env["SDNET_CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a Chromium here: `SDNET_CHROMIUM`, or Debian's. */
export const hasChromium: boolean = spawnSync(CHROMIUM, ["--version"], { stdio: "ignore" }).status === 0;

/** Starts Chromium with software rendering, so that a machine without a graphics card has WebGL 2 and WebGPU too. */
function startBrowser(): Promise<Browser> {
  const args = [
    "--no-sandbox",
    "--enable-unsafe-webgpu",
    "--use-webgpu-adapter=swiftshader",
    "--enable-unsafe-swiftshader",
    "--use-angle=swiftshader",
    "--enable-features=Vulkan",
    "--disable-background-networking",
    "--no-first-run",
    // A camera that films a moving test picture, for a page that may use it without being asked.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
  ];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** The lab in a browser of its own. */
export interface OpenedLab {
  readonly page: Page;
  readonly address: string;
  /** Folder that is served. */
  readonly folder: string;
  /** Addresses that the page and its workers have asked for. */
  readonly asked: readonly string[];
  /** Opens the lab anew, with what stands behind its address, and waits for a result. */
  readonly open: (hash: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds and serves the lab, and starts a browser for it. */
export async function openLab(): Promise<OpenedLab> {
  const folder = mkdtempSync(join(tmpdir(), "sdnet-lab-"));
  await buildLab(folder);
  const { address, close } = await serveFolder(folder);
  const browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: "light" });
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  // Software rendering on a busy machine keeps a page waiting.
  context.setDefaultTimeout(240_000);
  await context.grantPermissions(["camera", "clipboard-read", "clipboard-write"], { origin: address });
  const page = await context.newPage();
  return {
    page,
    address,
    folder,
    asked,
    open: async (hash) => {
      await page.goto("about:blank");
      await page.goto(`${address}${hash}`);
      await untilShown(page);
    },
    close: async () => {
      await browser.close();
      close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Waits until the lab shows a result or says why it cannot. */
export async function untilShown(page: Page): Promise<void> {
  await page.waitForSelector('#bench[aria-busy="false"], #problem:not([hidden])', { timeout: 240_000 });
}

/** Numbers that the lab shows. */
export interface ShownNumbers {
  readonly lambda: number;
  readonly signal: number;
  readonly energy: number;
  /** Answers so far. */
  readonly results: number;
}

/** Reads the numbers off the page. */
export async function shownNumbers(page: Page): Promise<ShownNumbers> {
  const data = await page
    .locator("#bench")
    .evaluate(({ dataset }) => Object.fromEntries(Object.entries(dataset)));
  const number = (key: string): number => Number(data[key] ?? NaN);
  return {
    lambda: number("lambda"),
    signal: number("signal"),
    energy: number("energy"),
    results: number("results"),
  };
}

/** Does something on the page and waits for the result that it leads to; the numbers after it. */
export async function after(page: Page, act: () => Promise<unknown>): Promise<ShownNumbers> {
  const before = await shownNumbers(page);
  await act();
  await page.waitForFunction(
    (count) => Number(document.getElementById("bench")?.dataset["results"]) > count,
    before.results,
    {
      timeout: 60_000,
    },
  );
  return shownNumbers(page);
}

/** Colours of a canvas, `[height, width, 3]`. */
export function pixelsOf(page: Page, selector: string): Promise<number[]> {
  return page.locator(selector).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(
      0,
      0,
      canvas.width,
      canvas.height,
    );
    return [...data].filter((_, index) => index % 4 !== 3);
  });
}
