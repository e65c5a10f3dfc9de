import { DataError } from "../data-error.js";
import { IMAGE_KINDS, listImages, type ImageTree, type LeftAlone } from "./image-listing.js";

/** Images in the order of a data set, and what was left alone. */
export interface ClassFolders {
  readonly classNames: readonly string[];
  /** Label of each image. */
  readonly labels: Int32Array;
  /** Path of each image from the directory that has the folders of the classes. */
  readonly names: readonly string[];
  readonly left: readonly LeftAlone[];
}

/**
 * The images of a directory that has one folder for each class: classes, folders and the images of each in the order of their code
 * units, as torchvision's `ImageFolder` has them on names in ASCII.
 *
 * @param tree - A folder of the disk or an archive: equal trees give equal classes.
 * @param directory - E.g. `train`; empty for the root.
 * @throws DataError `missing` if there are none, or a class has none.
 */
export async function classFolders(tree: ImageTree, directory: string): Promise<ClassFolders> {
  const { names: found, left } = await listImages(tree, directory);
  if (found.length === 0) throw noImages(tree, directory, left);
  const names = inOrder(found);
  const classNames: string[] = [];
  const labels = Int32Array.from(names, (name) => {
    const folder = name.slice(0, name.indexOf("/"));
    if (classNames.at(-1) !== folder) classNames.push(folder);
    return classNames.length - 1;
  });
  return { classNames, labels, names, left };
}

function noImages({ where }: ImageTree, directory: string, left: readonly LeftAlone[]): DataError {
  const place = directory === "" ? "" : `${directory}/ has `;
  const alone = left.find(({ reason }) => reason === "no-class");
  const images = alone?.count === 1 ? "1 image is" : `${alone?.count ?? 0} images are`;
  const fact = alone === undefined ? "" : ` (${images} in none, such as ${alone.examples[0] ?? ""})`;
  return new DataError(
    "missing",
    `${where}: ${place}no images (${IMAGE_KINDS}) in folders; there must be one folder for each class${fact}.`,
  );
}

/** Class by class, folder by folder and file by file, the files of a folder before those of the folders in it. No name has a zero in it. */
function inOrder(names: readonly string[]): readonly string[] {
  return names
    .map((name) => {
      const [start, end] = [name.indexOf("/"), name.lastIndexOf("/")];
      return `${name.slice(0, start)}\0${name.slice(start + 1, Math.max(start + 1, end))}\0${name.slice(end + 1)}`;
    })
    .sort()
    .map((key) =>
      key
        .split("\0")
        .filter((part) => part !== "")
        .join("/"),
    );
}
