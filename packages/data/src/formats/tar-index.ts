import { DataError } from "../data-error.js";
import { partOfSource, type ByteSource } from "./byte-source.js";
import { allTarMembers, type TarMember } from "./tar-entries.js";

/** Members of an archive and of the archives in it, in the order of the file. */
export interface TarIndex {
  /** Paths without `.` in them; a tar in the tar counts as the folder of its name. */
  readonly names: readonly string[];
  /** A letter for each member, as {@link TAR_KINDS} has them. */
  readonly kinds: string;
  /** First byte of each file in the archive. */
  readonly offsets: Float64Array;
  /** Bytes of each file. */
  readonly lengths: Float64Array;
  /** Targets of links by index of the member: hard ones from the root on, others from their directory. */
  readonly targets: Readonly<Record<number, string>>;
}

/** Letters of the kinds of members. */
export const TAR_KINDS = { file: "f", directory: "d", link: "l", "hard-link": "h", other: "o" } as const;

/** The file an index belongs to, as it was when it was indexed. */
export interface IndexedFile {
  readonly bytes: number;
  /** Time of the last change in milliseconds since 1970. */
  readonly modified: number;
}

/** As long as a path may be in Linux. */
const LONGEST_NAME = 4096;
const FORMAT = "sdnet-tar-index";
const VERSION = 2;

/**
 * Lists a tar and the tars in it. Only headers are read, so an archive of 138 GB takes no longer than its 1,281,167 headers.
 *
 * @throws DataError `damaged` where an archive is none or cut off, or a member would lie outside; what `signal` was aborted with.
 */
export async function indexTar(
  source: ByteSource,
  options: {
    readonly signal?: AbortSignal | undefined;
    /** Told how far it came, in bytes of the archive. */
    readonly onProgress?: ((done: number, total: number) => void) | undefined;
  } = {},
): Promise<TarIndex> {
  const { signal, onProgress } = options;
  const names: string[] = [];
  const kinds: string[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  const targets: Record<number, string> = {};
  const add = (member: Omit<TarMember, "name">, path: string, start: number) => {
    const { kind, offset, length, target } = member;
    if (target !== "") targets[names.length] = target;
    names.push(path);
    kinds.push(TAR_KINDS[kind]);
    offsets.push(start + offset);
    lengths.push(length);
  };
  const visit = async (archive: ByteSource, start: number, folder: string): Promise<void> => {
    for await (const { name, target: stated, ...member } of allTarMembers(archive)) {
      const { kind, offset, length } = member;
      signal?.throwIfAborted();
      onProgress?.(start + offset, source.length);
      const inner = pathOf(name, archive.name);
      if (inner === "") continue;
      const path = folder + inner;
      // Only one level deep: an archive that holds itself must end.
      if (kind === "file" && folder === "" && /\.tar$/i.test(name)) {
        const part = partOfSource(archive, { name: `${archive.name}: ${name}`, offset, length });
        const own = path.slice(0, -".tar".length);
        add({ kind: "directory", offset, length: 0, target: "" }, own, 0);
        await visit(part, start + offset, `${own}/`);
        continue;
      }
      const target = kind === "hard-link" ? folder + pathOf(stated, archive.name) : stated;
      add({ ...member, target: kind === "link" || kind === "hard-link" ? target : "" }, path, start);
    }
  };
  await visit(source, 0, "");
  const positions = { offsets: Float64Array.from(offsets), lengths: Float64Array.from(lengths) };
  return { names, kinds: kinds.join(""), ...positions, targets };
}

/** A path without `.` and doubled slashes; empty for the root itself. */
function pathOf(name: string, where: string): string {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  // Python's tarfile calls the root `/` where it is packed by the empty name.
  if (parts.length === 0) return "";
  if (name.length > LONGEST_NAME) {
    throw new DataError(
      "damaged",
      `${where}: the name of a member has more than ${LONGEST_NAME} characters; pack it anew.`,
    );
  }
  if (!name.startsWith("/") && !parts.includes("..")) return parts.join("/");
  throw new DataError(
    "damaged",
    `${where}: the member ${JSON.stringify(name)} lies outside of the archive; pack it anew with relative paths.`,
  );
}

/** An index as text, to be kept beside the file it belongs to. */
export function encodeTarIndex(index: TarIndex, archive: IndexedFile): string {
  const { offsets, lengths, ...rest } = index;
  const rows = { ...rest, offsets: [...offsets], lengths: [...lengths] };
  return JSON.stringify({ format: FORMAT, version: VERSION, archive, ...rows });
}

/**
 * An index from its text.
 *
 * @returns Undefined if it is none, of another version, or of another state of the archive.
 */
export function decodeTarIndex(text: string, archive: IndexedFile): TarIndex | undefined {
  let value: Partial<Record<string, unknown>> | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (value["format"] !== FORMAT || value["version"] !== VERSION) return undefined;
  const known = value["archive"] as Partial<IndexedFile> | null | undefined;
  if (known?.bytes !== archive.bytes || known.modified !== archive.modified) return undefined;
  const { names, kinds, offsets, lengths, targets } = value;
  if (!Array.isArray(names) || !isPositions(offsets) || !isPositions(lengths)) return undefined;
  if (!names.every((name) => typeof name === "string")) return undefined;
  if (typeof kinds !== "string" || !isTargets(targets)) return undefined;
  if ([kinds, offsets, lengths].some(({ length }) => length !== names.length)) return undefined;
  if (offsets.some((offset, index) => offset + (lengths[index] ?? 0) > archive.bytes)) return undefined;
  return { names, kinds, offsets: Float64Array.from(offsets), lengths: Float64Array.from(lengths), targets };
}

function isPositions(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && entry >= 0);
}

function isTargets(value: unknown): value is Readonly<Record<number, string>> {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((entry) => typeof entry === "string");
}
