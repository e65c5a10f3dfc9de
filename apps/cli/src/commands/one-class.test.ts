import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import type { Experiment } from "@sdnet/train/experiment";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../main.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-one-class-"));
const shell = createShell(run, { "%": folder });
const sdnet = (line: string) => shell.run(`${line} --backend cpu`);
const WARNING =
  'all 4 images are of the class "b"; an accuracy on them is of this class alone, and 100 % of a network that always answers with it.';

function writeClass(place: string): void {
  for (let image = 0; image < 4; image++) {
    const random = randomStream(image, place);
    const pixels = Uint8Array.from({ length: 192 }, () => random.below(256));
    const path = join(folder, place, `${image}.png`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
  }
}

beforeAll(() => {
  registerKernels();
  for (const name of ["a", "b", "c"]) for (const part of ["train", "val"]) writeClass(`all/${part}/${name}`);
  for (const part of ["train", "val"]) writeClass(`one/${part}/b`);
  writeFileSync(join(folder, "x.yaml"), "{}");
  const model = createModel("sdnet18", { width: 1, stemAtoms: 4, classes: 3, imageSize: 8, seed: 1 });
  const checkpoint = {
    tensors: stateDict(model),
    model: describeNetwork(model),
    classNames: ["a", "b", "c"],
  };
  writeFileSync(join(folder, "net.safetensors"), encodeCheckpoint(checkpoint));
  const experiment = { data: { name: "folder", source: join(folder, "all") } } as Experiment;
  writeFileSync(join(folder, "part.safetensors"), encodeCheckpoint({ ...checkpoint, experiment }));
  model.dispose();
});
afterAll(() => rmSync(folder, { recursive: true }));

const SIZES = "model.width=1 model.stemAtoms=2 model.imageSize=8 model.stem=cifar training.epochs=1";
const CALIBRATE = "--lambdas 0.1,0.8 --corruptions fog --batch 4";

describe("images that are all of one class", () => {
  it.each([
    ["a folder of one class", "data.source=%/one model.classes=2"],
    ["a folder of one class whose name is known", "data.source=%/one data.classNames=[b,c]"],
    ["the first image of three classes", "data.source=%/all model.classes=3 data.trainLimit=1"],
  ])("are refused by train: %s", async (_, settings) => {
    const line = `train %/x.yaml model.name=sdnet18 ${SIZES} data.name=folder ${settings} --out @/run`;
    const { err, code } = await sdnet(line);
    expect(err.split("\n").at(-2)).toMatch(
      /^sdnet: %\/(one|all).*: all [41] training images are of the class "[ab]"; there is nothing to tell apart\. Give images of two classes/,
    );
    expect(code).toBe(2);
  });

  it.each([
    "evaluate %/net.safetensors --data folder:%/one",
    `calibrate %/net.safetensors --data folder:%/one --limit 2 ${CALIBRATE} --out @/c.json`,
    "attack %/net.safetensors --data folder:%/one --attack fgsm --probe 0",
    "attack %/net.safetensors --data folder:%/one --attack fgsm --probe 0 --targeted 0",
  ])("are measured by %s, with a warning", async (line) => {
    const { err, code } = await sdnet(line);
    expect([err, code]).toEqual([expect.stringContaining(WARNING), 0]);
  });

  it("are studied by robust, with a warning", async () => {
    const calibrated = `calibrate %/net.safetensors --data folder:%/all --limit 4 ${CALIBRATE} --out @/c.json`;
    expect((await sdnet(calibrated)).err).not.toContain(WARNING);
    const { err, code } = await sdnet(
      "robust %/net.safetensors --data folder:%/one --calibration @/c.json --lambdas 0.1,0.8",
    );
    expect([err, code]).toEqual([expect.stringContaining(WARNING), 0]);
  });

  it("are refused by an attack that aims at their class", async () => {
    const { err, code } = await sdnet("attack %/net.safetensors --data folder:%/one --targeted 1");
    expect(err).toContain("--targeted 1 is the class of all 4 images; there is nothing to attack.");
    expect(code).toBe(2);
  });

  it("are one image, of which nothing need be said", async () => {
    const { err, code } = await sdnet("evaluate %/net.safetensors --data folder:%/one --limit 1");
    expect([err.includes("are of the class"), code]).toEqual([false, 0]);
  });
});

it("calibrates a network whose experiment does not say how it was trained, and says so", async () => {
  const { err, code } = await sdnet(
    `calibrate %/part.safetensors --data folder:%/all --limit 4 ${CALIBRATE} --out @/c.json`,
  );
  expect([err, code]).toEqual([
    expect.stringContaining("the checkpoint does not say which images it was trained on"),
    0,
  ]);
});
