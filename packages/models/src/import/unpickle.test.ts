import { describe, expect, it } from "vitest";
import { ByteReader } from "./byte-reader.js";
import { MemoryAllowance } from "./memory-allowance.js";
import { type PickleDict, PickleList, TensorView, type PickleValue } from "./pickle-values.js";
import { unpickle } from "./unpickle.js";

/** Unpickles text whose characters are bytes. */
function read(pickle: string): PickleValue {
  const bytes = Buffer.from(pickle, "latin1");
  const allowance = new MemoryAllowance(bytes.length, "x.pth");
  return unpickle(new ByteReader(bytes, { where: "x.pth", base: 0 }), { allowance, storages: new Map() });
}

function messageOf(pickle: string): string {
  try {
    read(pickle);
  } catch (error) {
    return (error as Error).message.replace(/^x\.pth: (.*?)\. (?:If|The file).*/, "$1");
  }
  throw new Error("the pickle was read");
}

const STORAGE = "(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x04tQ";
const REBUILD = "ctorch._utils\n_rebuild_tensor_v2\n";

describe("unpickle", () => {
  it.each([
    ["N", null],
    ["\x88", true],
    ["K\xff", 255],
    ["M\x01\x02", 513],
    ["J\xfe\xff\xff\xff", -2],
    ["\x8a\0", 0],
    ["\x8a\x01\xff", -1],
    ["\x8a\x07\xff\xff\xff\xff\xff\xff\x1f", 2 ** 53 - 1],
    ["\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19", 0x1950a86a20f9469cfc6cn],
    ["G\xbf\xf8\0\0\0\0\0\0", -1.5],
    ["X\x02\0\0\0\xc3\xa9", "é"],
    ["(K\x01K\x02t", [1, 2]],
    ["K\x01K\x02K\x03\x87", [1, 2, 3]],
    // What is remembered stays below the result, as in pickles of Python.
    ["K\x07q\0K\x01h\0\x86", [1, 7]],
    ["K\x07\x94K\x01h\0\x86", [1, 7]],
  ])("reads %j", (pickle, value) => {
    expect(read(`\x80\x02${pickle}.`)).toEqual(value);
  });

  it("keeps keys that mean something to JavaScript as mere keys", () => {
    const dict = read("}(X\x09\0\0\0__proto__K\x01X\x0b\0\0\0constructorK\x02u.") as PickleDict;
    expect(dict.pairs).toEqual(
      new Map([
        ["__proto__", 1],
        ["constructor", 2],
      ]),
    );
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  it("makes ordered dicts, also of pairs as Python 2 wrote them, and leaves out their attributes", () => {
    const dict = read(
      "ccollections\nOrderedDict\n](](X\x01\0\0\0aK\x01ee\x85R}X\x01\0\0\0mK\x05sb.",
    ) as PickleDict;
    expect([...dict.pairs]).toEqual([["a", 1]]);
  });

  it("makes tensors and parameters without touching numbers", () => {
    const tensor = read(
      `ctorch._utils\n_rebuild_parameter\n(${REBUILD}(${STORAGE}K\x01K\x01K\x02\x86K\x02K\x01\x86\x89}tR\x88}tR.`,
    ) as TensorView;
    expect(tensor).toBeInstanceOf(TensorView);
    const { storage, start, shape, strides, offset } = tensor;
    expect([storage.key, storage.count, start, shape, strides, offset]).toEqual([
      "0",
      4,
      1,
      [1, 2],
      [2, 1],
      134,
    ]);
  });

  it.each([
    [
      "cposix\nsystem\n.",
      'byte 0: the pickle asks for "posix.system", which weights do not need; nothing was executed',
    ],
    [
      "X\x02\0\0\0osX\x06\0\0\0system\x93.",
      'byte 18: the pickle asks for "os.system", which weights do not need; nothing was executed',
    ],
    [
      "c__builtin__\neval\n.",
      'byte 0: the pickle asks for "__builtin__.eval", which weights do not need; nothing was executed',
    ],
    [
      "ctorch.storage\n_load_from_bytes\n.",
      'byte 0: the pickle asks for "torch.storage._load_from_bytes", which weights do not need; nothing was executed',
    ],
    [
      "c__proto__\nconstructor\n.",
      'byte 0: the pickle asks for "__proto__.constructor", which weights do not need; nothing was executed',
    ],
    [
      "ctorch\nFloatStorage\n)R.",
      "byte 21: only a known class or function can be called, with a tuple of arguments",
    ],
    ["X\x01\0\0\0a)R.", "byte 7: only a known class or function can be called, with a tuple of arguments"],
    ["]}b.", "byte 2: only a dict can be given attributes"],
    [
      `${REBUILD})R.`,
      "byte 34: torch._utils._rebuild_tensor_v2 must get the arguments that `torch.save` gives it",
    ],
    ["iposix\nsystem\n.", "byte 0: the pickle holds the instruction 0x69, which weights do not need"],
    ["\x82\x01.", "byte 0: the pickle holds the instruction 0x82, which weights do not need"],
    ["\x80\x01N.", "byte 0: a pickle must have protocol 2 to 5, got 1"],
    [
      "\x95\xff\xff\xff\xff\xff\xff\xff\xffN.",
      "byte 0: a frame of 18446744073709552000 bytes must follow, but only 2 do",
    ],
    ["X\xff\xff\xff\xffa.", "byte 0: 4294967295 more bytes must follow, but only 2 do"],
    [
      "\x8d\xff\xff\xff\xff\xff\xff\xff\xffa.",
      "byte 0: 18446744073709552000 more bytes must follow, but only 2 do",
    ],
    ["\x8a\xff.", "byte 0: 255 more bytes must follow, but only 1 do"],
    [`\x8a\xff${"\xff".repeat(255)}.`, "byte 0: an integer must have at most 64 bytes, got 255"],
    ["X\x01\0\0\0\xff.", "byte 0: a text must be UTF-8, got other bytes"],
    ["cposix", "byte 0: a name must end with a line feed, but the file ends first"],
    ["h\x07.", "byte 0: value 7 must have been remembered before"],
    ["t.", "byte 0: an instruction must find an open group, got none"],
    ["K\x01(R.", "byte 3: an instruction must find the values it needs, got none"],
    [".", "byte 0: an instruction must find the values it needs, got none"],
    ["", "byte 0: 1 more bytes must follow, but only 0 do"],
    ["}(K\x01K\x02K\x01K\x03u.", 'byte 10: a dict must hold each key once, got "1" again'],
    ["}(K\x01u.", "byte 4: a dict must be filled with pairs of a number or text and a value"],
    ["}]Ns.", "byte 3: a dict must be filled with pairs of a number or text and a value"],
    ["]K\x01K\x02s.", "byte 5: pairs must be put into a dict"],
    ["}Na.", "byte 2: items must be appended to a list"],
    ["NQ.", 'byte 1: a persistent id must be `("storage", type, key, device, count)`'],
  ])("refuses %j", (pickle, message) => {
    expect(messageOf(pickle)).toBe(message);
  });

  it.each([
    ["dicts", "]", "}a", "what the file asks for must fit in"],
    ["waiting values", "", "N", "at most 65536 values must wait at once, got more"],
    ["open groups", "", "(", "at most 65536 groups must be open at once, got more"],
    ["nested lists", "]", "]a", "what the file asks for must fit in"],
    ["ordered dicts", "](ccollections\nOrderedDict\nq\0e", "h\0)Ra", "what the file asks for must fit in"],
    ["remembered values", "]", "q\0q\x01q\x02", "what the file asks for must fit in"],
  ])("stops a flood of %s", (_, start, piece, message) => {
    expect(messageOf(start + piece.repeat(2 ** 20 / piece.length))).toContain(message);
  });

  it("takes a list of pairs for ordered dicts only as often as it can pay for them", () => {
    const pairs = Array.from(
      { length: 1000 },
      (_, key) => `](M${String.fromCharCode(key & 255, key >> 8)}Ne`,
    ).join("");
    const start = `](ccollections\nOrderedDict\nq\0](${pairs}e\x85q\x01`;
    expect(messageOf(start + "h\0h\x01R".repeat(10_000))).toMatch(
      /^byte \d+: what the file asks for must fit in/,
    );
  });

  it("recalls what is deeply nested without following it", () => {
    const deep = read(`]${"\x85".repeat(10_000)}.`);
    expect(deep).toHaveLength(1);
    expect(read("].")).toBeInstanceOf(PickleList);
  });
});
