import { basename, join } from "node:path";

import { Failure } from "@sdnet/train/experiment";
import { bindingKey, ensureBinding } from "./binding.js";
import type { Environment } from "./engine-directory.js";
import { engineDirectory } from "./engine-directory.js";
import { ensureLibrary, libraryDirectory } from "./library.js";
import { type EngineLink, findLinkDamage, linkEngine, readLink, unlinkEngine } from "./link.js";
import { isNativeForbidden, platformSupport } from "./platform.js";
import { runProgram } from "./run-program.js";
import { CPU_BUILD, GPU_BUILD } from "./tensorflow-build.js";
import { findPackage, type InstalledPackage } from "./tfjs-packages.js";

/** Build to install, and the receiver of progress. */
export interface InstallOptions {
  /** Link the build with CUDA instead of the one for CPUs. */
  readonly gpu: boolean;
  /** Stay with the build that is linked, wherever its cache is, and only repair it. */
  readonly keep: boolean;
  readonly environment: Environment;
  readonly report: (line: string) => void;
}

/** The engine as it is after an installation. */
export interface InstallResult {
  readonly link: EngineLink;
  /** False if everything was in place already. */
  readonly changed: boolean;
}

// Runs in a process of its own: a library that does not fit may kill the process that loads it.
const TRIAL = `
const util = require("node:util");
util.isNullOrUndefined ??= (value) => value === null || value === undefined;
util.isArray ??= Array.isArray;
const tf = require(process.argv[1]);
const [four] = tf.matMul(tf.ones([1, 4]), tf.ones([4, 1])).dataSync();
if (four !== 4 || tf.backend().binding.SDNET_LIST_ATTRIBUTES !== true) throw new Error("it computes wrongly");
`;

async function tryEngine(tfjsNode: InstalledPackage, environment: Environment): Promise<void> {
  const { code, output } = await runProgram(process.execPath, ["-e", TRIAL, tfjsNode.directory], {
    environment: { ...environment, TF_CPP_MIN_LOG_LEVEL: "2" },
  });
  if (code === 0) return;
  await unlinkEngine(tfjsNode.directory);
  const reason = /Error: (.+)/.exec(output)?.[1] ?? output.trim().split("\n").at(-1) ?? "";
  throw new Failure(`engine install: the engine was linked but does not load, and was unlinked: ${reason}`);
}

function requireTfjsNode(): InstalledPackage {
  const tfjsNode = findPackage("@tensorflow/tfjs-node");
  if (tfjsNode !== undefined) return tfjsNode;
  throw new Failure(
    "engine install: @tensorflow/tfjs-node is not installed; npm leaves it out where its own installer fails, which is not needed. " +
      "Install it beside sdnet without: npm install --ignore-scripts @tensorflow/tfjs-node@4.22.0",
  );
}

/** Whether `linked` is what would be linked now; an equal one in another cache counts only if it may be kept. */
function isSameEngine(linked: EngineLink, wanted: EngineLink, keep: boolean): boolean {
  const name = (link: EngineLink): string => `${basename(link.library)} ${basename(link.binding)}`;
  if (name(linked) !== name(wanted)) return false;
  return keep || (linked.library === wanted.library && linked.binding === wanted.binding);
}

/**
 * Links tfjs-node to a current libtensorflow: gets the library into the cache, compiles the binding, puts both in place
 * and tries them.
 *
 * @throws Failure, as one line, where that is impossible.
 */
export async function installEngine(options: InstallOptions): Promise<InstallResult> {
  const { environment, report } = options;
  if (isNativeForbidden(environment)) {
    throw new Failure("engine install: SDNET_NO_NATIVE is set, which forbids the native engine.");
  }
  const platform = platformSupport();
  if (!platform.supported) {
    throw new Failure(
      `engine install: ${platform.reason}. Where tfjs-node's own installer works its engine is used, else WebAssembly.`,
    );
  }
  const tfjsNode = requireTfjsNode();
  const linked = await readLink(tfjsNode.directory);
  const keepsGpu = options.keep && linked?.distribution === GPU_BUILD.distribution;
  const build = options.gpu || keepsGpu ? GPU_BUILD : CPU_BUILD;
  const wanted: EngineLink = {
    format: 1,
    distribution: build.distribution,
    version: build.version,
    library: libraryDirectory(build, environment),
    binding: join(engineDirectory(environment), `binding-${bindingKey({ build, tfjsNode })}`),
  };
  if (
    linked !== undefined &&
    isSameEngine(linked, wanted, options.keep) &&
    (await findLinkDamage(tfjsNode.directory, linked, false)) === undefined
  ) {
    return { link: linked, changed: false };
  }
  await ensureLibrary(build, { glibcMinor: platform.glibcMinor, environment, report });
  await ensureBinding({ build, library: wanted.library, tfjsNode, environment, report });
  await linkEngine(tfjsNode.directory, wanted);
  await tryEngine(tfjsNode, environment);
  return { link: wanted, changed: true };
}
