import type { CalibrationFile } from "@sdnet/robust";
import {
  ANY_IMAGES_NAMES,
  type AnyImagesName,
  cleanName,
  hasFilesOfNoise,
  type ImagesName,
  UsageError,
} from "@sdnet/train/experiment";
import { type DataRequest } from "@sdnet/train/node";
import { parseBatch, parseDataRequest, type DataFlags } from "../../config/data-request.js";
import { parseInferenceEngine, type InferenceEngine } from "../../config/engine-option.js";
import { parseChoice, parseInteger } from "../../terminal/number-option.js";
import { parseCorruptions, parseLambdas, parsePublished } from "../../config/lists.js";

/** Options of `sdnet robust` as typed. */
export interface RobustFlags extends DataFlags {
  readonly calibration?: string;
  readonly cleanSource?: string;
  readonly limit?: string;
  readonly corruptions?: string;
  readonly lambdas?: string;
  readonly baseline?: string;
  readonly mode: string;
  readonly out?: string;
  readonly shard?: string;
  readonly batch?: string;
  readonly seed?: string;
  readonly precision: string;
  readonly engine?: string;
  readonly backend?: string;
  readonly format: string;
  readonly json?: true;
}

/** Options of `sdnet robust` that passed every check which needs no file. */
export interface RobustRequest {
  /** Test images, perhaps as others have corrupted them. */
  readonly data: DataRequest<AnyImagesName>;
  /** The same images without noise. */
  readonly clean: DataRequest<ImagesName>;
  readonly limit: number | undefined;
  readonly batchSize: number;
  readonly seed: number;
  readonly mode: "image" | "batch";
  readonly engine: InferenceEngine;
  /** Format of the printed summary. */
  readonly format: "table" | "robustbench";
}

/**
 * Checks what was typed.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseRobustFlags(target: string, flags: RobustFlags): RobustRequest {
  const data = parseDataRequest(flags, ANY_IMAGES_NAMES);
  const { name } = data;
  if (flags.cleanSource !== undefined && !hasFilesOfNoise(name)) {
    throw new UsageError(
      `--clean-source is for published files of noise; the images of ${name} are at --source.`,
    );
  }
  const limit =
    flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", { least: 1, most: 1e9 });
  const batchSize = parseBatch(flags.batch, name, { inMemory: 250, onDisk: 64 });
  if (flags.seed !== undefined && hasFilesOfNoise(name)) {
    throw new UsageError(`--seed has no effect on the published files of ${name}; it is of noise made here.`);
  }
  const engine = parseInferenceEngine(target, flags);
  const seed = parseInteger(flags.seed ?? "0", "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER });
  const mode = parseChoice(flags.mode, "--mode", ["image", "batch"] as const);
  const format = parseChoice(flags.format, "--format", ["table", "robustbench"] as const);
  if (format === "robustbench" && flags.json === true) {
    throw new UsageError("--format robustbench has no effect beside --json.");
  }
  // A path is that of the corrupted files; the clean images beside them are seen as usual.
  const clean = hasFilesOfNoise(name)
    ? { ...data, name: cleanName(name), source: flags.cleanSource ?? "auto", resize: undefined }
    : { ...data, name };
  return { data, clean, limit, batchSize, seed, mode, engine, format };
}

/**
 * Corruptions and λ of a study; those of the calibration where none are typed.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseStudied(
  flags: RobustFlags,
  { data, calibration }: { readonly data: AnyImagesName; readonly calibration: CalibrationFile },
): { readonly corruptions: readonly string[] | undefined; readonly lambdas: readonly number[] } {
  const parseNames = hasFilesOfNoise(data) ? parsePublished : parseCorruptions;
  const { lambdas, trainingLambda } = calibration;
  return {
    corruptions: flags.corruptions === undefined ? undefined : parseNames(flags.corruptions, "--corruptions"),
    lambdas:
      flags.lambdas === undefined
        ? lambdas
        : parseLambdas(flags.lambdas, { option: "--lambdas", first: trainingLambda }),
  };
}
