import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { type Experiment, UsageError } from "@sdnet/train/experiment";
import { writeAtomically } from "@sdnet/train/files";
import { readCheckpoint } from "@sdnet/train/node";
import type { Claim, LoadedRecipe } from "../../config/recipe.js";
import type { Step } from "./steps.js";

/** What a recipe came to: everything that its figures depend on, and the figures. */
export interface ReproductionRecord {
  readonly recipe: string;
  readonly title: string;
  readonly scale: string;
  /** SHA-256 of the recipe's text and of the experiment with all its defaults. */
  readonly sha256: string;
  readonly seed: number;
  readonly overrides: readonly string[];
  readonly limit?: number | undefined;
  /** Versions of what computed it, its backend and precision, by name. */
  readonly versions: Readonly<Record<string, string>>;
  readonly processor: string;
  /** When it was finished, in ISO 8601. */
  readonly finished: string;
  readonly seconds: Readonly<Record<string, number>>;
  readonly claims: readonly (Claim & { readonly ours: number | undefined })[];
  /** What each command printed. */
  readonly results: Readonly<Record<string, unknown>>;
}

/** What is followed, on what. */
export interface Reproduced {
  readonly loaded: LoadedRecipe;
  readonly experiment: Experiment;
  readonly overrides: readonly string[];
  readonly limit?: number | undefined;
}

/** What a directory keeps of a recipe between two calls. */
interface Kept {
  readonly sha256: string;
  readonly recipe: string;
  readonly seconds: Readonly<Record<string, number>>;
  readonly results: Readonly<Record<string, unknown>>;
}

/** A directory in which a recipe is followed; results of commands that ended are kept. */
export class Reproduction {
  readonly #path: string;
  readonly #out: string;
  readonly #request: Reproduced;
  #kept: Kept;

  private constructor(out: string, request: Reproduced, kept: Kept) {
    this.#out = out;
    this.#path = join(out, "reproduction.json");
    this.#request = request;
    this.#kept = kept;
  }

  /**
   * Starts in an empty directory, or goes on in one of the same recipe.
   *
   * @throws UsageError where the directory holds another.
   */
  static async open(out: string, request: Reproduced): Promise<Reproduction> {
    const { loaded } = request;
    const fresh: Kept = { sha256: digest(request), recipe: loaded.name, seconds: {}, results: {} };
    const path = join(out, "reproduction.json");
    if (!existsSync(path)) return new Reproduction(out, request, fresh);
    const kept = JSON.parse(await readFile(path, "utf8")) as Kept;
    if (kept.sha256 === fresh.sha256) return new Reproduction(out, request, kept);
    throw new UsageError(
      `${out}: holds ${kept.recipe} with other settings, or another recipe. Choose another --out to start anew.`,
    );
  }

  /** Result of a command that ended in an earlier call, if any. */
  resultOf(command: Step["command"]): unknown {
    return this.#kept.results[command];
  }

  /** Keeps how long a command took, in this call too, and what came of it. */
  async keep(
    command: Step["command"],
    end: { readonly result?: unknown; readonly seconds: number },
  ): Promise<void> {
    const { seconds, results } = this.#kept;
    const total = (seconds[command] ?? 0) + end.seconds;
    this.#kept = {
      ...this.#kept,
      seconds: { ...seconds, [command]: total },
      results: end.result === undefined ? results : { ...results, [command]: end.result },
    };
    await writeAtomically(this.#path, `${JSON.stringify(this.#kept, undefined, 1)}\n`);
  }

  /** Writes the record of all that was done. */
  async finish(): Promise<ReproductionRecord> {
    const { loaded, experiment, overrides, limit } = this.#request;
    const { recipe, name } = loaded;
    const { versions = {} } = await readCheckpoint(join(this.#out, "run", "best.safetensors"));
    const { seconds, results, sha256 } = this.#kept;
    const record: ReproductionRecord = {
      ...{ recipe: name, title: recipe.title, scale: recipe.scale, sha256 },
      ...{ seed: experiment.training.seed, overrides, limit, versions },
      processor: `${availableParallelism()} x ${cpus()[0]?.model ?? "unknown"}`,
      finished: new Date().toISOString(),
      ...{ seconds, results },
      claims: recipe.claims.map((claim) => ({ ...claim, ours: figureOf(results, claim.figure) })),
    };
    await writeAtomically(join(this.#out, "record.json"), `${JSON.stringify(record, undefined, 1)}\n`);
    return record;
  }
}

function digest({ loaded, experiment, overrides, limit }: Reproduced): string {
  const all = JSON.stringify([loaded.text, experiment, overrides, limit]);
  return createHash("sha256").update(all).digest("hex");
}

/** A number at a path like `evaluate.top1`; fractions of images in per cent. */
function figureOf(results: Readonly<Record<string, unknown>>, path: string): number | undefined {
  const found = path.split(".").reduce<unknown>((value, key) => {
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }, results);
  if (typeof found !== "number") return undefined;
  return /\.(top1|top5|accuracy|natural|robust)$/.test(path) ? 100 * found : found;
}
