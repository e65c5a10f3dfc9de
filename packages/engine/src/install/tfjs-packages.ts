import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(import.meta.url);

/** A package of TensorFlow.js that can be reached from here. */
export interface InstalledPackage {
  readonly directory: string;
  readonly version: string;
}

/** Finds an optional package; undefined if it is not installed. */
export function findPackage(name: string): InstalledPackage | undefined {
  let manifest: string;
  try {
    manifest = require.resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { directory: dirname(manifest), version };
}
