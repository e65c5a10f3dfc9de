import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryAllowance } from "./memory-allowance.js";
import { StorageView, TensorView } from "./pickle-values.js";
import { STORAGE_TYPES } from "./storage-types.js";
import { tensorEntry } from "./tensor-entry.js";

const COUNT = 24;
const stored = new Uint8Array(Float32Array.from({ length: COUNT }, (_, index) => index).buffer);

interface Layout {
  readonly start?: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly count?: number;
  readonly key?: string;
  readonly type?: string;
  readonly negated?: boolean;
}

function entry({
  start = 0,
  shape,
  strides,
  count = COUNT,
  key = "0",
  type: name = "FloatStorage",
  negated = false,
}: Layout): ReturnType<typeof tensorEntry> {
  const type = STORAGE_TYPES.get(`torch.${name}`)!;
  const storage = new StorageView({ type, key, count });
  return tensorEntry("w", new TensorView({ storage, start, shape, strides, negated, offset: 9 }), {
    storage: (name) => (name === "0" ? stored : undefined),
    allowance: new MemoryAllowance(stored.length, "x.pth"),
    where: "x.pth",
  });
}

describe("tensorEntry", () => {
  it("takes the element that the strides say, for every shape, stride and start", () => {
    const axes = fc.array(fc.record({ size: fc.integer({ min: 0, max: 4 }), stride: fc.nat(6) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(axes, fc.nat(COUNT), (list, start) => {
        const shape = list.map(({ size }) => size);
        const strides = list.map(({ stride }) => stride);
        const wanted = list.reduce(
          (found, { size, stride }) =>
            found.flatMap((index) => Array.from({ length: size }, (_, step) => index + step * stride)),
          [start],
        );
        if (wanted.some((index) => index >= COUNT)) {
          expect(() => entry({ start, shape, strides })).toThrow(
            "must lie inside its storage of 24 elements",
          );
        } else {
          expect(entry({ start, shape, strides })).toEqual({
            dtype: "F32",
            shape,
            data: Float32Array.from(wanted),
          });
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    ["FloatStorage", COUNT, Float32Array.of(-1, -2, -3)],
    ["IntStorage", COUNT, Int32Array.of(-0x3f800000, -0x40000000, -0x40400000)],
    // The floats 2 and 3 side by side are one whole number.
    [
      "LongStorage",
      COUNT / 2,
      BigInt64Array.of(-0x4040000040000000n, -0x40a0000040800000n, -0x40e0000040c00000n),
    ],
    ["BFloat16Storage", COUNT * 2, Float32Array.of(-1, -0, -2)],
  ])("gives the numbers of a negated %s the other sign", (type, count, data) => {
    const start = type === "BFloat16Storage" ? 3 : 1;
    expect(entry({ type, count, start, negated: true, shape: [3], strides: [1] }).data).toEqual(data);
  });

  it("refuses elements that weights cannot have", () => {
    expect(() => entry({ type: "ComplexFloatStorage", count: 12, shape: [1], strides: [1] })).toThrow(
      'tensor "w" has elements of ComplexFloatStorage, which weights here cannot have. If you trust the file',
    );
  });

  it("copies, so that tied tensors do not share memory", () => {
    const layout = { shape: [24], strides: [1] };
    const first = entry(layout);
    first.data.fill(0 as never);
    expect(entry(layout).data[5]).toBe(5);
  });

  it.each([
    [
      "more elements than its storage",
      { shape: [5, 5], strides: [5, 1] },
      'tensor "w" must lie inside its storage of 24 elements, got element 24',
    ],
    [
      "a start behind its storage",
      { shape: [1], strides: [1], start: 24 },
      'tensor "w" must lie inside its storage of 24 elements, got element 24',
    ],
    [
      "strides that overflow",
      { shape: [2 ** 30 + 1], strides: [2 ** 30] },
      'tensor "w" must lie inside its storage of 24 elements, got element 1152921504606847000',
    ],
    [
      "more elements than the file holds",
      { shape: [1], strides: [1], count: 25 },
      'tensor "w" must have a storage of 25 elements of FloatStorage, got 96 bytes',
    ],
    [
      "a storage that is missing",
      { shape: [1], strides: [1], key: "1" },
      'tensor "w" must have its numbers in storage "1", which is missing',
    ],
    [
      "a number repeated without end",
      { shape: [2 ** 40], strides: [0] },
      "what the file asks for must fit in 67108864 bytes",
    ],
    [
      "sizes whose product overflows",
      { shape: Array<number>(64).fill(2 ** 53 - 1), strides: Array<number>(64).fill(0) },
      "what the file asks for must fit in 67108864 bytes",
    ],
  ])("refuses %s", (_, layout, message) => {
    expect(() => entry(layout)).toThrow(`x.pth: byte 9: ${message}. `);
  });

  it("reads an empty tensor, however large its other axes", () => {
    const shape = [...Array<number>(40).fill(2 ** 53 - 1), 0];
    expect(entry({ shape, strides: shape.map(() => 1) }).data).toHaveLength(0);
  });
});
