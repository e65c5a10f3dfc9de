import { stat } from "node:fs/promises";
import { DataError } from "../data-error.js";
import { join, Leftovers, type ImageTree } from "../formats/image-listing.js";
import { findLayout, splitOf, type ImageLayout, type Split } from "../formats/image-splits.js";
import { tarTree, type TarTree } from "../formats/tar-tree.js";
import type { ImageSource } from "../image-source.js";
import { folderTree } from "./folder-tree.js";
import { sourceOfFolder, type SourceNames } from "./image-folder.js";
import { sourceOfTar } from "./image-tar.js";
import { indexedTar, type IndexOptions } from "./indexed-tar.js";

/** Split of a data set, and the name of the source. */
export interface OpenImagesOptions extends IndexOptions {
  readonly split: Split;
  /** Name of the source; `folder` if left out. */
  readonly name?: string | undefined;
}

/** Parts that may stand for the one that is asked for; the first that is there does. */
const STANDS_FOR: Readonly<Record<Split, readonly Split[]>> = {
  train: ["train"],
  val: ["val", "test"],
  test: ["test", "val"],
};

/**
 * One part of the images in a directory or tar. Parts are folders named `train`, `val`, `test` or alike, in any case, or, in a
 * directory, tars of these names; `val` and `test` stand for each other where only one of them is there. Images without parts, or
 * with training images only, are opened whole and marked as undivided. One folder that holds all others is entered.
 *
 * @throws DataError `missing` or `damaged`, naming the path.
 */
export async function openImages(path: string, options: OpenImagesOptions): Promise<ImageSource> {
  const { split, name = "folder" } = options;
  const names = { name, split };
  const opened = await openTree(path, options);
  const { tree } = opened;
  const layout = await findLayout(tree);
  const tars = opened.archive === undefined ? await partTars(tree, layout) : NO_TARS;
  const known = new Set([...layout.splits.keys(), ...tars.keys()]);
  if (known.size === 0)
    return undivided(await sourceIn(opened, layout, { ...names, directory: layout.directory }));
  const wanted = STANDS_FOR[split].find((part) => known.has(part));
  if (wanted === undefined && split === "train") {
    const have = [...known].map((part) => layout.splits.get(part) ?? tars.get(part) ?? part).join(" and ");
    throw new DataError(
      "missing",
      `${path}: has ${have} but no train, as a folder or .tar; add it or name another directory.`,
    );
  }
  const part = wanted ?? "train";
  const directory = layout.splits.get(part);
  const tar = tars.get(part);
  const source =
    directory === undefined && tar !== undefined
      ? await openImages(`${path}/${tar}`, { ...options, split: part })
      : await sourceIn(opened, layout, { ...names, directory: directory ?? "" });
  return known.size === 1 && part === "train"
    ? undivided(source)
    : { ...source, split, undivided: undefined };
}

/** A folder or an archive. */
interface Opened {
  readonly tree: ImageTree;
  readonly archive?: TarTree;
}

async function openTree(path: string, options: IndexOptions): Promise<Opened> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isFile() !== true) return { tree: await folderTree(path) };
  const archive = tarTree(await indexedTar(path, options), path);
  return { tree: archive, archive };
}

async function sourceIn(
  { tree, archive }: Opened,
  layout: ImageLayout,
  { directory, ...names }: SourceNames & { readonly directory: string },
): Promise<ImageSource> {
  const source =
    archive === undefined
      ? await sourceOfFolder(tree, directory, names)
      : await sourceOfTar(archive, directory, names);
  const left = new Leftovers();
  for (const part of [source.left, layout.left]) left.addAll(part);
  return { ...source, left: left.all() };
}

const NO_TARS: ReadonlyMap<Split, string> = new Map();

/** Tars named as parts, by their paths. Beside a folder of the same part they are what it was unpacked from. */
async function partTars(tree: ImageTree, { directory }: ImageLayout): Promise<ReadonlyMap<Split, string>> {
  const tars = new Map<Split, string>();
  for (const { name, kind } of await tree.list(directory)) {
    const part = kind === "file" && /\.tar$/i.test(name) ? splitOf(name.slice(0, -".tar".length)) : undefined;
    if (part === undefined) continue;
    const same = tars.get(part);
    if (same !== undefined) {
      throw new DataError(
        "damaged",
        `${tree.where}: ${same} and ${name} are both the ${part} images; move one of them.`,
      );
    }
    tars.set(part, join(directory, name));
  }
  return tars;
}

function undivided(source: ImageSource): ImageSource {
  return { ...source, undivided: true };
}
