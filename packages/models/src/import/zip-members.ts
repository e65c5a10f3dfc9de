import { ByteReader } from "./byte-reader.js";
import { crc32 } from "./crc32.js";
import type { MemoryAllowance } from "./memory-allowance.js";
import { quoted } from "./pytorch-import-error.js";

/**
 * The zip archives that `torch.save` writes: members stored as they are, listed in a central directory at the end. A member
 * is handed out as a view of the archive, so a size that lies costs nothing.
 */

/** One file inside the archive. */
export interface ZipMember {
  readonly name: string;
  /** Whether it must be unpacked before it can be read, which is not done here. */
  readonly compressed: boolean;
  /**
   * Its bytes, not copied, verified against their checksum.
   *
   * @throws PyTorchImportError if the member is compressed, does not lie inside the archive, or is damaged.
   */
  readonly open: () => ByteReader;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const ENCRYPTED = 1;
/** Memory for listing one member besides its name, in bytes. */
const MEMBER_BYTES = 200;
const REPACK =
  "`torch.save` never writes such an archive; unpack it and pack it again without compression (`zip -0`).";

/**
 * Lists an archive.
 *
 * @throws PyTorchImportError if the bytes are not a whole archive of less than 4 GiB whose members have names of their own
 * and lie side by side.
 */
export function readZip(bytes: Uint8Array, options: ZipOptions): ReadonlyMap<string, ZipMember> {
  const archive = new ByteReader(bytes, { where: options.where, base: 0 });
  const { count, directory } = findDirectory(archive, bytes);
  const members = new Map<string, ZipMember>();
  let memberBytes = 0;
  for (let index = 0; index < count; index++) {
    const { stored, ...member } = readRecord(directory, archive);
    options.allowance.spend(MEMBER_BYTES + 2 * member.name.length, directory.marked);
    if (members.has(member.name)) {
      throw directory.fault(`an archive must hold each member once, got ${quoted(member.name)} again`);
    }
    memberBytes += stored;
    if (memberBytes > bytes.length) {
      throw directory.fault(
        `members must not overlap, got ${memberBytes} bytes of them in ${bytes.length} with ${quoted(member.name)}`,
      );
    }
    members.set(member.name, member);
  }
  return members;
}

/** Name of the archive for errors, and the memory that listing it may take. */
export interface ZipOptions {
  readonly where: string;
  readonly allowance: MemoryAllowance;
}

function findDirectory(archive: ByteReader, bytes: Uint8Array): { count: number; directory: ByteReader } {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let start = bytes.length - END_BYTES; start >= first; start--) {
    // "P" first: most bytes are not worth a reader.
    if (bytes[start] !== 0x50) continue;
    const end = archive.part(start, END_BYTES);
    if (end.uint32() !== END_SIGNATURE) continue;
    end.take(6);
    const count = end.uint16();
    const directoryBytes = end.uint32();
    const directoryStart = end.uint32();
    return { count, directory: archive.part(directoryStart, directoryBytes) };
  }
  throw archive.fault("a zip archive must end with a directory, got none");
}

function readRecord(directory: ByteReader, archive: ByteReader): ZipMember & { readonly stored: number } {
  directory.mark();
  if (directory.uint32() !== CENTRAL_SIGNATURE) {
    throw directory.fault("a record of the archive's directory must begin with its signature");
  }
  directory.take(4);
  const flags = directory.uint16();
  const method = directory.uint16();
  directory.take(4);
  const checksum = directory.uint32();
  const stored = directory.uint32();
  const size = directory.uint32();
  const nameBytes = directory.uint16();
  const skipped = directory.uint16() + directory.uint16();
  directory.take(8);
  const header = directory.uint32();
  const name = directory.text(nameBytes);
  directory.take(skipped);
  const record = directory.marked;
  const open = (): ByteReader => {
    if (method !== STORED || (flags & ENCRYPTED) !== 0 || stored !== size) {
      const problem = `${quoted(name)} must be stored as it is, got compression method ${method}`;
      throw archive.part(record, 0).fault(problem, REPACK);
    }
    const local = archive.part(header, LOCAL_BYTES);
    if (local.uint32() !== LOCAL_SIGNATURE)
      throw local.fault(`${quoted(name)} must begin with a local header`);
    local.take(22);
    const content = archive.part(header + LOCAL_BYTES + local.uint16() + local.uint16(), size);
    if (crc32(content.take(size)) !== checksum)
      throw content.fault(`${quoted(name)} must match its checksum`);
    return archive.part(content.marked, size);
  };
  return { name, stored, compressed: method !== STORED, open };
}
