import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { Failure } from "../../experiment/failure.js";

/**
 * A file that only grows, and that a resumed run cuts back to where its checkpoint saw it, so that no step is told twice.
 */
export class AppendFile {
  readonly #path: string;
  readonly #descriptor: number;
  #size: number;

  /**
   * Opens the file, making it if need be, and cuts it to `size` bytes: 0 for a new run.
   *
   * @throws Failure when the file is shorter than `size` or cannot be opened.
   */
  constructor(path: string, size: number) {
    this.#path = path;
    this.#descriptor = guarded(path, () => openSync(path, "a+"));
    const found = fstatSync(this.#descriptor).size;
    if (found < size) {
      closeSync(this.#descriptor);
      throw new Failure(
        `${path}: has ${found} bytes where the checkpoint saw ${size}; it was changed after the run stopped.`,
      );
    }
    ftruncateSync(this.#descriptor, size);
    this.#size = size;
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size;
  }

  /** Adds bytes at the end. */
  append(bytes: Uint8Array): void {
    guarded(this.#path, () => {
      for (let written = 0; written < bytes.length;) {
        written += writeSync(this.#descriptor, bytes, written, bytes.length - written);
      }
    });
    this.#size += bytes.length;
  }

  /** Waits until everything is on the disk. */
  sync(): void {
    guarded(this.#path, () => fsyncSync(this.#descriptor));
  }

  /** Gives the file back. */
  close(): void {
    closeSync(this.#descriptor);
  }
}

function guarded<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new FileFailure(path, error);
  }
}

/** A file that could not be written or read for a reason outside the program: a full disk, missing permission. */
export class FileFailure extends Failure {
  override readonly name: string = "FileFailure";

  constructor(path: string, error: unknown) {
    super(describeFileError(path, error));
  }
}

/** One line for a file-system error: what happened to which file, and what to do. */
export function describeFileError(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const advice: Readonly<Record<string, string>> = {
    ENOSPC: "the disk is full; free some space and run again",
    EDQUOT: "the disk quota is used up; free some space and run again",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOENT: "no such file or directory",
    ENOTDIR: "a part of the path is not a directory",
    EISDIR: "it is a directory",
    EEXIST: "a part of the path is a file",
    EMFILE: "too many files are open; raise the limit (ulimit -n) or use fewer workers",
    ENFILE: "too many files are open on this machine",
    ENAMETOOLONG: "the name is too long",
    ELOOP: "the links lead in a circle",
    EFBIG: "the file would be larger than this system allows",
  };
  return `${path}: ${advice[code] ?? `input/output error ${code}`}.`;
}
