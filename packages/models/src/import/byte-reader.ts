import { DAMAGED, PyTorchImportError } from "./pytorch-import-error.js";

/** File and place of the bytes of a {@link ByteReader}, for its errors. */
export interface ByteReaderOptions {
  readonly where: string;
  /** Byte of the file at which the part begins. */
  readonly base: number;
}

/** Reads numbers and pieces one after the other, never beyond the end. Little-endian unless named otherwise. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #where: string;
  readonly #base: number;
  #position = 0;
  #marked = 0;

  constructor(bytes: Uint8Array, { where, base }: ByteReaderOptions) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#where = where;
    this.#base = base;
  }

  /** Byte of the file that is read next. */
  get offset(): number {
    return this.#base + this.#position;
  }

  /** Byte of the file that errors name. */
  get marked(): number {
    return this.#base + this.#marked;
  }

  get remaining(): number {
    return this.#bytes.length - this.#position;
  }

  /** From now on errors name the present position. */
  mark(): void {
    this.#marked = this.#position;
  }

  uint8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#advance(2), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }

  /** Exact up to 2^53; anything above is beyond every file, so that rounding does not matter. */
  uint64(): number {
    return Number(this.#view.getBigUint64(this.#advance(8), true));
  }

  /** Big-endian, as pickles hold floating-point numbers. */
  float64(): number {
    return this.#view.getFloat64(this.#advance(8), false);
  }

  /** The next `length` bytes, not copied. */
  take(length: number): Uint8Array {
    const start = this.#advance(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** The next `length` bytes as UTF-8. */
  text(length: number): string {
    const text = this.textIfUtf8(length);
    if (text === undefined) throw this.fault("a text must be UTF-8, got other bytes");
    return text;
  }

  /** The next `length` bytes as UTF-8; undefined if they are something else. */
  textIfUtf8(length: number): string | undefined {
    const bytes = this.take(length);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }

  /** UTF-8 up to the next line feed, which is skipped. */
  line(): string {
    const length = this.#bytes.indexOf(0x0a, this.#position) - this.#position;
    if (length < 0) throw this.fault("a name must end with a line feed, but the file ends first");
    const text = this.text(length);
    this.#advance(1);
    return text;
  }

  /** A reader of the `length` bytes that begin `start` bytes into this one's part. */
  part(start: number, length: number): ByteReader {
    if (!(start >= 0 && length >= 0 && start + length <= this.#bytes.length)) {
      throw this.fault(
        `a part must lie inside the ${this.#bytes.length} bytes there are, got ${length} bytes from byte ${start}`,
      );
    }
    const options = { where: this.#where, base: this.#base + start };
    return new ByteReader(this.#bytes.subarray(start, start + length), options);
  }

  /** An error to throw about what lies at the marked position. */
  fault(problem: string, advice: string = DAMAGED): PyTorchImportError {
    return new PyTorchImportError(problem, { where: this.#where, offset: this.marked, advice });
  }

  #advance(length: number): number {
    if (length > this.remaining) {
      throw this.fault(`${length} more bytes must follow, but only ${this.remaining} do`);
    }
    const start = this.#position;
    this.#position += length;
    return start;
  }
}
