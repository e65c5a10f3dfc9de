import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import util from "node:util";

import { addonPath, findLinkDamage, quietPath, readLink } from "../install/link.js";
import { errorLine } from "@sdnet/train/files";
import { findPackage, type InstalledPackage } from "../install/tfjs-packages.js";

const require = createRequire(import.meta.url);

/** A package that brings the native engine. */
export type NativePackage = "@tensorflow/tfjs-node-gpu" | "@tensorflow/tfjs-node";

/** Whether the engine was loaded, and if not, why: a phrase that follows the package's name and a colon. */
export type NativeOutcome = { readonly loaded: true } | { readonly loaded: false; readonly reason: string };

/** tfjs-node 4.22 calls two functions that Node 23 took away. */
function restoreRemovedFunctions(): void {
  const old: { isNullOrUndefined?: (value: unknown) => boolean; isArray?: (value: unknown) => boolean } =
    util;
  old.isNullOrUndefined ??= (value) => value === null || value === undefined;
  old.isArray ??= Array.isArray;
}

/** Settings of TensorFlow that are read while it loads; those the user made stay. */
function setDefaults(tfjsNode: InstalledPackage): void {
  const { env } = process;
  // Half the speed without it; TensorFlow itself turns it on for some processors only.
  env["TF_ENABLE_ONEDNN_OPTS"] ??= "1";
  env["TF_FORCE_GPU_ALLOW_GROWTH"] ??= "true";
  if (env["TF_CPP_MIN_LOG_LEVEL"] !== undefined) return;
  env["TF_CPP_MIN_LOG_LEVEL"] = "2";
  const quiet = quietPath(tfjsNode.directory);
  if (existsSync(quiet)) require(quiet);
}

async function findObstacle(name: NativePackage, tfjsNode: InstalledPackage): Promise<string | undefined> {
  const link = await readLink(tfjsNode.directory);
  if (link !== undefined) {
    const damage = await findLinkDamage(tfjsNode.directory, link, false);
    // A library that is cut short kills the process that loads it.
    if (damage !== undefined) return `${damage}; run \`sdnet engine install\``;
  } else if (!existsSync(addonPath(tfjsNode.directory))) {
    return name === "@tensorflow/tfjs-node"
      ? "not linked to TensorFlow; run `sdnet engine install`"
      : "installed without its addon; its own installer has to run";
  }
  return undefined;
}

/** Loads a native package, which makes it the active backend of TensorFlow.js. Never throws and prints nothing. */
export async function loadNative(name: NativePackage): Promise<NativeOutcome> {
  const tfjsNode = findPackage(name);
  if (tfjsNode === undefined) return { loaded: false, reason: "not installed" };
  const obstacle = await findObstacle(name, tfjsNode);
  if (obstacle !== undefined) return { loaded: false, reason: obstacle };
  const { warn } = console;
  const { argv } = process;
  try {
    setDefaults(tfjsNode);
    restoreRemovedFunctions();
    // A package that failed half-way leaves kernels behind, and the next one warns about each.
    console.warn = () => undefined;
    // It looks for its addon below the --directory that it reads in the program's own arguments: findings/tfjs-node-reads-arguments.sh.
    process.argv = argv.slice(0, 2);
    require(tfjsNode.directory);
    return { loaded: true };
  } catch (error) {
    return { loaded: false, reason: errorLine(error) };
  } finally {
    console.warn = warn;
    process.argv = argv;
  }
}
