import { DataError } from "../data-error.js";
import type { ByteSource } from "./byte-source.js";
import { parseTarHeader, TAR_BLOCK_BYTES, textOf, type TarHeader } from "./tar-header.js";

/** Name, offset and length of a file in an uncompressed archive. */
export interface TarEntry {
  /** With its directories, as the archive has it. */
  readonly name: string;
  /** Of its first byte, from the beginning of the archive. */
  readonly offset: number;
  /** Number of bytes. */
  readonly length: number;
}

/** Anything in an archive. */
export interface TarMember extends TarEntry {
  /** `other` is a device, a pipe, or a file of which the archive leaves out the zeros. */
  readonly kind: "file" | "directory" | "link" | "hard-link" | "other";
  /** Target of a link: of a symbolic one from its directory on, of a hard one from the beginning of the archive. */
  readonly target: string;
}

/** Extended headers hold a name or a few numbers. */
const LARGEST_EXTENSION = 2 ** 20;

/**
 * Finds the files of an uncompressed tar archive without reading them: only headers are read, so that a member can be read
 * in place with `partOfSource`, also when it is an archive itself.
 *
 * @yields Each regular file, in the order of the archive; directories and links are skipped.
 * @throws DataError `damaged` where a header is none or a member is not all there.
 */
export async function* tarEntries(source: ByteSource): AsyncGenerator<TarEntry, void> {
  for await (const { kind, name, offset, length } of allTarMembers(source)) {
    if (kind === "file") yield { name, offset, length };
  }
}

/**
 * Finds all members of an uncompressed tar archive, as {@link tarEntries} finds the files.
 *
 * @yields Each member, in the order of the archive; a later one of the same name replaces an earlier one.
 * @throws DataError `damaged` where a header is none or a member is not all there.
 */
export async function* allTarMembers(source: ByteSource): AsyncGenerator<TarMember, void> {
  const block = new Uint8Array(TAR_BLOCK_BYTES);
  await refuseOthers(source);
  let extension: Extension = {};
  for (let position = 0; position < source.length;) {
    await source.read(position, block);
    const header = parseTarHeader(block, `${source.name}, byte ${position}`);
    if (header === undefined) return;
    const offset = position + TAR_BLOCK_BYTES;
    const length = isExtension(header) ? header.size : bytesOf(header, extension);
    if (offset + length > source.length) {
      throw new DataError(
        "damaged",
        `${source.name}: ends within ${JSON.stringify(extension.name ?? header.name)}; it is truncated, fetch it again.`,
      );
    }
    if (isExtension(header)) {
      extension = { ...extension, ...(await readExtension(source, { ...header, offset })) };
    } else {
      const { name = header.name, target = header.target } = extension;
      // They would end up in messages and on terminals, and no data set has them.
      if (/\p{Cc}/u.test(name + target)) {
        throw new DataError(
          "damaged",
          `${source.name}, byte ${position}: the name of a member has control characters; fetch the archive again.`,
        );
      }
      yield { kind: kindOf(header, name, extension), name, offset, length, target };
      extension = {};
    }
    position = offset + Math.ceil(length / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES;
  }
}

const MAGIC: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ["compressed by gzip", [0x1f, 0x8b]],
  ["compressed by bzip2", [0x42, 0x5a, 0x68]],
  ["compressed by xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ["compressed by zstd", [0x28, 0xb5, 0x2f, 0xfd]],
  ["a zip archive", [0x50, 0x4b, 0x03, 0x04]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a]],
];

/** Names what people take for a tar. */
async function refuseOthers(source: ByteSource): Promise<void> {
  const head = new Uint8Array(Math.min(8, source.length));
  await source.read(0, head);
  const other = MAGIC.find(([, magic]) => magic.every((byte, index) => head[index] === byte));
  if (other === undefined) return;
  throw new DataError(
    "damaged",
    `${source.name}: is ${other[0]}, not a plain tar; unpack it, or make a tar that is not compressed.`,
  );
}

/** Values of an extended header for the member after it. */
interface Extension {
  readonly name?: string;
  readonly size?: number;
  readonly target?: string;
  readonly sparse?: true;
}

/** Bytes of the contents. Some writers note the size of a directory or of what a link leads to, and no contents follow. */
function bytesOf({ type, size }: TarHeader, extension: Extension): number {
  return "123456".includes(type) ? 0 : (extension.size ?? size);
}

const KINDS: Readonly<Record<string, TarMember["kind"]>> = {
  "0": "file",
  "7": "file",
  "1": "hard-link",
  "2": "link",
  "5": "directory",
};

function kindOf({ type }: TarHeader, name: string, { sparse }: Extension): TarMember["kind"] {
  const kind = KINDS[type] ?? "other";
  if (kind !== "file") return kind;
  if (sparse === true) return "other";
  // Before POSIX, directories were files whose name ends in a slash.
  return name.endsWith("/") ? "directory" : "file";
}

/** GNU's long names and links, and the records of POSIX for one member or all. */
function isExtension({ type }: TarHeader): boolean {
  return type === "L" || type === "K" || type === "x" || type === "g";
}

async function readExtension(
  source: ByteSource,
  { type, size, offset }: TarHeader & { readonly offset: number },
): Promise<Extension> {
  if (size > LARGEST_EXTENSION) throw badExtension(source, offset);
  if (type === "g") return {};
  const content = new Uint8Array(size);
  await source.read(offset, content);
  if (type === "L") return { name: textOf(content) };
  if (type === "K") return { target: textOf(content) };
  const records = paxRecords(content);
  if (records === undefined) throw badExtension(source, offset);
  const bytes = records.get("size");
  const name = records.get("path");
  const target = records.get("linkpath");
  if (bytes !== undefined && !/^\d{1,15}$/.test(bytes)) throw badExtension(source, offset);
  return {
    ...(name === undefined ? {} : { name }),
    ...(bytes === undefined ? {} : { size: Number(bytes) }),
    ...(target === undefined ? {} : { target }),
    ...([...records.keys()].some((key) => key.startsWith("GNU.sparse.")) ? { sparse: true } : {}),
  };
}

/** Records `length keyword=value\n`, where the length, in decimal, counts the whole record. */
function paxRecords(content: Uint8Array): Map<string, string> | undefined {
  const records = new Map<string, string>();
  for (let start = 0; start < content.length;) {
    const [digits] =
      /^\d{1,7} /.exec(new TextDecoder("latin1").decode(content.subarray(start, start + 8))) ?? [];
    const end = start + Number(digits);
    if (digits === undefined || end <= start + digits.length || end > content.length) return undefined;
    const record = new TextDecoder().decode(content.subarray(start + digits.length, end));
    const equals = record.indexOf("=");
    if (equals < 1 || !record.endsWith("\n")) return undefined;
    records.set(record.slice(0, equals), record.slice(equals + 1, -1));
    start = end;
  }
  return records;
}

function badExtension(source: ByteSource, offset: number): DataError {
  return new DataError(
    "damaged",
    `${source.name}, byte ${offset}: not an extended header of a tar member; fetch the archive again.`,
  );
}
