import { describe, expect, it } from "vitest";
import { ByteReader } from "./byte-reader.js";
import { MemoryAllowance } from "./memory-allowance.js";
import { persistentValue } from "./pickle-globals.js";
import { OpaqueValue, PickleDict, PickleList, TensorView, type PickleValue } from "./pickle-values.js";
import { unpickle } from "./unpickle.js";

/** Unpickles text whose characters are bytes. */
function read(pickle: string, opaque = new Set<string>()): PickleValue {
  const bytes = Buffer.from(pickle, "latin1");
  const allowance = new MemoryAllowance(bytes.length, "x.pth");
  const options = { allowance, opaque, storages: new Map(), persistent: persistentValue };
  return unpickle(new ByteReader(bytes, { where: "x.pth", base: 0 }), options);
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
    ["a class or function", "cposix\nsystem\n", "posix.system"],
    ["a name from the stack", "X\x02\0\0\0osX\x06\0\0\0system\x93", "os.system"],
    ["a call", "cposix\nsystem\nX\x02\0\0\0id\x85R", "posix.system"],
    ["a call of what a call gave", "c__builtin__\ngetattr\n)RN\x85R", "__builtin__.getattr"],
    ["a new object", "cargparse\nNamespace\n)\x81}X\x02\0\0\0lrK\x01sb", "argparse.Namespace"],
    ["a new object with names", "cm\nC\n)}\x92", "m.C"],
    ["an instance of Python 2, named in text", "(K\x01iposix\nsystem\n", "posix.system"],
    ["an instance of Python 2", "(cm\nC\nK\x01o", "m.C"],
    ["JavaScript's own names", "c__proto__\nconstructor\n)R", "__proto__.constructor"],
    ["a loader of bytes", "ctorch.storage\n_load_from_bytes\nC\x01x\x85R", "torch.storage._load_from_bytes"],
    ["the class of a module in old files", "(X\x06\0\0\0modulecm\nC\nNNtQ", "m.C"],
  ])("makes a value that does nothing of %s", (_, pickle, name) => {
    const opaque = new Set<string>();
    expect(read(`${pickle}.`, opaque)).toEqual(new OpaqueValue(name));
    expect([...opaque]).toEqual([name]);
  });

  it.each([
    ["\x8f(K\x01K\x02\x90", "set"],
    ["(K\x01K\x02\x91", "frozenset"],
    ["C\x02ab", "bytes"],
    ["B\x02\0\0\0ab", "bytes"],
    ["\x8e\x02\0\0\0\0\0\0\0ab", "bytes"],
    ["\x96\x02\0\0\0\0\0\0\0ab", "bytes"],
    ["U\x02\xff\xfe", "bytes"],
    ["\x97\x98", "buffer"],
    [`\x8b\x80\x01\0\0${"\x01".repeat(384)}`, "int"],
  ])("does not look into %j", (pickle, name) => {
    expect(read(`${pickle}.`)).toEqual(new OpaqueValue(name));
  });

  it("keeps the pairs of a subclass of dict, and drops the items of one of list", () => {
    const dict = read(
      "ccollections\ndefaultdict\nc__builtin__\nlist\n\x85R(X\x01\0\0\0aK\x01u.",
    ) as OpaqueValue;
    expect(dict.dict).toEqual(Object.assign(new PickleDict(), { pairs: new Map([["a", 1]]) }));
    expect(read("ccollections\ndeque\n)R(K\x01K\x02e.")).toEqual(new OpaqueValue("collections.deque"));
  });

  it("takes any key that Python takes", () => {
    const dict = read("}(K\x01K\x02\x86K\x03NK\x04(\x91K\x05ctorch\nfloat32\nK\x06u.") as PickleDict;
    expect([...dict.pairs]).toEqual([
      [[1, 2], 3],
      [null, 4],
      [new OpaqueValue("frozenset"), 5],
      [new OpaqueValue("torch.float32"), 6],
    ]);
  });

  it.each([
    ["K\x010K\x02", 2],
    ["(K\x01(0t", [1]],
    ["K\x02(K\x01K\x011", 2],
    ["K\x012\x86", [1, 1]],
  ])("takes values away and doubles them: %j", (pickle, value) => {
    expect(read(`${pickle}.`)).toEqual(value);
  });

  const tensor = (metadata: string): string =>
    `${REBUILD}(${STORAGE}K\x00K\x04\x85K\x01\x85\x89}${metadata}tR`;
  it("takes every NaN for a key of its own, as Python does", () => {
    const nan = "G\x7f\xf8\0\0\0\0\0\0";
    expect(read(`}(${nan}K\x01${nan}K\x02u.`)).toBeInstanceOf(PickleDict);
  });

  it("notes the lazy negative bit of a tensor", () => {
    expect(read(`${tensor("N")}.`)).toMatchObject({ negated: false });
    expect(read(`${tensor("}(X\x03\0\0\0neg\x88X\x04\0\0\0conj\x89u")}.`)).toMatchObject({ negated: true });
  });

  it.each(["}X\x04\0\0\0conj\x88s", "}X\x05\0\0\0other\x88s", "K\x01", "}X\x03\0\0\0negK\x02s"])(
    "makes no tensor where its metadata are %j",
    (metadata) => {
      expect(read(`${tensor(metadata)}.`)).toEqual(
        new OpaqueValue("a tensor with metadata that are not known here"),
      );
    },
  );

  const ofType = (type: string): string =>
    `ctorch._tensor\n_rebuild_from_type_v2\n(${REBUILD}${type}(${STORAGE}K\x00K\x04\x85K\x01\x85\x89}tNtR`;
  it("takes tensors with attributes, but none of a class of their own", () => {
    expect(read(`${ofType("ctorch\nTensor\n")}.`)).toBeInstanceOf(TensorView);
    expect(read(`${ofType("cmine\nMasked\n")}.`)).toEqual(new OpaqueValue("mine.Masked"));
  });

  it.each([
    [
      "ctorch\nFloatStorage\n)R.",
      "byte 21: only a class or function can be called, with a tuple of arguments",
    ],
    ["X\x01\0\0\0a)R.", "byte 7: only a class or function can be called, with a tuple of arguments"],
    ["(K\x01o.", "byte 3: an object must be of a class"],
    ["]}b.", "byte 2: only an object can be given attributes"],
    [
      `${REBUILD})R.`,
      "byte 34: torch._utils._rebuild_tensor_v2 must get the arguments that `torch.save` gives it",
    ],
    ["iposix\nsystem\n.", "byte 0: an instruction must find an open group, got none"],
    ["I1\n.", "byte 0: the pickle holds the instruction 0x49, which weights do not need"],
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
    [
      "\x96\xff\xff\xff\xff\xff\xff\xff\xffa.",
      "byte 0: 18446744073709552000 more bytes must follow, but only 2 do",
    ],
    ["X\x01\0\0\0\xff.", "byte 0: a text must be UTF-8, got other bytes"],
    ["cposix", "byte 0: a name must end with a line feed, but the file ends first"],
    ["h\x07.", "byte 0: value 7 must have been remembered before"],
    ["t.", "byte 0: an instruction must find an open group, got none"],
    ["K\x01(R.", "byte 3: an instruction must find the values it needs, got none"],
    [".", "byte 0: an instruction must find the values it needs, got none"],
    ["", "byte 0: 1 more bytes must follow, but only 0 do"],
    ["}(K\x01K\x02K\x01K\x03u.", 'byte 10: a dict must hold each key once, got "1" again'],
    ["}(K\x01u.", "byte 4: a dict must be filled with pairs of a key, no list or dict, and a value"],
    ["}]Ns.", "byte 3: a dict must be filled with pairs of a key, no list or dict, and a value"],
    ["]K\x01K\x02s.", "byte 5: pairs must be put into a dict"],
    ["}Na.", "byte 2: items must be appended to a list"],
    ["NQ.", 'byte 1: a persistent id must be `("storage", type, key, device, count)`'],
  ])("refuses %j", (pickle, message) => {
    expect(messageOf(pickle)).toBe(message);
  });

  it.each([
    ["dicts", "]", "}a", "what the file asks for must fit in"],
    ["waiting values", "", "N", "at most 1048576 values must wait at once, got more"],
    ["open groups", "", "(", "at most 65536 groups must be open at once, got more"],
    ["nested lists", "]", "]a", "what the file asks for must fit in"],
    ["ordered dicts", "](ccollections\nOrderedDict\nq\0e", "h\0)Ra", "what the file asks for must fit in"],
    ["sets", "]", "\x8fa", "what the file asks for must fit in"],
    ["remembered values", "]", "q\0q\x01q\x02", "what the file asks for must fit in"],
  ])("stops a flood of %s", (_, start, piece, message) => {
    expect(messageOf(start + piece.repeat(2 ** 22 / piece.length))).toContain(message);
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
