import { existsSync } from "node:fs";

import { addonPath } from "./link.js";
import { findPackage } from "./tfjs-packages.js";

/** Whether `@tensorflow/tfjs-node` is installed with its addon. Loads nothing of it. */
export function hasNativeEngine(): boolean {
  const tfjsNode = findPackage("@tensorflow/tfjs-node");
  return tfjsNode !== undefined && existsSync(addonPath(tfjsNode.directory));
}
