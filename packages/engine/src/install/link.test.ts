import { link as hardLink, mkdir, readFile, readlink, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { addonPath, type EngineLink, findLinkDamage, linkEngine, readLink, unlinkEngine } from "./link.js";

async function writeFolder(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  const listed = [];
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(directory, name, ".."), { recursive: true });
    await writeFile(join(directory, name), text);
    listed.push({ name, size: text.length, sha256: "unused" });
  }
  const manifest = { format: 1, contents: "test", files: listed };
  await writeFile(join(directory, "manifest.json"), JSON.stringify(manifest));
}

async function prepare(): Promise<{ readonly tfjsNode: string; readonly link: EngineLink }> {
  const root = await temporaryDirectory();
  const library = join(root, "library");
  const binding = join(root, "binding");
  await writeFolder(library, {
    "tensorflow/libtensorflow_cc.so.2": "cc",
    "tensorflow/libtensorflow_framework.so.2": "framework",
  });
  await writeFolder(binding, { "tfjs_binding.node": "binding", "sdnet_quiet.node": "quiet" });
  const link = { format: 1, distribution: "tensorflow-cpu", version: "2.21.0", library, binding } as const;
  return { tfjsNode: join(root, "tfjs-node"), link };
}

describe("linkEngine", () => {
  it("puts the addons and links to the library where tfjs-node looks, and says what it linked", async () => {
    const { tfjsNode, link } = await prepare();
    expect(await readLink(tfjsNode)).toBeUndefined();
    await linkEngine(tfjsNode, link);
    expect(await readFile(addonPath(tfjsNode), "utf8")).toBe("binding");
    expect(await readFile(join(tfjsNode, "deps/lib/libtensorflow_cc.so.2"), "utf8")).toBe("cc");
    expect(await readLink(tfjsNode)).toEqual(link);
    expect(await findLinkDamage(tfjsNode, link, false)).toBeUndefined();
  });

  it("never writes through a hard link into a package store", async () => {
    const { tfjsNode, link } = await prepare();
    const stored = join(link.binding, "..", "stored.node");
    await writeFile(stored, "of the store");
    await mkdir(join(tfjsNode, "lib/napi-v8"), { recursive: true });
    await hardLink(stored, addonPath(tfjsNode));
    await linkEngine(tfjsNode, link);
    expect(await readFile(stored, "utf8")).toBe("of the store");
    expect(await readFile(addonPath(tfjsNode), "utf8")).toBe("binding");
  });

  it("changes nothing when all is in place", async () => {
    const { tfjsNode, link } = await prepare();
    await linkEngine(tfjsNode, link);
    const before = (await stat(addonPath(tfjsNode))).ino;
    await linkEngine(tfjsNode, link);
    expect((await stat(addonPath(tfjsNode))).ino).toBe(before);
  });

  it("follows the library to another cache", async () => {
    const { tfjsNode, link } = await prepare();
    await linkEngine(tfjsNode, link);
    const other = await prepare();
    await linkEngine(tfjsNode, other.link);
    const target = await readlink(join(tfjsNode, "deps/lib/libtensorflow_cc.so.2"));
    expect(target).toBe(join(other.link.library, "tensorflow/libtensorflow_cc.so.2"));
  });

  it("is undone by unlinkEngine", async () => {
    const { tfjsNode, link } = await prepare();
    await linkEngine(tfjsNode, link);
    await unlinkEngine(tfjsNode);
    expect(await readLink(tfjsNode)).toBeUndefined();
    await expect(stat(addonPath(tfjsNode))).rejects.toThrow("ENOENT");
  });
});

describe("findLinkDamage", () => {
  it("names what is missing, changed, or led elsewhere", async () => {
    const { tfjsNode, link } = await prepare();
    await linkEngine(tfjsNode, link);
    await writeFile(addonPath(tfjsNode), "another");
    expect(await findLinkDamage(tfjsNode, link, false)).toBe(
      `${addonPath(tfjsNode)} is not the binding that was linked`,
    );
    const framework = join(tfjsNode, "deps/lib/libtensorflow_framework.so.2");
    await rm(framework);
    expect(await findLinkDamage(tfjsNode, link, false)).toBe(`${framework} does not lead to ${link.library}`);
    const library = join(link.library, "tensorflow/libtensorflow_cc.so.2");
    await writeFile(library, "longer");
    expect(await findLinkDamage(tfjsNode, link, false)).toBe(`${library} has 6 bytes, not 2`);
    await rm(link.library, { recursive: true });
    expect(await findLinkDamage(tfjsNode, link, false)).toBe(`${link.library} has no valid manifest.json`);
  });
});
