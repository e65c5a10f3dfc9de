import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DataError } from "../data-error.js";
import type { PublishedFile } from "../datasets/published-file.js";
import { readFailure, writeFailure } from "./failures.js";
import type { TarMember } from "./tar-members.js";

/**
 * Whether a directory holds all files at their full size.
 *
 * @param directory - Need not exist.
 * @param files - What must be in it.
 * @param verify - Whether to check the contents too.
 */
export async function isComplete(
  directory: string,
  files: readonly PublishedFile[],
  verify: boolean,
): Promise<boolean> {
  for (const file of files) {
    const path = join(directory, file.name);
    const size = await stat(path).then(
      (status) => status.size,
      () => undefined,
    );
    if (size !== file.bytes) return false;
    if (verify && wrongChecksum(await readFile(path), file) !== undefined) return false;
  }
  return true;
}

/**
 * Checks the contents of all files in a directory.
 *
 * @throws DataError `missing` or `damaged`, naming the first file that is not as published.
 */
export async function verifyPublishedFiles(
  directory: string,
  files: readonly PublishedFile[],
): Promise<void> {
  for (const file of files) await readPublishedFile(directory, file);
}

/**
 * Reads one file whole.
 *
 * @throws DataError `missing` or `damaged` if it is not as published.
 */
export async function readPublishedFile(directory: string, file: PublishedFile): Promise<Uint8Array> {
  const path = join(directory, file.name);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  checkContents(path, bytes, file);
  return bytes;
}

/**
 * Writes the files of a data set into `directory`, which appears only when all of them are there and verified.
 * No other process may do the same at the same time.
 *
 * @throws DataError `damaged` if a file is missing or differs from the published one, `disk` if it cannot be written.
 */
export async function installPublishedFiles(
  directory: string,
  options: {
    readonly files: readonly PublishedFile[];
    /** Source of the files, for error messages. */
    readonly origin: string;
    readonly members: AsyncIterable<TarMember>;
    readonly onFile: (done: number, total: number) => void;
  },
): Promise<void> {
  const { files, origin, members, onFile } = options;
  const missing = new Map(files.map((file) => [file.name, file]));
  const total = missing.size;
  const staging = `${directory}.staging`;
  try {
    await rm(staging, { recursive: true, force: true });
    await mkdir(staging, { recursive: true });
    onFile(0, total);
    for await (const { name, bytes } of members) {
      const file = missing.get(name);
      if (file === undefined) continue;
      checkContents(`${origin}: ${name}`, bytes, file);
      await writeFile(join(staging, name), bytes);
      missing.delete(name);
      onFile(total - missing.size, total);
    }
    const [lost] = missing.keys();
    if (lost !== undefined) {
      throw new DataError("damaged", `${origin}: ${lost} is not in it; fetch it again.`);
    }
    await rm(directory, { recursive: true, force: true });
    await rename(staging, directory);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw writeFailure(directory, error);
  }
}

function checkContents(where: string, bytes: Uint8Array, file: PublishedFile): void {
  const advice = "delete it and fetch it again.";
  if (bytes.length !== file.bytes) {
    const fact = bytes.length < file.bytes ? "it is truncated" : "it is another file";
    throw new DataError(
      "damaged",
      `${where}: expected ${file.bytes} bytes, got ${bytes.length}; ${fact}, ${advice}`,
    );
  }
  const wrong = wrongChecksum(bytes, file);
  if (wrong === undefined) return;
  const name = wrong.toUpperCase().replace("SHA", "SHA-");
  throw new DataError("damaged", `${where}: does not have the published ${name} checksum; ${advice}`);
}

/** The algorithm of a checksum that differs. */
function wrongChecksum(bytes: Uint8Array, { checksums }: PublishedFile): string | undefined {
  return Object.keys(checksums).find(
    (algorithm) => createHash(algorithm).update(bytes).digest("hex") !== checksums[algorithm],
  );
}
