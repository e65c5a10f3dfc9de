import type { Environment } from "./engine-directory.js";
import { findLinkDamage, readLink } from "./link.js";
import { isNativeForbidden, platformSupport } from "./platform.js";
import { findPackage } from "./tfjs-packages.js";

/** State of the native engine, as far as it is known without loading it. */
export interface EngineFacts {
  /** One phrase: `linked to tensorflow-cpu 2.21.0`, or why it is not. */
  readonly state: string;
  /** Folder of the library in the cache, if it is linked. */
  readonly library?: string;
  /** Description of a damage to the linked files, if there is one. */
  readonly damage?: string;
}

/**
 * Looks at the native engine.
 *
 * @param thorough - Recompute every SHA-256 (some seconds) instead of comparing sizes only.
 */
export async function inspectEngine(environment: Environment, thorough: boolean): Promise<EngineFacts> {
  if (isNativeForbidden(environment)) return { state: "forbidden by SDNET_NO_NATIVE" };
  const tfjsNode = findPackage("@tensorflow/tfjs-node");
  if (tfjsNode === undefined) return { state: "@tensorflow/tfjs-node is not installed" };
  const link = await readLink(tfjsNode.directory);
  if (link === undefined) {
    const platform = platformSupport();
    return { state: platform.supported ? "not linked; run: sdnet engine install" : platform.reason };
  }
  const state = `linked to ${link.distribution} ${link.version}${thorough ? ", every file verified" : ""}`;
  const damage = await findLinkDamage(tfjsNode.directory, link, thorough);
  return { state, library: link.library, ...(damage === undefined ? {} : { damage }) };
}
