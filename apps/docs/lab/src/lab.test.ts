import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CIFAR10_RECORD_BYTES, createNormalizer, decodeCifar10Records } from "@sdnet/data";
import { loadPretrained, loadPretrainedCalibration, robustModel } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { adaptiveLambda, corrupt, decodeCalibration, type CorruptionName } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SDNET } from "./networks.js";
import { PICTURE_VALUES, SIDE } from "./protocol.js";
import { after, hasChromium, openLab, pixelsOf, shownNumbers, type OpenedLab } from "./testing/open-lab.js";

const PATIENCE = 300_000;

const pictures = (() => {
  const records = readFileSync(fileURLToPath(new URL("../pictures/test-images.bin", import.meta.url)));
  const count = records.length / CIFAR10_RECORD_BYTES;
  const decoded = { images: new Uint8Array(count * PICTURE_VALUES), labels: new Uint8Array(count) };
  decodeCifar10Records(records, decoded, "test-images.bin");
  return decoded;
})();

describe("the bundled pictures", () => {
  it("are four of each class of CIFAR-10", () => {
    expect([...pictures.labels]).toEqual(Array.from({ length: 40 }, (_, index) => Math.floor(index / 4)));
  });
});

describe.skipIf(!hasChromium)("the lab in Chromium (skipped where there is none)", () => {
  let lab: OpenedLab;
  let page: Page;
  beforeAll(async () => {
    lab = await openLab();
    ({ page } = lab);
    await lab.open("#engine=wasm&image=4&noise=gaussian&severity=3");
  }, PATIENCE);
  afterAll(() => lab.close());

  it("asks nothing of any other place, and runs on WASM where it is told to", async () => {
    expect(await page.getAttribute("#engine-name", "data-engine")).toBe("wasm");
    expect(lab.asked.some((address) => address.endsWith(".safetensors"))).toBe(true);
    expect(
      lab.asked.filter((address) => !address.startsWith(lab.address) && !/^(data|blob|about):/.test(address)),
    ).toEqual([]);
  });

  it(
    "opens with the effect that it says its first picture was chosen for",
    async () => {
      await lab.open("#engine=wasm");
      expect(await page.textContent("#opening")).toContain("chosen because it shows the effect");
      expect(await page.textContent("#sdnet-answer .verdict")).toBe("dog✓ right");
      expect(await page.textContent("#fixed-answer")).toMatch(/^At the λ of training, 0.1, it says (?!dog)/);
      expect(await page.textContent("#twin-answer .verdict")).toContain("✗ wrong");
    },
    PATIENCE,
  );

  it(
    "shows the chosen picture and words of their own size on a phone, also one that is turned",
    async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await lab.open("#engine=wasm");
      const left = async () =>
        (await page.locator(".thumbs label:has(:checked)").boundingBox())?.x ?? Infinity;
      expect(await left()).toBeGreaterThan(0);
      expect(await left()).toBeLessThan(390 - 44);
      // Units of the drawing for a pixel of the page.
      const scale = () =>
        page
          .locator("#meter svg")
          .evaluate((svg) => (svg as SVGSVGElement).viewBox.baseVal.width / svg.clientWidth);
      expect(await scale()).toBeCloseTo(1, 2);
      await page.setViewportSize({ width: 844, height: 390 });
      await expect.poll(scale).toBeCloseTo(1, 2);
      await page.locator("#thumbs").evaluate((strip) => (strip.scrollLeft = 0));
      await page.setViewportSize({ width: 390, height: 844 });
      await expect.poll(left).toBeLessThan(390 - 44);
      await page.setViewportSize({ width: 1280, height: 900 });
      await lab.open("#engine=wasm&image=4&noise=gaussian&severity=3");
    },
    PATIENCE,
  );

  it("restores a state from a link", async () => {
    expect(await page.isChecked('input[name="image"][value="4"]')).toBe(true);
    expect(await page.inputValue("#noise")).toBe("gaussian_noise");
    expect(await page.inputValue("#severity")).toBe("3");
    expect(await page.isChecked("#adaptive")).toBe(true);
    expect(await page.getAttribute("#shown", "aria-label")).toBe(
      "Picture 4, automobile, Gaussian noise, severity 3",
    );
  });

  it(
    "chooses the λ that @sdnet/robust chooses in Node, from the same pixels",
    async () => {
      const { model, entry } = await loadPretrained(SDNET, pretrainedFolder());
      const text = await loadPretrainedCalibration(SDNET, pretrainedFolder());
      const robust = robustModel(model);
      const adaptive = adaptiveLambda(robust, decodeCalibration(text, "calibration"));
      const normalize = createNormalizer(entry.normalization);
      const places: readonly (readonly [number, CorruptionName, number])[] = [
        [4, "gaussian_noise", 3],
        [17, "impulse_noise", 5],
        [38, "fog", 2],
      ];
      for (const [image, corruption, severity] of places) {
        if (image !== 4)
          await after(page, () =>
            page.evaluate(
              (hash) => (location.hash = hash),
              `engine=wasm&image=${image}&noise=${corruption}&severity=${severity}`,
            ),
          );
        const shown = await shownNumbers(page);
        const clean = pictures.images.slice(image * PICTURE_VALUES, (image + 1) * PICTURE_VALUES);
        const spoiled = corrupt(clean, {
          corruption,
          severity,
          seed: 1,
          height: SIDE,
          width: SIDE,
          channels: 3,
        });
        expect(await pixelsOf(page, "#shown")).toEqual([...spoiled]);
        const pixels = new Float32Array(PICTURE_VALUES);
        normalize(spoiled, pixels, 0);
        const images = tf.tensor4d(pixels, [1, SIDE, SIDE, 3]);
        const { lambda, signal } = adaptive.choose(images);
        const [energy = NaN] = robust.residual(images, lambda).dataSync();
        expect(Math.abs(shown.lambda - (lambda.dataSync()[0] ?? NaN))).toBeLessThan(1e-4);
        expect(Math.abs(shown.signal / (signal.dataSync()[0] ?? NaN) - 1)).toBeLessThan(1e-4);
        expect(Math.abs(shown.energy / energy - 1)).toBeLessThan(1e-4);
      }
    },
    PATIENCE,
  );

  it(
    "follows every control of the picture and of λ, and its address follows them",
    async () => {
      await lab.open("#engine=wasm&image=4&noise=none&lambda=0.1");
      const clean = await pixelsOf(page, "#shown");
      const weak = await shownNumbers(page);
      expect(weak.lambda).toBeCloseTo(0.1, 6);
      const strong = await after(page, () => page.locator("#lambda").fill("0.9"));
      expect(strong.lambda).toBeCloseTo(0.9, 6);
      expect(strong.energy).toBeGreaterThan(1.2 * weak.energy);
      expect(page.url()).toContain("lambda=0.9");
      await after(page, () => page.locator("#lambda").press("ArrowRight"));
      expect((await shownNumbers(page)).lambda).toBeCloseTo(0.91, 6);
      await after(page, () => page.locator("#adaptive").press("Space"));
      expect(page.url()).not.toContain("lambda");
      await after(page, () => page.selectOption("#noise", "speckle_noise"));
      const noisy = await pixelsOf(page, "#shown");
      expect(noisy).not.toEqual(clean);
      await after(page, () => page.locator("#severity").fill("5"));
      const worse = await pixelsOf(page, "#shown");
      const distance = (from: number[]): number =>
        from.reduce((sum, value, index) => sum + (value - (clean[index] ?? 0)) ** 2, 0);
      expect(distance(worse)).toBeGreaterThan(distance(noisy));
      await after(page, () => page.click("#again"));
      expect(await pixelsOf(page, "#shown")).not.toEqual(worse);
      expect(page.url()).toMatch(/noise=speckle_noise.*severity=5.*draw=2/);
      await after(page, () => page.locator('input[name="image"][value="4"]').press("ArrowRight"));
      expect(page.url()).toContain("image=5");
      expect(await page.getAttribute("#shown", "aria-label")).toContain("Picture 5");
    },
    PATIENCE,
  );

  it(
    "takes every corruption of @sdnet/robust",
    async () => {
      const names = await page
        .locator("#noise option")
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      expect(names).toHaveLength(20);
      const seen = new Set<string>();
      for (const name of names) {
        if ((await page.inputValue("#noise")) !== name)
          await after(page, () => page.selectOption("#noise", name));
        seen.add((await pixelsOf(page, "#shown")).join());
      }
      expect(seen.size).toBe(20);
      expect(await page.isVisible("#problem")).toBe(false);
    },
    PATIENCE,
  );

  it(
    "lets noise be drawn, by pointer and by keys, and wiped away",
    async () => {
      await lab.open("#engine=wasm&image=9&noise=none");
      const clean = await pixelsOf(page, "#shown");
      await page.click("#pen");
      const box = await page.locator("#shown").boundingBox();
      await after(page, () =>
        page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 4, (box?.y ?? 0) + (box?.height ?? 0) / 4),
      );
      const drawn = await pixelsOf(page, "#shown");
      const changed = drawn.flatMap((value, index) =>
        value === clean[index] ? [] : [Math.floor(index / 3)],
      );
      expect(changed.length).toBeGreaterThan(5);
      expect(changed.every((pixel) => Math.hypot((pixel % SIDE) - 8, Math.floor(pixel / SIDE) - 8) < 4)).toBe(
        true,
      );
      await page.locator("#shown").press("ArrowRight");
      await after(page, () => page.locator("#shown").press("Space"));
      expect(await pixelsOf(page, "#shown")).not.toEqual(drawn);
      await after(page, () => page.click("#clear"));
      expect(await pixelsOf(page, "#shown")).toEqual(clean);
    },
    PATIENCE,
  );

  it(
    "takes a picture of one's own and crops it to the square",
    async () => {
      const file = { name: "own.png", mimeType: "image/png", buffer: await leftRedRightBlue() };
      await page.setInputFiles("#file", file);
      await page.locator("#crop .square").press("ArrowRight");
      await after(page, () => page.click("#crop-take"));
      expect(await page.getAttribute("#shown", "aria-label")).toMatch(/^Your picture/);
      const pixels = await pixelsOf(page, "#shown");
      // 80 x 40 pixels, half red and half blue; the square of 40 begins at 22, two further than the middle one.
      expect(pixels.slice(0, 3)).toEqual([255, 0, 0]);
      expect(pixels.slice(3 * 13, 3 * 14)).toEqual([255, 0, 0]);
      expect(pixels.slice(3 * 16, 3 * 17)).toEqual([0, 0, 255]);
      expect(await page.locator(".verdict small").count()).toBe(0);
    },
    PATIENCE,
  );
});

/** A PNG of 80 x 40 pixels, red on the left and blue on the right. */
async function leftRedRightBlue(): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  const pixels = Buffer.from(
    Array.from({ length: 80 * 40 }, (_, pixel) => (pixel % 80 < 40 ? [255, 0, 0] : [0, 0, 255])).flat(),
  );
  return sharp(pixels, { raw: { width: 80, height: 40, channels: 3 } })
    .png()
    .toBuffer();
}
