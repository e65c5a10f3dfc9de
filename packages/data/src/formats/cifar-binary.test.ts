import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import {
  CIFAR100_RECORD_BYTES,
  CIFAR10_RECORD_BYTES,
  decodeCifar100Records,
  decodeCifar10Records,
  encodeCifar100Records,
  encodeCifar10Records,
} from "./cifar-binary.js";

function room(count: number): { images: Uint8Array; labels: Uint8Array } {
  return { images: new Uint8Array(count * 3072), labels: new Uint8Array(count) };
}

describe("decodeCifar10Records", () => {
  it("turns colour planes into pixels", () => {
    const record = new Uint8Array(CIFAR10_RECORD_BYTES);
    record[0] = 7;
    record.fill(10, 1, 1025);
    record.fill(20, 1025, 2049);
    record.fill(30, 2049);
    // Row 2, column 5.
    record[1 + 2 * 32 + 5] = 11;
    const { images, labels } = room(1);
    decodeCifar10Records(record, { images, labels }, "x.bin");
    expect(labels).toEqual(Uint8Array.of(7));
    expect(images.subarray(0, 3)).toEqual(Uint8Array.of(10, 20, 30));
    expect(images.subarray((2 * 32 + 5) * 3, (2 * 32 + 5) * 3 + 3)).toEqual(Uint8Array.of(11, 20, 30));
  });

  it("is undone by encoding", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        (count, bytes) => {
          const records = Uint8Array.from(bytes.take(count * CIFAR10_RECORD_BYTES), (byte, index) =>
            index % CIFAR10_RECORD_BYTES === 0 ? byte % 10 : byte,
          );
          const target = room(count);
          decodeCifar10Records(records, target, "x.bin");
          expect(encodeCifar10Records(target.images, target.labels)).toEqual(records);
        },
      ),
      { seed: 1, numRuns: 10 },
    );
  });

  it("names a file that ends within a record", () => {
    expect(() => decodeCifar10Records(new Uint8Array(5000), room(2), "test_batch.bin")).toThrow(
      new DataError(
        "damaged",
        "test_batch.bin: 5000 bytes are not a whole number of 3073-byte CIFAR-10 records; fetch the file again.",
      ),
    );
  });

  it("names a record whose label is of no class", () => {
    const records = new Uint8Array(2 * CIFAR10_RECORD_BYTES);
    records[CIFAR10_RECORD_BYTES] = 10;
    expect(() => decodeCifar10Records(records, room(2), "x.bin")).toThrow(
      new DataError(
        "damaged",
        "x.bin: record 1 has label 10, but CIFAR-10 has labels in [0, 9] there; it is damaged or of another data set.",
      ),
    );
  });

  it("refuses a target that is too short", () => {
    expect(() => decodeCifar10Records(new Uint8Array(2 * 3073), room(1), "x.bin")).toThrow(
      new RangeError("decodeCifar10Records: `target` must have room for 2 images, got 1."),
    );
  });
});

describe("encodeCifar10Records", () => {
  it("refuses images and labels that do not belong together", () => {
    expect(() => encodeCifar10Records(new Uint8Array(3072), new Uint8Array(2))).toThrow(
      new RangeError("encodeCifar10Records: `images` must hold 6144 bytes for 2 labels, got 3072."),
    );
  });
});

describe("decodeCifar100Records", () => {
  const roomFor = (count: number) => ({
    images: new Uint8Array(count * 3072),
    fine: new Uint8Array(count),
    coarse: new Uint8Array(count),
  });

  it("finds the coarse label first, then the fine one, then the planes", () => {
    const record = new Uint8Array(CIFAR100_RECORD_BYTES);
    record.set([19, 99]);
    record.fill(10, 2, 1026).fill(20, 1026, 2050).fill(30, 2050);
    const target = roomFor(1);
    decodeCifar100Records(record, target, "x.bin");
    expect(target).toMatchObject({ coarse: Uint8Array.of(19), fine: Uint8Array.of(99) });
    expect(target.images.subarray(0, 6)).toEqual(Uint8Array.of(10, 20, 30, 10, 20, 30));
    expect(encodeCifar100Records(target)).toEqual(record);
  });

  it.each<[string, Uint8Array, Error]>([
    [
      "a file of CIFAR-10",
      new Uint8Array(CIFAR10_RECORD_BYTES),
      new DataError(
        "damaged",
        "x.bin: 3073 bytes are not a whole number of 3074-byte CIFAR-100 records; fetch the file again.",
      ),
    ],
    [
      "a coarse label that is none",
      new Uint8Array(CIFAR100_RECORD_BYTES).fill(20),
      new DataError(
        "damaged",
        "x.bin: record 0 has label 20, but CIFAR-100 has labels in [0, 19] there; it is damaged or of another data set.",
      ),
    ],
    [
      "more records than there is room for",
      new Uint8Array(2 * CIFAR100_RECORD_BYTES),
      new RangeError("decodeCifar100Records: `target` must have room for 2 images, got 1."),
    ],
  ])("refuses %s", (_, records, error) => {
    expect(() => decodeCifar100Records(records, roomFor(1), "x.bin")).toThrow(error);
  });
});
