import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { encodeNpyHeader } from "../formats/npy-header.js";
import { writeFailure } from "./failures.js";

/**
 * Writes bytes row by row as a `.npy` array of any length, e.g. images one batch at a time. The file appears in its place
 * only when it is finished; until then it is `<path>.part`.
 */
export class NpyWriter {
  readonly #path: string;
  readonly #part: string;
  readonly #handle: FileHandle;
  readonly #rowShape: readonly number[];
  readonly #rowBytes: number;
  #rows = 0;
  #open = true;

  private constructor(path: string, handle: FileHandle, rowShape: readonly number[]) {
    this.#path = path;
    this.#part = partOf(path);
    this.#handle = handle;
    this.#rowShape = rowShape;
    this.#rowBytes = rowShape.reduce((product, side) => product * side, 1);
  }

  /**
   * Begins a file; an unfinished one of the same name is replaced.
   *
   * @param path - Of the finished file; its directory is made if it is not there.
   * @param rowShape - Shape of one row, e.g. `[32, 32, 3]`; `[]` for labels.
   * @throws RangeError if the shape is not of positive integers.
   * @throws DataError `disk` if it cannot be written.
   */
  static async create(path: string, rowShape: readonly number[]): Promise<NpyWriter> {
    if (!rowShape.every((side) => Number.isSafeInteger(side) && side > 0)) {
      throw new RangeError(
        `NpyWriter.create: \`rowShape\` must hold positive integers, got [${rowShape.join(", ")}].`,
      );
    }
    try {
      await mkdir(dirname(path), { recursive: true });
      const handle = await open(partOf(path), "w");
      const writer = new NpyWriter(path, handle, rowShape);
      try {
        // The length of the first axis is not known yet, the length of the header is.
        await handle.write(encodeNpyHeader([0, ...rowShape]));
      } catch (error) {
        await writer.abandon();
        throw error;
      }
      return writer;
    } catch (error) {
      throw writeFailure(path, error, ANOTHER_PLACE);
    }
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  /**
   * Adds whole rows.
   *
   * @throws RangeError if `bytes` is not a whole number of rows.
   * @throws DataError `disk` if they cannot be written.
   */
  async append(bytes: Uint8Array): Promise<void> {
    if (bytes.length % this.#rowBytes !== 0) {
      throw new RangeError(
        `NpyWriter.append: \`bytes\` must hold whole rows of ${this.#rowBytes} bytes, got ${bytes.length}.`,
      );
    }
    try {
      await this.#handle.appendFile(bytes);
    } catch (error) {
      throw writeFailure(this.#path, error, ANOTHER_PLACE);
    }
    this.#rows += bytes.length / this.#rowBytes;
  }

  /** Makes the file appear, whole, in its place. */
  async finish(): Promise<void> {
    const before = encodeNpyHeader([0, ...this.#rowShape]);
    const header = encodeNpyHeader([this.#rows, ...this.#rowShape]);
    if (header.length !== before.length) {
      throw new RangeError(
        `NpyWriter.finish: a shape of ${this.#rowShape.length + 1} such sides is too long.`,
      );
    }
    try {
      await this.#handle.write(header, 0, header.length, 0);
      await this.#handle.sync();
      await this.#handle.close();
      this.#open = false;
      await rename(this.#part, this.#path);
    } catch (error) {
      throw writeFailure(this.#path, error, ANOTHER_PLACE);
    }
  }

  /** Removes what is unfinished. Does nothing after {@link NpyWriter.finish}. */
  async abandon(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#handle.close();
    await rm(this.#part, { force: true });
  }
}

/** Advice where a file cannot be written. */
const ANOTHER_PLACE = "free space or choose another place";

function partOf(path: string): string {
  return `${path}.part`;
}
