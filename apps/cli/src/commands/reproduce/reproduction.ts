import { createHash } from "node:crypto";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import type { Experiment } from "@sdnet/train/experiment";
import { writeAtomically } from "@sdnet/train/files";
import { readCheckpoint } from "@sdnet/train/node";
import type { Claim, LoadedRecipe } from "../../config/recipe.js";
import { figureOf } from "./figure-of.js";
import { KeptSteps } from "./kept-steps.js";

/** Record of a finished reproduction: its figures, and all that they depend on. */
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
  /** Time at which it was finished, in ISO 8601. */
  readonly finished: string;
  readonly seconds: Readonly<Record<string, number>>;
  readonly claims: readonly (Claim & { readonly ours: number | undefined })[];
  /** JSON output of each command. */
  readonly results: Readonly<Record<string, unknown>>;
}

/** Recipe with its experiment, overrides and limit. */
export interface Reproduced {
  readonly loaded: LoadedRecipe;
  readonly experiment: Experiment;
  readonly overrides: readonly string[];
  readonly limit?: number | undefined;
}

/** A directory in which a recipe is followed; results of commands that ended are kept. */
export class Reproduction {
  readonly #out: string;
  readonly #request: Reproduced;
  /** Results of the commands. */
  readonly steps: KeptSteps;

  private constructor(out: string, request: Reproduced, steps: KeptSteps) {
    this.#out = out;
    this.#request = request;
    this.steps = steps;
  }

  /**
   * Starts in an empty directory, or goes on in one of the same recipe.
   *
   * @throws UsageError where the directory holds another.
   */
  static async open(out: string, request: Reproduced): Promise<Reproduction> {
    const asked = { place: out, sha256: digest(request), recipe: request.loaded.name };
    return new Reproduction(out, request, await KeptSteps.open(join(out, "reproduction.json"), asked));
  }

  /** Writes the record of all that was done. */
  async finish(): Promise<ReproductionRecord> {
    const { loaded, experiment, overrides, limit } = this.#request;
    const { recipe, name } = loaded;
    const { versions = {} } = await readCheckpoint(join(this.#out, "run", "best.safetensors"));
    const { seconds, results, sha256 } = this.steps.kept;
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
