import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict, type ModelName } from "@sdnet/models";
import type { Certificate } from "@sdnet/robust";
import { createShell } from "@sdnet/testing/node";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../main.js";
import { hasNativeEngine } from "@sdnet/engine/install";

const isLinked = hasNativeEngine();
const folder = mkdtempSync(join(tmpdir(), "sdnet-certify-"));
const shell = createShell(run, { "%": folder });
const NOISE = "--sigma 0.3,0.6 --samples 40 --select 8 --alpha 0.05";
const LINE = `certify %/net.safetensors --data folder:%/pets ${NOISE}`;

interface Curve {
  readonly sigma: number;
  readonly choice: string | number;
  readonly lambda?: number;
  readonly images: number;
  readonly abstained: number;
  readonly averageRadius: number;
  readonly points?: readonly { readonly lambda: number }[];
  readonly accuracies: readonly { readonly radius: number; readonly correct: number }[];
}

async function curvesOf(line: string): Promise<readonly Curve[]> {
  const before = (await shell.run("data list --json x")).out.length;
  process.exitCode = undefined;
  const { out, err, code } = await shell.run(`${line} --json`);
  expect([code, err]).toEqual([0, err]);
  return (JSON.parse(out.slice(before)) as { readonly curves: readonly Curve[] }).curves;
}

/** Losses and entropies of the points, of which another runtime has other last digits, may differ a little. */
function rounded(curves: readonly Curve[]): readonly object[] {
  return curves.map(({ points, ...curve }) => ({
    ...curve,
    ...(points && {
      points: points.map((point) =>
        Object.fromEntries(
          Object.entries(point).map(([name, value]) => [name, expect.closeTo(value, 4) as number]),
        ),
      ),
    }),
  }));
}

