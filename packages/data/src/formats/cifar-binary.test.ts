import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { CIFAR10_RECORD_BYTES, decodeCifar10Records, encodeCifar10Records } from "./cifar-binary.js";

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
          const records = Uint8Array.from(bytes.take(count * CIFAR10_RECORD_BYTES));
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
