import { readFileSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createNormalizer } from "@sdnet/data";
import { InferenceModel, loadPretrained, loadPretrainedCalibration } from "@sdnet/models";
import { pretrainedFolder } from "@sdnet/models/node";
import { decodeCalibration, statisticsAt } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SDNET } from "./networks.js";
import { PICTURE_VALUES, SIDE } from "./protocol.js";
import {
  after,
  hasChromium,
  openLab,
  pixelsOf,
  shownNumbers,
  untilShown,
  type OpenedLab,
} from "./testing/open-lab.js";

const PATIENCE = 300_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!hasChromium)("experiments of the lab in Chromium (skipped where there is none)", () => {
  let lab: OpenedLab;
  let page: Page;
  beforeAll(async () => {
    lab = await openLab();
    ({ page } = lab);
    await lab.open("#engine=wasm&image=4&noise=gaussian&severity=3");
  }, PATIENCE);
  afterAll(() => lab.close());

  it(
    "shows an atom, where it is used, and what the answer loses without it",
    async () => {
      const tile = page.locator("#tiles button").first();
      const label = (await tile.getAttribute("aria-label")) ?? "";
      const [, atom, places] = /^Atom (\d+), .* used at (\d+) of \d+ places$/.exec(label) ?? [];
      await tile.click();
      await page.waitForFunction(
        () => document.querySelector("#atom .effect")?.textContent.includes("logit"),
        undefined,
        { timeout: 60_000 },
      );
      expect(await page.textContent("#atom")).toContain(`Used at ${places} of`);
      expect(await page.textContent("#atom .effect")).toMatch(
        /^Without its codes, the logit of “\w+” (loses|gains) [\d.e-]+/,
      );
      expect(page.url()).toContain(`atom=${atom}`);
      const lit = (await pixelsOf(page, "#atom figure:nth-child(2) canvas")).filter(
        (value) => value > 0,
      ).length;
      expect(lit).toBeGreaterThan(0);
      await after(page, () => page.locator("#lambda").fill("1.5"));
      await after(page, () => page.locator("#tiles button[aria-pressed=true], #adaptive").first().click());
    },
    PATIENCE,
  );

  it(
    "puts first the atoms that change the answer most, by what the network says without each",
    async () => {
      await lab.open("#engine=wasm&image=4&noise=gaussian&severity=3&lambda=0.5&rank=effect");
      const texts = () => page.locator("#tiles button b").allTextContents();
      await expect.poll(texts, { timeout: 60_000 }).not.toContain("…");
      const sizes = (await texts()).map((text) => Math.abs(Number(text.replace("−", "-"))));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      const { model, entry } = await loadPretrained(SDNET, pretrainedFolder());
      const network = new InferenceModel(model);
      const normalize = createNormalizer(entry.normalization);
      const pixels = new Float32Array(PICTURE_VALUES);
      normalize(Uint8Array.from(await pixelsOf(page, "#shown")), pixels, 0);
      const images = tf.tensor4d(pixels, [1, SIDE, SIDE, 3]);
      const how = { lambda: 0.5, statistics: await statisticsFor(0.5) };
      const { logits, codes } = network.explain(images, how);
      const before = (await logits.data()) as Float32Array;
      const answer = before.indexOf(Math.max(...before));
      const label = (await page.locator("#tiles button").first().getAttribute("aria-label")) ?? "";
      const atom = Number(/^Atom (\d+)/.exec(label)?.[1]);
      const others = tf.sub(1, tf.oneHot(tf.scalar(atom, "int32"), codes.shape[3]));
      const without = network.classify(images, { ...how, codes: tf.mul(codes, others) });
      const change = ((await without.data())[answer] ?? NaN) - (before[answer] ?? NaN);
      expect(Math.abs(Math.abs(change) - (sizes[0] ?? NaN))).toBeLessThan(0.006); // two digits are shown
      expect(await page.textContent("#atoms-together")).toMatch(
        /^Without the 12 atoms shown here, the logit of “\w+” (loses|gains) [\d.e-]+: from [\d.-]+ to/,
      );
      await page.check('input[name="rank"][value="use"]');
      await expect.poll(texts).toContainEqual(expect.stringMatching(/^\d+ %$/));
      expect(page.url()).not.toContain("rank");
    },
    PATIENCE,
  );

  it("lets size, steps, norm and knowledge of an attack, and noise and votes of a certificate be set", async () => {
    await lab.open("#engine=wasm&image=28&noise=none");
    await page.locator("#epsilon").fill("0.5");
    await page.locator("#steps").fill("2");
    await page.check("#through");
    await page.locator("#sigma").fill("0.3");
    await page.selectOption("#samples", "2000");
    expect(await page.textContent("#epsilon-out")).toBe("0.5/255");
    expect(await page.textContent("#steps-out")).toBe("2");
    expect(await page.textContent("#sigma-out")).toBe("0.30");
    expect(page.url()).toMatch(/epsilon=0.5&steps=2&through=yes&sigma=0.3&samples=2000&engine=wasm$/);
    await page.click("#attack");
    const words = page.locator("#attack-result p");
    await expect
      .poll(() => words.textContent(), { timeout: 60_000 })
      .toMatch(/^(Not deceived within 0\.5\/255 and 2 steps|Deceived after)/);
    await page.check('input[name="norm"][value="l2"]');
    expect(await page.textContent("#epsilon-out")).toBe("0.05");
  });

  it.each([
    ["linf", false],
    ["l2", true],
  ] as const)(
    "changes the answer by PGD in %s, gradients through λ: %s, and takes it back",
    async (norm, through) => {
      const size = norm === "linf" ? 16 : 20;
      await lab.open(
        `#engine=wasm&image=28&noise=none&norm=${norm}&epsilon=${size}&steps=20&through=${through ? "yes" : "no"}`,
      );
      const answer = () =>
        page.locator("#sdnet-answer .verdict").evaluate((verdict) => verdict.firstChild?.textContent);
      const [before, pixels] = [await answer(), await pixelsOf(page, "#shown")];
      await page.click("#attack");
      await page.waitForSelector("#undo:not([hidden])", { timeout: PATIENCE / 2 });
      await expect.poll(answer, { timeout: 60_000 }).not.toBe(before);
      expect(await page.textContent("#attack-result p")).toMatch(/^Deceived after \d+ steps/);
      const attacked = await pixelsOf(page, "#shown");
      const differences = attacked.map((value, index) => Math.abs(value - (pixels[index] ?? 0)));
      const length = norm === "linf" ? Math.max(...differences) : Math.hypot(...differences) / 255;
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(norm === "linf" ? 16.6 : 2.1);
      await after(page, () => page.click("#undo"));
      expect(await answer()).toBe(before);
    },
    PATIENCE,
  );

  it(
    "certifies a radius with its votes counted, and stops when it is told to",
    async () => {
      await lab.open("#engine=wasm&image=28&noise=none&sigma=0.05&samples=100");
      await page.click("#certify");
      await page.waitForSelector("#certificate-result[role=status]", { timeout: PATIENCE / 2 });
      expect(await page.textContent("#votes")).toBe("100 of 100 votes counted.");
      const votes = (await page.locator("#certificate-result .value").allTextContents()).map(Number);
      expect(votes.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(100);
      const bound = Number(await page.getAttribute("#certificate-result", "data-bound"));
      // Clopper and Pearson with α = 0.001; for 100 votes of 100 it is the 100th root of α.
      if (votes[0] === 100) expect(bound).toBeCloseTo(0.001 ** (1 / 100), 9);
      expect(bound).toBeLessThan((votes[0] ?? 0) / 100);
      await page.selectOption("#samples", "10000");
      await page.click("#certify");
      await page.click("#certify-stop");
      await page.waitForSelector("#certify:not([disabled])");
      await after(page, () => page.locator("#lambda").fill("0.3"));
    },
    PATIENCE,
  );

  it.each(["light", "dark"] as const)(
    "has no serious fault of accessibility in %s",
    async (colorScheme) => {
      // Colours are judged at rest, not on their way from one to another.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(AXE);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
        const { violations } = await axe.run();
        return violations.map(({ id, impact, nodes }) => ({
          id,
          impact,
          where: nodes.map(({ html }) => html.slice(0, 120)),
        }));
      });
      expect(faults.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    },
    PATIENCE,
  );

  it("fits a phone: nothing is wider than 390 pixels", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("says what is wrong where a network does not come", async () => {
    const [there, away] = ["pretrained", "elsewhere"].map((name) => join(lab.folder, name));
    renameSync(there ?? "", away ?? "");
    await lab.open("#engine=wasm");
    renameSync(away ?? "", there ?? "");
    expect(await page.textContent("#problem")).toMatch(
      /The lab cannot run here\. .*manifest\.json: the server must send the file, got status 404/,
    );
  });

  it.for(["webgl", "webgpu"] as const)(
    "gives the same on %s (skipped where Chromium offers none)",
    { timeout: PATIENCE },
    async (engine, context) => {
      await lab.open("#engine=wasm&image=4&noise=gaussian&severity=3&lambda=0.4");
      const expected = await shownNumbers(page);
      await page.click(`button[data-engine=${engine}]`);
      await page.waitForSelector('#bench[aria-busy="true"]');
      await untilShown(page);
      if ((await page.getAttribute("#engine-name", "data-engine")) !== engine) {
        context.skip(`Chromium offers no ${engine} here: ${(await page.textContent("#engine")) ?? ""}`);
      }
      const shown = await shownNumbers(page);
      expect(shown.lambda).toBeCloseTo(expected.lambda, 4);
      expect(Math.abs(shown.energy / expected.energy - 1)).toBeLessThan(1e-3);
      expect(page.url()).toContain(`engine=${engine}`);
    },
  );
});

/** Norm statistics of the SDNet at a λ by its calibration; undefined where its rule keeps the running ones. */
async function statisticsFor(lambda: number) {
  const text = await loadPretrainedCalibration(SDNET, pretrainedFolder());
  const { recommended, norms } = decodeCalibration(text, "calibration");
  return recommended.norms === "estimated" && norms !== undefined
    ? statisticsAt(norms, tf.tensor1d([lambda]))
    : undefined;
}

/** A violation in a report of axe-core. */
interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
