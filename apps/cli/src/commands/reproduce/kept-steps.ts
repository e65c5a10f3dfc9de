import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { FileFailure, writeAtomically } from "@sdnet/train/files";
import { Failure, UsageError } from "@sdnet/train/experiment";
import type { Step } from "./steps.js";

/** Results kept in a directory of the commands that were run in it. */
export interface Kept {
  /** Digest of everything that was asked. */
  readonly sha256: string;
  /** Name of what was asked, for people. */
  readonly recipe: string;
  /** Time of each command over all calls. */
  readonly seconds: Readonly<Record<string, number>>;
  /** JSON output of each command that ended. */
  readonly results: Readonly<Record<string, unknown>>;
  /** Name of the command that failed last, if none has ended since. */
  readonly failed?: string | undefined;
}

/** Commands that are run one after the other; results of those that ended are kept in a file. */
export class KeptSteps {
  readonly #path: string;
  #kept: Kept;

  private constructor(path: string, kept: Kept) {
    this.#path = path;
    this.#kept = kept;
  }

  /**
   * Begins a file, or goes on with one of the same request.
   *
   * @param path - The file.
   * @param asked - What is asked, and what holds the file, as the user named it.
   * @throws UsageError where the file is of another request.
   */
  static async open(
    path: string,
    { place, sha256, recipe }: Pick<Kept, "sha256" | "recipe"> & { readonly place: string },
  ): Promise<KeptSteps> {
    const kept = await readKept(path);
    if (kept === undefined) return new KeptSteps(path, { sha256, recipe, seconds: {}, results: {} });
    if (kept.sha256 === sha256) return new KeptSteps(path, kept);
    throw new UsageError(
      `${place}: holds ${kept.recipe} with other settings, or another recipe. Choose another --out to start anew.`,
    );
  }

  get kept(): Kept {
    return this.#kept;
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
    await this.#write({
      ...this.#kept,
      seconds: { ...seconds, [command]: total },
      results: end.result === undefined ? results : { ...results, [command]: end.result },
      failed: undefined,
    });
  }

  /** Keeps that a command failed. */
  async fail(command: Step["command"]): Promise<void> {
    await this.#write({ ...this.#kept, failed: command });
  }

  async #write(kept: Kept): Promise<void> {
    this.#kept = kept;
    await writeAtomically(this.#path, `${JSON.stringify(kept, undefined, 1)}\n`);
  }
}

/**
 * Reads what a directory keeps; undefined if nothing.
 *
 * @throws Failure naming the file if it is damaged.
 */
export async function readKept(path: string): Promise<Kept | undefined> {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8")) as Kept;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new FileFailure(path, error);
    throw new Failure(`${path}: is damaged; delete it, and what is done is found again by its files.`);
  }
}
