import { DataError } from "../data-error.js";

/** Images in the order of a data set, by the position they had in a list of names. */
export interface ClassFolders {
  readonly classNames: readonly string[];
  /** Label of each image. */
  readonly labels: Int32Array;
  /** Which of the given names each image has. */
  readonly order: Uint32Array;
}

const IMAGE_NAME = /\.(?:jpe?g|png|webp|tiff?)$/i;

/** Whether a file is an image, by the ending of its name. */
export function isImageName(name: string): boolean {
  return IMAGE_NAME.test(name) && !/(?:^|\/)\._[^/]*$/.test(name);
}

/**
 * The classes of images whose first folder is their class: classes and the images of each in the order of their code
 * units, as torchvision's `ImageFolder` has them on names in ASCII.
 *
 * @param names - Paths of images such as `n01440764/n01440764_10026.JPEG`.
 * @param where - For error messages.
 * @throws DataError `damaged` if an image is in no folder; `missing` if there are none.
 */
export function classFolders(names: readonly string[], where: string): ClassFolders {
  const order = Uint32Array.from(names, (_, index) => index).sort((a, b) =>
    compare(names[a] ?? "", names[b] ?? ""),
  );
  const classNames: string[] = [];
  const labels = new Int32Array(names.length);
  order.forEach((index, position) => {
    const name = names[index] ?? "";
    const end = name.indexOf("/");
    if (end < 1) {
      throw new DataError(
        "damaged",
        `${where}: ${JSON.stringify(name)} is in no folder; images must be in one folder for each class.`,
      );
    }
    const folder = name.slice(0, end);
    if (classNames.at(-1) !== folder) classNames.push(folder);
    labels[position] = classNames.length - 1;
  });
  if (names.length === 0) {
    throw new DataError(
      "missing",
      `${where}: no images (jpg, jpeg, png, webp, tif, tiff); there must be one folder for each class.`,
    );
  }
  return { classNames, labels, order };
}

/** Folder by folder, so that `a/x` comes before `a-b/x` as the folders do. */
function compare(first: string, second: string): number {
  const a = first.split("/");
  const b = second.split("/");
  for (let depth = 0; ; depth++) {
    const left = a[depth];
    const right = b[depth];
    if (left === undefined || right === undefined) return a.length - b.length;
    if (left !== right) return left < right ? -1 : 1;
  }
}
