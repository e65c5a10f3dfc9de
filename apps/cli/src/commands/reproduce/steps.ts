import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Experiment } from "@sdnet/train/experiment";
import {
  MEASUREMENTS,
  type LoadedRecipe,
  type Measurement,
  type Recipe,
  type StepOptions,
} from "../../config/recipe.js";

/** One command of a recipe. */
export interface Step {
  readonly command: "train" | Measurement;
  /** Arguments behind the command's name. */
  readonly parameters: readonly string[];
}

/** A training, or a checkpoint that is there, and what is measured of it. */
export interface StepPlan {
  readonly trained:
    | {
        /** A file, or the name of a shipped one. */
        readonly experiment: string;
        /** `KEY=VALUE`, in place of the experiment's. */
        readonly overrides: readonly string[];
        /** Checkpoint that its weights begin from. */
        readonly initFrom?: string | undefined;
      }
    | { readonly checkpoint: string };
  readonly measure: Recipe["measure"];
  /** Images that are measured on. */
  readonly data: { readonly name: string; readonly source: string };
}

/** Directory, limit and backend of a plan. */
export interface StepsOptions {
  readonly out: string;
  /** Images that every measurement is limited to. */
  readonly limit?: number | undefined;
  readonly backend?: string | undefined;
}

/** The plan of a recipe, which evaluates in any case. */
export function planOf(
  { recipe }: LoadedRecipe,
  { experiment, overrides }: { readonly experiment: Experiment; readonly overrides: readonly string[] },
): StepPlan {
  return {
    trained: {
      experiment: recipe.experiment,
      overrides: [...recipe.overrides, ...overrides],
      initFrom: recipe.initFrom,
    },
    measure: { ...recipe.measure, evaluate: recipe.measure.evaluate ?? {} },
    data: experiment.data,
  };
}

/** The commands of a plan in their order: train, then measure what was trained. */
export function stepsOf({ trained, measure, data: from }: StepPlan, options: StepsOptions): readonly Step[] {
  const { out, limit, backend } = options;
  const run = "checkpoint" in trained ? trained.checkpoint : join(out, "run");
  const calibration = join(out, "calibration.json");
  const shared = backend === undefined ? [] : ["--backend", backend];
  const { name, source } = from;
  const data =
    name === "folder"
      ? ["--data", `folder:${source}`]
      : ["--data", name, ...(source === "auto" ? [] : ["--source", source])];
  const results: Readonly<Record<Measurement, readonly string[]>> = {
    evaluate: [],
    calibrate: ["--out", calibration],
    robust: ["--out", join(out, "robust"), ...(measure.calibrate ? ["--calibration", calibration] : [])],
    attack: ["--out", join(out, "attack")],
    certify: ["--out", join(out, "certify")],
  };
  return [
    ...trainingOf(trained, { run, shared }),
    ...MEASUREMENTS.flatMap((command) => {
      const asked = measure[command];
      if (asked === undefined) return [];
      const limited = limit === undefined ? asked : { ...asked, limit };
      const parameters = [run, ...data, ...results[command], ...flagsOf(limited), ...shared];
      return [{ command, parameters }];
    }),
  ];
}

function trainingOf(
  trained: StepPlan["trained"],
  { run, shared }: { readonly run: string; readonly shared: readonly string[] },
): readonly Step[] {
  if ("checkpoint" in trained) return [];
  const { experiment, overrides, initFrom } = trained;
  const isBegun = existsSync(join(run, "metrics.jsonl"));
  const begin = initFrom === undefined ? [] : ["--init-from", initFrom];
  const parameters = [experiment, ...overrides, "--out", run, ...(isBegun ? ["--resume"] : begin), ...shared];
  return [{ command: "train", parameters }];
}

function flagsOf(options: StepOptions): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === false) return [];
    return value === true ? [`--${name}`] : [`--${name}`, String(value)];
  });
}
