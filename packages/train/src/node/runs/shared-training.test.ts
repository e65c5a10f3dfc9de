import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { decodeSafetensors } from "@sdnet/models";
import { inspectMpi, meetingMemory } from "@sdnet/parallel/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Metrics } from "./metrics.js";
import type { TrainingOutcome } from "./training-run.js";

const BUILT = new URL("../../../../", import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), "sdnet-shared-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Task of each process. */
interface Work {
  readonly out: string;
  readonly overrides?: readonly string[];
  readonly resume?: boolean;
  /** Rank that is asked to stop, and after how many looks. */
  readonly stops?: readonly [rank: number, looks: number];
  /** Rank whose images are others. */
  readonly odd?: number;
  /** Whether images become numbers that are not finite. */
  readonly isBroken?: boolean;
}

interface Answer {
  readonly rank: number;
  readonly outcome?: TrainingOutcome;
  readonly error?: string;
  readonly lines: readonly string[];
}

/** Trains a tiny network on noise, as one of several threads or processes or alone, and answers with what came of it. */
const PROGRAM = join(folder, "program.mjs");
writeFileSync(
  PROGRAM,
  `
import { parentPort, workerData } from "node:worker_threads";
import { registerKernels } from "${BUILT}csc-core/dist/backend/index.js";
import { randomStream } from "${BUILT}csc-core/dist/tensor/index.js";
import { CIFAR10_CLASS_NAMES, CIFAR10_NORMALIZATION } from "${BUILT}data/dist/index.js";
import { joinThreads, launchOf, openCommunicator } from "${BUILT}parallel/dist/node/index.js";
import { createLineLog } from "${BUILT}train/dist/experiment/index.js";
import { parseExperiment, runDirectory, runTraining } from "${BUILT}train/dist/node/index.js";

const { memory, rank = 0, work } = workerData ?? { work: JSON.parse(process.argv[2]) };
const launch = launchOf(process.env);
const opened = workerData === null && launch !== undefined ? await openCommunicator({ launch }) : undefined;
const communicator = memory === undefined ? opened : joinThreads(memory, rank);
const own = communicator?.rank ?? 0;
const lines = [];

function noise(split, length) {
  const random = randomStream(own === work.odd ? 4 : 3, split);
  return {
    kind: "memory", name: "noise", split, length, classNames: CIFAR10_CLASS_NAMES, height: 32, width: 32, channels: 3,
    images: Uint8Array.from({ length: length * 3072 }, () => random.below(256)),
    labels: Uint8Array.from({ length }, () => random.below(10)),
  };
}

const controller = new AbortController();
let looks = 0;
if (work.stops?.[0] === own) Object.defineProperty(controller.signal, "aborted", { get: () => ++looks > work.stops[1] });
const yaml = "model: { name: sdnet8, width: 1, stemAtoms: 4 }\\n" +
  "training: { epochs: 2, batchSize: 3, optimizer: { learningRate: 0.002 }, checkpointEvery: 2, best: test }";

registerKernels();
const answer = { rank: own, lines };
try {
  answer.outcome = await runTraining({
    experiment: parseExperiment(yaml, { name: "tiny.yaml", overrides: work.overrides ?? [] }).experiment,
    run: runDirectory(work.out), resume: work.resume ?? false,
    train: noise("train", 6), test: noise("test", 2),
    normalization: work.isBroken ? { ...CIFAR10_NORMALIZATION, std: [1e-40, 1e-40, 1e-40] } : CIFAR10_NORMALIZATION,
    log: createLineLog({ write: (text) => lines.push(text.trimEnd()) }),
    signal: controller.signal, communicator,
  });
  await opened?.close();
} catch (error) {
  answer.error = error.name + ": " + error.message;
}
if (parentPort === null) process.stdout.write(JSON.stringify(answer) + "\\n", () => process.reallyExit(0));
else parentPort.postMessage(answer);
`,
);

/** Trains in this many threads. */
function inThreads(size: number, work: Work): Promise<Answer[]> {
  const memory = size === 1 ? undefined : meetingMemory(size);
  return Promise.all(
    Array.from(
      { length: size },
      (_, rank) =>
        new Promise<Answer>((resolve, reject) => {
          const worker = new Worker(PROGRAM, {
            workerData: { memory, rank, work },
            execArgv: [],
            stderr: true,
          });
          worker.on("message", (answer: Answer) => {
            resolve(answer);
            void worker.terminate();
          });
          worker.on("error", reject);
        }),
    ),
  );
}

const at = (name: string): string => join(folder, name);

function metricsOf(name: string): Metrics[] {
  const text = readFileSync(join(at(name), "metrics.jsonl"), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Metrics);
}

/** Losses of all steps and evaluations. */
const lossesOf = (name: string): number[] =>
  metricsOf(name).flatMap((line) => ("loss" in line ? [line.loss] : []));

