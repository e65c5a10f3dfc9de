import { createHash } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { decodeTarIndex, encodeTarIndex, indexTar, type TarIndex } from "../formats/tar-index.js";
import { defaultCacheDirectory } from "./cache-directory.js";
import { readFailure, writeFailure } from "./failures.js";
import { openFileSource } from "./file-source.js";

/** Cache file and progress of indexing an archive. */
export interface IndexOptions {
  /** File that keeps the index. Default: one for this archive in the cache directory. */
  readonly indexFile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told how far the search for images came, in bytes of the archive; not called where the index is known. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Index of the files in a tar archive. The first call reads every header and keeps what it found in a file; later calls read
 * that file, as long as size and time of the archive are the same.
 *
 * @throws DataError `missing` or `damaged`, naming the archive; `disk` if the index cannot be written.
 */
export async function indexedTar(archive: string, options: IndexOptions = {}): Promise<TarIndex> {
  const state = await stat(archive).catch((error: unknown) => {
    throw readFailure(archive, error);
  });
  const indexed = { bytes: state.size, modified: Math.floor(state.mtimeMs) };
  const { indexFile = defaultIndexFile(archive) } = options;
  const text = await readFile(indexFile, "utf8").catch(() => undefined);
  const known = text === undefined ? undefined : decodeTarIndex(text, indexed);
  if (known !== undefined) return known;
  const source = await openFileSource(archive);
  try {
    const index = await indexTar(source, options);
    await writeWhole(indexFile, encodeTarIndex(index, indexed));
    return index;
  } finally {
    await source.close();
  }
}

/** Archives of one name may lie in many directories. */
function defaultIndexFile(archive: string): string {
  const place = createHash("sha256").update(resolve(archive)).digest("hex").slice(0, 12);
  return join(defaultCacheDirectory(), "indexes", `${basename(archive)}-${place}.json`);
}

/** Readers never see half a file. */
async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, text);
    await rename(part, file);
  } catch (error) {
    throw writeFailure(file, error);
  }
}
