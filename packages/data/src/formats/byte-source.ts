import { DataError } from "../data-error.js";

/** Bytes that can be read from any place on, such as an open file: what a reader needs to touch only a part of them. */
export interface ByteSource {
  /** For error messages, e.g. the path. */
  readonly name: string;
  /** Number of bytes. */
  readonly length: number;
  /**
   * Fills `target` with the bytes from `offset` on.
   *
   * @throws DataError `damaged` if the source ends before.
   */
  read(offset: number, target: Uint8Array): Promise<void>;
}

/** Bytes in memory as a source. */
export function sourceOfBytes(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    length: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- a failure must reach the caller as a rejection
    async read(offset, target) {
      if (offset + target.length > bytes.length)
        throw endOfSource(name, offset + target.length, bytes.length);
      target.set(bytes.subarray(offset, offset + target.length));
    },
  };
}

/** A part of a source, such as a member of an archive, as a source of its own. */
export function partOfSource(
  source: ByteSource,
  part: { readonly name: string; readonly offset: number; readonly length: number },
): ByteSource {
  const { name, offset, length } = part;
  return {
    name,
    length,
    async read(from, target) {
      if (from + target.length > length) throw endOfSource(name, from + target.length, length);
      await source.read(offset + from, target);
    },
  };
}

/** Error for a source that ends before a byte that must be in it. */
export function endOfSource(name: string, needed: number, length: number): DataError {
  return new DataError(
    "damaged",
    `${name}: ends after ${length} bytes where at least ${needed} are needed; it is truncated, fetch it again.`,
  );
}