function largestDifference(name: string, other: string): number {
  const [some, others] = [name, other].map(
    (each) => decodeSafetensors(readFileSync(join(at(each), "last.safetensors")), { where: each }).tensors,
  );
  if (some === undefined || others === undefined) throw new Error("no tensors");
  let most = 0;
  for (const [tensor, { data }] of some) {
    const wanted = [...(others.get(tensor)?.data ?? [])].map(Number);
    const largest = Math.max(1e-3, ...wanted.map(Math.abs));
    [...data].forEach((value, place) => {
      most = Math.max(most, Math.abs(Number(value) - (wanted[place] ?? NaN)) / largest);
    });
  }
  return most;
}

describe("a training that several processes share", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    await inThreads(1, { out: at("one") });
  }, 300_000);

  it("has the losses, evaluations and weights of one process, written once", async () => {
    {
      const name = "two";
      const answers = await inThreads(2, { out: at(name) });
      expect(answers.map(({ error }) => error)).toEqual(answers.map(() => undefined));
      const [first] = answers;
      for (const { outcome } of answers) {
        expect({ ...outcome, imagesPerSecond: 0 }).toEqual({ ...first?.outcome, imagesPerSecond: 0 });
      }
      const [losses, wanted] = [lossesOf(name), lossesOf("one")];
      expect(losses).toHaveLength(wanted.length);
      losses.forEach((loss, index) => expect(Math.abs(loss / (wanted[index] ?? NaN) - 1)).toBeLessThan(1e-5));
      expect(largestDifference(name, "one")).toBeLessThan(1e-4);
    }
  });

  it("goes on with another number of processes, or one, where it was stopped by any of them", async () => {
    const stopped = await inThreads(2, { out: at("some"), stops: [1, 2] });
    expect(stopped.map(({ outcome }) => outcome?.status)).toEqual(["interrupted", "interrupted"]);
    const step = stopped[0]?.outcome?.step ?? 0;
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(4);
    const further = await inThreads(3, { out: at("some"), resume: true, stops: [0, 2] });
    expect(further.every(({ outcome }) => outcome?.status === "interrupted")).toBe(true);
    expect(further[0]?.outcome?.step).toBeGreaterThan(step);
    const [last] = await inThreads(1, { out: at("some"), resume: true });
    expect(last?.outcome?.status).toBe("finished");
    expect(lossesOf("some")).toHaveLength(lossesOf("one").length);
    expect(largestDifference("some", "one")).toBeLessThan(1e-4);
  });

  it("ends in all processes where the loss is not finite, told by the first alone", async () => {
    const [first, second] = await inThreads(2, {
      out: at("nan"),
      isBroken: true,
    });
    expect(first?.error).toMatch(
      /^Failure: Training stopped at step \d+: .+The state of step \d+ is kept in /,
    );
    expect(second?.error).toMatch(/^FailedElsewhere: /);
  });

  it("refuses images that differ from process to process, and batches smaller than their number", async () => {
    const odd = await inThreads(2, { out: at("odd"), odd: 1 });
    expect(odd.map(({ error }) => error)).toEqual([
      "Failure: rank 1 cannot train with rank 0: its images are others.",
      "FailedElsewhere: processes differ",
    ]);
    const small = await inThreads(2, { out: at("small"), overrides: ["training.batchSize=1"] });
    for (const { error } of small) {
      expect(error).toBe(
        "UsageError: training.batchSize: 1 images cannot be shared by 2 processes; start fewer, or take a larger batch.",
      );
    }
    expect(existsSync(at("odd"))).toBe(false);
  });
});

const hasLauncher = spawnSync("mpirun --version", { encoding: "utf8", shell: true }).stdout.includes(
  "Open MPI",
);
const hasMpi = hasLauncher && (await inspectMpi(process.env)).found;

describe.skipIf(!hasMpi)(
  "a training that mpirun starts (needs Open MPI and koffi)",
  { timeout: 300_000 },
  () => {
    it("has the losses of one process", async () => {
      const flags = ["--oversubscribe", "-n", "2", process.execPath, PROGRAM];
      const { status, stdout } = spawnSync(
        "mpirun",
        [...flags, JSON.stringify({ out: at("mpirun") } satisfies Work)],
        {
          encoding: "utf8",
          env: { ...process.env, OMPI_ALLOW_RUN_AS_ROOT: "1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1" },
        },
      );
      const answers = stdout
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as Answer);
      expect(answers.map(({ outcome, error }) => [outcome?.status, error])).toEqual([
        ["finished", undefined],
        ["finished", undefined],
      ]);
      expect(status).toBe(0);
      await inThreads(1, { out: at("alone") });
      const wanted = lossesOf("alone");
      lossesOf("mpirun").forEach((loss, index) =>
        expect(Math.abs(loss / (wanted[index] ?? NaN) - 1)).toBeLessThan(1e-5),
      );
    });
  },
);
