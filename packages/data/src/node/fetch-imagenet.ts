import { join } from "node:path";
import { DataError } from "../data-error.js";
import { IMAGENET_FILES, type RestrictedFile } from "../datasets/imagenet-archives.js";
import type { PublishedArchive } from "../datasets/published-file.js";
import { verifyFile } from "./checksums.js";
import { download } from "./download.js";
import { exclusively } from "./exclusive.js";
import type { FetchOptions } from "./fetch-options.js";

/** State of a file that somebody has to fetch by hand. */
export interface RestrictedFileState {
  readonly file: RestrictedFile;
  readonly state: "verified" | "damaged" | "missing";
}

/**
 * Checks the files of ImageNet in a directory, whole: minutes for the training images.
 *
 * @param files - What to look for; those of ILSVRC 2012 if left out.
 * @throws DataError if a file is there but cannot be read.
 */
export async function checkRestrictedFiles(
  directory: string,
  files: readonly RestrictedFile[] = IMAGENET_FILES,
): Promise<readonly RestrictedFileState[]> {
  const states: RestrictedFileState[] = [];
  for (const file of files) {
    const path = join(directory, file.name);
    let state: RestrictedFileState["state"] = "verified";
    try {
      await verifyFile(path, { checksums: { md5: file.md5 } });
    } catch (error) {
      const reason = error instanceof DataError ? error.reason : undefined;
      if (reason !== "missing" && reason !== "damaged") throw error;
      state = reason;
    }
    states.push({ file, state });
  }
  return states;
}

/**
 * Downloads archives into a directory, one after the other, each with resume and checksum. What is whole there is not
 * fetched again.
 *
 * @returns Their paths.
 * @throws DataError as for `download`.
 */
export async function downloadArchives(
  archives: readonly PublishedArchive[],
  directory: string,
  options: Pick<FetchOptions, "onProgress" | "signal"> = {},
): Promise<readonly string[]> {
  const { onProgress, signal } = options;
  return exclusively(directory, { name: "archives", signal }, async () => {
    const paths: string[] = [];
    for (const { url, name, bytes, checksums } of archives) {
      const file = join(directory, name);
      const report = (done: number, total: number) =>
        onProgress?.({ stage: "download", file: name, done, total });
      await download({ url, file, bytes, checksums }, { signal, onProgress: report });
      paths.push(file);
    }
    return paths;
  });
}
