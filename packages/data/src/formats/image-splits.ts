import { DataError } from "../data-error.js";
import {
  isHidden,
  isImageName,
  join,
  Leftovers,
  type ImageTree,
  type LeftAlone,
  type TreeEntry,
} from "./image-listing.js";

/** Parts of a data set. */
export type Split = "train" | "val" | "test";

/** Names of the parts, in small letters and without what {@link splitOf} takes from their ends. */
const SPLIT_NAMES: Readonly<Record<string, Split>> = {
  train: "train",
  training: "train",
  val: "val",
  valid: "val",
  validation: "val",
  eval: "val",
  evaluation: "val",
  dev: "val",
  test: "test",
  testing: "test",
};

/** The part that a folder or file holds by its name, e.g. of `Training_Set`, `val2017` or `test-images`. */
export function splitOf(name: string): Split | undefined {
  const bare = name
    .toLowerCase()
    .replaceAll(/[-_ .]/g, "")
    .replace(/(?:19|20)\d\d$/, "")
    .replace(/(?:set|images|data|split)$/, "");
  return Object.hasOwn(SPLIT_NAMES, bare) ? SPLIT_NAMES[bare] : undefined;
}

/** Layout of a directory tree of images: splits, or folders of classes without splits. */
export interface ImageLayout {
  /** Directory of each part that is there; none where nothing says which images are for training. */
  readonly splits: ReadonlyMap<Split, string>;
  /** Directory with one folder for each class, where there are no parts. */
  readonly directory: string;
  /** Folders with images that are neither. */
  readonly left: readonly LeftAlone[];
}

/** Folders in folders that hold nothing else. */
const DEEPEST = 16;

/**
 * Finds the parts of a data set by the names of its folders, or the folder that has those of the classes. One folder that holds all
 * others is entered. Folders named as parts are parts if they have folders in them, whatever lies beside them; one among classes that
 * has images itself is a class.
 *
 * @throws DataError `missing` where parts have no classes; `damaged` where it cannot be told what is a part and what a class.
 */
export async function findLayout(tree: ImageTree): Promise<ImageLayout> {
  const directory = await descend(tree, "");
  const left = new Leftovers();
  for (const path of above(directory)) await addImages(tree, path, left);
  const classes: ImageLayout = { splits: new Map(), directory, left: left.all() };
  const folders = await foldersOf(tree, directory);
  const named = folders.filter((name) => splitOf(name) !== undefined);
  if (named.length === 0) return classes;
  const looked = await Promise.all(
    folders.map(async (name) => ({ name, ...(await lookInto(tree, join(directory, name))) })),
  );
  const full = looked.filter(({ images, below }) => images || below);
  const parts = full.filter(({ name, below }) => splitOf(name) !== undefined && below);
  const flat = full.filter((folder) => splitOf(folder.name) !== undefined && !parts.includes(folder));
  const others = full.filter(({ name }) => splitOf(name) === undefined);
  if (parts.length === 0) {
    refuseFlatParts(tree, { flat: namesOf(flat), others: namesOf(others) });
    return classes;
  }
  const splits = new Map<Split, string>();
  for (const { name } of parts) {
    const split = splitOf(name) ?? "train";
    const same = splits.get(split);
    if (same !== undefined)
      throw unclear(tree, `${same} and ${join(directory, name)} are both the ${split} images`);
    splits.set(split, join(directory, name));
  }
  // Beside a single part, folders are as likely classes as anything else.
  if (others.length > 0 && splits.size < 2) {
    throw unclear(
      tree,
      `${namesOf(parts).join(", ")} is a part by its name, ${list(namesOf(others))} beside it is none`,
    );
  }
  await addImages(tree, directory, left);
  for (const { name } of [...flat, ...others]) left.add("beside", join(directory, name));
  for (const [split, path] of splits) splits.set(split, await insidePart(tree, path));
  return { splits, directory, left: left.all() };
}

/** The folder of the classes of a part, which may hold one of its name once more. */
async function insidePart(tree: ImageTree, path: string): Promise<string> {
  const directory = await descend(tree, path);
  const folders = await foldersOf(tree, directory);
  if (folders.length < 2 || folders.some((name) => splitOf(name) === undefined)) return directory;
  throw unclear(tree, `${path} is a part by its name, and so are ${list(folders)} in it`);
}

