import { join, type ImageTree, type TreeEntry } from "./image-listing.js";
import { TAR_KINDS, type TarIndex } from "./tar-index.js";

/** Byte range of a file in an archive. */
export interface TarPlace {
  readonly offset: number;
  readonly length: number;
}

/** An archive as directories: what unpacking it would make. */
export interface TarTree extends ImageTree {
  /** Finds the byte range of the file at a path, links followed; undefined where there is none. */
  find(path: string): TarPlace | undefined;
}

type Node =
  | (TarPlace & { readonly kind: "file" })
  | { readonly kind: "directory"; readonly path: string; readonly children: Map<string, Node> }
  /** `from` is the directory from which it leads. */
  | { readonly kind: "link"; readonly from: string; readonly target: string }
  | { readonly kind: "other" };
type Directory = Extract<Node, { kind: "directory" }>;

/** As many links as Linux follows on the way to a file. */
const MOST_LINKS = 40;

/**
 * The directories of an archive. Members are put there one after the other, as if unpacked: the later of two of one name is the
 * one that stays, and a hard link has the contents that its target has when its turn comes.
 */
export function tarTree(index: TarIndex, where: string): TarTree {
  const root: Directory = { kind: "directory", path: "", children: new Map() };
  const made = new Map<string, Directory>();
  index.names.forEach((name, position) => {
    const target = index.targets[position] ?? "";
    const place = { offset: index.offsets[position] ?? 0, length: index.lengths[position] ?? 0 };
    const node = nodeOf(index.kinds[position] ?? "", { root, name, target, place });
    insert(root, name, { node, made });
  });
  // Nothing changes any more: each directory is looked up once.
  const known = new Map<string, Directory | undefined>();
  const directoryAt = (path: string) => {
    if (!known.has(path)) known.set(path, asDirectory(walk(root, path, root)));
    return known.get(path);
  };
  const list = (path: string): readonly TreeEntry[] => {
    const directory = directoryAt(path);
    if (directory === undefined) return [];
    return [...directory.children].map(([name, node]) => entryOf(root, name, { node, directory }));
  };
  return {
    where,
    place: "",
    list: (path) => Promise.resolve(list(path)),
    find: (path) => {
      const [parent, last] = splitPath(path);
      const child = directoryAt(parent)?.children.get(last);
      const node = child?.kind === "link" ? follow(root, child, { left: MOST_LINKS }) : child;
      return node?.kind === "file" ? node : undefined;
    },
  };
}

/** The directory of a path and the name in it. */
function splitPath(path: string): readonly [parent: string, last: string] {
  const end = path.lastIndexOf("/");
  return end < 0 ? ["", path] : [path.slice(0, end), path.slice(end + 1)];
}

function asDirectory(node: Node | undefined): Directory | undefined {
  return node?.kind === "directory" ? node : undefined;
}

interface Member {
  readonly root: Directory;
  readonly name: string;
  readonly target: string;
  readonly place: TarPlace;
}

function nodeOf(kind: string, { root, name, target, place }: Member): Node {
  switch (kind) {
    case TAR_KINDS.file:
      return { kind: "file", ...place };
    case TAR_KINDS.directory:
      return { kind: "directory", path: name, children: new Map() };
    case TAR_KINDS.link:
      return { kind: "link", from: splitPath(name)[0], target };
    case TAR_KINDS["hard-link"]:
      return lookUp(root, target) ?? { kind: "link", from: "", target };
    default:
      return { kind: "other" };
  }
}

/** The node of a path itself, not what it leads to. */
function lookUp(root: Directory, path: string): Node | undefined {
  const [parent, last] = splitPath(path);
  return asDirectory(walk(root, parent, root))?.children.get(last);
}

/** `made` has the directories by their paths, as long as none of them is replaced. */
function insert(
  root: Directory,
  path: string,
  { node, made }: { readonly node: Node; readonly made: Map<string, Directory> },
): void {
  const [parent, last] = splitPath(path);
  const directory = made.get(parent) ?? makeDirectory(root, parent);
  made.set(parent, directory);
  const before = directory.children.get(last);
  if (node.kind === "directory" && before?.kind === "directory") return;
  if (before?.kind === "directory" || before?.kind === "link") made.clear();
  directory.children.set(
    last,
    node.kind === "directory" ? { ...node, path: join(directory.path, last) } : node,
  );
}

/** The directory of a path, links followed; what is missing on the way to it is made, and files make room for it. */
function makeDirectory(root: Directory, path: string): Directory {
  let directory = root;
  for (const part of path === "" ? [] : path.split("/")) {
    const child = directory.children.get(part);
    const real = asDirectory(child?.kind === "link" ? walk(root, child.target, directory) : child);
    const next: Directory = real ?? {
      kind: "directory",
      path: join(directory.path, part),
      children: new Map(),
    };
    if (real === undefined) directory.children.set(part, next);
    directory = next;
  }
  return directory;
}

/** Follows a path from a directory on, links included; undefined where it leaves the archive or nothing is there. */
function walk(
  root: Directory,
  path: string,
  from: Directory,
  links = { left: MOST_LINKS },
): Node | undefined {
  if (path.startsWith("/")) return undefined;
  let node: Node = from;
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (node.kind !== "directory") return undefined;
    const child: Node | undefined = part === ".." ? parentOf(root, node) : node.children.get(part);
    const found: Node | undefined = child?.kind === "link" ? follow(root, child, links) : child;
    if (found === undefined) return undefined;
    node = found;
  }
  return node;
}

function follow(
  root: Directory,
  { from, target }: Extract<Node, { kind: "link" }>,
  links: { left: number },
): Node | undefined {
  if (links.left-- <= 0) return undefined;
  const directory = asDirectory(walk(root, from, root, links));
  return directory && walk(root, target, directory, links);
}

function parentOf(root: Directory, { path }: Directory): Directory | undefined {
  if (path === "") return undefined;
  return asDirectory(walk(root, splitPath(path)[0], root));
}

function entryOf(
  root: Directory,
  name: string,
  { node, directory }: { readonly node: Node; readonly directory: Directory },
): TreeEntry {
  if (node.kind !== "link") return { name, kind: node.kind };
  const found = walk(root, name, directory);
  if (found === undefined) return { name, kind: "dead-link" };
  return found.kind === "directory"
    ? { name, kind: "directory", place: found.path }
    : { name, kind: found.kind === "link" ? "dead-link" : found.kind };
}
