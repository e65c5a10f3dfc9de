import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import type { ImageTree, TreeEntry } from "../formats/image-listing.js";
import { readFailure } from "./failures.js";

/**
 * A folder of the disk as a tree.
 *
 * @throws DataError `missing` if there is no such directory.
 */
export async function folderTree(path: string): Promise<ImageTree> {
  const place = await realpath(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  return {
    where: path,
    place: place === "/" ? "" : place,
    async list(directory) {
      const full = directory === "" ? path : `${path}/${directory}`;
      const entries = await readdir(full, { withFileTypes: true }).catch((error: unknown) => {
        throw readFailure(full, error);
      });
      const found: TreeEntry[] = [];
      for (const entry of entries) found.push(isPlain(entry) ? plain(entry) : await followed(full, entry));
      return found;
    },
  };
}

function isPlain(entry: Dirent): boolean {
  return entry.isFile() || entry.isDirectory();
}

function plain(entry: Dirent): TreeEntry {
  return { name: entry.name, kind: entry.isFile() ? "file" : "directory" };
}

/** A link as what it leads to. */
async function followed(directory: string, { name }: Dirent): Promise<TreeEntry> {
  const path = `${directory}/${name}`;
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { name, kind: "directory", place: await realpath(path) };
    return { name, kind: found.isFile() ? "file" : "other" };
  } catch {
    return { name, kind: "dead-link" };
  }
}
