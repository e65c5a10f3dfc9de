import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CheckpointError } from "@sdnet/models";
import { Failure } from "../../experiment/failure.js";
import { FileFailure } from "../files/append-file.js";
import { writeAtomically } from "../files/atomic-file.js";
import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from "./checkpoint.js";

/** The files of a run. */
export interface RunDirectory {
  readonly path: string;
  /** Newest state, to go on from. */
  readonly last: string;
  /** The state before it, in case the newest is damaged. */
  readonly previous: string;
  /** Weights of the best evaluation, under official names only. */
  readonly best: string;
  /** One JSON object per step and evaluation. */
  readonly metrics: string;
  /** The same for TensorBoard. */
  readonly events: string;
}

/** The files a run in `path` has or will have. */
export function runDirectory(path: string): RunDirectory {
  return {
    path,
    last: join(path, "last.safetensors"),
    previous: join(path, "previous.safetensors"),
    best: join(path, "best.safetensors"),
    metrics: join(path, "metrics.jsonl"),
    events: join(path, "events.out.tfevents.0.sdnet"),
  };
}

/** Whether a run was started there. */
export function holdsRun(run: RunDirectory): boolean {
  return holdsState(run) || existsSync(run.metrics);
}

/** Whether a state was saved there that a run can go on from. */
export function holdsState(run: RunDirectory): boolean {
  return existsSync(run.last) || existsSync(run.previous);
}

/**
 * Makes the directory of a new run.
 *
 * @throws Failure when it cannot be made.
 */
export async function createRunDirectory(run: RunDirectory): Promise<void> {
  try {
    await mkdir(run.path, { recursive: true });
  } catch (error) {
    throw new FileFailure(run.path, error);
  }
}

/** Replaces the newest state and keeps the one before. */
export function saveLast(run: RunDirectory, checkpoint: Checkpoint): Promise<void> {
  return writeAtomically(run.last, encodeCheckpoint(checkpoint), { keepAs: run.previous });
}

/** Replaces the best weights. */
export function saveBest(run: RunDirectory, checkpoint: Checkpoint): Promise<void> {
  return writeAtomically(run.best, encodeCheckpoint(checkpoint));
}

/**
 * Reads the state that a run can go on from; undefined where none was saved yet.
 *
 * @throws Failure naming a damaged newest state and, if there is one, how to go on from the state before it.
 */
export async function loadLast(run: RunDirectory): Promise<Checkpoint | undefined> {
  if (!existsSync(run.last)) return existsSync(run.previous) ? readCheckpoint(run.previous) : undefined;
  try {
    return await readCheckpoint(run.last);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const previous = await readCheckpoint(run.previous).catch(() => undefined);
    const advice =
      previous?.progress === undefined
        ? "There is no earlier state; start again in another --out."
        : `To go on from step ${previous.progress.step} instead, delete it: ${run.previous} is whole and will be used.`;
    throw new Failure(`${error.message} ${advice}`);
  }
}

/**
 * Reads and verifies a checkpoint file.
 *
 * @throws Failure with one line that names the file.
 */
export async function readCheckpoint(path: string): Promise<Checkpoint> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FileFailure(path, error);
  }
  try {
    return decodeCheckpoint(bytes, path);
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(error.message);
    throw error;
  }
}
