import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomStream } from "@sdnet/csc-core/tensor";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "@sdnet/data";
import { decodeSafetensors } from "@sdnet/models";
import { createLineLog } from "@sdnet/train/experiment";
import {
  type MemoryImages,
  parseExperiment,
  runDirectory,
  runTraining,
  type TrainingRun,
} from "@sdnet/train/node";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";

const isLinked = hasNativeEngine();

const TINY = `
model: { name: sdnet18, width: 16 }
training: { epochs: 2, batchSize: 3, optimizer: { learningRate: 0.05 }, checkpointEvery: 1 }
`;

function noise(split: string, length: number): MemoryImages {
  const random = randomStream(3, split);
  return {
    kind: "memory",
    ...{ name: "noise", split, length, height: 32, width: 32, channels: 3, classNames: CIFAR10_CLASS_NAMES },
    images: Uint8Array.from({ length: length * 32 * 32 * 3 }, () => random.below(256)),
    labels: Uint8Array.from({ length }, () => random.below(10)),
  };
}

// Skipped only where the engine is not linked: TensorFlow emulates bfloat16 where the processor has none.
describe.skipIf(!isLinked)("a run in bfloat16", () => {
  let folder: string;
  let lines: string[];
  beforeAll(async () => {
    await selectBackend("native");
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sdnet-run-"));
    lines = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const training = (name: string, precision: string, options: Partial<TrainingRun> = {}) =>
    runTraining({
      experiment: parseExperiment(TINY, { name: "tiny.yaml", overrides: [`training.precision=${precision}`] })
        .experiment,
      run: runDirectory(join(folder, name)),
      resume: false,
      train: noise("train", 6),
      test: noise("test", 4),
      normalization: CIFAR10_NORMALIZATION,
      log: createLineLog({ write: (text) => lines.push(text.trimEnd()) }),
      ...options,
    });
  const checkpointOf = (name: string) =>
    decodeSafetensors(readFileSync(join(folder, name, "last.safetensors")), { where: name });
  /** Interrupts after a number of steps. */
  const after = (steps: number): AbortSignal => {
    let seen = 0;
    return Object.defineProperty(new AbortController().signal, "aborted", { get: () => ++seen > steps });
  };

  it("is another run than in float32, kept in float32, and goes on bit for bit", async () => {
    await training("whole", "bfloat16");
    await training("exact", "float32");
    const first = await training("parts", "bfloat16", { signal: after(1) });
    expect(first).toMatchObject({ status: "interrupted" });
    expect(first.step).toBeLessThan(4);
    await training("parts", "bfloat16", { resume: true });
    const { tensors } = checkpointOf("parts");
    expect(tensors).toEqual(checkpointOf("whole").tensors);
    expect(tensors).not.toEqual(checkpointOf("exact").tensors);
    const types = [...tensors.values()].map(({ dtype }) => dtype);
    expect(new Set(types.filter((dtype) => dtype !== "I64"))).toEqual(new Set(["F32"]));
    expect(lines.filter((line) => line.startsWith("warning:"))).toEqual([]);
  }, 60_000);

  it("may go on in the other precision, with a warning", async () => {
    await training("run", "bfloat16", { signal: after(1) });
    const outcome = await training("run", "float32", { resume: true });
    expect(outcome.status).toBe("finished");
    expect(lines.filter((line) => line.startsWith("warning:"))).toEqual([
      `warning: ${join(folder, "run")} was trained in bfloat16 until now and goes on in float32: neither alone would give its numbers.`,
    ]);
  }, 60_000);
});
