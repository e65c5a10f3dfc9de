import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { DataError } from "../data-error.js";
import { readFailure, systemCode } from "./failures.js";

/** One file of an archive. */
export interface TarMember {
  /** Path without its directories. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the members of a `.tar.gz` file in the order of the archive, one in memory at a time.
 *
 * @param file - Path of the archive.
 * @param wanted - Base names to read; others are skipped.
 * @yields Each wanted member.
 * @throws DataError `missing` or `damaged`, naming the archive.
 */
export async function* tarMembers(
  file: string,
  wanted: ReadonlySet<string>,
): AsyncGenerator<TarMember, void> {
  const entries = extract();
  const feeding = pipeline(createReadStream(file), createGunzip(), entries);
  // A failure reaches the loop below through `entries`.
  feeding.catch(() => undefined);
  try {
    for await (const entry of entries) {
      const name = entry.header.name.split("/").at(-1) ?? "";
      if (entry.header.type === "file" && wanted.has(name)) yield { name, bytes: await buffer(entry) };
      else entry.resume();
    }
    await feeding;
  } catch (error) {
    throw archiveFailure(file, error);
  }
}

function archiveFailure(file: string, error: unknown): unknown {
  const failure = readFailure(file, error);
  if (failure !== error || error instanceof DataError || !(error instanceof Error)) return failure;
  const fact = systemCode(error) ?? error.message;
  return new DataError("damaged", `${file}: not a whole .tar.gz archive (${fact}); fetch it again.`, {
    cause: error,
  });
}
