import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { loadSweep } from "../../config/sweep-file.js";
import { stepsOf } from "../reproduce/steps.js";
import { expandSweep, type SweepRun } from "./expand-sweep.js";

const HEAD = "title: A sweep\nexperiment: cifar10-sdnet8\n";

async function expanded(text: string): Promise<readonly SweepRun[]> {
  const file = join(await temporaryDirectory(), "own.yaml");
  writeFileSync(file, text);
  return expandSweep(await loadSweep(file));
}

async function complaint(text: string): Promise<string> {
  const error = await expanded(text).then(
    () => "none",
    (thrown: unknown) => (thrown as Error).message,
  );
  return error.replaceAll(/\S*own\.yaml/g, "own.yaml");
}

const linesOf = ({ plan }: SweepRun) =>
  stepsOf(plan, { out: "x" }).map(({ command, parameters }) => [command, ...parameters].join(" "));

describe("expandSweep", () => {
  it("makes a run of every combination, the last setting fastest, on top of each of the list", async () => {
    const runs = await expanded(
      `${HEAD}grid: { training.seed: [1, 2], model.lambda: [0.1, 0.2] }\nruns: [{ training.epochs: 1 }, {}]`,
    );
    expect(runs.map(({ settings }) => settings)).toEqual([
      { "training.epochs": 1, "training.seed": 1, "model.lambda": 0.1 },
      { "training.epochs": 1, "training.seed": 1, "model.lambda": 0.2 },
      { "training.epochs": 1, "training.seed": 2, "model.lambda": 0.1 },
      { "training.epochs": 1, "training.seed": 2, "model.lambda": 0.2 },
      { "training.seed": 1, "model.lambda": 0.1 },
      { "training.seed": 1, "model.lambda": 0.2 },
      { "training.seed": 2, "model.lambda": 0.1 },
      { "training.seed": 2, "model.lambda": 0.2 },
    ]);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(8);
  });

  it("trains with the settings, and measures with those of commands", async () => {
    const [run] = await expanded(
      `${HEAD}overrides: [training.epochs=2]
measure: { calibrate: { limit: 9 }, robust: { limit: 4 } }
grid: { training.schedule: [constant], robust.corruptions: ["gaussian,fog"], robust.mode: [batch] }`,
    );
    expect(run && linesOf(run)).toEqual([
      "train cifar10-sdnet8 training.epochs=2 training.schedule=constant --out x/run",
      "calibrate x/run --data cifar10 --out x/calibration.json --limit 9",
      "robust x/run --data cifar10 --out x/robust --calibration x/calibration.json --limit 4 --corruptions gaussian,fog --mode batch",
    ]);
  });

  it("measures a checkpoint without training it", async () => {
    const [run] = await expanded(
      "title: A sweep\ncheckpoint: sdnet8-cifar10\ndata: cifar10\ngrid: { evaluate.lambda: [0.5] }",
    );
    expect(run && linesOf(run)).toEqual(["evaluate sdnet8-cifar10 --data cifar10 --lambda 0.5"]);
  });

  it("gives a run the same name however and wherever it is written, and another where anything differs", async () => {
    const idOf = async (text: string) => (await expanded(text))[0]?.id;
    const id = await idOf(
      `${HEAD}measure: { robust: { limit: 4, mode: batch } }\ngrid: { training.seed: [3] }`,
    );
    expect(id).toMatch(/^[0-9a-f]{12}$/);
    const same = [
      `${HEAD}overrides: [training.seed=3]\nmeasure: { robust: { limit: 4 } }\ngrid: { robust.mode: [batch] }`,
      "experiment: cifar10-sdnet8\ntitle: B\nruns: [{ robust.mode: batch, robust.limit: 4, training.seed: 3 }, {}]",
    ];
    for (const text of same) expect(await idOf(text)).toBe(id);
    expect(await idOf(same[0]?.replace("seed=3", "seed=4") ?? "")).not.toBe(id);
    expect(await idOf(same[0]?.replace("limit: 4", "limit: 5") ?? "")).not.toBe(id);
  });

  it.each([
    [HEAD, "own.yaml: names no runs; give a `grid` of settings, or `runs`."],
    [`${HEAD}gird: {}`, 'own.yaml: the sweep: Unrecognized key: "gird".'],
    [`${HEAD}grid: { training.seed: [] }`, /^own\.yaml: `grid\.training\.seed`: /],
    [
      `${HEAD}grid: { training.sede: [1] }`,
      "own.yaml: run training.sede=1: override `training.sede=1`: unknown key `training.sede`. Did you mean `training.seed`?",
    ],
    [
      `${HEAD}grid: { robust.lambda: [1] }`,
      "own.yaml: run robust.lambda=1: `measure.robust.lambda`: sdnet robust has no such option.",
    ],
    [
      `${HEAD}grid: { training.seed: [2, 2] }`,
      "own.yaml: runs training.seed=2 and training.seed=2 are the same; name each once.",
    ],
    [
      `${HEAD}grid: { training.seed: [1, 2], training.epochs: ${JSON.stringify(Array.from({ length: 5001 }, (_, at) => at + 1))} }`,
      "own.yaml: is 10002 runs; at most 10000 are made.",
    ],
    [
      "title: A\ngrid: { training.seed: [1] }",
      "own.yaml: run training.seed=1: names no `experiment` and no `checkpoint`.",
    ],
    [
      "title: A\ncheckpoint: sdnet8-cifar10\ndata: cifar10\ngrid: { training.seed: [1] }",
      "own.yaml: run training.seed=1: `training.seed` has no effect on a checkpoint, which is not trained.",
    ],
    [
      "title: A\ncheckpoint: sdnet8-cifar10\nmeasure: { evaluate: {} }\nruns: [{}]",
      "own.yaml: `data` must name the images for the checkpoint.",
    ],
    [
      "title: A\ncheckpoint: sdnet8-cifar10\ndata: cifar10\nruns: [{}]",
      "own.yaml: run without settings: measures nothing of the checkpoint; name commands under `measure`.",
    ],
    [
      "title: A\ncheckpoint: none-such\ndata: cifar10\nmeasure: { evaluate: {} }\nruns: [{}]",
      /^none-such: no such checkpoint/,
    ],
  ])("refuses %j in one line", async (text, message) => {
    const told = await complaint(text);
    if (typeof message === "string") expect(told).toBe(message);
    else expect(told).toMatch(message);
  });
});
