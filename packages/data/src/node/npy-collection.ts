import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../data-error.js";
import { partOfSource, type ByteSource } from "../formats/byte-source.js";
import { tarEntries } from "../formats/tar-entries.js";
import { readFailure } from "./failures.js";
import { openFileSource } from "./file-source.js";

/** `.npy` files by their names, in a directory or in an uncompressed tar archive, which is read in place. */
export interface NpyCollection {
  /** The directory or the archive. */
  readonly path: string;
  /** Names without directories, e.g. `"labels.npy"`, sorted. */
  readonly names: readonly string[];
  /**
   * Hands out one of the files until `use` is done.
   *
   * @throws DataError `missing` if there is no such file, naming those there are.
   */
  with<Result>(name: string, use: (source: ByteSource) => Promise<Result>): Promise<Result>;
}

/**
 * Looks up the `.npy` files of a directory or an archive.
 *
 * @throws DataError `missing` or `damaged`, naming the path.
 */
export async function openNpyCollection(path: string): Promise<NpyCollection> {
  const status = await stat(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  return status.isDirectory() ? directoryCollection(path) : archiveCollection(path);
}

async function directoryCollection(path: string): Promise<NpyCollection> {
  const entries = await readdir(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  const names = entries.filter((name) => name.endsWith(".npy")).sort();
  return {
    path,
    names,
    async with(name, use) {
      if (!names.includes(name)) throw notThere(path, name, names);
      const source = await openFileSource(join(path, name));
      try {
        return await use(source);
      } finally {
        await source.close();
      }
    },
  };
}

async function archiveCollection(path: string): Promise<NpyCollection> {
  const parts = new Map<string, { readonly offset: number; readonly length: number }>();
  const archive = await openFileSource(path);
  try {
    for await (const { name, offset, length } of tarEntries(archive)) {
      const base = name.split("/").at(-1) ?? "";
      // macOS leaves a "._" twin beside each file.
      if (base.endsWith(".npy") && !base.startsWith("._")) parts.set(base, { offset, length });
    }
  } finally {
    await archive.close();
  }
  const names = [...parts.keys()].sort();
  return {
    path,
    names,
    async with(name, use) {
      const part = parts.get(name);
      if (part === undefined) throw notThere(path, name, names);
      const source = await openFileSource(path);
      try {
        return await use(partOfSource(source, { name: `${path}: ${name}`, ...part }));
      } finally {
        await source.close();
      }
    },
  };
}

function notThere(path: string, name: string, names: readonly string[]): DataError {
  const others = names.map((other) => other.replace(/\.npy$/, "")).filter((other) => other !== "labels");
  const fact = others.length === 0 ? "no .npy file is in it" : `in it are ${others.join(", ")}`;
  return new DataError("missing", `${path}: holds no ${name}; ${fact}.`);
}
