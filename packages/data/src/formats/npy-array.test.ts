import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { sourceOfBytes, type ByteSource } from "./byte-source.js";
import { decodeNpy, openNpy } from "./npy-array.js";
import { encodeNpyHeader } from "./npy-header.js";

interface Golden {
  readonly name: string;
  readonly base64: string;
  readonly shape: readonly number[];
  readonly values: readonly string[];
}

/** Written by numpy; npy.py beside it makes it again. */
const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/npy.json", import.meta.url), "utf8")) as {
  readonly cases: readonly Golden[];
};

function npy(header: string, data: Uint8Array, version = 1): Uint8Array {
  const length =
    version === 1
      ? [header.length & 255, header.length >> 8]
      : [header.length & 255, header.length >> 8, 0, 0];
  const magic = [0x93, ...new TextEncoder().encode("NUMPY"), version, 0, ...length];
  return Uint8Array.from([...magic, ...new TextEncoder().encode(header), ...data]);
}

const headerOf = (shape: string, descr = "|u1", order = "False") =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }\n`;

describe("decodeNpy", () => {
  it.each(cases)("reads $name as numpy writes it", async ({ base64, shape, values }) => {
    const { data, ...rest } = await decodeNpy(Buffer.from(base64, "base64"), "x.npy");
    expect(rest.shape).toEqual(shape);
    const numbers = values.map((value) =>
      data instanceof BigInt64Array || data instanceof BigUint64Array
        ? BigInt(value)
        : Number(value.replace("inf", "Infinity")),
    );
    expect(Array.from(data as ArrayLike<number | bigint>)).toEqual(numbers);
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "it does not begin like a .npy file"],
    ["a page", new TextEncoder().encode("<html>not found</html>"), "it does not begin like a .npy file"],
    ["version 4", npy(headerOf("(1,)"), new Uint8Array(1), 4), "version 4.0 of the .npy format is not known"],
    ["objects", npy(headerOf("(1,)", "|O"), new Uint8Array(8)), 'numbers of type "|O" are not read'],
    [
      "records",
      npy("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,)}", new Uint8Array(4)),
      "its header is not {",
    ],
    [
      "code",
      npy("{'descr': __import__('os'), 'fortran_order': False, 'shape': (1,)}", new Uint8Array(4)),
      "its header is not {",
    ],
    [
      "a key twice",
      npy("{'descr': '|u1', 'descr': '|u1', 'shape': (1,)}", new Uint8Array(1)),
      "its header is not {",
    ],
    ["a negative side", npy(headerOf("(-1,)"), new Uint8Array(1)), "its header is not {"],
    [
      "more numbers than there are",
      npy(headerOf("(9007199254740993, 1000)"), new Uint8Array(1)),
      "(9007199254740993, 1000) is not a shape",
    ],
    [
      "infinitely many numbers",
      npy(headerOf(`(${"9999999999999999, ".repeat(31)})`), new Uint8Array(1)),
      "is not a shape",
    ],
  ])("refuses %s in one line that says so", async (_, bytes, fact) => {
    const failure = await decodeNpy(bytes, "x.npy").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataError);
    expect((failure as DataError).message).toMatch(/^x\.npy: [^\n]*\.$/);
    expect((failure as DataError).message).toContain(fact);
  });

  it("refuses a header that is longer than any header, without reading it", async () => {
    const bytes = npy(headerOf("(1,)"), new Uint8Array(1), 2);
    bytes.set([0xff, 0xff, 0xff, 0xff], 8);
    await expect(decodeNpy(bytes, "x.npy")).rejects.toThrow(
      new DataError(
        "damaged",
        "x.npy: a header of 4294967295 bytes is too long; fetch the file again or write it with numpy.save.",
      ),
    );
  });

  it("names a file that is cut off or goes on", async () => {
    const whole = npy(headerOf("(2, 3)"), new Uint8Array(6));
    await expect(decodeNpy(whole.subarray(0, -1), "x.npy")).rejects.toThrow(
      `x.npy: expected ${whole.length} bytes for shape (2, 3), got ${whole.length - 1}; it is truncated, fetch it again.`,
    );
    await expect(decodeNpy(Uint8Array.from([...whole, 0]), "x.npy")).rejects.toThrow(
      "something follows the array",
    );
    await expect(decodeNpy(whole.subarray(0, 40), "x.npy")).rejects.toThrow(
      "x.npy: ends after 40 bytes where at least",
    );
  });

  it("refuses Fortran order with the call that mends it, and reads it where there is one axis", async () => {
    await expect(
      decodeNpy(npy(headerOf("(2, 3)", "|u1", "True"), new Uint8Array(6)), "x.npy"),
    ).rejects.toThrow(
      "x.npy: it is in Fortran order, of which single rows cannot be read; write it with numpy.save(file, numpy.ascontiguousarray(array)).",
    );
    const line = await decodeNpy(npy(headerOf("(3,)", "|u1", "True"), Uint8Array.of(1, 2, 3)), "x.npy");
    expect(line.data).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("reads the long integers of Python 2", async () => {
    expect((await decodeNpy(npy(headerOf("(2L, 1L)"), Uint8Array.of(1, 2)), "x.npy")).shape).toEqual([2, 1]);
  });
});

describe("openNpy", () => {
  const file = Uint8Array.from([
    ...encodeNpyHeader([100, 5]),
    ...Array.from({ length: 500 }, (_, index) => index % 251),
  ]);

  /** A source that notes what is read of it. */
  function watched(): { source: ByteSource; reads: [number, number][] } {
    const reads: [number, number][] = [];
    const inner = sourceOfBytes(file, "x.npy");
    const read: ByteSource["read"] = (offset, target) => {
      reads.push([offset, target.length]);
      return inner.read(offset, target);
    };
    return { source: { ...inner, read }, reads };
  }

  it("reads rows without touching the others", async () => {
    const { source, reads } = watched();
    const array = await openNpy(source);
    expect(array).toMatchObject({ rows: 100, rowLength: 5, shape: [100, 5], type: "u1" });
    expect(Math.max(...reads.map(([offset, length]) => offset + length))).toBe(128);
    reads.length = 0;
    const rows = await array.readRows(40, 42);
    expect(rows).toEqual(Uint8Array.from({ length: 10 }, (_, index) => 200 + index));
    expect(reads).toEqual([[128 + 200, 10]]);
  });

  it("reads into memory that is shared", async () => {
    const target = new Uint8Array(new SharedArrayBuffer(10));
    await (await openNpy(watched().source)).readRows(0, 2, target);
    expect([...target]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    [-1, 2],
    [0, 101],
    [3, 2],
    [0.5, 1],
  ])("has no rows %d to %d", async (from, to) => {
    const array = await openNpy(watched().source);
    await expect(array.readRows(from, to)).rejects.toThrow(
      new RangeError(
        `readRows: \`from\` and \`to\` must be integers with 0 <= from <= to <= 100, got ${from} and ${to}.`,
      ),
    );
  });

  it("refuses a target of another size", async () => {
    const array = await openNpy(watched().source);
    await expect(array.readRows(0, 2, new Uint8Array(9))).rejects.toThrow(
      new RangeError("readRows: `target` must have 10 bytes for 2 rows of u1, got 9."),
    );
  });
});
