import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";

import { type BindingOptions, bindingKey, ensureBinding } from "./binding.js";
import { findDamage } from "./manifest.js";
import { CPU_BUILD, GPU_BUILD } from "./tensorflow-build.js";
import { findPackage } from "./tfjs-packages.js";

const tfjsNode = findPackage("@tensorflow/tfjs-node");

/** A machine whose compiler is a script; without one, a machine without a compiler. */
async function machine(compiler?: string): Promise<BindingOptions & { readonly engine: string }> {
  const cache = await temporaryDirectory();
  if (compiler !== undefined) {
    await writeFile(join(cache, "g++"), `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${compiler}\n`);
    await chmod(join(cache, "g++"), 0o755);
  }
  return {
    build: CPU_BUILD,
    library: "/library",
    tfjsNode: tfjsNode!,
    environment: { SDNET_CACHE_DIR: cache, PATH: cache },
    report: () => undefined,
    engine: join(cache, "engine"),
  };
}

/** Writes its parameters to the file after `-o`, and keeps the sources it was given. */
const RECORDING = `
for last; do :; done
echo "$@" > "$last"
for word; do case "$word" in */tfjs_*.cc) /bin/cat "$word" >> "$SDNET_CACHE_DIR/sources" ;; esac; done`;

describe.skipIf(tfjsNode === undefined)("ensureBinding", () => {
  it("compiles the patched sources against the library, with a run path into tfjs-node", async () => {
    const options = await machine(RECORDING);
    const directory = await ensureBinding(options);
    expect((await readdir(directory)).sort()).toEqual([
      "manifest.json",
      "sdnet_quiet.node",
      "tfjs_binding.node",
    ]);
    expect(await findDamage(directory, true)).toBeUndefined();
    const parameters = await readFile(join(directory, "tfjs_binding.node"), "utf8");
    expect(parameters).toContain(
      "-L /library/tensorflow -l:libtensorflow_cc.so.2 -l:libtensorflow_framework.so.2",
    );
    expect(parameters).toContain("-I /library/tensorflow/include");
    expect(parameters).toContain("-Wl,-rpath,$ORIGIN/../../deps/lib");
    const sources = await readFile(join(options.environment["SDNET_CACHE_DIR"]!, "sources"), "utf8");
    expect(sources).toContain("TFE_OpSetAttrStringList(tfe_op");
    expect(sources).toContain("TFE_OpSetAttrTypeList(tfe_op");
    expect(sources).toContain('"SDNET_LIST_ATTRIBUTES"');
  });

  it("says which compilers it looked for where there is none, and leaves nothing", async () => {
    const options = await machine();
    await expect(ensureBinding(options)).rejects.toThrow(
      "engine install: no C++ compiler was found (g++, c++, clang++). Install g++, or set CXX.",
    );
    expect(await readdir(options.engine)).toEqual([]);
  });

  it("gives the compiler's first error in one line, and leaves nothing", async () => {
    const options = await machine('echo "note: x"; echo "a.cc:1: error: no such thing"; echo "more"; exit 1');
    await expect(ensureBinding(options)).rejects.toThrow(
      "engine install: g++ could not compile the binding: a.cc:1: error: no such thing",
    );
    expect(await readdir(options.engine)).toEqual([]);
  });

  it("keeps the bindings of two builds apart", () => {
    const key = (build: typeof CPU_BUILD): string => bindingKey({ build, tfjsNode: tfjsNode! });
    expect(key(CPU_BUILD)).not.toBe(key(GPU_BUILD));
  });
});
