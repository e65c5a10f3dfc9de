import { ATTACK_NAMES, type AttackName, type Knowledge, type Norm } from "@sdnet/attacks";
import {
  DATASETS,
  IMAGES_NAMES,
  type ImagesName,
  isStreamed,
  readNumber,
  UsageError,
} from "@sdnet/train/experiment";
import { type DataRequest } from "@sdnet/train/node";
import { parseBatch, parseDataRequest, type DataFlags } from "../../config/data-request.js";
import { parseLambda } from "../../config/lambda.js";
import { parseChoice, parseInteger } from "../../terminal/number-option.js";

/** The options of `sdnet attack` as typed. */
export interface AttackFlags extends DataFlags {
  readonly attack: string;
  readonly norm: string;
  readonly epsilon: string;
  readonly steps?: string;
  readonly restarts: string;
  readonly queries?: string;
  readonly targeted?: string;
  readonly lambda?: string;
  readonly threat: string;
  readonly transferFrom?: string;
  readonly calibration?: string;
  readonly split: string;
  readonly limit?: string;
  readonly batch?: string;
  readonly seed: string;
  readonly probe: string;
  readonly out?: string;
  readonly shard?: string;
  readonly replay?: string;
  readonly precision: string;
  readonly backend?: string;
  readonly json?: true;
}

/** Options that passed every check. */
export interface AttackRequest {
  readonly attack: AttackName;
  readonly norm: Norm;
  /** Ascending. */
  readonly epsilons: readonly number[];
  /** As the attack has it published, if left out. */
  readonly steps: number | undefined;
  readonly restarts: number;
  readonly queries: number | undefined;
  /** `next`: the class after the label; a number: this class. */
  readonly targeted: "next" | number | undefined;
  /** Values of λ, and whether it is chosen for each image; empty: as trained. */
  readonly lambdas: readonly (number | "adaptive")[];
  readonly threats: readonly Knowledge[];
  readonly data: ImagesName;
  readonly split: "train" | "test";
  readonly limit: number | undefined;
  readonly batchSize: number;
  readonly seed: number;
  /** Images that are probed for signs of masked gradients; 0 for none. */
  readonly probe: number;
}

/** Attack as typed, and the images it is made on. */
export interface ParsedAttack {
  readonly request: AttackRequest;
  readonly images: DataRequest<ImagesName>;
}

const NORMS: readonly Norm[] = ["linf", "l2", "l1"];
const THREATS: readonly Knowledge[] = ["oblivious", "transfer", "adaptive"];

/**
 * Checks the options of `sdnet attack`.
 *
 * @throws UsageError with one line that names the option.
 */
export function parseAttackFlags(flags: AttackFlags): ParsedAttack {
  const count = { least: 1, most: 1e6 };
  const norm = parseChoice(flags.norm, "--norm", NORMS);
  const lambdas = flags.lambda === undefined ? [] : [...new Set(flags.lambda.split(",").map(parseDefence))];
  const threats = [
    ...new Set(flags.threat.split(",").map((text) => parseChoice(text.trim(), "--threat", THREATS))),
  ];
  if (lambdas.includes("adaptive") && flags.calibration === undefined) {
    throw new UsageError("--lambda adaptive needs --calibration, a file that `sdnet calibrate` wrote.");
  }
  if (threats.includes("transfer") && flags.transferFrom === undefined) {
    throw new UsageError("--threat transfer needs --transfer-from, the checkpoint to make images on.");
  }
  refuseIdleFiles(flags, { lambdas, threats });
  const images = parseDataRequest(flags, IMAGES_NAMES);
  const { name: data } = images;
  // How many classes there are on the disk is known when they are opened.
  const classes = isStreamed(data) ? Infinity : DATASETS[data].classes;
  const request: AttackRequest = {
    attack: parseChoice(flags.attack, "--attack", ATTACK_NAMES),
    norm,
    epsilons: parseEpsilons(flags.epsilon, norm),
    steps: flags.steps === undefined ? undefined : parseInteger(flags.steps, "--steps", count),
    restarts: parseInteger(flags.restarts, "--restarts", count),
    queries: flags.queries === undefined ? undefined : parseInteger(flags.queries, "--queries", count),
    targeted: parseTargeted(flags.targeted, classes),
    lambdas,
    threats,
    data,
    split: parseChoice(flags.split, "--split", ["train", "test"]),
    limit: flags.limit === undefined ? undefined : parseInteger(flags.limit, "--limit", count),
    batchSize: parseBatch(flags.batch, data, { inMemory: 100, onDisk: 16 }),
    seed: parseInteger(flags.seed, "--seed", { least: 0, most: Number.MAX_SAFE_INTEGER }),
    probe: parseInteger(flags.probe, "--probe", { least: 0, most: 1e6 }),
  };
  return { request, images };
}

/** Refuses files that would have no effect. */
function refuseIdleFiles(
  flags: AttackFlags,
  { lambdas, threats }: Pick<AttackRequest, "lambdas" | "threats">,
): void {
  if (flags.calibration !== undefined && !lambdas.includes("adaptive")) {
    throw new UsageError("--calibration has no effect without --lambda adaptive.");
  }
  if (flags.transferFrom !== undefined && !threats.some((threat) => threat !== "oblivious")) {
    throw new UsageError("--transfer-from has no effect with --threat oblivious; add transfer.");
  }
}

function parseDefence(text: string): number | "adaptive" {
  return text.trim() === "adaptive" ? "adaptive" : parseLambda(text, "--lambda");
}

function parseTargeted(text: string | undefined, classes: number): AttackRequest["targeted"] {
  if (text === undefined || text === "next") return text;
  return parseInteger(text, "--targeted", { least: 0, most: classes - 1 });
}

/** Budgets such as `8/255`, `0.5` or `1e-3`, with commas, ascending and each once; 0 is no attack. */
function parseEpsilons(text: string, norm: Norm): number[] {
  const most = norm === "linf" ? 1 : 1e6;
  const epsilons = text.split(",").map((part) => {
    const [numerator = NaN, denominator = 1, ...rest] = part.split("/").map(readNumber);
    const value = rest.length === 0 ? numerator / denominator : NaN;
    if (!(value >= 0 && value <= most)) {
      throw new UsageError(
        `--epsilon must be numbers in [0, ${most}] such as 8/255 or 0.5, with commas, got "${text}". Pixels are in [0, 1].`,
      );
    }
    return value;
  });
  return [...new Set(epsilons)].sort((a, b) => a - b);
}
