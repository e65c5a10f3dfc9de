import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { DataError } from "../data-error.js";
import { classFolders, isImageName } from "../formats/class-folders.js";
import type { ImageSource } from "../image-source.js";
import { readFailure } from "./failures.js";

/** What a source is called. */
export interface SourceNames {
  readonly name: string;
  readonly split: string;
}

/**
 * Images in one folder for each class, at any depth below it. A class is a folder; its label is its place among them in
 * the order of code units, as torchvision's `ImageFolder` numbers them. A class
 * may be a link to a folder.
 *
 * @throws DataError `missing` if there is no such directory, no image in it, or a class without images.
 */
export async function openImageFolder(path: string, names: SourceNames): Promise<ImageSource> {
  const files: string[] = [];
  for (const folder of await listDirectory(path)) {
    if (folder.isFile() || folder.name.startsWith(".")) continue;
    const before = files.length;
    await collect(`${path}/${folder.name}`, folder.name, files);
    if (files.length === before) {
      throw new DataError(
        "missing",
        `${path}/${folder.name}: a class without images (jpg, jpeg, png, webp, tif, tiff); remove the folder or fill it.`,
      );
    }
  }
  const { classNames, labels, order } = classFolders(files, path);
  return {
    ...names,
    length: files.length,
    classNames,
    labels,
    names: Array.from(order, (index) => files[index] ?? ""),
    container: { kind: "folder", path },
  };
}

/** Adds the images below a directory, each by its path from the root, with `/`. */
async function collect(directory: string, prefix: string, files: string[]): Promise<void> {
  for (const entry of await listDirectory(directory)) {
    const path = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) await collect(`${directory}/${entry.name}`, path, files);
    else if (isImageName(entry.name)) files.push(path);
  }
}

async function listDirectory(directory: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (error) {
    throw readFailure(directory, error);
  }
}
