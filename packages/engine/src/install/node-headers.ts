import { access } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { Environment } from "./engine-directory.js";

async function holdsHeaders(directory: string): Promise<boolean> {
  try {
    await access(join(directory, "node_api.h"));
    return true;
  } catch {
    return false;
  }
}

/**
 * Finds the headers of Node's stable C interface: those the user names (`npm_config_nodedir`), those beside the running
 * Node, those of the system, else the `node-api-headers` package. Nothing is downloaded.
 */
export async function findNodeHeaders(environment: Environment): Promise<string> {
  const nodeDirectory = environment["npm_config_nodedir"];
  const candidates = [
    ...(nodeDirectory === undefined || nodeDirectory === "" ? [] : [join(nodeDirectory, "include", "node")]),
    join(dirname(dirname(process.execPath)), "include", "node"),
    "/usr/include/node",
  ];
  for (const candidate of candidates) {
    if (await holdsHeaders(candidate)) return candidate;
  }
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("node-api-headers/package.json")), "include");
}
