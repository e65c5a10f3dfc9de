import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CheckpointError } from "./checkpoint-error.js";
import { decodeSafetensors, encodeSafetensors } from "./safetensors.js";
import type { StateEntry } from "./state-entry.js";

const where = "model.safetensors";

/** A file with the given header text and number of data bytes. */
function file(header: string, dataBytes = 0): Uint8Array {
  const json = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + json.length + dataBytes);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return bytes;
}

const shapes = fc.array(fc.nat(4), { maxLength: 3 });
const elementCount = (shape: readonly number[]) => shape.reduce((count, size) => count * size, 1);
const numbers = (shape: readonly number[], element: fc.Arbitrary<number>) =>
  fc.array(element, { minLength: elementCount(shape), maxLength: elementCount(shape) });
const entries: fc.Arbitrary<StateEntry> = shapes.chain((shape) =>
  fc.oneof(
    numbers(shape, fc.double()).map((n): StateEntry => ({ dtype: "F64", shape, data: Float64Array.from(n) })),
    numbers(shape, fc.float()).map((n): StateEntry => ({ dtype: "F32", shape, data: Float32Array.from(n) })),
    numbers(shape, fc.integer({ min: -2048, max: 2048 })).map((n): StateEntry => ({
      dtype: "F16",
      shape,
      data: Float32Array.from(n),
    })),
    numbers(shape, fc.integer({ min: -256, max: 256 })).map((n): StateEntry => ({
      dtype: "BF16",
      shape,
      data: Float32Array.from(n, (x) => x * 2 ** 50),
    })),
    numbers(shape, fc.maxSafeInteger()).map((n): StateEntry => ({
      dtype: "I64",
      shape,
      data: BigInt64Array.from(n, BigInt),
    })),
    numbers(shape, fc.integer()).map((n): StateEntry => ({ dtype: "I32", shape, data: Int32Array.from(n) })),
    numbers(shape, fc.integer()).map((n): StateEntry => ({ dtype: "I16", shape, data: Int16Array.from(n) })),
    numbers(shape, fc.integer()).map((n): StateEntry => ({ dtype: "I8", shape, data: Int8Array.from(n) })),
    numbers(shape, fc.nat(255)).map((n): StateEntry => ({ dtype: "U8", shape, data: Uint8Array.from(n) })),
    numbers(shape, fc.nat(1)).map((n): StateEntry => ({ dtype: "BOOL", shape, data: Uint8Array.from(n) })),
  ),
);
const files = fc.record({
  tensors: fc.uniqueArray(
    fc.tuple(
      fc.string({ unit: "grapheme" }).filter((name) => name !== "__metadata__"),
      entries,
    ),
    { selector: ([name]) => name, maxLength: 5 },
  ),
  metadata: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3, noNullPrototype: true }),
});

