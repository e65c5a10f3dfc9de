import type { Normalization } from "@sdnet/data";
import { stateDict, type StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import type { Experiment } from "../../experiment/experiment.js";
import { hashFile } from "../files/hash-file.js";
import { UsageError } from "../../experiment/failure.js";
import type { Log } from "../../experiment/log.js";
import type { InitFrom } from "./checkpoint.js";
import { compareClasses, describeDifference } from "../datasets/compare-classes.js";
import { describeNormalization, sameNormalization } from "../../config/known-sets.js";
import { openCheckpoint } from "./open-checkpoint.js";
import { holdsState, loadLast, type RunDirectory } from "./run-directory.js";
import { loadWeights } from "./load-weights.js";

/** Weights that a run starts from in place of random ones, and what their inputs and outputs mean. */
export interface InitialWeights extends InitFrom {
  readonly tensors: ReadonlyMap<string, StateEntry>;
  /** Name of each class, by output; undefined where the file does not say. */
  readonly classNames: readonly string[] | undefined;
  /** Mean and standard deviation of the network's images; undefined where the file does not say. */
  readonly normalization: Normalization | undefined;
}

/**
 * Reads the checkpoint of `--init-from`: a run directory, a `.safetensors` file or a pretrained name.
 *
 * @returns Nothing if the run already has a state, which was begun from this checkpoint and goes on with its own weights.
 * @throws Failure naming the file; UsageError if the run was begun in another way, or has its dictionary from elsewhere.
 */
export async function readInitialWeights(
  target: string,
  {
    run,
    experiment,
    log,
  }: { readonly run: RunDirectory; readonly experiment: Experiment; readonly log?: Log | undefined },
): Promise<InitialWeights | undefined> {
  const { dictionary } = experiment.training;
  if (dictionary !== "random") {
    throw new UsageError(
      `--init-from ${target}: has a dictionary of its own, so training.dictionary must be random, got ${dictionary}.`,
    );
  }
  const begun = holdsState(run) ? await loadLast(run) : undefined;
  if (begun?.initFrom?.checkpoint === target) return undefined;
  const initial = await openInitial(target, log);
  if (begun === undefined) return initial;
  if (begun.initFrom?.sha256 === initial.sha256) return undefined;
  const start = begun.initFrom === undefined ? "random weights" : begun.initFrom.checkpoint;
  throw new UsageError(
    `--init-from ${target}: ${run.path} was started from ${start}; leave it out to go on, or choose another --out.`,
  );
}

async function openInitial(target: string, log: Log | undefined): Promise<InitialWeights> {
  const { model, path, checkpoint, identity } = await openCheckpoint(target, { log });
  model.dispose();
  const { classNames, isAssumed, normalization } = identity;
  return {
    checkpoint: target,
    sha256: await hashFile(path),
    tensors: checkpoint.tensors,
    classNames,
    normalization: isAssumed ? undefined : normalization,
  };
}

/** Options of {@link startFrom}: the run that is started. */
export interface StartOptions {
  /** Name of each class of the run, by output of its network. */
  readonly classNames: readonly string[];
  readonly normalization: Normalization;
  readonly log: Log;
}

/**
 * Gives a new network the weights of a checkpoint. Its last layer keeps its own where the classes are others, by number or name; outputs
 * for the same classes in another order are put in order.
 *
 * @throws Failure listing the tensors that do not fit.
 */
export function startFrom(model: tf.LayersModel, initial: InitialWeights, options: StartOptions): void {
  const { checkpoint } = initial;
  const { log, normalization } = options;
  const own = stateDict(model);
  const prefix = `${lastLayerOf(model)}.`;
  const head = headFor(initial, own, { ...options, prefix });
  const body = [...initial.tensors].filter(([name]) => !name.startsWith(prefix));
  loadWeights(model, new Map([...body, ...head.tensors]), `--init-from ${checkpoint}`);
  log.info(`Starting from the weights of ${checkpoint}; the optimiser starts anew.`);
  if (head.note !== undefined) log.info(head.note);
  const before = initial.normalization;
  if (before !== undefined && !sameNormalization(before, normalization)) {
    const [was, is] = [before, normalization].map(describeNormalization);
    log.warn(
      `${checkpoint} was trained on images normalised by ${was ?? ""}, this run normalises by ${is ?? ""}: set data.normalization to keep its own.`,
    );
  }
}

interface Head {
  readonly tensors: Iterable<readonly [string, StateEntry]>;
  readonly note?: string;
}

/** The tensors of the last layer: those of the checkpoint where they mean the same classes. */
function headFor(
  { checkpoint, tensors, classNames }: InitialWeights,
  own: ReadonlyMap<string, StateEntry>,
  { prefix, classNames: wanted }: StartOptions & { readonly prefix: string },
): Head {
  const theirs = [...tensors].filter(([name]) => name.startsWith(prefix));
  const ours = [...own].filter(([name]) => name.startsWith(prefix));
  const fresh = (why: string): Head => ({
    tensors: ours,
    note: `The last layer, ${prefix.slice(0, -1)}, starts from random weights: ${why}.`,
  });
  const classes = outputsOf(theirs);
  if (classes !== undefined && classes !== wanted.length) {
    return fresh(`${checkpoint} tells ${classes} classes apart, this run ${wanted.length}`);
  }
  if (classNames === undefined) return { tensors: theirs };
  const difference = compareClasses(wanted, classNames);
  if (difference.unknown.length > 0) {
    return fresh(`the classes of ${checkpoint} are others; ${describeDifference(difference)}`);
  }
  const order = wanted.map((name) => classNames.indexOf(name));
  if (order.every((place, index) => place === index)) return { tensors: theirs };
  const note = `The outputs of ${checkpoint} are put in the order of this run's classes.`;
  return { tensors: theirs.map(([name, entry]) => [name, inOrder(entry, order)] as const), note };
}

/** Outputs of a layer in PyTorch's layout: the first axis of its tensors, if they agree. */
function outputsOf(entries: readonly (readonly [string, StateEntry])[]): number | undefined {
  const sizes = new Set(entries.map(([, { shape }]) => shape[0]));
  return sizes.size === 1 ? [...sizes][0] : undefined;
}

function inOrder(entry: StateEntry, order: readonly number[]): StateEntry {
  const row = entry.data.length / order.length;
  const data = Float32Array.from({ length: entry.data.length }, (_, index) =>
    Number(entry.data[(order[Math.floor(index / row)] ?? 0) * row + (index % row)]),
  );
  return { dtype: "F32", shape: entry.shape, data };
}

/** The layer of the logits, if it has weights; else the last one that has. */
function lastLayerOf(model: tf.LayersModel): string {
  return model.layers.filter(({ weights }) => weights.length > 0).at(-1)?.name ?? "";
}
