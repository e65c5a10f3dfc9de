import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { publishedPackages } from "../published-packages.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Largest tarballs in kB; the pretrained networks take most of that of models. */
const MOST = { "@sdnet/models": 20_000, others: 400 };

interface Packed {
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

/** Files that npm would publish. Newer versions of npm list them by name of the package. */
function pack(place: string): Packed {
  const { stdout, stderr } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    ...{ cwd: join(ROOT, place), encoding: "utf8" },
  });
  const [packed] = Object.values(JSON.parse(stdout === "" ? stderr : stdout) as Record<string, Packed>);
  return packed as Packed;
}

/** Files that a manifest promises, in any depth of conditions; patterns are left out. */
function promisedFiles(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes("*") ? [] : [value.replace("./", "")];
  return Object.values(value ?? {}).flatMap(promisedFiles);
}

describe("the tarball that npm would publish", () => {
  it.each(publishedPackages())(
    "of $manifest.name has all that its manifest promises, no test, no fixture and nothing of the build",
    { timeout: 120_000 },
    ({ place, manifest }) => {
      const { files, size } = pack(place);
      const paths = files.map(({ path }) => path);
      expect(paths.filter((path) => /\.test\.|(^|\/)fixtures?\/|\.py$|tsbuildinfo/.test(path))).toEqual([]);
      expect(paths).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
      const promised = [manifest["exports"], manifest["bin"]].flatMap(promisedFiles);
      expect(promised.filter((path) => !paths.includes(path))).toEqual([]);
      const most = manifest.name === "@sdnet/models" ? MOST["@sdnet/models"] : MOST.others;
      expect(size / 1000).toBeLessThan(most);
    },
  );
});