describe("encodeSafetensors", () => {
  it("writes the bytes that the Python package writes", () => {
    // safetensors 0.8.0: save({"b": int64 [7], "a": float32 [[1, -2]], "c": bool [True]}, {"k": "v"})
    const header =
      '{"__metadata__":{"k":"v"},"b":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},' +
      '"a":{"dtype":"F32","shape":[1,2],"data_offsets":[8,16]},"c":{"dtype":"BOOL","shape":[1],"data_offsets":[16,17]}}';
    const data = [7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 1];
    const padded = header.padEnd(Math.ceil(header.length / 8) * 8);
    const expected = file(padded, data.length);
    expected.set(data, 8 + padded.length);

    const written = encodeSafetensors(
      [
        ["c", { dtype: "BOOL", shape: [1], data: Uint8Array.of(1) }],
        ["a", { dtype: "F32", shape: [1, 2], data: Float32Array.of(1, -2) }],
        ["b", { dtype: "I64", shape: [1], data: BigInt64Array.of(7n) }],
      ],
      { k: "v" },
    );
    expect(written).toEqual(expected);
  });

  it("rounds to the nearest half-precision number, ties to even", () => {
    const data = Float32Array.of(
      1 + 2 ** -11,
      1 + 3 * 2 ** -11,
      65519,
      65520,
      2 ** -25,
      3 * 2 ** -25,
      NaN,
      -1e9,
    );
    const bytes = encodeSafetensors([["x", { dtype: "F16", shape: [8], data }]]);
    const expected = Float32Array.of(1, 1 + 2 ** -9, 65504, Infinity, 0, 2 ** -23, NaN, -Infinity);
    expect(decodeSafetensors(bytes, { where }).tensors.get("x")?.data).toEqual(expected);
  });

  it.each(["F16", "BF16"] as const)("keeps every %s number", (dtype) => {
    const header = `{"x":{"dtype":"${dtype}","shape":[65536],"data_offsets":[0,131072]}}`;
    const bytes = file(header.padEnd(64), 131072);
    const words = new Uint16Array(bytes.buffer, 72);
    words.set(words.map((_, index) => index));
    const decoded = decodeSafetensors(bytes, { where });
    const again = decodeSafetensors(encodeSafetensors(decoded.tensors), { where });
    expect(again.tensors.get("x")).toEqual(decoded.tensors.get("x"));
    expect(new Set<unknown>(decoded.tensors.get("x")?.data as Float32Array).size).toBeGreaterThan(63000);
  });

  it("rounds to the nearest bfloat16 number, ties to even", () => {
    const data = Float32Array.of(1 + 2 ** -8, 1 + 3 * 2 ** -8, -1 - 1.5 * 2 ** -8, NaN, 3e38);
    const bytes = encodeSafetensors([["x", { dtype: "BF16", shape: [5], data }]]);
    const decoded = decodeSafetensors(bytes, { where }).tensors.get("x")?.data as Float32Array;
    expect([...decoded.subarray(0, 4)]).toEqual([1, 1 + 2 ** -6, -1 - 2 ** -7, NaN]);
    expect(decoded[4]).toBeCloseTo(3e38, -37);
  });

  it("refuses numbers that do not fill the shape", () => {
    const entry: StateEntry = { dtype: "F32", shape: [2, 2], data: new Float32Array(3) };
    expect(() => encodeSafetensors([["w", entry]])).toThrow(
      new RangeError('encodeSafetensors: "w" must hold 4 numbers for shape [2, 2], got 3.'),
    );
  });

  it("refuses a name that comes twice", () => {
    const entry: StateEntry = { dtype: "F32", shape: [], data: Float32Array.of(1) };
    const twice: [string, StateEntry][] = [
      ["w", entry],
      ["w", entry],
    ];
    expect(() => encodeSafetensors(twice)).toThrow(
      new RangeError('encodeSafetensors: `tensors` must have distinct names, got "w" again.'),
    );
  });
});

