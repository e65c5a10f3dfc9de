import { certificateOf } from "@sdnet/robust";
import { IMAGES_NAMES, type ImagesName, readNumber, UsageError } from "@sdnet/train/experiment";
import { type DataRequest } from "@sdnet/train/node";
import { parseBatch, parseDataRequest, type DataFlags } from "../../config/data-request.js";
import { parseInferenceEngine, type InferenceEngine } from "../../config/engine-option.js";
import { parseLambda } from "../../config/lambda.js";
import { parseInteger } from "../../terminal/number-option.js";

/** Options of `sdnet certify` as typed. */
export interface CertifyFlags extends DataFlags {
  readonly sigma: string;
  readonly samples: string;
  readonly select: string;
  readonly alpha: string;
  readonly lambda: string;
  readonly lambdas?: string;
  readonly heldOut?: string;
  readonly limit?: string;
  readonly batch?: string;
  readonly seed: string;
  readonly out?: string;
  readonly shard?: string;
  readonly precision: string;
  readonly engine?: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Source of λ: as trained, chosen on held-out images, chosen on the images themselves, or given. */
export type LambdaChoiceName = "fixed" | "calibrated" | "oracle" | number;

/** Options of `sdnet certify` that passed every check which needs no file. */
export interface CertifyRequest {
  readonly data: DataRequest<ImagesName>;
  /** Standard deviations of the noise, as typed, each once. */
  readonly sigmas: readonly number[];
  readonly samples: number;
  readonly select: number;
  readonly alpha: number;
  readonly choices: readonly LambdaChoiceName[];
  readonly heldOut: number;
  readonly limit: number | undefined;
  readonly batchSize: number;
  readonly seed: number;
  readonly engine: InferenceEngine;
}

/** Training images that a calibrated λ is chosen on, unless others are asked for. */
const HELD_OUT = "500";

/**
 * Checks what was typed.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseCertifyFlags(target: string, flags: CertifyFlags): CertifyRequest {
  const count = { least: 1, most: 1e9 };
  const data = parseDataRequest(flags, IMAGES_NAMES);
  const choices = parseChoices(flags.lambda);
  if (flags.heldOut !== undefined && !choices.includes("calibrated")) {
    throw new UsageError("--held-out has no effect without --lambda calibrated.");
  }
  if (flags.lambdas !== undefined && !choices.some(isChosen)) {
    throw new UsageError("--lambdas has no effect without --lambda calibrated or oracle.");
  }
  const alpha = readNumber(flags.alpha);
  if (!(alpha > 0 && alpha < 0.5)) {
    throw new UsageError(`--alpha must be a number in (0, 0.5), got "${flags.alpha}".`);
  }
  const samples = parseInteger(flags.samples, "--samples", count);
  refuseFewSamples(samples, alpha);
  return {
    ...{ data, choices, alpha, samples },
    sigmas: parseSigmas(flags.sigma),
    select: parseInteger(flags.select, "--select", count),
    heldOut: parseInteger(flags.heldOut ?? HELD_OUT, "--held-out", count),
    limit: flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", count),
    batchSize: parseBatch(flags.batch, data.name, { inMemory: 250, onDisk: 32 }),
    seed: parseInteger(flags.seed, "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER }),
    engine: parseInferenceEngine(target, flags),
  };
}

/** Options that decide what is in a report, beside the checkpoint and the images; the size of a batch is none. */
export function decisive({ sigmas, choices, select, samples, alpha, heldOut }: CertifyRequest): object {
  const isCalibrated = choices.includes("calibrated");
  return { sigmas, choices, select, samples, alpha, heldOut: isCalibrated ? heldOut : undefined };
}

/** Whether images decide on λ. */
export function isChosen(choice: LambdaChoiceName): choice is "calibrated" | "oracle" {
  return choice === "calibrated" || choice === "oracle";
}

/** The largest radius that so many samples can certify, where all of them are the same answer. */
export function farthest({ samples, alpha }: { samples: number; alpha: number }, sigma: number): number {
  return certificateOf({ image: 0, answer: 0, count: samples, samples, alpha, sigma }).radius;
}

function refuseFewSamples(samples: number, alpha: number): void {
  if (farthest({ samples, alpha }, 1) > 0) return;
  const least = Math.floor(Math.log(alpha) / Math.log(0.5)) + 1;
  throw new UsageError(
    `--samples must be at least ${least} at --alpha ${alpha}, got ${samples}: fewer can certify nothing.`,
  );
}

/** Strengths such as `0.12,0.25`, each once. */
function parseSigmas(text: string): number[] {
  const sigmas = text.split(",").map((part) => {
    const value = readNumber(part);
    if (value > 0 && value <= LARGEST_SIGMA) return value;
    throw new UsageError(
      `--sigma must be numbers in (0, ${LARGEST_SIGMA}] with commas between, got "${text}". Pixels are in [0, 1].`,
    );
  });
  return [...new Set(sigmas)];
}

/** Nothing is left to see of an image under noise ten times as strong as its range. */
const LARGEST_SIGMA = 10;

const NAMES = ["fixed", "calibrated", "oracle"] as const;

function parseChoices(text: string): LambdaChoiceName[] {
  const choices = text.split(",").map((part): LambdaChoiceName => {
    const name = part.trim();
    const named = NAMES.find((known) => known === name);
    if (named !== undefined) return named;
    if (Number.isNaN(readNumber(name))) {
      throw new UsageError(`--lambda must be ${NAMES.join(", ")} or numbers, with commas, got "${text}".`);
    }
    return parseLambda(name, "--lambda");
  });
  return [...new Set(choices)];
}
