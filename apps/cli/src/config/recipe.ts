import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { UsageError } from "@sdnet/train/experiment";
import { describeFileError } from "@sdnet/train/files";

/** Commands that measure a trained network, in the order in which a recipe runs them. */
export const MEASUREMENTS = ["evaluate", "calibrate", "robust", "attack", "certify"] as const;

/** A command that measures. */
export type Measurement = (typeof MEASUREMENTS)[number];

/** Options of a command by their names without `--`; true for one that takes no value. */
export type StepOptions = Readonly<Record<string, string | number | boolean>>;

/** Something that is claimed of a network, and where this run's figure for it stands. */
export interface Claim {
  /** In words, with its unit, e.g. `top-1 accuracy, %`. */
  readonly claim: string;
  readonly value: number;
  /** Source of the claim, e.g. `arXiv 2210.12945, table 1`. */
  readonly source: string;
  /** Command and key of its result, e.g. `evaluate.top1`. */
  readonly figure: string;
}

/** A training with all that is measured of it. */
export interface Recipe {
  readonly title: string;
  /** Time and machine it needs, in words. */
  readonly scale: string;
  /** Experiment that is trained: one of the program's by name, or a file beside the recipe. */
  readonly experiment: string;
  /** Checkpoint that its weights begin from: a shipped one by name, or a file beside the recipe. */
  readonly initFrom?: string | undefined;
  readonly overrides: readonly string[];
  readonly claims: readonly Claim[];
  readonly measure: Readonly<Partial<Record<Measurement, StepOptions | undefined>>>;
}

/** A recipe and the text it was read from. */
export interface LoadedRecipe {
  readonly name: string;
  readonly text: string;
  readonly recipe: Recipe;
}

const options = z.record(z.string().regex(/^[a-z][a-z-]*$/), z.union([z.string(), z.number(), z.boolean()]));
/** The commands that measure, with their options, as a file names them. */
export const measureSchema: z.ZodType<Recipe["measure"]> = z
  .strictObject({
    evaluate: options.optional(),
    calibrate: options.optional(),
    robust: options.optional(),
    attack: options.optional(),
    certify: options.optional(),
  })
  .default({});

const schema: z.ZodType<Recipe> = z.strictObject({
  title: z.string().min(1),
  scale: z.string().min(1),
  experiment: z.string().min(1),
  initFrom: z.string().min(1).optional(),
  overrides: z.array(z.string().regex(/^[\w.]+=/)).default([]),
  claims: z
    .array(
      z.strictObject({
        claim: z.string().min(1),
        value: z.number(),
        source: z.string().min(1),
        figure: z.string().regex(new RegExp(`^(${MEASUREMENTS.join("|")})(\\.\\w+)+$`)),
      }),
    )
    .default([]),
  measure: measureSchema,
});

/** Directory of the recipes that come with the program. */
const SHIPPED = fileURLToPath(new URL("../../recipes/", import.meta.url));

/** Names of the recipes that come with the program. */
export async function recipeNames(): Promise<readonly string[]> {
  const files = await readdir(SHIPPED);
  return files.filter((name) => name.endsWith(".yaml")).map((name) => basename(name, ".yaml"));
}

/**
 * Reads a recipe.
 *
 * @param file - A path, or the name of a recipe that comes with the program.
 * @throws UsageError with one line that names file, key and rule.
 */
export async function loadRecipe(file: string): Promise<LoadedRecipe> {
  const shipped = (await recipeNames()).includes(file);
  const path = shipped ? join(SHIPPED, `${file}.yaml`) : file;
  const text = await readFile(path, "utf8").catch(async (error: unknown) => {
    const names = (await recipeNames()).join(", ");
    throw new UsageError(
      `${describeFileError(file, error)} Give a recipe file, or one of the program's: ${names}.`,
    );
  });
  const recipe = readDocument(text, { file, schema, whole: "the recipe" });
  if (shipped) return { name: basename(file, ".yaml"), text, recipe };
  const experiment = besides(path, recipe.experiment);
  const initFrom = recipe.initFrom === undefined ? undefined : besides(path, recipe.initFrom);
  return { name: basename(file, ".yaml"), text, recipe: { ...recipe, experiment, initFrom } };
}

/** A file that another file names, relative to that; the name of something that comes with the program as it is. */
export function besides(path: string, named: string): string {
  const isFile = /[/\\]|\.(ya?ml|safetensors)$/.test(named);
  return isFile && !isAbsolute(named) ? join(dirname(path), named) : named;
}

/**
 * Reads YAML that a schema describes.
 *
 * @throws UsageError with one line that names file, key and rule.
 */
export function readDocument<Content>(
  text: string,
  {
    file,
    schema,
    whole,
  }: {
    readonly file: string;
    readonly schema: z.ZodType<Content>;
    /** Name of the document for errors about all of it. */
    readonly whole: string;
  },
): Content {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    throw new UsageError(`${file}: is no YAML: ${(error as Error).message.split("\n")[0] ?? ""}`);
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.join(".") ?? "";
  throw new UsageError(`${file}: ${key === "" ? whole : `\`${key}\``}: ${issue?.message ?? "is not valid"}.`);
}
