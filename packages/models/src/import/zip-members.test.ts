import { describe, expect, it } from "vitest";
import { crc32 } from "./crc32.js";
import { MemoryAllowance } from "./memory-allowance.js";
import { readZip } from "./zip-members.js";

/** False entries of a directory record; the truth for those left out. */
interface Lie {
  readonly name?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  readonly stored?: number;
  readonly size?: number;
  readonly header?: number;
}

/** An archive of one member `a` that holds `hello`, listed once for each of `lies`. */
function archive(...lies: readonly Lie[]): Buffer {
  const content = Buffer.from("hello");
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(1, 26);
  local.write("a", 30);
  const records = lies.map(({ name = "a", ...lie }) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50);
    record.writeUInt16LE(lie.flags ?? 0, 8);
    record.writeUInt16LE(lie.method ?? 0, 10);
    record.writeUInt32LE(lie.checksum ?? crc32(content), 16);
    record.writeUInt32LE(lie.stored ?? content.length, 20);
    record.writeUInt32LE(lie.size ?? content.length, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(lie.header ?? 0, 42);
    return Buffer.concat([record, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(lies.length, 10);
  end.writeUInt32LE(Buffer.concat(records).length, 12);
  end.writeUInt32LE(36, 16);
  return Buffer.concat([local, content, ...records, end]);
}

function read(bytes: Buffer): ReturnType<typeof readZip> {
  return readZip(bytes, { where: "x.pth", allowance: new MemoryAllowance(bytes.length, "x.pth") });
}

function firstLineOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message.replace(/\. (?:`torch|The file).*/, "");
  }
  throw new Error("nothing was thrown");
}

describe("crc32", () => {
  it("gives the check value of the standard", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  });
});

describe("readZip", () => {
  it("hands out a stored member as a view of the archive", () => {
    const bytes = archive({});
    const member = read(bytes).get("a")!.open();
    expect([member.offset, member.text(5)]).toEqual([31, "hello"]);
    expect(read(bytes).get("a")!.open().take(5).buffer).toBe(bytes.buffer);
  });

  it("reads an archive with a comment at its end", () => {
    expect([...read(Buffer.concat([archive({}), Buffer.from("PK, a comment")])).keys()]).toEqual(["a"]);
  });

  it.each([
    ["another name twice", [{}, {}], 'x.pth: byte 83: an archive must hold each member once, got "a" again'],
    [
      "members that overlap",
      Array.from({ length: 40 }, (_, index) => ({ name: String(index) })).map((lie) => ({
        ...lie,
        size: 100,
        stored: 100,
      })),
      'x.pth: byte 938: members must not overlap, got 2000 bytes of them in 1968 with "19"',
    ],
    [
      "a size beyond the archive",
      [{ size: 2 ** 32 - 1, stored: 2 ** 32 - 1 }],
      'x.pth: byte 36: members must not overlap, got 4294967295 bytes of them in 105 with "a"',
    ],
  ])("refuses %s when it lists the archive", (_, lies, message) => {
    expect(firstLineOf(() => read(archive(...lies)))).toBe(message);
  });

  it.each([
    [
      "a deflated member",
      { method: 8 },
      'x.pth: byte 36: "a" must be stored as it is, got compression method 8',
    ],
    [
      "an encrypted member",
      { flags: 1 },
      'x.pth: byte 36: "a" must be stored as it is, got compression method 0',
    ],
    ["two sizes", { stored: 4 }, 'x.pth: byte 36: "a" must be stored as it is, got compression method 0'],
    ["a wrong checksum", { checksum: 1 }, 'x.pth: byte 31: "a" must match its checksum'],
    ["a member that is not there", { header: 1 }, 'x.pth: byte 1: "a" must begin with a local header'],
    [
      "a header outside the archive",
      { header: 2 ** 32 - 1 },
      "x.pth: byte 0: a part must lie inside the 105 bytes there are, got 30 bytes from byte 4294967295",
    ],
    [
      "a member that goes on behind the archive",
      { size: 90, stored: 90 },
      "x.pth: byte 0: a part must lie inside the 105 bytes there are, got 90 bytes from byte 31",
    ],
  ])("refuses %s when it opens it", (_, lie, message) => {
    const member = read(archive(lie)).get("a")!;
    expect(firstLineOf(member.open)).toBe(message);
  });

  it("refuses bytes without a directory, or with one that lies elsewhere", () => {
    expect(firstLineOf(() => read(Buffer.from("PK\x03\x04 and so on")))).toBe(
      "x.pth: byte 0: a zip archive must end with a directory, got none",
    );
    const elsewhere = archive({});
    elsewhere.writeUInt32LE(1000, elsewhere.length - 6);
    expect(firstLineOf(() => read(elsewhere))).toBe(
      "x.pth: byte 0: a part must lie inside the 105 bytes there are, got 47 bytes from byte 1000",
    );
  });
});
