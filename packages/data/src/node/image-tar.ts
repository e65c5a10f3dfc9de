import { DataError } from "../data-error.js";
import { classFolders } from "../formats/class-folders.js";
import { isHidden, isImageName, join } from "../formats/image-listing.js";
import { TAR_KINDS, type TarIndex } from "../formats/tar-index.js";
import { tarTree, type TarTree } from "../formats/tar-tree.js";
import type { ImageSource } from "../image-source.js";
import type { SourceNames } from "./image-folder.js";
import { indexedTar, type IndexOptions } from "./indexed-tar.js";

/** Folder, classes and index of an archive of images. */
export interface ImageTarOptions extends SourceNames, IndexOptions {
  /** Folder of the archive that has the folders of the classes, e.g. `gaussian_noise/1`; the archive itself if left out. */
  readonly root?: string | undefined;
  /** Class of each image by its file name, for archives without folders such as ImageNet's validation images. */
  readonly classOf?: ReadonlyMap<string, string> | undefined;
}

/**
 * Images in an uncompressed tar, read in place: in one folder for each class, or in one tar for each class in the tar, as
 * `ILSVRC2012_img_train.tar` is. Has the same images in the same order as the folder it was made of.
 *
 * @throws DataError `missing` or `damaged`, naming the archive.
 */
export async function openImageTar(path: string, options: ImageTarOptions): Promise<ImageSource> {
  const { root = "", classOf } = options;
  const index = await indexedTar(path, options);
  const tree = tarTree(classOf === undefined ? index : inFolders(index, { classOf, path }), path);
  if (root !== "" && (await tree.list(root)).length === 0) {
    throw new DataError("missing", `${path}: has no images in ${root}/; check the archive.`);
  }
  return sourceOfTar(tree, root, options);
}

/** The images of a directory of an archive that has the folders of the classes. */
export async function sourceOfTar(
  tree: TarTree,
  directory: string,
  { name, split }: SourceNames,
): Promise<ImageSource> {
  const found = await classFolders(tree, directory);
  const places = found.names.map((image) => tree.find(join(directory, image)));
  return {
    name,
    split,
    length: found.names.length,
    ...found,
    container: {
      kind: "archive",
      path: tree.where,
      directory,
      offsets: Float64Array.from(places, (place) => place?.offset ?? 0),
      lengths: Float64Array.from(places, (place) => place?.length ?? NOT_THERE),
    },
  };
}

/** Length of an image that is a link to nothing. */
const NOT_THERE = -1;

/** Puts each image into the folder of its class. */
function inFolders(
  index: TarIndex,
  { classOf, path }: { readonly classOf: ReadonlyMap<string, string>; readonly path: string },
): TarIndex {
  const names = index.names.map((whole, position) => {
    const file = whole.slice(whole.lastIndexOf("/") + 1);
    if (index.kinds[position] !== TAR_KINDS.file || !isImageName(file) || isHidden(file)) return whole;
    const folder = classOf.get(file);
    if (folder !== undefined) return `${folder}/${file}`;
    throw new DataError("damaged", `${path}: nothing says which class ${JSON.stringify(file)} is of.`);
  });
  return { ...index, names };
}
