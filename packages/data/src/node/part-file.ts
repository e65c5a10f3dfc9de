import { createHash, type Hash } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { writeFailure } from "./failures.js";

/** Checksums by algorithm, hexadecimal, e.g. `{ md5: "…", sha256: "…" }`. */
export type Checksums = Readonly<Record<string, string>>;

/**
 * A file that is not complete yet, kept beside its final place as `<file>.part` so that a later run can go on.
 * Keeps one invariant: the checksums cover exactly the bytes on disk.
 */
export class PartFile {
  readonly #path: string;
  readonly #final: string;
  readonly #handle: FileHandle;
  readonly #algorithms: readonly string[];
  #hashes: readonly Hash[];
  #length = 0;
  #completed = false;

  private constructor(final: string, handle: FileHandle, algorithms: readonly string[]) {
    this.#final = final;
    this.#path = `${final}.part`;
    this.#handle = handle;
    this.#algorithms = algorithms;
    this.#hashes = algorithms.map((algorithm) => createHash(algorithm));
  }

  /** Opens `<final>.part`, and reads what an earlier run left in it. */
  static async open(final: string, algorithms: readonly string[]): Promise<PartFile> {
    try {
      await mkdir(dirname(final), { recursive: true });
      // "a+" reads from the beginning and writes at the end.
      const part = new PartFile(final, await open(`${final}.part`, "a+"), algorithms);
      await part.#digestExisting();
      return part;
    } catch (error) {
      throw writeFailure(`${final}.part`, error);
    }
  }

  /** Bytes on disk. */
  get length(): number {
    return this.#length;
  }

  /** Adds bytes at the end. */
  async append(chunk: Uint8Array): Promise<void> {
    try {
      await this.#handle.appendFile(chunk);
    } catch (error) {
      throw writeFailure(this.#path, error);
    }
    this.#count(chunk);
  }

  /** Forgets all bytes. */
  async restart(): Promise<void> {
    await this.#handle.truncate(0);
    this.#hashes = this.#algorithms.map((algorithm) => createHash(algorithm));
    this.#length = 0;
  }

  /** Whether the bytes have all the given checksums. */
  matches(checksums: Checksums): boolean {
    return this.#algorithms.every(
      (algorithm, index) => this.#hashes[index]?.copy().digest("hex") === checksums[algorithm],
    );
  }

  /** Makes the file appear, whole, in its final place. */
  async complete(): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#path, this.#final);
      this.#completed = true;
    } catch (error) {
      throw writeFailure(this.#final, error);
    }
  }

  /** Leaves the bytes, if any, for a later run. Does nothing after {@link PartFile.complete}. */
  async close(): Promise<void> {
    if (this.#completed) return;
    await this.#handle.close();
    if (this.#length === 0) await rm(this.#path, { force: true });
  }

  async #digestExisting(): Promise<void> {
    const buffer = new Uint8Array(2 ** 20);
    for (;;) {
      const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, this.#length);
      if (bytesRead === 0) return;
      this.#count(buffer.subarray(0, bytesRead));
    }
  }

  #count(chunk: Uint8Array): void {
    for (const hash of this.#hashes) hash.update(chunk);
    this.#length += chunk.length;
  }
}