/** Folders named as parts that have no folders are parts without classes, unless it is one, which is a class among others. */
function refuseFlatParts(
  tree: ImageTree,
  { flat, others }: { readonly flat: readonly string[]; readonly others: readonly string[] },
): void {
  if (flat.length === 0 || (flat.length === 1 && others.length > 0)) return;
  if (others.length > 0) {
    throw unclear(
      tree,
      `${list(flat)} are parts by their names and have no folders, ${list(others)} beside them are none`,
    );
  }
  throw new DataError(
    "missing",
    `${tree.where}: ${list(flat)} ${flat.length === 1 ? "has" : "have"} images but no folders; there must be one folder for each class in it.`,
  );
}

function unclear({ where }: ImageTree, fact: string): DataError {
  return new DataError(
    "damaged",
    `${where}: ${fact}; rename or move what is neither a part (train, val, test) nor a class.`,
  );
}

function namesOf(folders: readonly { readonly name: string }[]): readonly string[] {
  return folders.map(({ name }) => name);
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/** Goes down where one folder holds all others: only there are the folders classes, or parts. */
async function descend(tree: ImageTree, from: string): Promise<string> {
  let [directory, deepest] = [from, from];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const folders = await foldersOf(tree, directory);
    if (folders.length > 1 || folders.some((name) => splitOf(name) !== undefined)) deepest = directory;
    const [only] = folders;
    if (only === undefined || folders.length > 1) return deepest;
    const next = join(directory, only);
    const isClass = (await hasImages(tree, next)) && (await foldersOf(tree, next)).length < 2;
    // A single folder named as a part is one at the top, and within a part the part once more.
    if (isClass || (splitOf(only) !== undefined && !isWithinPart(from))) return deepest;
    directory = next;
  }
  return deepest;
}

function isWithinPart(path: string): boolean {
  return path !== "" && splitOf(path.slice(path.lastIndexOf("/") + 1)) !== undefined;
}

/** The directories around a directory. */
function above(directory: string): readonly string[] {
  const parts = directory === "" ? [] : directory.split("/");
  return parts.map((_, depth) => parts.slice(0, depth).join("/"));
}

/** Counts images that lie beside the folders. */
async function addImages(tree: ImageTree, directory: string, left: Leftovers): Promise<void> {
  for (const { name, kind } of await tree.list(directory)) {
    if (kind === "file" && !isHidden(name) && isImageName(name)) left.add("no-class", join(directory, name));
  }
}

async function foldersOf(tree: ImageTree, directory: string): Promise<readonly string[]> {
  return (await folderEntries(tree, directory)).map(({ name }) => name);
}

async function folderEntries(tree: ImageTree, directory: string): Promise<readonly TreeEntry[]> {
  const entries = await tree.list(directory);
  return entries
    .filter(({ name, kind }) => kind === "directory" && !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a folder has images in it, and whether a folder in it has. */
async function lookInto(tree: ImageTree, directory: string): Promise<Look> {
  const here = { path: directory, place: directory };
  return { images: await hasImages(tree, directory), below: await holdsBelow(tree, here, new Set()) };
}

interface Look {
  readonly images: boolean;
  readonly below: boolean;
}

/** `seen` has the places that were looked at: links may lead around in circles. */
async function holdsBelow(
  tree: ImageTree,
  here: { readonly path: string; readonly place: string },
  seen: Set<string>,
): Promise<boolean> {
  for (const entry of await folderEntries(tree, here.path)) {
    const path = join(here.path, entry.name);
    const place = entry.place ?? join(here.place, entry.name);
    if (seen.has(place)) continue;
    seen.add(place);
    if ((await hasImages(tree, path)) || (await holdsBelow(tree, { path, place }, seen))) return true;
  }
  return false;
}

async function hasImages(tree: ImageTree, directory: string): Promise<boolean> {
  const entries = await tree.list(directory);
  return entries.some(({ name, kind }) => kind !== "directory" && !isHidden(name) && isImageName(name));
}
