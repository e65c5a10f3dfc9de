import { mkdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { imageAt, type ImageDataset } from "@sdnet/data";
import { NpyWriter } from "@sdnet/data/node";
import { corruptionTransform, SEVERITIES, type CorruptionFamily, type CorruptionName } from "@sdnet/robust";
import { Failure } from "@sdnet/train/experiment";
import { assertSpace, FileFailure, writeAtomically } from "@sdnet/train/files";

/** Corruptions, seed and directory of the files to write. */
export interface WriteCorruptedOptions {
  readonly directory: string;
  readonly corruptions: readonly CorruptionName[];
  readonly seed: number;
  /** Family of constants that severities stand for. */
  readonly family: CorruptionFamily;
  /** Called with images written so far, those found there included, and what they are. */
  readonly onProgress: (images: number, note: string) => void;
  /** Whether every file must be there already: shards have written them. */
  readonly isMerged?: boolean | undefined;
  /** Asked to stop. */
  readonly signal: AbortSignal;
}

/** Files of the corrupted set. */
export interface WrittenCorrupted {
  readonly written: readonly string[];
  /** Files that were there, whole, from before. */
  readonly kept: readonly string[];
}

/** Images that are written at once. */
const CHUNK = 250;
const MANIFEST = "corruptions.json";

/**
 * Writes files in the layout of CIFAR-10-C: one for each corruption, `[5 N, height, width, channels]`, severity after severity in
 * the order of the data set; `labels.npy`, the labels five times; and how they were made. A file is in its place only when it is whole,
 * and is not written again.
 *
 * @returns What was written, or undefined when `signal` stopped it.
 * @throws Failure with one line if the directory holds files that were made otherwise, or its disk has no room for all.
 * @throws DataError or FileFailure if a file cannot be written.
 */
export async function writeCorrupted(
  dataset: ImageDataset,
  options: WriteCorruptedOptions,
): Promise<WrittenCorrupted | undefined> {
  const { directory, corruptions, signal, onProgress } = options;
  const isThere = await Promise.all(corruptions.map((name) => exists(join(directory, `${name}.npy`))));
  const missing = corruptions.find((_, place) => isThere[place] !== true);
  if (options.isMerged === true && missing !== undefined) {
    throw new Failure(`${directory}: ${missing}.npy of the shards is not there; merge them again.`);
  }
  const bytesPerFile = SEVERITIES.length * dataset.length * dataset.height * dataset.width * dataset.channels;
  assertSpace(directory, isThere.filter((there) => !there).length * bytesPerFile);
  await claimDirectory(dataset, options);
  await writeLabels(dataset, join(directory, "labels.npy"));
  const written: string[] = [];
  const kept: string[] = [];
  const imagesPerFile = SEVERITIES.length * dataset.length;
  for (const [done, corruption] of corruptions.entries()) {
    const name = `${corruption}.npy`;
    const path = join(directory, name);
    if (await exists(path)) kept.push(name);
    else {
      const count = (images: number, note: string) => onProgress(done * imagesPerFile + images, note);
      if (!(await writeOne(dataset, path, { ...options, corruption, onProgress: count }))) return undefined;
      written.push(name);
    }
    if (signal.aborted) return undefined;
    onProgress((done + 1) * imagesPerFile, corruption);
  }
  return { written, kept };
}

/** Refuses a directory whose files were made by another recipe: two that differ here must not be mixed. */
async function claimDirectory(
  dataset: ImageDataset,
  { directory, seed, family }: WriteCorruptedOptions,
): Promise<void> {
  const recipe = {
    ...{ dataset: dataset.name, split: dataset.split, images: dataset.length, seed, constants: family },
    layout: `[${SEVERITIES.length} x images, height, width, channels], severity 1 first`,
    noise: "a function of seed, corruption, severity and pixels of each image",
    frost: "textures drawn by @sdnet/robust, not the photographs of the published sets",
  };
  const path = join(directory, MANIFEST);
  const text = `${JSON.stringify(recipe, undefined, 2)}\n`;
  const found = await readFile(path, "utf8").catch(() => undefined);
  if (found === undefined) {
    if (await exists(join(directory, "labels.npy"))) {
      throw new Failure(`${directory}: holds corrupted images of another origin; choose another --out.`);
    }
    await mkdir(directory, { recursive: true }).catch((error: unknown) => {
      throw new FileFailure(directory, error);
    });
    await writeAtomically(path, text);
  } else if (found !== text) {
    throw new Failure(
      `${directory}: holds images that were made otherwise, see ${MANIFEST} there; choose another --out.`,
    );
  }
}

async function writeLabels({ labels }: ImageDataset, path: string): Promise<void> {
  if (await exists(path)) return;
  const writer = await NpyWriter.create(path, []);
  try {
    await writer.append(Uint8Array.from(SEVERITIES.flatMap(() => [...labels])));
    await writer.finish();
  } finally {
    await writer.abandon();
  }
}

/** Whether the file was finished: not if it was stopped. */
async function writeOne(
  dataset: ImageDataset,
  path: string,
  options: WriteCorruptedOptions & { readonly corruption: CorruptionName },
): Promise<boolean> {
  const { height, width, channels, length } = dataset;
  const { corruption, seed, family, signal, onProgress } = options;
  const writer = await NpyWriter.create(path, [height, width, channels]);
  try {
    for (const severity of SEVERITIES) {
      const corrupt = corruptionTransform({ corruption, severity, seed, family });
      for (let first = 0; first < length; first += CHUNK) {
        const count = Math.min(CHUNK, length - first);
        const rows = new Uint8Array(count * height * width * channels);
        for (let place = 0; place < count; place++) {
          const image = corrupt(imageAt(dataset, first + place), first + place, dataset);
          rows.set(image, place * image.length);
        }
        await writer.append(rows);
        onProgress(writer.rows, `${corruption} ${severity}`);
        // Ctrl-C is heard between turns of the event loop only.
        await new Promise(setImmediate);
        if (signal.aborted) return false;
      }
    }
    await writer.finish();
    return true;
  } finally {
    await writer.abandon();
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
