import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { Failure } from "@sdnet/train/experiment";
import { BINDING_SOURCES, PATCH_SHA256, patchBindingSource } from "./binding-patch.js";
import { type Environment, engineDirectory } from "./engine-directory.js";
import { ensureFolder } from "./ensure-folder.js";
import { hashFile } from "@sdnet/train/files";
import type { ManifestFile } from "./manifest.js";
import { findNodeHeaders } from "./node-headers.js";
import { QUIET_SOURCE } from "./quiet-source.js";
import { runProgram } from "./run-program.js";
import { LIBRARY_FILES, type TensorFlowBuild } from "./tensorflow-build.js";

/** Library, package and sources that a compiled binding depends on. */
export interface BindingOptions {
  readonly build: TensorFlowBuild;
  /** Folder of the library, as `ensureLibrary` returns it. */
  readonly library: string;
  /** Folder of the installed `@tensorflow/tfjs-node`, and its version. */
  readonly tfjsNode: { readonly directory: string; readonly version: string };
  readonly environment: Environment;
  readonly report: (line: string) => void;
}

/** The addon that tfjs-node loads. */
export const BINDING_FILE = "tfjs_binding.node";
/** The addon that keeps TensorFlow's log quiet; see quiet-source.ts. */
export const QUIET_FILE = "sdnet_quiet.node";

const FLAGS = ["-std=c++17", "-O2", "-fPIC", "-shared", "-fvisibility=hidden", "-w"];
// Both addons end up in tfjs-node/lib/napi-v8, the library in tfjs-node/deps/lib.
const RUN_PATH = "-Wl,-rpath,$ORIGIN/../../deps/lib";
const SPACE_NEEDED = 20e6;

/** A name for the binding that differs whenever its machine code may differ. */
export function bindingKey(options: Pick<BindingOptions, "build" | "tfjsNode">): string {
  const { build, tfjsNode } = options;
  const parts = [
    ...[process.versions.modules, build.distribution, build.version, tfjsNode.version],
    ...[PATCH_SHA256, QUIET_SOURCE, ...FLAGS, RUN_PATH],
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

async function findCompiler(environment: Environment): Promise<string> {
  const chosen = environment["CXX"];
  for (const compiler of chosen === undefined || chosen === "" ? ["g++", "c++", "clang++"] : [chosen]) {
    if ((await runProgram(compiler, ["--version"], { environment })).code === 0) return compiler;
  }
  throw new Failure(
    `engine install: no C++ compiler was found (${chosen ?? "g++, c++, clang++"}). Install g++, or set CXX.`,
  );
}

async function compile(
  compiler: string,
  parameters: readonly string[],
  options: BindingOptions,
): Promise<void> {
  const { code, output } = await runProgram(compiler, parameters, { environment: options.environment });
  if (code === 0) return;
  const first = output.split("\n").find((line) => /error|undefined|cannot|No space/i.test(line)) ?? output;
  throw new Failure(`engine install: ${compiler} could not compile the binding: ${first.trim()}`);
}

async function compileAll(target: string, options: BindingOptions): Promise<void> {
  const compiler = await findCompiler(options.environment);
  const headers = await findNodeHeaders(options.environment);
  options.report(`compiling the binding with ${compiler} (about 10 s)`);
  const source = join(options.tfjsNode.directory, "binding");
  for (const name of await readdir(source)) {
    const from = join(source, name);
    if (!BINDING_SOURCES.includes(name)) await copyFile(from, join(target, name));
    else await writeFile(join(target, name), patchBindingSource(name, await readFile(from, "utf8")));
  }
  await writeFile(join(target, "quiet.cc"), QUIET_SOURCE);
  const tensorflow = join(options.library, "tensorflow");
  const includes = ["-I", headers, "-I", join(tensorflow, "include")];
  const libraries = ["-L", tensorflow, ...LIBRARY_FILES.map((name) => `-l:${name}`)];
  const sources = BINDING_SOURCES.map((name) => join(target, name));
  const binding = join(target, BINDING_FILE);
  await compile(
    compiler,
    [...FLAGS, ...includes, ...sources, ...libraries, RUN_PATH, "-o", binding],
    options,
  );
  const quiet = [join(target, "quiet.cc"), "-ldl", RUN_PATH, "-o", join(target, QUIET_FILE)];
  await compile(compiler, [...FLAGS, ...includes, ...quiet], options);
  const built = [BINDING_FILE, QUIET_FILE];
  for (const name of await readdir(target)) if (!built.includes(name)) await rm(join(target, name));
}

/**
 * Makes sure that the patched binding of tfjs-node, compiled against the library, is in the cache.
 *
 * @returns Its folder, which holds `tfjs_binding.node` and `sdnet_quiet.node`.
 * @throws Failure if there is no compiler or it reports an error.
 */
export async function ensureBinding(options: BindingOptions): Promise<string> {
  const directory = join(engineDirectory(options.environment), `binding-${bindingKey(options)}`);
  await ensureFolder(directory, {
    spaceNeeded: SPACE_NEEDED,
    report: options.report,
    build: async (target) => {
      await compileAll(target, options);
      const files: ManifestFile[] = [];
      for (const name of [BINDING_FILE, QUIET_FILE]) {
        const path = join(target, name);
        files.push({ name, size: (await stat(path)).size, sha256: await hashFile(path) });
      }
      return { format: 1, contents: `binding of tfjs-node ${options.tfjsNode.version}`, files };
    },
  });
  return directory;
}
