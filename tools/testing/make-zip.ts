import { deflateRawSync } from "node:zlib";

interface Header {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly size: number;
}

/** The fields that a local header and an entry of the directory share. The checksum is left at 0: readers here ignore it. */
function sharedFields({ name, data, size }: Header): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** A zip archive of deflated files, by name. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [text, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const header = { name: Buffer.from(text), data: deflateRawSync(bytes), size: bytes.length };
    const shared = sharedFields(header);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, header.name, header.data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), shared, rest, header.name);
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, entries, Buffer.from("PK\x05\x06"), end]);
}