describe("decodeSafetensors", () => {
  it("returns what was encoded", () => {
    fc.assert(
      fc.property(files, ({ tensors, metadata }) => {
        const decoded = decodeSafetensors(encodeSafetensors(tensors, metadata), { where });
        expect(new Map(decoded.tensors)).toEqual(new Map(tensors));
        expect(decoded.metadata).toEqual(metadata);
      }),
      { seed: 1 },
    );
  });

  it("reads from the middle of a larger buffer into arrays of its own", () => {
    const bytes = encodeSafetensors([["w", { dtype: "F32", shape: [2], data: Float32Array.of(3, 4) }]]);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    const { tensors } = decodeSafetensors(larger.subarray(3), { where });
    larger.fill(0);
    expect(tensors.get("w")?.data).toEqual(Float32Array.of(3, 4));
  });

  it("answers damaged bytes with a CheckpointError or a valid file, never anything else", () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    const cut = fc.option(fc.nat(), { nil: undefined });
    fc.assert(
      fc.property(files, damage, cut, ({ tensors, metadata }, writes, end) => {
        const bytes = encodeSafetensors(tensors, metadata);
        for (const [at, value] of writes) bytes[at % bytes.length] = value;
        const damaged = end === undefined ? bytes : bytes.subarray(0, end % bytes.length);
        try {
          decodeSafetensors(damaged, { where });
        } catch (error) {
          expect(error).toBeInstanceOf(CheckpointError);
          expect((error as Error).message).toMatch(/^model\.safetensors: .+$/);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("refuses every proper prefix of a file", () => {
    const bytes = encodeSafetensors([["w", { dtype: "F32", shape: [2], data: Float32Array.of(3, 4) }]]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeSafetensors(bytes.subarray(0, length), { where })).toThrow(CheckpointError);
    }
  });

  const entry = (dtype: string, shape: string, offsets: string) =>
    `{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}`;
  it.each([
    [
      "too few bytes",
      new Uint8Array(3),
      "a safetensors file must have at least 8 bytes, got 3: it is truncated.",
    ],
    [
      "a header beyond any limit",
      new Uint8Array(8).fill(255),
      "the header must have at most 100000000 bytes, got 18446744073709551615: this is not a safetensors file.",
    ],
    [
      "a cut header",
      file("{}").subarray(0, 9),
      "the header must have 2 bytes, but the file ends after 1: it is truncated.",
    ],
    [
      "a header that is a list",
      file("[]"),
      "the header is not a JSON object: this is not a safetensors file.",
    ],
    [
      "a header that is not UTF-8",
      Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0xff),
      "the header is not UTF-8 text: this is not a safetensors file.",
    ],
    [
      "a name that comes twice",
      file(`{"w":${entry("U8", "[1]", "[0,1]")},"\\u0077":${entry("U8", "[1]", "[1,2]")}}`, 2),
      'the header holds the name "w" twice.',
    ],
    ["metadata that is no text", file('{"__metadata__":{"a":1}}'), "`__metadata__` must map names to texts."],
    [
      "an unknown type",
      file(`{"w":${entry("F8", "[1]", "[0,1]")}}`, 1),
      'tensor "w" must have one of the types I64 F64 F32 I32 BF16 F16 I16 I8 U8 BOOL, got "F8".',
    ],
    [
      "a negative size",
      file(`{"w":${entry("U8", "[-1]", "[0,1]")}}`, 1),
      'tensor "w" must have a shape of whole numbers >= 0, got [-1].',
    ],
    [
      "a size that is no number",
      file(`{"w":${entry("U8", "[null]", "[0,1]")}}`, 1),
      'tensor "w" must have a shape of whole numbers >= 0, got [null].',
    ],
    [
      "missing offsets",
      file('{"w":{"dtype":"U8","shape":[1]}}', 1),
      'tensor "w" must have `data_offsets` of two whole numbers, got nothing.',
    ],
    [
      "a wrong byte count",
      file(`{"w":${entry("F32", "[2]", "[0,4]")}}`, 4),
      'tensor "w" of type F32 and shape [2] must have 8 bytes, got 4.',
    ],
    [
      "overlapping tensors",
      file(`{"a":${entry("U8", "[2]", "[0,2]")},"b":${entry("U8", "[2]", "[1,3]")}}`, 3),
      'tensor "b" overlaps the tensor before it: it must begin at byte 2, got 1.',
    ],
    [
      "a hole",
      file(`{"a":${entry("U8", "[1]", "[0,1]")},"b":${entry("U8", "[1]", "[2,3]")}}`, 3),
      'tensor "b" leaves a hole before it: it must begin at byte 1, got 2.',
    ],
    [
      "cut data",
      file(`{"a":${entry("F32", "[2]", "[0,8]")}}`, 5),
      'tensor "a" must end at byte 8 of the data, but the file holds only 5: it is truncated.',
    ],
    ["bytes after the end", file("{}", 5), "5 bytes follow the last tensor; there must be none."],
    [
      "a header nested without end",
      file(`{"a":{"dtype":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`),
      'tensor "a" must have one of the types I64 F64 F32 I32 BF16 F16 I16 I8 U8 BOOL, got a value nested too deep to show.',
    ],
  ])("names the file and the fault of %s", (_, bytes, message) => {
    expect(() => decodeSafetensors(bytes, { where })).toThrow(new CheckpointError(`${where}: ${message}`));
  });
});
