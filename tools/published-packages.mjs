// The packages of this repository that npm would publish: those of packages/ and apps/ that are not private.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Reads a JSON file. */
export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** Place (`packages/robust`) and manifest of every published package, by name. */
export function publishedPackages(root = ROOT) {
  return ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((place) => existsSync(join(root, place, "package.json")))
    .map((place) => ({ place, manifest: readJson(join(root, place, "package.json")) }))
    .filter(({ manifest }) => manifest.private !== true)
    .sort((one, other) => (one.manifest.name < other.manifest.name ? -1 : 1));
}
