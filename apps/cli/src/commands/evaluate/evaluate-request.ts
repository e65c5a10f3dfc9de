import { CIFAR_C_CORRUPTIONS } from "@sdnet/data";
import type { CifarCSeverity } from "@sdnet/data/node";
import { CORRUPTIONS, type CorruptionName } from "@sdnet/robust";
import {
  ANY_IMAGES_NAMES,
  type AnyImagesName,
  hasFilesOfNoise,
  isCorrupted,
  UsageError,
} from "@sdnet/train/experiment";
import { type DataRequest } from "@sdnet/train/node";
import { parseBatch, parseDataRequest, type DataFlags } from "../../config/data-request.js";
import { parseInferenceEngine, type InferenceEngine } from "../../config/engine-option.js";
import { parseLambda } from "../../config/lambda.js";
import { parseChoice, parseInteger } from "../../terminal/number-option.js";

/** Options of `sdnet evaluate` as typed. */
export interface EvaluateFlags extends DataFlags {
  readonly split: string;
  readonly lambda?: string;
  readonly corruption?: string;
  readonly severity?: string;
  readonly limit?: string;
  readonly batch?: string;
  readonly mirrored?: true;
  readonly residual?: true;
  readonly out?: string;
  readonly shard?: string;
  readonly precision: string;
  readonly engine?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Options of `sdnet evaluate` that passed every check which needs no file. */
export interface EvaluateRequest {
  readonly data: DataRequest<AnyImagesName>;
  readonly split: "train" | "test";
  readonly lambda: number | undefined;
  readonly noise: { readonly corruption: string; readonly severity: CifarCSeverity } | undefined;
  readonly limit: number | undefined;
  readonly batchSize: number;
  readonly mirrored: boolean;
  readonly residual: boolean;
  readonly engine: InferenceEngine;
}

/**
 * Checks what was typed.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseEvaluateFlags(target: string, flags: EvaluateFlags): EvaluateRequest {
  const count = { least: 1, most: 1e9 };
  const data = parseDataRequest(flags, ANY_IMAGES_NAMES);
  const { name } = data;
  const split = parseChoice(flags.split, "--split", ["train", "test"]);
  if (hasFilesOfNoise(name) && split === "train") {
    throw new UsageError(`--split train is not there: ${name} holds corrupted test images only.`);
  }
  return {
    ...{ data, split },
    lambda: flags.lambda === undefined ? undefined : parseLambda(flags.lambda, "--lambda"),
    noise: parseNoise(name, flags),
    limit: flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", count),
    batchSize: parseBatch(flags.batch, name, { inMemory: 256, onDisk: 64 }),
    mirrored: flags.mirrored === true,
    residual: flags.residual === true,
    engine: parseInferenceEngine(target, flags),
  };
}

function parseNoise(
  name: AnyImagesName,
  { corruption, severity }: Pick<EvaluateFlags, "corruption" | "severity">,
): EvaluateRequest["noise"] {
  const ready = hasFilesOfNoise(name);
  if (corruption === undefined && severity === undefined && !ready) return undefined;
  if (corruption === undefined || severity === undefined) {
    const rule = ready
      ? `--data ${name} needs --corruption and --severity`
      : "--corruption and --severity belong together";
    throw new UsageError(`${rule}, e.g. --corruption gaussian_noise --severity 3.`);
  }
  const all = severity === "all" && isCorrupted(name);
  const known = ready ? CIFAR_C_CORRUPTIONS : (Object.keys(CORRUPTIONS) as CorruptionName[]);
  return {
    corruption:
      known.find((each) => each === `${corruption}_noise`) ?? parseChoice(corruption, "--corruption", known),
    severity: all ? "all" : (parseInteger(severity, "--severity", { least: 1, most: 5 }) as CifarCSeverity),
  };
}
