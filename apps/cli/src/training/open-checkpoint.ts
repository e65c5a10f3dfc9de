import { existsSync, statSync } from "node:fs";
import { isModelName, recogniseNetwork, type RecognisedNetwork, type StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import type { Checkpoint } from "./checkpoint.js";
import { buildNetwork, describeNetwork, type NetworkDescription } from "./network.js";
import { readCheckpoint, runDirectory } from "./run-directory.js";
import { loadWeights } from "./training-state.js";

/** A trained network and where it came from. */
export interface OpenCheckpoint {
  /** The file that was read. */
  readonly path: string;
  /** The caller's, to dispose. */
  readonly model: tf.LayersModel;
  /** What the model was made from, with every option decided. */
  readonly description: NetworkDescription;
  readonly checkpoint: Checkpoint;
}

/**
 * Reads a network from a `.safetensors` file or a run directory (its best weights, or the last if none were evaluated).
 * Files without our metadata, such as exports of the official code, are recognised by their tensors.
 *
 * @throws Failure with one line that names the file.
 */
export async function openCheckpoint(target: string): Promise<OpenCheckpoint> {
  const path = checkpointFile(target);
  const checkpoint = await readCheckpoint(path);
  const made = checkpoint.model ?? recognised(checkpoint.tensors, path);
  if (!isModelName(made.name) && made.name !== "custom") {
    throw new Failure(`${path}: the file is of a network \`${made.name}\` that this version does not know.`);
  }
  const model = await buildNetwork(made, made.options);
  try {
    loadWeights(model, checkpoint.tensors, path);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return { path, model, description: describeNetwork(model), checkpoint };
}

function checkpointFile(target: string): string {
  if (!existsSync(target)) {
    throw new Failure(`${target}: no such checkpoint; give a .safetensors file or the directory of a run.`);
  }
  if (!statSync(target).isDirectory()) return target;
  const run = runDirectory(target);
  const found = [run.best, run.last, run.previous].find((file) => existsSync(file));
  if (found === undefined) {
    throw new Failure(
      `${target}: this directory holds no checkpoint (best.safetensors or last.safetensors).`,
    );
  }
  return found;
}

/** Which network a file without our metadata holds. */
function recognised(tensors: ReadonlyMap<string, StateEntry>, path: string): RecognisedNetwork {
  const network = recogniseNetwork(tensors);
  if (network !== undefined) return network;
  throw new Failure(`${path}: these are not the tensors of a ResNet or SDNet of this program.`);
}
