import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Experiment } from "@sdnet/train/experiment";
import { MEASUREMENTS, type LoadedRecipe, type Measurement, type StepOptions } from "../../config/recipe.js";

/** One command of a recipe. */
export interface Step {
  readonly command: "train" | Measurement;
  /** Arguments behind the command's name. */
  readonly parameters: readonly string[];
}

/** Where and how a recipe is followed. */
export interface StepsOptions {
  readonly experiment: Experiment;
  /** `KEY=VALUE`, in place of the experiment's. */
  readonly overrides: readonly string[];
  readonly out: string;
  /** Images that every measurement is limited to. */
  readonly limit?: number | undefined;
  readonly backend?: string | undefined;
}

/** The commands of a recipe in their order: train, then measure what was trained. */
export function stepsOf({ recipe }: LoadedRecipe, options: StepsOptions): readonly Step[] {
  const { experiment, overrides, out, limit, backend } = options;
  const run = join(out, "run");
  const calibration = join(out, "calibration.json");
  const shared = backend === undefined ? [] : ["--backend", backend];
  const { name, source } = experiment.data;
  const data =
    name === "folder"
      ? ["--data", `folder:${source}`]
      : ["--data", name, ...(source === "auto" ? [] : ["--source", source])];
  const results: Readonly<Record<Measurement, readonly string[]>> = {
    evaluate: [],
    calibrate: ["--out", calibration],
    robust: [
      "--out",
      join(out, "robust"),
      ...(recipe.measure.calibrate ? ["--calibration", calibration] : []),
    ],
    attack: ["--out", join(out, "attack")],
  };
  const resumed = existsSync(join(run, "metrics.jsonl")) ? ["--resume"] : [];
  const train = [recipe.experiment, ...recipe.overrides, ...overrides, "--out", run, ...resumed, ...shared];
  return [
    { command: "train", parameters: train },
    ...MEASUREMENTS.flatMap((command) => {
      const asked = command === "evaluate" ? (recipe.measure.evaluate ?? {}) : recipe.measure[command];
      if (asked === undefined) return [];
      const limited = limit === undefined ? asked : { ...asked, limit };
      const parameters = [run, ...data, ...results[command], ...flagsOf(limited), ...shared];
      return [{ command, parameters }];
    }),
  ];
}

function flagsOf(options: StepOptions): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, String(value)];
  });
}
