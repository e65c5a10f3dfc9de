import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomStream } from "@sdnet/csc-core/tensor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodePng } from "@sdnet/data/node";
import type { ReproductionRecord } from "./reproduce/reproduction.js";

const PROGRAM = fileURLToPath(new URL("../../bin/sdnet.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sdnet-reproduce-"));
const recipe = join(folder, "tiny.yaml");

beforeAll(() => {
  for (const [part, count] of [
    ["train", 8],
    ["val", 3],
  ] as const) {
    for (const name of ["cats", "dogs"]) {
      for (let image = 0; image < count; image++) {
        const random = randomStream(image, part, name);
        const pixels = Uint8Array.from({ length: 32 * 32 * 3 }, () => random.below(256));
        const path = join(folder, "images", part, name, `${image}.png`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, encodePng({ width: 32, height: 32, pixels }));
      }
    }
  }
  writeFileSync(
    join(folder, "experiment.yaml"),
    `model: { name: sdnet8, width: 2, stemAtoms: 4, stem: cifar, classes: 2 }
data: { name: folder, source: ${join(folder, "images")}, validation: 4, normalization: cifar10, workers: 0 }
training: { epochs: 2, batchSize: 4, optimizer: { learningRate: 0.01 } }`,
  );
  writeFileSync(
    recipe,
    `title: A tiny network
scale: Seconds.
experiment: ./experiment.yaml
claims: [{ claim: "top-1 accuracy, %", value: 50, source: a guess, figure: evaluate.top1 }]
measure:
  calibrate: { limit: 4, corruptions: gaussian, lambdas: "0.1,0.5" }
  robust: { limit: 4 }
  attack: { attack: fgsm, limit: 4, probe: 0 }
  certify: { limit: 2, samples: 20, select: 5, batch: 10 }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const sdnet = (...words: string[]) =>
  spawnSync(process.execPath, [PROGRAM, "reproduce", ...words], { encoding: "utf8", cwd: folder });

describe("sdnet reproduce", () => {
  it("trains, measures and records, and goes on where it was stopped", async () => {
    const out = join(folder, "out");
    const words = [PROGRAM, "reproduce", recipe, "--out", out];
    const first = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
    let told = "";
    let stopped = false;
    // Stopped once, in the middle: when the calibration begins.
    first.stderr.on("data", (part: Buffer) => {
      told += part.toString();
      // A second signal would end the program at once.
      if (!stopped && told.includes("3 of 6: sdnet calibrate")) stopped = first.kill("SIGINT");
    });
    const [code] = (await once(first, "close")) as [number];
    expect(code, told).toBe(130);
    expect(told).toContain("Continue with: ");
    expect(existsSync(join(out, "record.json"))).toBe(false);

    const second = sdnet(recipe, "--out", out, "--json");
    expect(second.status, second.stderr).toBe(0);
    expect(second.stderr).not.toContain("sdnet train");
    const record = JSON.parse(second.stdout) as ReproductionRecord;
    expect(JSON.parse(readFileSync(join(out, "record.json"), "utf8"))).toEqual(record);
    expect(Object.keys(record.results)).toEqual([
      "train",
      "evaluate",
      "calibrate",
      "robust",
      "attack",
      "certify",
    ]);
    const { top1 } = record.results["evaluate"] as { top1: number };
    expect(record.claims).toMatchObject([{ claim: "top-1 accuracy, %", value: 50, ours: 100 * top1 }]);
    expect(record).toMatchObject({ recipe: "tiny", seed: 1, overrides: [], title: "A tiny network" });
    expect(record.versions["backend"]).toMatch(/^(tensorflow|wasm|cpu)$/);
    const page = readFileSync(join(out, "index.html"), "utf8");
    for (const target of ["robust/index.html", "attack/index.html", "certify/index.html"]) {
      expect(page).toContain(target);
      expect(existsSync(join(out, target))).toBe(true);
    }

    const other = sdnet(recipe, "training.epochs=1", "--out", out);
    expect(other.status).toBe(2);
    expect(other.stderr).toContain("holds tiny with other settings");
  }, 600_000);

  it("refuses an option that a command has not, before it trains", () => {
    const wrong = join(folder, "wrong.yaml");
    writeFileSync(wrong, readFileSync(recipe, "utf8").replace("probe: 0", "prob: 0"));
    const { status, stderr } = sdnet(wrong, "--out", join(folder, "never"));
    expect(status).toBe(2);
    expect(stderr).toContain("`measure.attack.prob`: sdnet attack has no such option.");
    expect(existsSync(join(folder, "never"))).toBe(false);
  });

  it("says what to give where the directory is left out, and lists recipes where the recipe is", () => {
    expect(sdnet("cifar10-sdnet8")).toMatchObject({ status: 2 });
    expect(sdnet().stdout).toContain("table1-cifar10-sdnet18");
  });
});
