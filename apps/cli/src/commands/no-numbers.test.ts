import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../main.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-no-numbers-"));
const shell = createShell(run, { "%": folder });
const sdnet = (line: string) => shell.run(`${line} --backend cpu`);
const CALIBRATE = "--images 4 --lambdas 0.1,0.8 --corruptions fog --batch 3";
const FIX = "--calibration %/c.json --batch 4 --lambdas 0.1,0.8";

/** Writes a small network; `spoilt` is the key of a tensor, and the value that all its numbers get. */
function writeNetwork(path: string, ...spoilt: readonly (readonly [string, number])[]): void {
  const model = createModel("sdnet18", { width: 1, stemAtoms: 4, classes: 3, seed: 1 });
  const tensors = new Map(stateDict(model));
  for (const [key, value] of spoilt) {
    const { shape, data } = tensors.get(key)!;
    tensors.set(key, { dtype: "F32", shape, data: new Float32Array(data.length).fill(value) });
  }
  writeFileSync(path, encodeCheckpoint({ tensors, model: describeNetwork(model) }));
  model.dispose();
}

beforeAll(async () => {
  const random = randomStream(1, "pets");
  for (const part of ["train/n01", "train/n02", "train/n03", "val/n01", "val/n02", "val/n03"]) {
    mkdirSync(join(folder, "pets", part), { recursive: true });
    for (const image of [0, 1, 2]) {
      const pixels = Uint8Array.from({ length: 32 * 32 * 3 }, () => random.below(256));
      writeFileSync(join(folder, "pets", part, `${image}.png`), encodePng({ width: 32, height: 32, pixels }));
    }
  }
  writeNetwork(join(folder, "net.safetensors"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const line = `node sdnet calibrate %/net.safetensors --data folder:%/pets ${CALIBRATE} --backend cpu --out %/c.json`;
  await run(line.replaceAll("%", folder).split(" "));
  vi.restoreAllMocks();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a network whose answers are no numbers", () => {
  const spoil = (key: string, value: number) => {
    writeNetwork(join(shell.folder, "spoilt.safetensors"), [key, value]);
  };
  const COMMANDS = [
    "evaluate @/spoilt.safetensors --data folder:%/pets --json",
    `calibrate @/spoilt.safetensors --data folder:%/pets ${CALIBRATE} --out @/c.json`,
    `robust @/spoilt.safetensors --data folder:%/pets ${FIX} --out @/robust`,
    `robust %/net.safetensors --baseline @/spoilt.safetensors --data folder:%/pets ${FIX} --out @/robust`,
    "attack @/spoilt.safetensors --data folder:%/pets --steps 1 --out @/attack",
    "attack %/net.safetensors --transfer-from @/spoilt.safetensors --data folder:%/pets --out @/attack",
    "visualize @/spoilt.safetensors --data folder:%/pets --out @/inside",
    "export @/spoilt.safetensors --format onnx --out @/net.onnx",
  ];

  it.each(COMMANDS)("ends %s by naming the tensor, with exit code 1", async (line) => {
    spoil("layer1.0.bn1.running_var", -1);
    const { out, err, code } = await sdnet(line);
    expect(err).toContain(
      "sdnet: @/spoilt.safetensors: weights must be finite and variances >= 0, got -1 in layer1.0.bn1.running_var (1 of 1 numbers).",
    );
    expect([out, code, readdirSync(shell.folder)]).toEqual(["", 1, ["spoilt.safetensors"]]);
  });

  it.each(COMMANDS)("ends %s by naming the layer, where weights are numbers but overflow", async (line) => {
    spoil("layer0.1.weight", 3e38);
    const { out, err, code } = await sdnet(line);
    expect(err).toContain(
      "sdnet: @/spoilt.safetensors: the network's answers are no numbers: given an image of noise, the first output that is not finite is that of layer",
    );
    expect([out, code, readdirSync(shell.folder)]).toEqual(["", 1, ["spoilt.safetensors"]]);
  });
});
