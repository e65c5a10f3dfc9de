import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict } from "@sdnet/models";
import { decodeCalibration } from "@sdnet/robust";
import { createShell } from "@sdnet/testing/node";
import type { Experiment } from "@sdnet/train/experiment";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readSavedImages } from "./attack/saved-images.js";
import { run } from "../main.js";
import type { RobustRecord } from "../outputs/records.js";

const CLASSES = ["n01", "n02", "n03"];
const folder = mkdtempSync(join(tmpdir(), "sdnet-on-disk-"));
const shell = createShell(run, { "%": folder });
const sdnet = (line: string) => shell.run(`${line} --backend cpu`);

/** Writes a picture of coloured noise, a square larger than the one that networks here see. */
function writePicture(path: string, seed: number): void {
  const [side, random] = [40, randomStream(seed, path.slice(-12))];
  const tint = [random.below(200), random.below(200), random.below(200)];
  const pixels = Uint8Array.from(
    { length: side * side * 3 },
    (_, index) => (tint[index % 3] ?? 0) + random.below(56),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodePng({ width: side, height: side, pixels }));
}

/** Six training and two test images of each class. */
function writeTree(root: string, seed: number): void {
  for (const name of CLASSES) {
    for (let image = 0; image < 6; image++) writePicture(join(root, "train", name, `${image}.png`), seed);
    for (let image = 0; image < 2; image++)
      writePicture(join(root, "val", name, `${name}-${image}.JPEG`), seed);
  }
}

function writeNetwork(file: string, { name = "sdnet18", imageSize = 32, trainLimit = 9 } = {}): void {
  const model = createModel(name as "sdnet18", { width: 1, stemAtoms: 4, classes: 3, imageSize, seed: 1 });
  const data = { name: "folder", source: join(folder, "pets"), trainLimit };
  const experiment = { data, training: { best: "test" } } as Experiment;
  const checkpoint = { tensors: stateDict(model), model: describeNetwork(model), experiment };
  writeFileSync(join(folder, file), encodeCheckpoint(checkpoint));
  model.dispose();
}

