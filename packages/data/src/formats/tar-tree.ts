import { join, type ImageTree, type TreeEntry } from "./image-listing.js";
import { TAR_KINDS, type TarIndex } from "./tar-index.js";

/** Where the bytes of a file lie in an archive. */
export interface TarPlace {
  readonly offset: number;
  readonly length: number;
}

/** An archive as directories: what unpacking it would make. */
export interface TarTree extends ImageTree {
  /** Where a file lies, given by its path, links followed; undefined where there is none. */
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
  index.names.forEach((name, position) => {
    const target = index.targets[position] ?? "";
    const place = { offset: index.offsets[position] ?? 0, length: index.lengths[position] ?? 0 };
    const node = nodeOf(index.kinds[position] ?? "", { root, name, target, place });
    insert(root, name, node);
  });
  const list = (path: string): readonly TreeEntry[] => {
    const directory = walk(root, path, root);
    if (directory?.kind !== "directory") return [];
    return [...directory.children].map(([name, node]) => entryOf(root, name, { node, directory }));
  };
  return {
    where,
    place: "",
    list: (path) => Promise.resolve(list(path)),
    find: (path) => {
      const node = walk(root, path, root);
      return node?.kind === "file" ? node : undefined;
    },
  };
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
      return { kind: "link", from: name.split("/").slice(0, -1).join("/"), target };
    case TAR_KINDS["hard-link"]:
      return lookUp(root, target) ?? { kind: "link", from: "", target };
    default:
      return { kind: "other" };
  }
}

/** The node of a path itself, not what it leads to. */
function lookUp(root: Directory, path: string): Node | undefined {
  const parts = path.split("/");
  const last = parts.pop() ?? "";
  const directory = walk(root, parts.join("/"), root);
  return directory?.kind === "directory" ? directory.children.get(last) : undefined;
}

function insert(root: Directory, path: string, node: Node): void {
  const parts = path.split("/");
  const last = parts.pop() ?? "";
  let directory = root;
  for (const part of parts) {
    const child = directory.children.get(part);
    const real = child?.kind === "link" ? walk(root, child.target, directory) : child;
    if (real?.kind === "directory") directory = real;
    else {
      const made: Directory = { kind: "directory", path: join(directory.path, part), children: new Map() };
      directory.children.set(part, made);
      directory = made;
    }
  }
  const before = directory.children.get(last);
  if (node.kind === "directory" && before?.kind === "directory") return;
  directory.children.set(
    last,
    node.kind === "directory" ? { ...node, path: join(directory.path, last) } : node,
  );
}

/** What a path leads to from a directory on, links followed; undefined where it leaves the archive or nothing is there. */
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
  const directory = walk(root, from, root, links);
  return directory?.kind === "directory" ? walk(root, target, directory, links) : undefined;
}

function parentOf(root: Directory, { path }: Directory): Directory | undefined {
  if (path === "") return undefined;
  const parent = walk(root, path.split("/").slice(0, -1).join("/"), root);
  return parent?.kind === "directory" ? parent : undefined;
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
