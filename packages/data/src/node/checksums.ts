import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { DataError } from "../data-error.js";
import { readFailure } from "./failures.js";
import type { Checksums } from "./part-file.js";

/**
 * Checks checksums of a file and, where it is known, its size.
 *
 * @throws DataError `missing` or `damaged`, naming the file.
 */
export async function verifyFile(
  file: string,
  expected: { readonly bytes?: number; readonly checksums: Checksums },
): Promise<void> {
  try {
    const { size } = await stat(file);
    if (expected.bytes !== undefined && size !== expected.bytes) {
      throw new DataError(
        "damaged",
        `${file}: expected ${expected.bytes} bytes, got ${size}; ${size < expected.bytes ? "it is truncated" : "it is another file"}, fetch it again.`,
      );
    }
    const hashes = Object.keys(expected.checksums).map((algorithm) => createHash(algorithm));
    for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
      for (const hash of hashes) hash.update(chunk as Uint8Array);
    }
    Object.entries(expected.checksums).forEach(([algorithm, digest], index) => {
      if (hashes[index]?.digest("hex") === digest) return;
      throw new DataError(
        "damaged",
        `${file}: does not have the published ${algorithm} checksum; fetch it again.`,
      );
    });
  } catch (error) {
    throw readFailure(file, error);
  }
}
