import { buffer } from "node:stream/consumers";
import { pack, type Pack } from "tar-stream";
import { describe, expect, it } from "vitest";
import { DataError } from "../data-error.js";
import { sourceOfBytes } from "./byte-source.js";
import { indexTar } from "./tar-index.js";
import { tarTree, type TarTree } from "./tar-tree.js";

type Member = Exclude<Parameters<Pack["entry"]>[0], string> & { readonly contents?: string };

async function bytesOf(members: readonly Member[]): Promise<Buffer> {
  const archive = pack();
  for (const { contents = "", ...header } of members) archive.entry(header, contents);
  archive.finalize();
  return buffer(archive);
}

/** A tree and what reads the contents of a path in it. */
async function treeOf(
  members: readonly Member[],
): Promise<{ tree: TarTree; read: (path: string) => string | undefined }> {
  const bytes = await bytesOf(members);
  const tree = tarTree(await indexTar(sourceOfBytes(bytes, "x.tar")), "x.tar");
  const read = (path: string) => {
    const place = tree.find(path);
    return place && bytes.subarray(place.offset, place.offset + place.length).toString();
  };
  return { tree, read };
}

const file = (name: string, contents: string): Member => ({ name, contents });
const link = (name: string, linkname: string): Member => ({ name, type: "symlink", linkname });
const hardLink = (name: string, linkname: string): Member => ({ name, type: "link", linkname });

describe("tarTree", () => {
  it("has the later of two members of one name, in the place of the earlier", async () => {
    const { tree, read } = await treeOf([
      file("a/1.png", "old"),
      file("./a/2.png", "two"),
      file("a//1.png", "new"),
    ]);
    expect(read("a/1.png")).toBe("new");
    expect((await tree.list("a")).map(({ name }) => name)).toEqual(["1.png", "2.png"]);
  });

  it("gives a hard link the contents that its target had before it", async () => {
    const { read } = await treeOf([
      file("a/1.png", "old"),
      hardLink("b/1.png", "a/1.png"),
      file("a/1.png", "new"),
      hardLink("b/2.png", "./a/1.png"),
      hardLink("b/3.png", "b/1.png"),
    ]);
    expect(["b/1.png", "b/2.png", "b/3.png"].map(read)).toEqual(["old", "new", "old"]);
  });

  it("lets a folder take the place of a file, a file of a folder, and keeps a folder that comes twice", async () => {
    const { tree, read } = await treeOf([
      file("a", "file"),
      file("a/1.png", "one"),
      { name: "a/", type: "directory" },
      file("b/2.png", "two"),
      file("b", "file"),
    ]);
    expect([read("a/1.png"), read("b"), read("b/2.png")]).toEqual(["one", "file", undefined]);
    expect(await tree.list("")).toEqual([
      { name: "a", kind: "directory" },
      { name: "b", kind: "file" },
    ]);
  });

  it("puts a member into the folder that a link leads to", async () => {
    const { read } = await treeOf([file("a/1.png", "one"), link("b", "a"), file("b/2.png", "two")]);
    expect(["a/2.png", "b/1.png", "b/2.png"].map(read)).toEqual(["two", "one", "two"]);
  });

  it("follows links within the archive only", async () => {
    const { tree, read } = await treeOf([
      file("a/b/1.png", "one"),
      link("up", "a/b/../b/1.png"),
      link("a/b/root", "../../up"),
      link("out", "../x/1.png"),
      link("absolute", "/a/b/1.png"),
      link("self", "self"),
      link("ping", "pong"),
      link("pong", "ping"),
      link("folder", "./a/"),
      { name: "pipe", type: "fifo" },
      hardLink("later", "z.png"),
      hardLink("never", "nothing"),
      file("z.png", "last"),
    ]);
    expect(["up", "a/b/root", "folder/b/1.png", "later"].map(read)).toEqual(["one", "one", "one", "last"]);
    const kinds = Object.fromEntries(
      (await tree.list("")).map(({ name, kind, place }) => [name, place ?? kind]),
    );
    expect(kinds).toEqual({
      ...{ a: "directory", up: "file", folder: "a", "z.png": "file", later: "file", pipe: "other" },
      ...{ out: "dead-link", absolute: "dead-link", self: "dead-link", ping: "dead-link", pong: "dead-link" },
      never: "dead-link",
    });
    expect(await tree.list("nowhere")).toEqual([]);
  });

  it("takes a tar for a folder, with links in it of its own", async () => {
    const inner = await bytesOf([file("./1.png", "one"), hardLink("2.png", "1.png"), link("3.png", "2.png")]);
    const archive = pack();
    archive.entry({ name: "n01.tar" }, inner);
    archive.entry({ name: "empty.tar" }, await bytesOf([]));
    archive.finalize();
    const bytes = await buffer(archive);
    const tree = tarTree(await indexTar(sourceOfBytes(bytes, "x.tar")), "x.tar");
    expect((await tree.list("")).map(({ name }) => name)).toEqual(["n01", "empty"]);
    for (const name of ["1", "2", "3"]) {
      const { offset, length } = tree.find(`n01/${name}.png`)!;
      expect(bytes.subarray(offset, offset + length).toString()).toBe("one");
    }
  });

  it.each(["/a/1.png", "../1.png", "a/../../1.png"])("refuses the name %s", async (name) => {
    const bytes = await bytesOf([file(name, "x")]);
    await expect(indexTar(sourceOfBytes(bytes, "x.tar"))).rejects.toThrow(
      new DataError(
        "damaged",
        `x.tar: the member ${JSON.stringify(name)} lies outside of the archive; pack it anew with relative paths.`,
      ),
    );
  });

  it("takes `.` and `/` for the root", async () => {
    const { tree } = await treeOf([
      { name: "./", type: "directory" },
      { name: "/", type: "directory" },
      file("./a/1.png", "one"),
    ]);
    expect(await tree.list("")).toEqual([{ name: "a", kind: "directory" }]);
  });

  it("reads links with long names", async () => {
    const long = `${"d".repeat(150)}/${"f".repeat(120)}.png`;
    const { read } = await treeOf([file(long, "one"), link("a.png", long), hardLink("b.png", long)]);
    expect([read("a.png"), read("b.png")]).toEqual(["one", "one"]);
  });
});
