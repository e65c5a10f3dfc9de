import { createShell } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";

const shell = createShell(run);
const bench = (line: string) => shell.run(`bench ${line}`);

describe("sdnet bench", () => {
  it.each([
    ["--layers 64", 'sdnet: --layers must be channels x atoms, such as 64x64 or 3x64, got "64".'],
    ["--layers 64x64 --steps 0", 'sdnet: --steps must be an integer in [1, 100000], got "0".'],
    ["--gradient manual", "sdnet: --gradient needs --layers."],
    ["--models resnet18 --iterations 2", "sdnet: --iterations needs --layers."],
    ["--image 16", "sdnet: --image needs --layers."],
    ["--mode test", 'sdnet: --mode must be one of train, infer, got "test".'],
    ["--models resnet18 --width 0", 'sdnet: --width must be an integer in [1, 4096], got "0".'],
  ])("answers %s with one line and exit code 2", async (flags, message) => {
    expect(await bench(`${flags} --backend cpu`)).toEqual({ out: "", err: `${message}\n`, code: 2 });
  });

  it("prints layers as JSON of a fixed shape", async () => {
    const { out, code } = await bench(
      "--layers 3x4 --gradient manual,conv --mode infer --batch 2 --image 5 --steps 1 --backend cpu --json",
    );
    const figures = {
      milliseconds: expect.any(Number) as number,
      imagesPerSecond: expect.any(Number) as number,
      peakTensorMiB: expect.any(Number) as number,
      peakRssMiB: expect.any(Number) as number,
    };
    const size = { layer: "3x4", mode: "infer", batch: 2, image: 5 };
    expect(JSON.parse(out)).toEqual({
      backend: "cpu",
      results: [
        { ...size, iterations: 2, gradient: "manual", ...figures },
        { ...size, iterations: 0, gradient: "conv", ...figures },
      ],
    });
    expect(code).toBe(0);
  });

  it("prints layers as a table whose columns line up", async () => {
    const { out } = await bench(
      "--layers 3x4,4x4 --iterations 1,10 --mode train --batch 2 --image 5 --steps 1 --backend cpu",
    );
    const [header, ...rows] = out.trimEnd().split("\n");
    expect(header).toMatch(
      /^layer {2}iterations {2}gradient {2}mode +ms\/step +images\/s +tensors MiB +RSS MiB$/,
    );
    expect(rows).toHaveLength(4);
    expect(new Set([header, ...rows].map((row) => row?.length)).size).toBe(1);
  });

  it("prints models as JSON of a fixed shape", async () => {
    const { out } = await bench(
      "--models resnet18 --mode infer --batch 2 --width 1 --steps 1 --backend cpu --json",
    );
    expect(JSON.parse(out)).toEqual({
      backend: "cpu",
      results: [
        {
          model: "resnet18",
          mode: "infer",
          batch: 2,
          width: 1,
          imagesPerSecond: expect.any(Number) as number,
          peakRssMiB: expect.any(Number) as number,
        },
      ],
    });
  });
});