const CALIBRATE = "--images 4 --lambdas 0.1,0.8 --corruptions fog --batch 3";
const FIX = "--calibration %/c.json --batch 4 --lambdas 0.1,0.8";
const recordsOf = (name: string) =>
  readFileSync(join(shell.folder, name, "records.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as RobustRecord);

beforeAll(async () => {
  registerKernels();
  writeTree(join(folder, "pets"), 1);
  writeTree(join(folder, "others"), 5);
  writeNetwork("net.safetensors");
  writeNetwork("resnet.safetensors", { name: "resnet18" });
  writeNetwork("large.safetensors", { name: "resnet18", imageSize: 40 });
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const line = `node sdnet calibrate %/net.safetensors --data folder:%/pets ${CALIBRATE} --backend cpu --out %/c.json`;
  await run(line.replaceAll("%", folder).split(" "));
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("sdnet calibrate on images from the disk", () => {
  it("fits on images of every class that training left out, and keeps which they were", async () => {
    const line = `calibrate %/net.safetensors --data folder:%/pets ${CALIBRATE} --out @/c.json`;
    const { err, code } = await sdnet(line);
    expect([err.includes("trained on these images"), code]).toEqual([false, 0]);
    const read = (place: string) => decodeCalibration(readFileSync(join(place, "c.json"), "utf8"), "c.json");
    const { provenance, levels } = read(folder);
    // A limit of 9 of 18 keeps every other image.
    expect(provenance).toMatchObject({ data: "folder", firstImage: 1, images: 4, seenInTraining: false });
    expect(provenance.imagesSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(levels.map(({ corruption }) => corruption)).toEqual(["clean", ...Array<string>(5).fill("fog")]);
    expect(levels[1]!.signals.residual).not.toBe(levels[0]!.signals.residual);
    expect(read(shell.folder).provenance.imagesSha256).toBe(provenance.imagesSha256);
    expect(read(shell.folder).levels).toEqual(levels);
  });

  it("prints what it found as JSON", async () => {
    const { out, code } = await sdnet(
      `calibrate %/net.safetensors --data folder:%/pets ${CALIBRATE} --out @/c.json --json`,
    );
    const { recommended, provenance } = JSON.parse(out) as Record<string, unknown>;
    const file = decodeCalibration(readFileSync(join(shell.folder, "c.json"), "utf8"), "c.json");
    expect([recommended, provenance, code]).toEqual([file.recommended, file.provenance, 0]);
  });

  it("warns where training saw them, and refuses more than there are", async () => {
    const { err } = await sdnet(
      `calibrate %/net.safetensors --data folder:%/pets ${CALIBRATE} --images 10 --out @/c.json`,
    );
    expect(err).toContain("the network was trained on these images");
    const more = await sdnet(
      `calibrate %/net.safetensors --data folder:%/pets ${CALIBRATE} --images 19 --out @/c.json`,
    );
    expect(more.err).toContain("--limit must be at most 18, the images of the split, got 19.");
    expect(more.code).toBe(2);
  });
});

describe("sdnet robust on images from the disk", () => {
  it("makes the noise, and goes on from its records", async () => {
    const line = `robust %/net.safetensors --data folder:%/pets ${FIX} --baseline %/resnet.safetensors --out @/robust`;
    const first = await sdnet(line);
    expect([first.code, first.out.split("\n")[0]]).toEqual([0, expect.stringMatching(/clean +fog +mean/)]);
    const records = recordsOf("robust");
    expect(new Set(records.map(({ severity }) => severity))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(records.every(({ images }) => images === 6)).toBe(true);
    expect(readFileSync(join(shell.folder, "robust/index.html"), "utf8").match(/<img/g)).toHaveLength(4 * 3);
    await sdnet(line);
    expect(recordsOf("robust")).toEqual(records);
  });

  it.each([
    ["other images", "folder:%/others", "set was "],
    ["other λ", "folder:%/pets --lambdas 0.1,0.9", "lambdas was [0.1,0.8], now [0.1,0.9]. "],
  ])("refuses the folder of a study of %s", async (_, data, difference) => {
    const line = `robust %/net.safetensors ${FIX} --out @/robust`;
    expect((await sdnet(`${line} --data folder:%/pets`)).code).toBe(0);
    const records = recordsOf("robust");
    process.exitCode = undefined;
    const { err, code } = await sdnet(`${line} --data ${data}`);
    expect([err, code]).toEqual([
      expect.stringContaining(`--out @/robust holds another robust: ${difference}`),
      2,
    ]);
    expect(recordsOf("robust")).toEqual(records);
    const inside = await sdnet("visualize %/net.safetensors --data folder:%/pets --out @/robust");
    expect([inside.err, inside.code]).toEqual([
      expect.stringContaining("--out @/robust holds a report of sdnet robust."),
      2,
    ]);
  });

  it("reads ImageNet-C as it is published, beside clean images from elsewhere", async () => {
    // The clean images are seen in the middle of their enlargement, the published ones as they are.
    const sharp = join(shell.folder, "imagenet-c");
    for (const name of CLASSES) {
      for (const severity of [1, 2, 3, 4, 5]) {
        for (let image = 0; image < 2; image++) {
          const file = `${name}/${name}-${image}.JPEG`;
          const target = join(sharp, "fog", String(severity), file);
          mkdirSync(dirname(target), { recursive: true });
          copyFileSync(join(folder, "pets/val", file), target);
        }
      }
    }
    const line = `robust %/net.safetensors --data imagenet-c --source @/imagenet-c --clean-source %/pets ${FIX} --out @/robust`;
    expect((await sdnet(line)).code).toBe(0);
    const sweeps = recordsOf("robust").flatMap((record) => (record.kind === "sweep" ? [record] : []));
    const signals = (severity: number) =>
      sweeps.find((record) => record.severity === severity && record.norms === "running")!.signals;
    expect(signals(1)).toEqual(signals(5));
    expect(signals(1)).not.toEqual(signals(0));
    await sdnet(
      `robust %/net.safetensors --data folder:%/pets --resize none ${FIX} --corruptions fog --out @/plain`,
    );
    const plain = recordsOf("plain").find(({ kind, severity }) => kind === "sweep" && severity === 0)!;
    expect("signals" in plain ? plain.signals : undefined).toEqual(signals(1));
    rmSync(join(sharp, "fog/3/n02/n02-1.JPEG"));
    const { err, code } = await sdnet(line.replace("@/robust", "@/fewer"));
    expect(err).toContain(
      "@/imagenet-c/fog/3: has 5 images of fog 3 where there are 6 clean ones; fetch what is missing, or measure fewer with --limit.",
    );
    expect(code).toBe(1);
  });

  it("asks where the clean images are if they are not in the cache", async () => {
    vi.stubEnv("SDNET_CACHE_DIR", shell.folder);
    const { err, code } = await sdnet(`robust %/net.safetensors --data imagenet-c --source %/pets ${FIX}`);
    vi.unstubAllEnvs();
    expect(err).toContain("@/imagenet: no such file or directory");
    expect(err).toContain(" Say with --clean-source where the clean images are.");
    expect(code).toBe(1);
  });

  it.each([
    ["--data folder", "--data folder needs a path, e.g. --data folder:/data/pets."],
    ["--data folder:%/pets --clean-source x", "--clean-source is for published files of noise"],
    ["--data cifar10 --resize 40", "--resize is for images from the disk, not for cifar10."],
    [
      "--data folder:%/pets --baseline %/large.safetensors",
      "--baseline takes images of 40 pixels, the checkpoint of 32.",
    ],
  ])("answers %s with what to do, and exit code 2", async (flags, message) => {
    const { err, code } = await sdnet(`robust %/net.safetensors ${FIX} ${flags}`);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe("sdnet attack on images from the disk", () => {
  const line = "attack %/net.safetensors --data folder:%/pets --steps 2 --batch 4 --probe 2 --out @/attack";

  it("attacks them in batches of many classes, and goes on from its records", async () => {
    expect((await sdnet(`${line} --targeted next`)).code).toBe(0);
    const batches = await readSavedImages(join(shell.folder, "attack"));
    expect(batches.map(({ shape }) => shape)).toEqual([
      [4, 32, 32, 3],
      [2, 32, 32, 3],
    ]);
    expect(new Set(batches[0]!.labels).size).toBeGreaterThan(1);
    const records = readFileSync(join(shell.folder, "attack/records.jsonl"), "utf8");
    await sdnet(`${line} --targeted next`);
    expect(readFileSync(join(shell.folder, "attack/records.jsonl"), "utf8")).toBe(records);
  });

  it("refuses a class that the network does not know", async () => {
    const { err, code } = await sdnet(`${line} --targeted 3`);
    expect(err).toContain("--targeted must be a class in [0, 2], got 3.");
    expect(code).toBe(2);
  });
});

describe("sdnet visualize on images from the disk", () => {
  it("looks at the first test image of each class", async () => {
    const line = "visualize %/net.safetensors --data folder:%/pets --out @/inside";
    const { out, err, code } = await sdnet(`${line} --json`);
    const facts = JSON.parse(readFileSync(join(shell.folder, "inside/layers.json"), "utf8")) as {
      indices: number[];
    };
    expect([code, facts.indices]).toEqual([0, [0, 2, 4]]);
    expect(JSON.parse(out)).toMatchObject({ ...facts, checkpoint: expect.any(String) as string });
    expect(err).toContain("visualization: 3/3 images");
    expect(existsSync(join(shell.folder, "inside/index.html"))).toBe(true);
  });

  it("leaves out a damaged one only where it may", async () => {
    writeTree(join(shell.folder, "pets"), 1);
    writeFileSync(join(shell.folder, "pets/val/n01/n01-0.JPEG"), "damaged");
    const line = "visualize %/net.safetensors --data folder:@/pets --out @/inside";
    const refused = await sdnet(line);
    expect([refused.err, refused.code]).toEqual([
      expect.stringContaining("n01-0.JPEG: cannot be decoded"),
      1,
    ]);
    process.exitCode = undefined;
    expect((await sdnet(`${line} --damaged skip`)).code).toBe(0);
    expect(readFileSync(join(shell.folder, "inside/layers.json"), "utf8")).toMatch(
      /"indices": \[\s*2,\s*4\s*\]/,
    );
  });
});

describe("sdnet evaluate on images from the disk", () => {
  it("makes noise that only a seed, the image and its place decide", async () => {
    const line = "evaluate %/net.safetensors --data folder:%/pets --residual --json";
    const noisy = `${line} --corruption gaussian --severity 5`;
    const outputs: string[] = [];
    let before = "";
    for (const each of [line, noisy, `${noisy} --batch 1`]) {
      const { out } = await sdnet(each);
      outputs.push(out.slice(before.length));
      before = out;
    }
    const [clean, batch, single] = outputs.map((out) => (JSON.parse(out) as { residual: number }).residual);
    expect(batch).not.toBeCloseTo(clean!, 0);
    expect(single! / batch!).toBeCloseTo(1, 5);
  });
});
