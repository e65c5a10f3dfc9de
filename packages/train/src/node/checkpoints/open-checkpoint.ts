import { existsSync, statSync } from "node:fs";
import { CheckpointError, isModelName, type ModelOptions } from "@sdnet/models";
import { findPretrained, type LocalPretrained } from "@sdnet/models/node";
import type * as tf from "@tensorflow/tfjs";
import { errorLine } from "../files/system-error.js";
import { Failure, UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import type { Checkpoint } from "./checkpoint.js";
import { identityOf, type NetworkIdentity } from "./network-identity.js";
import { buildNetwork, describeNetwork, type NetworkDescription, type NetworkSource } from "./network.js";
import { brokenLayerOf } from "../../training/no-numbers.js";
import { assertOwnFormat } from "./own-format.js";
import { normalizationIn, recogniseWeights } from "./read-weights.js";
import { readCheckpoint, runDirectory } from "./run-directory.js";
import { loadWeights } from "./load-weights.js";

/** A trained network and where it came from. */
export interface OpenCheckpoint {
  /** The file that was read. */
  readonly path: string;
  /** The caller's, to dispose. */
  readonly model: tf.LayersModel;
  /** Name and options of the network, with every default filled in. */
  readonly description: NetworkDescription;
  /** Meaning of its inputs and outputs. */
  readonly identity: NetworkIdentity;
  readonly checkpoint: Checkpoint;
}

/** Options of {@link openCheckpoint}. */
export interface OpenCheckpointOptions {
  /** Told what else a file of another program holds; nobody is if left out. */
  readonly log?: Log | undefined;
}

const SILENT: Log = { info: () => undefined, warn: () => undefined };

/**
 * Reads a network from a `.safetensors` file, a run directory (its best weights, or the last if none were evaluated), or, where
 * nothing has that path, a pretrained network of that name. Files without our metadata, such as exports of the official code, are recognised by their tensors.
 *
 * @throws Failure with one line that names the file.
 */
export async function openCheckpoint(
  target: string,
  { log = SILENT }: OpenCheckpointOptions = {},
): Promise<OpenCheckpoint> {
  const path = await fileOfCheckpoint(target);
  await assertOwnFormat(path);
  const { checkpoint, made } = recognised(await readCheckpoint(path), { path, log });
  if (!isModelName(made.name) && made.name !== "custom") {
    throw new Failure(`${path}: the file is of a network \`${made.name}\` that this version does not know.`);
  }
  const model = await buildNetwork(made, made.options);
  try {
    loadWeights(model, checkpoint.tensors, path);
    refuseBroken(model, path);
    const description = describeNetwork(model);
    const identity = identityOf(checkpoint, description, path);
    return { path, model, description, identity, checkpoint };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

/** Refuses a network that answers nothing, although every weight is a number: one that overflows, for example. */
function refuseBroken(model: tf.LayersModel, path: string): void {
  const layer = brokenLayerOf(model);
  if (layer === undefined) return;
  throw new Failure(
    `${path}: the network's answers are no numbers: given an image of noise, the first output that is not finite is that of ${layer}.`,
  );
}

/**
 * The file that {@link openCheckpoint} reads.
 *
 * @throws UsageError where there is none.
 */
export async function fileOfCheckpoint(target: string): Promise<string> {
  // Like every file of ours the weights of a pretrained network carry their digest.
  if (!existsSync(target)) return (await pretrainedNetwork(target)).path;
  if (!statSync(target).isDirectory()) return target;
  const run = runDirectory(target);
  const found = [run.best, run.last, run.previous].find((file) => existsSync(file));
  if (found === undefined) {
    throw new UsageError(
      `${target}: no such checkpoint; the directory holds no best.safetensors or last.safetensors.`,
    );
  }
  return found;
}

/** The files of a checkpoint that a user named, which no result may replace: of a run directory, all that training goes on from. */
export function filesOfCheckpoint(target: string): readonly string[] {
  const { best, last, previous, metrics, events } = runDirectory(target);
  return [target, best, last, previous, metrics, events].filter((file) => existsSync(file));
}

/**
 * A trained network by its name.
 *
 * @throws UsageError if there is none, naming those there are; Failure naming the folder whose manifest cannot be read.
 */
export async function pretrainedNetwork(name: string): Promise<LocalPretrained> {
  const networks = await availableNetworks();
  const found = networks.find(({ entry }) => entry.name === name);
  if (found !== undefined) return found;
  const known = networks.map(({ entry }) => entry.name).join(", ");
  throw new UsageError(
    `${name}: no such checkpoint; give a .safetensors file, the directory of a run, or a pretrained name` +
      `${known === "" ? "" : ` (${known})`}.`,
  );
}

async function availableNetworks(): ReturnType<typeof findPretrained> {
  try {
    return await findPretrained();
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(error.message);
    const setting = process.env["SDNET_PRETRAINED_DIR"] ?? "";
    throw new Failure(
      `SDNET_PRETRAINED_DIR: ${setting} holds no manifest.json that can be read: ${errorLine(error)}`,
    );
  }
}

/** A checkpoint and which network it is; of a file without our metadata, the network that is found in it. */
function recognised(
  checkpoint: Checkpoint,
  { path, log }: { readonly path: string; readonly log: Log },
): { readonly checkpoint: Checkpoint; readonly made: NetworkSource & { readonly options: ModelOptions } } {
  if (checkpoint.model !== undefined) return { checkpoint, made: checkpoint.model };
  const weights = recogniseWeights(checkpoint.tensors, { where: path, log });
  const { network, tensors } = weights;
  const normalization = checkpoint.normalization ?? normalizationIn(weights);
  return { checkpoint: { ...checkpoint, tensors, normalization }, made: network };
}
