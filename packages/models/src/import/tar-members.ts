import { ByteReader } from "./byte-reader.js";
import type { MemoryAllowance } from "./memory-allowance.js";
import { quoted } from "./pytorch-import-error.js";

const BLOCK_BYTES = 512;
const NAME_BYTES = 100;
const SIZE_START = 124;
const KIND = 156;
const MAGIC_START = 257;
const MEMBER_BYTES = 300;
/** An ordinary file, `0` or, in archives of old, a zero byte. */
const FILE_KINDS = [0x30, 0];

/** Whether bytes begin as a tar archive, of the kind that has been written since 1988. */
export function isTar(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(MAGIC_START, MAGIC_START + 5)) === "ustar";
}

/**
 * Lists the ordinary files of a tar archive as readers of its bytes, which are not copied. What else is in it (folders, links,
 * long names, attributes) is passed over.
 *
 * @throws PyTorchImportError if a member does not lie inside the archive, or comes twice.
 */
export function readTar(
  bytes: Uint8Array,
  { where, allowance }: { readonly where: string; readonly allowance: MemoryAllowance },
): ReadonlyMap<string, ByteReader> {
  const archive = new ByteReader(bytes, { where, base: 0 });
  const members = new Map<string, ByteReader>();
  while (archive.remaining >= BLOCK_BYTES) {
    archive.mark();
    const header = archive.take(BLOCK_BYTES);
    if (header[0] === 0) break;
    const name = latin1(header.subarray(0, NAME_BYTES)).replace(/\0.*$/su, "");
    const size = sizeOf(header);
    if (!(size <= archive.remaining)) {
      throw archive.fault(`${quoted(name)} must lie inside the archive, got ${size} bytes`);
    }
    const start = archive.offset;
    archive.take(Math.min(Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES, archive.remaining));
    if (!FILE_KINDS.includes(header[KIND] ?? -1)) continue;
    if (members.has(name))
      throw archive.fault(`an archive must hold each member once, got ${quoted(name)} again`);
    allowance.spend(MEMBER_BYTES, archive.marked);
    members.set(name, archive.part(start, size));
  }
  return members;
}

/** Octal digits; a larger number than they can hold is binary, which no checkpoint of that time needs. */
function sizeOf(header: Uint8Array): number {
  const digits = latin1(header.subarray(SIZE_START, SIZE_START + 12))
    .replace(/[\0 ]+$/u, "")
    .trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Infinity;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
