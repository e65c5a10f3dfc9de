import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PerturbedImages } from "@sdnet/attacks";
import { CheckpointError, decodeSafetensors, encodeSafetensors, type StateEntry } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { FileFailure, writeAtomically } from "@sdnet/train/files";

const CLEAN = "clean";
const LABELS = "labels";
const TARGETS = "targets";

/** The file of the batch that begins at an image. */
export function savedImagesPath(directory: string, from: number): string {
  return join(directory, `images-${String(from).padStart(6, "0")}.safetensors`);
}

/**
 * Writes the images of a batch: float32 `[batch, height, width, channels]`, pixels in [0, 1]: `clean`, and what did harm as
 * `DEFENCE/TRIAL/EPSILON`; beside `labels` and, where the attack aimed, `targets`, int32. The metadata says what attack it was.
 */
export async function writeSavedImages(
  path: string,
  perturbed: readonly PerturbedImages[],
  {
    images,
    labels,
    targets,
    metadata,
  }: {
    images: tf.Tensor4D;
    labels: tf.Tensor1D;
    targets?: tf.Tensor1D | undefined;
    metadata: Record<string, string>;
  },
): Promise<void> {
  const float = (tensor: tf.Tensor4D): StateEntry => ({
    dtype: "F32",
    shape: tensor.shape,
    data: tensor.dataSync<"float32">(),
  });
  const tensors: [string, StateEntry][] = [
    [CLEAN, float(images)],
    [LABELS, integers(labels)],
    ...(targets === undefined ? [] : [[TARGETS, integers(targets)] as [string, StateEntry]]),
    ...perturbed.map(({ defence, trial, epsilon, images: made }): [string, StateEntry] => [
      `${defence}/${trial}/${epsilon}`,
      float(made),
    ]),
  ];
  await writeAtomically(path, encodeSafetensors(tensors, metadata));
}

function integers(tensor: tf.Tensor1D): StateEntry {
  return { dtype: "I32", shape: tensor.shape, data: tensor.dataSync<"int32">() };
}

/** A batch of images that were saved. */
export interface ReadImages {
  readonly path: string;
  readonly shape: readonly [number, number, number, number];
  readonly clean: Float32Array;
  readonly labels: Int32Array;
  /** The classes that the attack aimed at, if it did. */
  readonly targets?: Int32Array;
  /** Metadata of the file: the attack, its norm, its data set, the key of the batch. */
  readonly metadata: Readonly<Record<string, string>>;
  /** By `DEFENCE/TRIAL/EPSILON`. */
  readonly sets: ReadonlyMap<string, Float32Array>;
}

/**
 * Reads what an attack saved in a directory, or one of its files.
 *
 * @throws UsageError where it is not there, Failure where it is damaged, each with one line that names the file.
 */
export async function readSavedImages(target: string): Promise<ReadImages[]> {
  if (!existsSync(target)) {
    throw new UsageError(
      `${target}: no such file or directory; give a folder that sdnet attack --out wrote.`,
    );
  }
  const files = target.endsWith(".safetensors")
    ? [target]
    : (await readdir(target))
        .filter((name) => /^images-\d+\.safetensors$/.test(name))
        .sort()
        .map((name) => join(target, name));
  if (files.length === 0) throw new Failure(`${target}: holds no images-*.safetensors of an attack.`);
  return Promise.all(files.map(readOne));
}

async function readOne(path: string): Promise<ReadImages> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new FileFailure(path, error);
  }
  try {
    const { tensors, metadata } = decodeSafetensors(bytes, { where: path });
    const [clean, labels, targets] = [tensors.get(CLEAN), tensors.get(LABELS), tensors.get(TARGETS)];
    const isComplete = clean?.shape.length === 4 && clean.dtype === "F32" && labels?.dtype === "I32";
    const isForEach = (classes: StateEntry) =>
      classes.dtype === "I32" && classes.shape[0] === clean?.shape[0];
    if (!isComplete || !isForEach(labels) || (targets !== undefined && !isForEach(targets))) {
      throw new Failure(`${path}: does not hold the images of an attack (clean, labels, and sets).`);
    }
    const sets = [...tensors].filter(([name]) => ![CLEAN, LABELS, TARGETS].includes(name));
    for (const [name, { dtype, shape }] of sets) {
      if (dtype !== "F32" || shape.join() !== clean.shape.join()) {
        throw new Failure(`${path}: ${name} is not of the shape of the clean images.`);
      }
    }
    return {
      path,
      shape: clean.shape as unknown as ReadImages["shape"],
      clean: clean.data,
      labels: labels.data,
      ...(targets === undefined ? {} : { targets: targets.data as Int32Array }),
      metadata,
      sets: new Map(sets.map(([name, { data }]) => [name, data as Float32Array])),
    };
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(error.message);
    throw error;
  }
}
