import { PyTorchImportError, SAVE_AGAIN } from "./pytorch-import-error.js";

/** Smallest allowance in bytes, for the bookkeeping of a checkpoint with many small objects. */
const LEAST_BYTES = 2 ** 26;

/**
 * Memory that reading a file may take: four times its bytes, and never less than 64 MiB. A few bytes of a hostile pickle
 * can ask for any amount, so everything that is made is paid for before it is made, at what it costs in a JavaScript engine.
 */
export class MemoryAllowance {
  readonly #where: string;
  readonly #total: number;
  #left: number;

  constructor(fileBytes: number, where: string) {
    this.#where = where;
    this.#total = Math.max(4 * fileBytes, LEAST_BYTES);
    this.#left = this.#total;
  }

  /**
   * Pays for something that takes `bytes`.
   *
   * @throws PyTorchImportError naming the byte `offset` of the file if that is more than is left.
   */
  spend(bytes: number, offset: number): void {
    this.#left -= bytes;
    if (this.#left >= 0) return;
    throw new PyTorchImportError(`what the file asks for must fit in ${this.#total} bytes`, {
      where: this.#where,
      offset,
      advice: SAVE_AGAIN,
    });
  }

  /** Takes back what was paid for something that is no longer needed. */
  refund(bytes: number): void {
    this.#left += bytes;
  }
}