/** Certificates as the records have them, in the order in which they were made. */
async function certificatesOf(line: string, out: string): Promise<readonly Certificate[]> {
  await curvesOf(`${line} --out ${out}`);
  const lines = readFileSync(join(shell.folder, out.slice(2), "records.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((text) => ({ ...(JSON.parse(text) as Certificate), key: "" }));
}

/** Writes a network that was not trained, its logits shifted so that no class wins everywhere. */
function writeNetwork(file: string, name: ModelName, learnLambda: "none" | "atom" = "none"): void {
  const model = createModel(name, { width: 2, stemAtoms: 6, classes: 3, imageSize: 8, seed: 2, learnLambda });
  const normalization = { mean: [0.5, 0.4, 0.3], std: [0.2, 0.3, 0.25] };
  const tints = tf.randomUniform([100, 1, 1, 3], -2, 1, "float32", 2);
  const images = tf.add(tints, tf.randomNormal([100, 8, 8, 3], 0, 1.5, "float32", 1));
  // Norms that have seen images: without, all images look the same to it.
  for (let step = 0; step < 30; step++) tf.dispose(model.apply(images, { training: true }) as tf.Tensor);
  const tensors = new Map(stateDict(model));
  const usual = tf.tidy(() => tf.mean(model.predict(images) as tf.Tensor2D, 0).dataSync<"float32">());
  const { data: bias = [] } = tensors.get("linear.bias") ?? {};
  const shifted = usual.map((logit, index) => Number(bias[index]) - logit);
  tensors.set("linear.bias", { dtype: "F32", shape: [3], data: shifted });
  const checkpoint = { tensors, model: describeNetwork(model), normalization };
  writeFileSync(join(folder, file), encodeCheckpoint({ ...checkpoint, classNames: ["a", "b", "c"] }));
  model.dispose();
  tf.dispose([tints, images]);
}

beforeAll(() => {
  registerKernels();
  for (const name of ["a", "b", "c"]) {
    for (let image = 0; image < 4; image++) {
      const random = randomStream(image, "pictures", name);
      const tint = [random.below(200), random.below(200), random.below(200)];
      const pixels = Uint8Array.from({ length: 192 }, (_, at) => (tint[at % 3] ?? 0) + random.below(56));
      const path = join(folder, "pets", image < 2 ? "train" : "val", name, `${image}.png`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
    }
  }
  writeNetwork("net.safetensors", "sdnet8");
  writeNetwork("resnet.safetensors", "convnet8");
  writeNetwork("atoms.safetensors", "sdnet8", "atom");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sdnet certify", () => {
  it("gives the same figures in batches of 32 and 500", async () => {
    const expected = await certificatesOf(`${LINE} --batch 500 --backend cpu`, "@/large");
    expect(await certificatesOf(`${LINE} --batch 32 --backend cpu`, "@/small")).toEqual(expected);
    expect(expected).toHaveLength(12);
    // A test of nothing otherwise: answers differ, and are neither all certain nor all uncertain.
    expect(new Set(expected.map(({ answer }) => answer)).size).toBeGreaterThan(1);
    expect(new Set(expected.map(({ count }) => count)).size).toBeGreaterThan(3);
    expect(new Set(expected.map(({ abstains }) => abstains)).size).toBe(2);
    const other = await certificatesOf(`${LINE} --batch 500 --backend cpu --seed 1`, "@/other");
    expect(other.map(({ count }) => count)).not.toEqual(expected.map(({ count }) => count));
  });

  it.for([
    { backend: "wasm", available: true },
    { backend: "native", available: isLinked },
  ])("gives the same figures on $backend", async ({ backend, available }, { skip }) => {
    skip(!available, "no native engine is linked");
    const expected = await certificatesOf(`${LINE} --backend cpu`, "@/plain");
    expect(await certificatesOf(`${LINE} --backend ${backend}`, `@/${backend}`)).toEqual(expected);
  });

  it("gives the same figures in ONNX Runtime, of a file and of a checkpoint", async () => {
    vi.stubEnv("SDNET_BACKEND", "cpu");
    await shell.run("export %/net.safetensors --format onnx --adaptive --out %/net.onnx");
    const choices = "--lambda fixed,oracle,0.5 --lambdas 0.1,0.5,1";
    const expected = await curvesOf(`${LINE} ${choices} --backend cpu`);
    expect(await curvesOf(`${LINE} ${choices} --engine onnx`)).toEqual(rounded(expected));
    const file = LINE.replace("net.safetensors", "net.onnx");
    expect(await curvesOf(`${file} ${choices}`)).toEqual(rounded(expected));
    vi.unstubAllEnvs();
  });

  it("goes on from records that end in the middle of a line, and tells the same", async () => {
    const line = `${LINE} --lambda fixed,calibrated,oracle,0.5 --held-out 4 --lambdas 0.1,0.5,1 --backend cpu`;
    const expected = await curvesOf(`${line} --out @/whole`);
    const path = join(shell.folder, "whole/records.jsonl");
    const whole = readFileSync(path, "utf8");
    const lines = whole.trimEnd().split("\n");
    // As a process leaves them that was killed while it wrote.
    truncateSync(path, lines.slice(0, 9).join("\n").length + 20);
    expect(await curvesOf(`${line} --out @/whole`)).toEqual(expected);
    const again = readFileSync(path, "utf8").trimEnd().split("\n");
    expect([...again].sort()).toEqual([...lines].sort());
    expect(expected.map(({ choice }) => choice)).toEqual([
      ...["fixed", "calibrated", "oracle", 0.5],
      ...["fixed", "calibrated", "oracle", 0.5],
    ]);
    expect(expected.find(({ choice }) => choice === "calibrated")?.points?.map((at) => at.lambda)).toEqual([
      0.1, 0.5, 1,
    ]);
  });

  it("takes the records of runs over other images together", async () => {
    const line = `${LINE} --backend cpu`;
    const expected = await curvesOf(`${line} --out @/all`);
    await curvesOf(`${line} --out @/some --limit 3`);
    const path = join(shell.folder, "all/records.jsonl");
    const some = readFileSync(join(shell.folder, "some/records.jsonl"), "utf8").trimEnd().split("\n");
    const all = readFileSync(path, "utf8").trimEnd().split("\n");
    const keyOf = (text: string) => (JSON.parse(text) as { key: string }).key;
    const known = new Set(some.map(keyOf));
    const rest = all.filter((text) => !known.has(keyOf(text))).reverse();
    expect(rest).toHaveLength(all.length / 2);
    writeFileSync(path, `${[...rest, ...some].join("\n")}\n`);
    expect(await curvesOf(`${line} --out @/all`)).toEqual(expected);
    expect(readFileSync(path, "utf8").trimEnd().split("\n")).toHaveLength(all.length);
  });

  it("refuses the folder of another request, and names what differs", async () => {
    const line = `${LINE} --limit 1 --backend cpu --out @/first`;
    await curvesOf(line);
    const { err, code } = await shell.run(`${line} --alpha 0.2 --seed 1`);
    expect(err.trimEnd().split("\n").at(-1)).toBe(
      "sdnet: --out @/first holds another certify: seed was 0, now 1; alpha was 0.05, now 0.2. " +
        "Choose another --out, give the options that it was made with, or delete it.",
    );
    expect(code).toBe(2);
  });

  it("writes a page, a table of cells and a summary", async () => {
    await curvesOf(`${LINE} --lambda fixed,oracle --lambdas 0.1,1 --backend cpu --out @/report`);
    const read = (file: string) => readFileSync(join(shell.folder, "report", file), "utf8");
    const page = read("index.html");
    expect(page.match(/<svg/g)).toHaveLength(2);
    expect(page).toContain("upper bounds, not results");
    expect(page).not.toMatch(/(?:src|href)="http/);
    const [head, first] = read("cells.csv").split("\n");
    expect(head).toBe("sigma,choice,lambda,radius,images,correct,accuracy,low,high");
    expect(first).toMatch(/^0\.3,fixed,0\.1,0\.0000,6,\d,/);
    expect((JSON.parse(read("summary.json")) as { curves: object[] }).curves).toHaveLength(4);
    const { err, code } = await shell.run("attack %/net.safetensors --data folder:%/pets --out @/report");
    expect([err, code]).toEqual([expect.stringContaining("holds a report of sdnet certify"), 2]);
  });

  it("prints a table with a line for each sigma and λ", async () => {
    const before = (await shell.run("data list --json x")).out.length;
    process.exitCode = undefined;
    const { out, err } = await shell.run(`${LINE} --lambda fixed,0.5 --backend cpu`);
    const lines = out.slice(before).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^ sigma λ +images abstain +mean r +r 0\.00 +r 0\.25 +r 0\.50 +r 0\.75/);
    expect(lines.slice(1).map((line) => line.trim().split(/ {2,}|(?<=\d) (?=f|\d)/)[0])).toHaveLength(4);
    expect(err).toContain("6 images x 48 noisy copies x 2 sigma x 2 λ: 1152 images to classify.");
  });

  it.each([
    ["--sigma 0", '--sigma must be numbers in (0, 10] with commas between, got "0". Pixels are in [0, 1].'],
    [
      "--sigma 0.1,x",
      '--sigma must be numbers in (0, 10] with commas between, got "0.1,x". Pixels are in [0, 1].',
    ],
    ["--samples 0", '--samples must be an integer in [1, 1000000000], got "0".'],
    ["--samples 9", "--samples must be at least 10 at --alpha 0.001, got 9: fewer can certify nothing."],
    ["--select 1.5", '--select must be an integer in [1, 1000000000], got "1.5".'],
    ["--alpha 0.5", '--alpha must be a number in (0, 0.5), got "0.5".'],
    ["--lambda best", '--lambda must be fixed, calibrated, oracle or numbers, with commas, got "best".'],
    [
      "--lambda 11",
      '--lambda must be a number in [0, 10], got "11". λ is in units of normalised pixels; training uses 0.1.',
    ],
    ["--held-out 9", "--held-out has no effect without --lambda calibrated."],
    ["--lambdas 1", "--lambdas has no effect without --lambda calibrated or oracle."],
    [
      "--lambda calibrated --held-out 99 --samples 10",
      "--held-out must be at most 6, the images of the split, got 99.",
    ],
  ])("refuses %s with one line", async (flags, message) => {
    const line = `certify %/net.safetensors --data folder:%/pets ${flags} --backend cpu`;
    const { err, code } = await shell.run(line);
    expect([err.trimEnd().split("\n").at(-1), code]).toEqual([`sdnet: ${message}`, 2]);
  });

  it("certifies networks without a λ to choose as they are, and refuses to choose one", async () => {
    for (const file of ["resnet", "atoms"]) {
      const line = `certify %/${file}.safetensors --data folder:%/pets ${NOISE} --backend cpu`;
      const curves = await curvesOf(line);
      expect(curves.map(({ lambda }) => lambda)).toEqual([undefined, undefined]);
      const { err, code } = await shell.run(`${line} --lambda oracle`);
      expect(err).toMatch(/--lambda needs a network with a sparse-coding stem|has learnt a λ for every atom/);
      expect(code).toBeGreaterThan(0);
    }
    vi.restoreAllMocks();
  });
});
