import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { UsageError } from "@sdnet/train/experiment";
import { describeFileError } from "@sdnet/train/files";
import { MEASUREMENTS, measureSchema, readDocument, type Recipe } from "./recipe.js";

/** A value of a setting. */
export type SettingValue =
  string | number | boolean | null | readonly SettingValue[] | { readonly [key: string]: SettingValue };

/**
 * Values by what they set: `experiment`, `checkpoint`, a key of the experiment such as `training.seed`, or an option of a command that
 * measures such as `robust.corruptions`.
 */
export type Settings = Readonly<Record<string, SettingValue>>;

/** Many runs that differ in some settings. */
export interface Sweep {
  readonly title: string;
  /** Experiment that is trained, by a name or a file beside this one; or a checkpoint that is there. A grid may name them too. */
  readonly experiment?: string | undefined;
  readonly checkpoint?: string | undefined;
  /** `KEY=VALUE` of every run. */
  readonly overrides: readonly string[];
  /** Test images for checkpoints; an experiment names its own. */
  readonly data?: string | undefined;
  readonly measure: Recipe["measure"];
  /** Values of settings; a run for each combination. */
  readonly grid: Readonly<Record<string, readonly SettingValue[]>>;
  /** Settings of one run each; with a grid, each of them at every combination. */
  readonly runs: readonly Settings[];
  /** Figures and axis of the report. */
  readonly report: {
    /** Paths of figures, e.g. `evaluate.top1`. */
    readonly figures?: readonly string[] | undefined;
    /** Setting along the horizontal axis; the first if left out. */
    readonly x?: string | undefined;
  };
}

/** A sweep and where it was read from. */
export interface LoadedSweep {
  readonly name: string;
  readonly path: string;
  readonly sweep: Sweep;
}

const value: z.ZodType<SettingValue> = z.json();
const key = z.string().regex(/^[\w-]+(\.[\w-]+)*$/, "must be keys with dots between");
const settings = z.record(key, value);
const schema: z.ZodType<Sweep> = z.strictObject({
  title: z.string().min(1),
  experiment: z.string().min(1).optional(),
  checkpoint: z.string().min(1).optional(),
  overrides: z.array(z.string().regex(/^[\w.]+=/, "must be KEY=VALUE")).default([]),
  data: z.string().min(1).optional(),
  measure: measureSchema,
  grid: z.record(key, z.array(value).min(1)).default({}),
  runs: z.array(settings).default([]),
  report: z
    .strictObject({
      figures: z
        .array(z.string().regex(new RegExp(`^(train|${MEASUREMENTS.join("|")})\\.`)))
        .min(1)
        .optional(),
      x: key.optional(),
    })
    .default({}),
});

/**
 * Reads a sweep.
 *
 * @throws UsageError with one line that names file, key and rule.
 */
export async function loadSweep(path: string): Promise<LoadedSweep> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`${describeFileError(path, error)} Give a sweep file (YAML).`);
  });
  const sweep = readDocument(text, { file: path, schema, whole: "the sweep" });
  return { name: basename(path).replace(/\.ya?ml$/, ""), path, sweep };
}
