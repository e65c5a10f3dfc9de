import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Normalization } from "@sdnet/data";
import {
  CheckpointError,
  decodeWeights,
  fileKind,
  findWeights,
  isModelName,
  type DecodedWeights,
} from "@sdnet/models";
import { errorCode } from "../files/system-error.js";
import { Failure, UsageError } from "../../experiment/failure.js";
import { FileFailure } from "../files/append-file.js";
import type { Log } from "../../experiment/log.js";
import { describeNormalization } from "../../config/known-sets.js";
import { decodeCheckpoint, type Checkpoint } from "./checkpoint.js";

/** Names beside the network, or other networks, that a line shows. */
const MOST_SHOWN = 3;

/** Options of {@link readWeights}. */
export interface ReadWeightsOptions {
  /** Key or prefix of the network, where the file holds several. */
  readonly entry: string | undefined;
  /** Told what was found, and what was left. */
  readonly log: Log;
}

/** A network out of a file, and what the file says of it if this program wrote it. */
export interface ReadWeights {
  readonly weights: DecodedWeights;
  readonly checkpoint: Checkpoint | undefined;
}

/**
 * Reads the network that a file of `torch.save` or safetensors holds.
 *
 * @throws Failure with one line that names the file, says what it is instead and what to do.
 */
export async function readWeights(file: string, { entry, log }: ReadWeightsOptions): Promise<ReadWeights> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") throw new UsageError(`${file}: no such file or directory.`);
    throw errorCode(error) === "EISDIR" ? directoryFailure(file) : new FileFailure(file, error);
  });
  const mebibytes = (bytes.length / 2 ** 20).toFixed(1);
  log.info(`Reading ${file} (${mebibytes} MiB); nothing of it is executed.`);
  return asFailure(() => {
    const unread = new Map<string, string>();
    const checkpoint =
      fileKind(bytes) === "safetensors" ? decodeCheckpoint(bytes, file, { unread }) : undefined;
    const options = { where: file, entry, unread };
    const weights =
      checkpoint === undefined
        ? decodeWeights(bytes, options)
        : (ownWeights(checkpoint, file) ?? findWeights(checkpoint.tensors, options));
    const { tensors, prefix, format } = weights;
    const place = weights.entry === undefined ? "" : ` under ${weights.entry}`;
    const removed = prefix === "" ? "" : `; \`${prefix}\` before every name left out`;
    log.info(`Found ${tensors.size} tensors${place} (${format} format)${removed}.`);
    warnOfTheRest(file, { weights, log });
    return { weights, checkpoint };
  });
}

/** The weights of a file of this program, which says itself what they are; undefined for any other. */
function ownWeights({ model, tensors }: Checkpoint, file: string): DecodedWeights | undefined {
  if (model === undefined) return undefined;
  const { name, options } = model;
  if (!isModelName(name)) {
    throw new Failure(
      `${file}: this is a checkpoint of this program already; every command takes it as it is.`,
    );
  }
  const own = new Map([...tensors].filter(([key]) => !key.startsWith("sdnet.")));
  const nothing = { others: [], zero: [], left: [], normalizations: [], opaque: [] };
  return {
    tensors: own,
    network: { name, options },
    format: "safetensors",
    entry: undefined,
    prefix: "",
    ...nothing,
  };
}

/**
 * The network among the tensors of a safetensors file of another program.
 *
 * @throws Failure with one line that names the file.
 */
export function recogniseWeights(
  tensors: DecodedWeights["tensors"],
  { where, log }: { readonly where: string; readonly log: Log },
): DecodedWeights {
  return asFailure(() => {
    const weights = findWeights(tensors, { where });
    warnOfTheRest(where, { weights, log });
    return weights;
  });
}

/** Says what else is in the file, so that nothing is left without a word. */
function warnOfTheRest(
  file: string,
  { weights, log }: { readonly weights: DecodedWeights; readonly log: Log },
): void {
  const { others, zero, left, opaque, tensors, entry = "the top of the file" } = weights;
  if (zero.length > 0) {
    log.warn(`${file}: the network under ${listed(zero)} is passed over: its first kernel is zero.`);
  }
  if (others.length > 0) {
    log.warn(
      `${file}: it also holds a network under ${listed(others)}; that under ${entry} is taken. \`--entry ${others[0] ?? ""}\` of \`sdnet import\` takes another.`,
    );
  }
  const used: readonly string[] | undefined =
    normalizationIn(weights) === undefined ? [] : weights.normalizations[0]?.names;
  const own = left.filter((name) => !name.startsWith("sdnet.") && used?.includes(name) !== true);
  if (own.length > 0) log.warn(`${file}: left out, as no part of the network: ${listed(own)}.`);
  warnOfNormalizations(file, { weights, log });
  if (opaque.length > 0) log.info(`Neither looked up nor called: ${listed(opaque)}.`);
  const stem = tensors.get("layer0.0.dn.weight") ?? tensors.get("layer0.0.weight");
  if (stem?.data.every((value: number | bigint) => Number(value) === 0) === true) {
    log.warn(`${file}: the first kernel of the network is zero: it was never filled, or was erased.`);
  }
}

/**
 * Normalisation stored in a module in front of a network, means and deviations of pixels in [0, 1]; undefined unless there is
 * exactly one.
 */
export function normalizationIn({
  normalizations: [first, ...more],
}: Pick<DecodedWeights, "normalizations">): Normalization | undefined {
  if (first === undefined || more.length > 0) return undefined;
  const { mean, std } = first;
  return mean.every((x) => x >= 0 && x <= 1) && std.every((x) => x <= 1) ? { mean, std } : undefined;
}

function warnOfNormalizations(
  file: string,
  { weights, log }: { readonly weights: DecodedWeights; readonly log: Log },
): void {
  const { normalizations } = weights;
  const names = listed(normalizations.flatMap((stored) => stored.names));
  const usable = normalizationIn(weights);
  if (usable !== undefined) {
    log.info(
      `${names}: images are normalised by ${describeNormalization(usable)}, as the network in the file did itself.`,
    );
  } else if (normalizations.length > 0) {
    const why = normalizations.length > 1 ? "differ" : "are not of pixels in [0, 1]";
    log.warn(
      `${file}: ${names} ${why} and are left out: say by \`--mean\` and \`--std\` of \`sdnet import\` what images are normalised by.`,
    );
  }
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_SHOWN ? ` and ${names.length - MOST_SHOWN} more` : "";
  return `${names.slice(0, MOST_SHOWN).map(shortened).join(", ")}${more}`;
}

function shortened(name: string): string {
  const line = JSON.stringify(name).slice(1, -1);
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}

/** Refusal of a directory, with advice on the file to name instead. */
function directoryFailure(directory: string): Failure {
  const names = readdirSync(directory).sort();
  if (names.includes(".metadata") && names.some((name) => name.endsWith(".distcp"))) {
    return new Failure(
      `${directory}: this is a checkpoint that several processes wrote; join it first: python -m torch.distributed.checkpoint.format_utils dcp_to_torch ${directory} FILE.pth`,
    );
  }
  const found = names.find((name) => /\.(pth|pt|ckpt|bin|tar|safetensors)$/i.test(name));
  const example = found === undefined ? "" : `, for example ${join(directory, found)}`;
  return new Failure(`${directory}: this is a directory; give the checkpoint file in it${example}.`);
}

function asFailure<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(error.message);
    throw error;
  }
}
