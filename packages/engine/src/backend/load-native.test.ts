import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { temporaryDirectory } from "@sdnet/testing/node";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { linkEngine } from "../install/link.js";
import { loadNative } from "./load-native.js";
import { findPackage } from "../install/tfjs-packages.js";

vi.mock("../install/tfjs-packages.js");

/** Makes `findPackage` find a package whose main module is `main`. */
async function install(main: string): Promise<string> {
  const directory = await temporaryDirectory();
  await writeFile(join(directory, "index.js"), main);
  vi.mocked(findPackage).mockReturnValue({ directory, version: "4.22.0" });
  return directory;
}

async function addAddon(directory: string): Promise<void> {
  await mkdir(join(directory, "lib/napi-v8"), { recursive: true });
  await writeFile(join(directory, "lib/napi-v8/tfjs_binding.node"), "addon");
}

beforeEach(() => {
  vi.stubEnv("TF_CPP_MIN_LOG_LEVEL", "2");
  vi.mocked(findPackage).mockReset();
});

describe("loadNative", () => {
  it("says that the package is not installed", async () => {
    expect(await loadNative("@tensorflow/tfjs-node-gpu")).toEqual({ loaded: false, reason: "not installed" });
  });

  it("says that the package was never linked, without running it", async () => {
    await install("throw new Error('must not run')");
    expect(await loadNative("@tensorflow/tfjs-node")).toEqual({
      loaded: false,
      reason: "not linked to TensorFlow; run `sdnet engine install`",
    });
    expect(await loadNative("@tensorflow/tfjs-node-gpu")).toEqual({
      loaded: false,
      reason: "installed without its addon; its own installer has to run",
    });
  });

  it("does not load a library that was damaged since it was linked", async () => {
    const directory = await install("throw new Error('must not run')");
    const library = join(directory, "cache/library");
    await mkdir(join(directory, "cache/binding"), { recursive: true });
    for (const name of ["tfjs_binding.node", "sdnet_quiet.node"]) {
      await writeFile(join(directory, "cache/binding", name), "addon");
    }
    const build = { distribution: "tensorflow-cpu", version: "2.21.0" } as const;
    await linkEngine(directory, { format: 1, ...build, library, binding: join(directory, "cache/binding") });
    expect(await loadNative("@tensorflow/tfjs-node")).toEqual({
      loaded: false,
      reason: `${library} has no valid manifest.json; run \`sdnet engine install\``,
    });
  });

  it("gives the first line of what a failing package throws, and lets it print no warning", async () => {
    const directory = await install(
      "console.warn('already registered'); throw new Error('wrong ELF class\\nRequire stack')",
    );
    await addAddon(directory);
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(await loadNative("@tensorflow/tfjs-node")).toEqual({ loaded: false, reason: "wrong ELF class" });
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("hides the options of the program from the package, and puts them back", async () => {
    const directory = await install("if (process.argv.length > 2) throw new Error(process.argv.join(' '));");
    await addAddon(directory);
    const { argv } = process;
    process.argv = ["node", "program.js", "--directory", "out"];
    try {
      expect(await loadNative("@tensorflow/tfjs-node")).toEqual({ loaded: true });
      expect(process.argv).toEqual(["node", "program.js", "--directory", "out"]);
    } finally {
      process.argv = argv;
    }
  });

  it("loads a package whose addon is there, and gives Node 23 back what it needs", async () => {
    const directory = await install(
      "const util = require('node:util'); if (!util.isNullOrUndefined(null) || !util.isArray([])) throw new Error('no');",
    );
    await addAddon(directory);
    expect(await loadNative("@tensorflow/tfjs-node")).toEqual({ loaded: true });
  });
});
