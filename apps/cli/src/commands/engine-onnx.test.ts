import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict, type ModelName } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { Failure } from "@sdnet/train/experiment";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../main.js";
import { loadRuntime } from "../networks/load-runtime.js";

vi.stubEnv("SDNET_BACKEND", "cpu");

const folder = mkdtempSync(join(tmpdir(), "sdnet-engine-onnx-"));
const shell = createShell(run, { "%": folder });
const PETS = "--data folder:%/pets --damaged fail";

function writePictures(): void {
  for (const name of ["a", "b", "c"]) {
    for (let image = 0; image < 8; image++) {
      const random = randomStream(image, "pictures", name);
      const tint = [random.below(200), random.below(200), random.below(200)];
      const pixels = Uint8Array.from(
        { length: 192 },
        (_, place) => (tint[place % 3] ?? 0) + random.below(56),
      );
      for (const part of image < 4 ? ["train"] : ["val"]) {
        const path = join(folder, "pets", part, name, `${image}.png`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
      }
    }
  }
}

function writeNetwork(file: string, name: ModelName, learnLambda: "none" | "atom" = "none"): void {
  const model = createModel(name, { width: 2, stemAtoms: 6, classes: 3, imageSize: 8, seed: 2, learnLambda });
  const normalization = { mean: [0.5, 0.4, 0.3], std: [0.2, 0.3, 0.25] };
  const checkpoint = { tensors: stateDict(model), model: describeNetwork(model), normalization };
  writeFileSync(join(folder, file), encodeCheckpoint({ ...checkpoint, classNames: ["a", "b", "c"] }));
  model.dispose();
}

/** Runs a line that must succeed, and reads the JSON that it prints. */
async function figures(line: string): Promise<Record<string, unknown>> {
  const before = (await shell.run("data list --json x")).out.length;
  process.exitCode = undefined;
  const { out, err, code } = await shell.run(`${line} --json`.replaceAll(/\s+/g, " "));
  expect([code, err]).toEqual([0, err]);
  return JSON.parse(out.slice(before)) as Record<string, unknown>;
}

async function refusal(line: string): Promise<{ readonly err: string; readonly code: number }> {
  process.exitCode = undefined;
  const { err, code } = await shell.run(line);
  return { err, code };
}

beforeAll(async () => {
  registerKernels();
  writePictures();
  writeNetwork("net.safetensors", "sdnet18");
  writeNetwork("resnet.safetensors", "resnet18");
  writeNetwork("atoms.safetensors", "sdnet18", "atom");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  for (const line of [
    "calibrate %/net.safetensors --data folder:%/pets --limit 8 --lambdas 0.1,0.5,1 --corruptions speckle --batch 4 --out %/c.json",
    "calibrate %/net.safetensors --data folder:%/pets --limit 8 --lambdas 0.1,0.5 --corruptions speckle --reach all --batch 4 --out %/all.json",
    "export %/net.safetensors --format onnx --out %/plain.onnx",
    "export %/net.safetensors --format onnx --adaptive --out %/net.onnx",
    "export %/resnet.safetensors --format onnx --out %/resnet.onnx",
    "export %/atoms.safetensors --format onnx --out %/atoms.onnx",
  ]) {
    await run(`node sdnet ${line}`.replaceAll("%", folder).split(" "));
  }
  vi.restoreAllMocks();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sdnet evaluate --engine onnx", () => {
  it.each([
    ["net", "plain", ""],
    ["net", "net", "--residual"],
    ["net", "net", "--lambda 0.6 --residual"],
    ["net", "net", "--corruption fog --severity 3 --batch 5"],
    ["net", "net", "--mirrored --lambda 0.4 --batch 5"],
    ["resnet", "resnet", "--mirrored"],
    ["resnet", "resnet", ""],
    ["atoms", "atoms", ""],
  ])(
    "measures what TensorFlow.js measures of %s.safetensors, in %s.onnx and the checkpoint, with %s",
    async (network, file, options) => {
      const ours = await figures(`evaluate %/${network}.safetensors ${PETS} ${options}`);
      expect(ours["backend"]).toBe("cpu");
      // A network without λ, of which the options of any network have one, has none to show.
      const asked = /--lambda (\S+)/.exec(options)?.[1];
      expect("lambda" in ours).toBe(network !== "resnet");
      if (asked !== undefined) expect(ours["lambda"]).toBe(Number(asked));
      for (const line of [`%/${file}.onnx`, `%/${network}.safetensors --engine onnx`]) {
        const theirs = await figures(`evaluate ${line} ${PETS} ${options}`);
        expect(theirs["backend"]).toBe("onnxruntime");
        expect([theirs["top1"], theirs["images"], theirs["data"]]).toEqual([ours["top1"], 12, ours["data"]]);
        expect([theirs["mirrored"], theirs["lambda"]]).toEqual([ours["mirrored"], ours["lambda"]]);
        expect(theirs["loss"]).toBeCloseTo(ours["loss"] as number, 4);
        const isMeasured = options.includes("--residual");
        expect(["residual" in ours, "residual" in theirs]).toEqual([isMeasured, isMeasured]);
        if (isMeasured)
          expect((theirs["residual"] as number) / (ours["residual"] as number)).toBeCloseTo(1, 4);
      }
    },
  );

  it("refuses to measure the residual of a network without a stem, in both engines", async () => {
    for (const [file, engine] of [
      ["resnet.safetensors", "tfjs"],
      ["resnet.onnx", "onnx"],
    ]) {
      const { err, code } = await refusal(`evaluate %/${file} ${PETS} --residual --engine ${engine}`);
      expect(code).toBe(2);
      expect(err).toContain("--residual needs a");
    }
  });

  it("tells an ONNX file by its beginning", async () => {
    writeFileSync(join(folder, "nameless"), readFileSync(join(folder, "plain.onnx")));
    expect(await figures(`evaluate %/nameless --engine onnx ${PETS}`)).toMatchObject({
      backend: "onnxruntime",
    });
  });

  it.each([
    [
      "%/net.onnx --engine tfjs",
      2,
      "--engine tfjs cannot run %/net.onnx; leave it out, or give the checkpoint.",
    ],
    ["%/net.onnx --engine tensorrt", 2, "--engine must be one of tfjs, onnx"],
    ["%/net.onnx --backend cpu", 2, "--backend has no effect on %/net.onnx, which ONNX Runtime runs."],
    [
      "%/net.safetensors --engine onnx --precision bfloat16",
      2,
      "--precision bfloat16 is not for --engine onnx: it computes in float32.",
    ],
    [
      "%/resnet.onnx --lambda 0.2",
      2,
      "--lambda needs a file that takes λ; %/resnet.onnx has no sparse-coding stem.",
    ],
    [
      "%/atoms.onnx --lambda 0.2",
      2,
      "--lambda needs a file that takes λ; %/atoms.onnx has its own written in.",
    ],
    [
      "%/none.onnx",
      2,
      "%/none.onnx: no such checkpoint; give a .safetensors file, the directory of a run, or",
    ],
    ["%/c.onnx", 1, "%/c.onnx: this is no ONNX model, or only its beginning."],
    ["%/half.onnx", 1, "%/half.onnx: this is no ONNX model, or only its beginning."],
  ])("refuses %s", async (line, code, message) => {
    writeFileSync(join(folder, "c.onnx"), "{}");
    const file = readFileSync(join(folder, "net.onnx"));
    writeFileSync(join(folder, "half.onnx"), file.subarray(0, file.length / 2));
    const { err, code: given } = await refusal(`evaluate ${line} ${PETS}`);
    expect(err).toContain(message);
    expect(given).toBe(code);
  });
});

/** Cells of each method by name. */
function cellsOf(result: Record<string, unknown>) {
  const methods = result["methods"] as { name: string; cells: { correct: number; lambda?: number }[] }[];
  return new Map(methods.map(({ name, cells }) => [name, cells]));
}

describe("sdnet robust --engine onnx", () => {
  const LINE = `${PETS} --lambdas 0.1,0.5,1 --batch 5`;

  it.each([
    ["%/net.onnx", "%/c.json"],
    ["%/net.safetensors --engine onnx", "%/all.json"],
  ])(
    "measures with %s and %s what TensorFlow.js measures",
    { timeout: 60_000 },
    async (target, calibration) => {
      const options = `${LINE} --calibration ${calibration}`;
      const ours = await figures(`robust %/net.safetensors ${options} --baseline %/resnet.safetensors`);
      const baseline = target.endsWith(".onnx") ? "resnet.onnx" : "resnet.safetensors";
      const theirs = await figures(
        `robust ${target} ${options} --baseline %/${baseline} --out @/${calibration.slice(2, 5)}`,
      );
      expect(theirs["backend"]).toBe("onnxruntime");
      expect(theirs["checkpointSha256"]).toBe(ours["checkpointSha256"]);
      const [own, other] = [cellsOf(ours), cellsOf(theirs)];
      expect([...other.keys()]).toEqual([...own.keys()]);
      for (const [name, cells] of own) {
        const found = other.get(name)!;
        expect(
          found.map(({ correct }) => correct),
          name,
        ).toEqual(cells.map(({ correct }) => correct));
        // λ of ACSC's objective is the end of ten steps, whose slopes are differences here.
        found.forEach(({ lambda }, index) => {
          if (lambda !== undefined) expect(lambda).toBeCloseTo(cells[index]!.lambda!, 3);
        });
      }
      expect(own.has("residual ratio") && own.has("baseline")).toBe(true);
    },
  );

  it.each([
    [
      "%/plain.onnx",
      "%/c.json",
      "%/plain.onnx: gives no roughness, from which rules of %/c.json choose λ; export it again with --adaptive.",
    ],
    [
      "%/net.onnx",
      "%/all.json",
      "%/net.onnx: its λ reaches stem, that of %/all.json all; export it again with --adaptive --reach all.",
    ],
    [
      "%/resnet.onnx",
      "%/c.json",
      "%/resnet.onnx: takes no λ, so that no λ can be chosen; a network with a sparse-coding stem, and one λ for all its atoms, is exported with both.",
    ],
    ["%/atoms.safetensors --engine onnx", "%/c.json", "takes no λ, so that no λ can be chosen"],
  ])("refuses %s for %s", async (target, calibration, message) => {
    const { err, code } = await refusal(`robust ${target} ${LINE} --calibration ${calibration}`);
    expect([err.includes(message), code, err]).toEqual([true, 1, err]);
  });
});

describe("ONNX Runtime that is not there", () => {
  it.each([
    [
      "is asked for",
      Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" }),
      "ONNX Runtime needs the package onnxruntime-node, which is not installed; install it beside this program: npm install onnxruntime-node",
    ],
    [
      "is told of where it cannot be loaded",
      new Error("libonnxruntime.so.1: cannot open shared object file"),
      "onnxruntime-node cannot be loaded: libonnxruntime.so.1: cannot open shared object file; install it beside this program: npm install onnxruntime-node",
    ],
  ])("%s in one line", async (_, error, message) => {
    await expect(loadRuntime(() => Promise.reject(error))).rejects.toThrow(new Failure(message));
  });
});
