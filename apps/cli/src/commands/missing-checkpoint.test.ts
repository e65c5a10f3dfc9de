import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomStream } from "@sdnet/csc-core/tensor";
import { createModel } from "@sdnet/models";
import { calibrate, encodeCalibration } from "@sdnet/robust";
import { createShell } from "@sdnet/testing/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemoryImages } from "@sdnet/train/node";
import { run } from "../main.js";
import { calibrationLevels } from "./calibrate/calibration-levels.js";
import { robustNetwork } from "@sdnet/train";

const folder = mkdtempSync(join(tmpdir(), "sdnet-missing-"));
const shell = createShell(run, { "%": folder });

beforeAll(async () => {
  mkdirSync(join(folder, "empty"));
  const random = randomStream(1, "images");
  const images: MemoryImages = {
    kind: "memory",
    ...{ name: "cifar10", split: "train", length: 2, height: 8, width: 8, channels: 3 },
    classNames: ["a", "b"],
    images: Uint8Array.from({ length: 2 * 192 }, () => random.below(256)),
    labels: Uint8Array.of(0, 1),
  };
  const model = createModel("sdnet18", { width: 1, stemAtoms: 4, imageSize: 8, classes: 2 });
  const network = robustNetwork(model);
  const normalization = { mean: [0.5, 0.5, 0.5], std: [0.25, 0.25, 0.25] };
  const levels = calibrationLevels(images, { corruptions: ["fog"], normalization, batchSize: 2, seed: 1 });
  const options = { trainingLambda: 0.1, lambdas: [0.1, 0.5], levels, running: network.running };
  const provenance = {
    ...{ checkpointSha256: "0".repeat(64), network: "sdnet18", data: "cifar10", split: "train" },
    ...{
      firstImage: 0,
      images: 2,
      seenInTraining: null,
      seed: 1,
      reach: "stem" as const,
      date: "",
      versions: {},
    },
  };
  const calibration = { ...(await calibrate(network, options)), provenance };
  writeFileSync(join(folder, "c.json"), encodeCalibration(calibration));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PRETRAINED = "sdnet8-cifar10";

describe.each([
  ["@/nothing", /give a \.safetensors file, the directory of a run, or a pretrained name \(.+\)\.\n$/],
  ["@/nothing.onnx", /give a \.safetensors file, the directory of a run, or a pretrained name \(.+\)\.\n$/],
  ["%/empty", /the directory holds no best\.safetensors or last\.safetensors\.\n$/],
])("the checkpoint %s, which is not there,", (missing, advice) => {
  it.each([
    "evaluate MISSING --data cifar10",
    "evaluate MISSING --data cifar10 --engine onnx",
    "calibrate MISSING --data cifar10 --out @/new.json",
    "robust MISSING --data cifar10 --calibration %/c.json",
    "robust MISSING --data cifar10 --calibration %/c.json --engine onnx",
    `robust ${PRETRAINED} --data cifar10 --calibration %/c.json --baseline MISSING`,
    "attack MISSING",
    `attack ${PRETRAINED} --threat transfer --transfer-from MISSING`,
    "visualize MISSING --out @/inside",
    "export MISSING --format onnx --out @/net.onnx",
    "train cifar10-sdnet18 --init-from MISSING --out @/run",
  ])("is named by %s, with exit code 2", async (line) => {
    // What ends in .onnx is for ONNX Runtime alone.
    const isForRuntime = missing.endsWith(".onnx") && /^(evaluate|robust) MISSING/.test(line);
    const backend = isForRuntime || line.endsWith("onnx") ? "" : " --backend cpu";
    const { err, code } = await shell.run(`${line.replace("MISSING", missing)}${backend}`);
    expect(err.split("\n").slice(-2).join("\n")).toMatch(
      new RegExp(`^sdnet: ${missing}: no such checkpoint; ${advice.source}`),
    );
    expect(code).toBe(2);
  });
});

describe("another file that an option names and that is not there", () => {
  it.each([
    [
      "robust SDNET --data cifar10 --calibration @/none.json",
      "give a calibration that sdnet calibrate wrote",
    ],
    [
      "attack SDNET --lambda adaptive --calibration @/none.json",
      "give a calibration that sdnet calibrate wrote",
    ],
    ["attack SDNET --replay @/none", "give a folder that sdnet attack --out wrote"],
  ])("is named by %s, with exit code 2", async (line, advice) => {
    const { err, code } = await shell.run(`${line.replace("SDNET", PRETRAINED)} --backend cpu`);
    expect(err).toMatch(new RegExp(`sdnet: @/none(\\.json)?: no such file or directory; ${advice}\\.\n$`));
    expect(code).toBe(2);
  });
});
