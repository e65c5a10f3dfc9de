import { DataError } from "../data-error.js";

/** Entry of a directory, links followed. */
export interface TreeEntry {
  readonly name: string;
  /** `dead-link` leads nowhere or in a circle; `other` is a device, a pipe or the like. */
  readonly kind: "file" | "directory" | "dead-link" | "other";
  /** Of a directory that a link leads to: the place of the directory itself, by which circles are noticed. */
  readonly place?: string | undefined;
}

/** Directories that can be listed, whatever holds them: a folder of the disk or an archive. */
export interface ImageTree {
  /** For error messages: the path of the folder or the archive. */
  readonly where: string;
  /** The place of the root, as {@link TreeEntry} has those of links. */
  readonly place: string;
  /** Entries of a directory, given by its path from the root with `/`; the root is the empty path. */
  list(directory: string): Promise<readonly TreeEntry[]>;
}

/** Reason why a file or folder in a tree is not taken as an image of a class. */
export type LeftReason =
  /** A file that is not of a kind that is read, by the ending of its name. */
  | "kind"
  /** Its name begins with a dot or is `__MACOSX`, or that of a folder around it. */
  | "hidden"
  /** An image that is in no folder. */
  | "no-class"
  /** A link that leads nowhere, and is no image by its name. */
  | "dead-link"
  /** A link to a folder around it. */
  | "circle"
  /** Neither a file nor a directory. */
  | "other"
  /** A folder with images beside the folders of the splits. */
  | "beside";

/** Files and folders that were left out for one reason. */
export interface LeftAlone {
  readonly reason: LeftReason;
  /** Number of them; the contents of a hidden folder, of a circle or beside the splits are not counted one by one. */
  readonly count: number;
  /** Paths of the first of them from the root. */
  readonly examples: readonly string[];
}

/** Images below a directory, by their paths from it; and what else is there. */
export interface ImageListing {
  readonly names: readonly string[];
  readonly left: readonly LeftAlone[];
}

/** The endings that torchvision's `ImageFolder` takes, too. */
const IMAGE_ENDINGS = ["jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "ppm", "pgm"] as const;
const IMAGE_NAME = new RegExp(`\\.(?:${IMAGE_ENDINGS.join("|")})$`, "i");
/** The kinds of images that are read, for messages. */
export const IMAGE_KINDS: string = IMAGE_ENDINGS.join(", ");

/** More than in any data set: directories that link to each other would be listed for ever. */
const MOST_ENTRIES = 20_000_000;
const EXAMPLES = 3;

/** Whether a file is an image, by the ending of its name. */
export function isImageName(name: string): boolean {
  return IMAGE_NAME.test(name);
}

/** Whether a file or folder is left alone for its name, at any depth: what editors, systems and version control leave behind. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "__MACOSX";
}

/**
 * The images below a directory of which each folder is a class. A link counts as what it leads to; one that leads nowhere but is
 * an image by its name is an image that cannot be read.
 *
 * @throws DataError `missing` if a class has no images.
 */
export async function listImages(tree: ImageTree, directory = ""): Promise<ImageListing> {
  const names: string[] = [];
  const left = new Leftovers();
  const around = await placesOf(tree, directory);
  let seen = 0;
  const visit = async (path: string, places: readonly string[]): Promise<void> => {
    for (const { name, kind, place } of sorted(await tree.list(path))) {
      if (++seen > MOST_ENTRIES) {
        throw new DataError(
          "damaged",
          `${tree.where}: more than ${MOST_ENTRIES} entries; do links lead from folder to folder?`,
        );
      }
      const below = join(path, name);
      const known = below.slice(directory === "" ? 0 : directory.length + 1);
      if (isHidden(name)) left.add("hidden", below);
      else if (kind === "directory") {
        const real = place ?? join(places.at(-1) ?? "", name);
        if (places.includes(real)) {
          left.add("circle", below);
          continue;
        }
        const before = names.length;
        await visit(below, [...places, real]);
        if (path === directory && names.length === before) throw noImages(tree, below);
      } else if (kind === "other") left.add("other", below);
      else if (path === directory) left.add(leftAtRoot(name, kind), below);
      else if (isImageName(name)) names.push(known);
      else left.add(kind === "file" ? "kind" : "dead-link", below);
    }
  };
  await visit(directory, around);
  return { names, left: left.all() };
}

/** In the same order whatever holds them. */
function sorted(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reason why a file that is in no folder is left out. */
function leftAtRoot(name: string, kind: "file" | "dead-link"): LeftReason {
  if (kind === "dead-link") return "dead-link";
  return isImageName(name) ? "no-class" : "kind";
}

function noImages({ where }: ImageTree, path: string): DataError {
  return new DataError(
    "missing",
    `${where}: ${path} is a class without images (${IMAGE_KINDS}); remove the folder or fill it.`,
  );
}

/** Places of a directory and of all around it. */
async function placesOf(tree: ImageTree, directory: string): Promise<readonly string[]> {
  const places = [tree.place];
  let path = "";
  for (const part of directory === "" ? [] : directory.split("/")) {
    const entry = (await tree.list(path)).find(({ name }) => name === part);
    places.push(entry?.place ?? join(places.at(-1) ?? "", part));
    path = join(path, part);
  }
  return places;
}

/** Counts what is left alone. */
export class Leftovers {
  readonly #found = new Map<LeftReason, { count: number; examples: string[] }>();

  /** Notes one more. */
  add(reason: LeftReason, path: string): void {
    this.addAll([{ reason, count: 1, examples: [path] }]);
  }

  /** Adds what was counted elsewhere. */
  addAll(left: readonly LeftAlone[]): void {
    for (const { reason, count, examples } of left) {
      const entry = this.#found.get(reason) ?? { count: 0, examples: [] };
      entry.count += count;
      entry.examples.push(...examples.slice(0, EXAMPLES - entry.examples.length));
      this.#found.set(reason, entry);
    }
  }

  /** All of them, by reason. */
  all(): readonly LeftAlone[] {
    return [...this.#found].map(([reason, entry]) => ({ reason, ...entry }));
  }
}

/** A path below a directory; the root is the empty path. */
export function join(directory: string, name: string): string {
  return directory === "" ? name : `${directory}/${name}`;
}
