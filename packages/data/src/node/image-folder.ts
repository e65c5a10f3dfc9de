import { classFolders } from "../formats/class-folders.js";
import type { ImageTree } from "../formats/image-listing.js";
import type { ImageSource } from "../image-source.js";
import { folderTree } from "./folder-tree.js";

/** Names that a source of images bears in messages and records. */
export interface SourceNames {
  readonly name: string;
  readonly split: string;
}

/**
 * Images in one folder for each class, at any depth below it. A class is a folder; its label is its place among them in
 * the order of code units, as torchvision's `ImageFolder` numbers them. Links to folders and to images are followed.
 *
 * @throws DataError `missing` if there is no such directory, no image in it, or a class without images.
 */
export async function openImageFolder(path: string, names: SourceNames): Promise<ImageSource> {
  return sourceOfFolder(await folderTree(path), "", names);
}

/** The images of a directory of a folder that has the folders of the classes. */
export async function sourceOfFolder(
  tree: ImageTree,
  directory: string,
  { name, split }: SourceNames,
): Promise<ImageSource> {
  const found = await classFolders(tree, directory);
  const path = directory === "" ? tree.where : `${tree.where}/${directory}`;
  return { name, split, length: found.names.length, ...found, container: { kind: "folder", path } };
}
