import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { after, hasChromium, openLab, pixelsOf, untilShown, type OpenedLab } from "./testing/open-lab.js";

const PATIENCE = 300_000;

describe.skipIf(!hasChromium)("pictures of one's own in Chromium (skipped where there is none)", () => {
  let lab: OpenedLab;
  let page: Page;
  beforeAll(async () => {
    lab = await openLab();
    ({ page } = lab);
    await lab.open("#engine=wasm&image=4&noise=none");
  }, PATIENCE);
  afterAll(() => lab.close());

  /** Hands the page a green square, or a text, as a browser does on a drop or a paste. */
  const hand = (how: "drop" | "paste", what: "picture" | "text") =>
    page.evaluate(
      async ([kind, content]) => {
        const canvas = new OffscreenCanvas(64, 64);
        const context = canvas.getContext("2d");
        if (context !== null) {
          context.fillStyle = "rgb(0, 200, 0)";
          context.fillRect(0, 0, 64, 64);
        }
        const data = new DataTransfer();
        data.items.add(
          content === "picture"
            ? new File([await canvas.convertToBlob()], "green.png", { type: "image/png" })
            : new File(["no picture"], "notes.txt", { type: "text/plain" }),
        );
        document.body.dispatchEvent(
          kind === "drop"
            ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: data, bubbles: true }),
        );
      },
      [how, what] as const,
    );
  const label = () => page.getAttribute("#shown", "aria-label");

  it.each(["drop", "paste"] as const)(
    "are taken by %s, and left by choosing a bundled one",
    async (how) => {
      await hand(how, "picture");
      await after(page, () => page.click("#crop-take"));
      expect(await label()).toMatch(/^Your picture/);
      const pixels = await pixelsOf(page, "#shown");
      expect(pixels).toEqual(Array.from({ length: 32 * 32 }, () => [0, 200, 0]).flat());
      await after(page, () => page.click('label:has(input[name="image"][value="7"])'));
      expect(await label()).toMatch(/^Picture 7/);
    },
    PATIENCE,
  );

  it("are taken from a camera, which is off again afterwards", { timeout: PATIENCE }, async () => {
    await page.evaluate(() => {
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wish) => {
        const stream = await open(wish);
        Object.assign(globalThis, { filmed: stream });
        return stream;
      };
    });
    await page.click("#camera");
    await page.getByRole("button", { name: "Take the picture" }).click();
    await after(page, () => page.click("#crop-take"));
    expect(await label()).toMatch(/^Your picture/);
    expect(new Set(await pixelsOf(page, "#shown")).size).toBeGreaterThan(3);
    const states = await page.evaluate(() =>
      (globalThis as unknown as { filmed: MediaStream }).filmed
        .getTracks()
        .map(({ readyState }) => readyState),
    );
    expect(states).toEqual(["ended"]);
  });

  it("leave everything as it was when the square is given up", async () => {
    await after(page, () => page.click('label:has(input[name="image"][value="9"])'));
    const before = await pixelsOf(page, "#shown");
    await hand("drop", "picture");
    await page.click("#crop-cancel");
    expect(await pixelsOf(page, "#shown")).toEqual(before);
    expect(await label()).toMatch(/^Picture 9/);
  });

  it("that are none are refused in words, until there is a result again", async () => {
    await hand("drop", "text");
    await page.waitForSelector("#problem:not([hidden])");
    expect(await page.textContent("#problem")).toBe("This file is no picture that the browser can open.");
    await after(page, () => page.locator("#lambda").fill("0.4"));
    expect(await page.isVisible("#problem")).toBe(false);
  });

  it("is told of light and dark, and remembers it", { timeout: PATIENCE }, async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.click("#theme");
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await untilShown(page);
    expect(await paper()).toBe(dark);
    await page.click("#theme");
    expect(await paper()).toBe(light);
  });

  it("gives a link that restores what is shown", { timeout: PATIENCE }, async () => {
    await lab.open("#engine=wasm&image=11&noise=fog&severity=2&lambda=0.35");
    await after(page, () => page.locator("#severity").fill("5"));
    const before = await pixelsOf(page, "#shown");
    await page.click("#link");
    await expect.poll(() => page.textContent("#link-text")).toBe("Copied.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${lab.address}#image=11&noise=fog&severity=5&lambda=0.35&engine=wasm`);
    await page.goto("about:blank");
    await page.goto(link);
    await untilShown(page);
    expect(await pixelsOf(page, "#shown")).toEqual(before);
    expect(await page.inputValue("#lambda")).toBe("0.35");
  });
});
