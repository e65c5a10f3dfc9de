import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { crc32c, maskedCrc32c } from "./crc32c.js";
import { EventFile } from "./tensorboard.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-events-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Payloads of a TFRecord file, every checksum verified. */
function readRecords(bytes: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const length = Number(view.getBigUint64(0, true));
    expect(view.getUint32(8, true)).toBe(maskedCrc32c(bytes.subarray(at, at + 8)));
    const data = bytes.subarray(at + 12, at + 12 + length);
    expect(view.getUint32(12 + length, true)).toBe(maskedCrc32c(data));
    records.push(data);
    at += 16 + length;
  }
  return records;
}

type Field = number | bigint | Uint8Array;

/** A protocol-buffer message as field number -> raw value. */
function readFields(bytes: Uint8Array): Record<number, Field> {
  const fields: Record<number, Field> = {};
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]!;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const key = Number(varint());
    if ((key & 7) === 0) fields[key >> 3] = varint();
    else if ((key & 7) === 1) [fields[key >> 3], at] = [view.getFloat64(at, true), at + 8];
    else if ((key & 7) === 5) [fields[key >> 3], at] = [view.getFloat32(at, true), at + 4];
    else {
      const length = Number(varint());
      [fields[key >> 3], at] = [bytes.subarray(at, at + length), at + length];
    }
  }
  return fields;
}

const decode = (field: Field | undefined) => new TextDecoder().decode(field as Uint8Array);

describe("crc32c", () => {
  it.each([
    ["123456789", 0xe3069283],
    ["", 0],
  ])("gives the published check value of %j", (text, checksum) =>
    expect(crc32c(new TextEncoder().encode(text))).toBe(checksum),
  );

  it("gives the RFC 3720 value of 32 zero bytes", () => expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa));
});

describe("EventFile", () => {
  it("writes a version record and scalars that read back", () => {
    const path = join(folder, "events");
    const file = new EventFile(path, { size: 0, wallTime: 1.5 });
    file.write({ tag: "train/loss", value: 0.25, step: 300, wallTime: 2.5 });
    file.write({ tag: "test/top1", value: -1, step: 2 ** 40, wallTime: 3.5 });
    file.close();
    const [version, ...events] = readRecords(readFileSync(path)).map(readFields);
    expect(version![1]).toBe(1.5);
    expect(decode(version![3])).toBe("brain.Event:2");
    const scalars = events.map((event) => {
      const value = readFields(readFields(event[5] as Uint8Array)[1] as Uint8Array);
      return [event[1], event[2], decode(value[1]), value[2]];
    });
    expect(scalars).toEqual([
      [2.5, 300n, "train/loss", 0.25],
      [3.5, 2n ** 40n, "test/top1", -1],
    ]);
  });

  it("goes on after a cut without a second version record", () => {
    const path = join(folder, "events");
    const first = new EventFile(path, { size: 0, wallTime: 0 });
    first.write({ tag: "a", value: 1, step: 1, wallTime: 0 });
    const kept = first.size;
    first.write({ tag: "a", value: 2, step: 2, wallTime: 0 });
    first.close();
    const second = new EventFile(path, { size: kept, wallTime: 0 });
    second.write({ tag: "a", value: 3, step: 2, wallTime: 0 });
    second.close();
    const steps = readRecords(readFileSync(path)).map((event) => readFields(event)[2]);
    expect(steps).toEqual([undefined, 1n, 2n]);
  });
});
