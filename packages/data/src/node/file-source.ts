import { open } from "node:fs/promises";
import { DataError } from "../data-error.js";
import { endOfSource, type ByteSource } from "../formats/byte-source.js";
import { readFailure } from "./failures.js";

/** An open file. */
export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/**
 * Opens a file to read parts of it. The caller closes it.
 *
 * @throws DataError `missing` if it is not there or cannot be read.
 */
export async function openFileSource(path: string): Promise<FileSource> {
  try {
    const handle = await open(path, "r");
    const status = await handle.stat();
    if (!status.isFile()) {
      await handle.close();
      throw new DataError("missing", `${path}: is not a file; check the path.`);
    }
    return {
      name: path,
      length: status.size,
      async read(offset, target) {
        let done = 0;
        while (done < target.length) {
          const { bytesRead } = await handle.read(target, done, target.length - done, offset + done);
          if (bytesRead === 0) throw endOfSource(path, offset + target.length, offset + done);
          done += bytesRead;
        }
      },
      close: () => handle.close(),
    };
  } catch (error) {
    throw readFailure(path, error);
  }
}
