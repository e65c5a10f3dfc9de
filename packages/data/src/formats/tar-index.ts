import { DataError } from "../data-error.js";
import { partOfSource, type ByteSource } from "./byte-source.js";
import { isImageName } from "./class-folders.js";
import { tarEntries } from "./tar-entries.js";

/** Where the images of an archive are, in its own order. */
export interface TarIndex {
  /** Paths without a leading `./`; a tar in the tar counts as the folder of its name. */
  readonly names: readonly string[];
  /** First byte of each image in the archive. */
  readonly offsets: Float64Array;
  /** Bytes of each image. */
  readonly lengths: Float64Array;
}

/** The file an index belongs to, as it was when it was indexed. */
export interface IndexedFile {
  readonly bytes: number;
  /** Time of the last change in milliseconds since 1970. */
  readonly modified: number;
}

const FORMAT = "sdnet-tar-index";
const VERSION = 1;

/**
 * Finds the images of a tar and of the tars in it. Only headers are read, so an archive of 138 GB takes no longer than
 * its 1,281,167 headers.
 *
 * @throws DataError `damaged` where an archive is none or cut off; what `signal` was aborted with.
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
  const offsets: number[] = [];
  const lengths: number[] = [];
  const visit = async (archive: ByteSource, start: number, folder: string): Promise<void> => {
    for await (const { name, offset, length } of tarEntries(archive)) {
      signal?.throwIfAborted();
      onProgress?.(start + offset, source.length);
      const path = folder + name.replace(/^(?:\.?\/)+/, "");
      // Only one level deep: an archive that holds itself must end.
      if (folder === "" && /\.tar$/i.test(name)) {
        const part = partOfSource(archive, { name: `${archive.name}: ${name}`, offset, length });
        await visit(part, offset, `${path.slice(0, -".tar".length)}/`);
      } else if (isImageName(name)) {
        names.push(path);
        offsets.push(start + offset);
        lengths.push(length);
      }
    }
  };
  await visit(source, 0, "");
  return { names, offsets: Float64Array.from(offsets), lengths: Float64Array.from(lengths) };
}

/** An index as text, to be kept beside the file it belongs to. */
export function encodeTarIndex({ names, offsets, lengths }: TarIndex, archive: IndexedFile): string {
  const rows = { names, offsets: [...offsets], lengths: [...lengths] };
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
  const { names, offsets, lengths } = value;
  if (!Array.isArray(names) || !isPositions(offsets) || !isPositions(lengths)) return undefined;
  if (!names.every((name) => typeof name === "string")) return undefined;
  if (offsets.length !== names.length || lengths.length !== names.length) return undefined;
  if (offsets.some((offset, index) => offset + (lengths[index] ?? 0) > archive.bytes)) return undefined;
  return { names, offsets: Float64Array.from(offsets), lengths: Float64Array.from(lengths) };
}

function isPositions(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && entry >= 0);
}

/**
 * The images of an index that are below a folder, with their names from there on.
 *
 * @param root - E.g. `gaussian_noise/1`; empty for all of them.
 * @throws DataError `missing` if there are none.
 */
export function belowRoot(index: TarIndex, root: string, where: string): TarIndex {
  if (root === "") return index;
  const kept: number[] = [];
  index.names.forEach((name, position) => {
    if (name.startsWith(`${root}/`)) kept.push(position);
  });
  if (kept.length === 0) {
    throw new DataError("missing", `${where}: has no images in ${root}/; check the archive.`);
  }
  return {
    names: kept.map((position) => (index.names[position] ?? "").slice(root.length + 1)),
    offsets: Float64Array.from(kept, (position) => index.offsets[position] ?? 0),
    lengths: Float64Array.from(kept, (position) => index.lengths[position] ?? 0),
  };
}
