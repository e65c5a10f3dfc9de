import { classFolders } from "../formats/class-folders.js";
import { belowRoot, type TarIndex } from "../formats/tar-index.js";
import type { ImageSource } from "../image-source.js";
import type { SourceNames } from "./image-folder.js";
import { indexedTar, type IndexOptions } from "./indexed-tar.js";

/** How an archive is read. */
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
  const { name, split, root = "", classOf } = options;
  const whole = belowRoot(await indexedTar(path, options), root, path);
  const index = classOf === undefined ? whole : inFolders(whole, classOf);
  const { classNames, labels, order } = classFolders(index.names, path);
  return {
    name,
    split,
    length: order.length,
    classNames,
    labels,
    names: Array.from(order, (position) => index.names[position] ?? ""),
    container: {
      kind: "archive",
      path,
      offsets: Float64Array.from(order, (position) => index.offsets[position] ?? 0),
      lengths: Float64Array.from(order, (position) => index.lengths[position] ?? 0),
    },
  };
}

/** Images whose class is known go into its folder; the others are left where they are, in none. */
function inFolders(index: TarIndex, classOf: ReadonlyMap<string, string>): TarIndex {
  const names = index.names.map((path) => {
    const file = path.slice(path.lastIndexOf("/") + 1);
    const folder = classOf.get(file);
    return folder === undefined ? file : `${folder}/${file}`;
  });
  return { ...index, names };
}
