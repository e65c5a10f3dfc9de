import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  metadataFiles,
  publishingObstacle,
  readPublishing,
  unsetAddresses,
  withMetadata,
} from "../make/package-metadata.mjs";
import { publishedPackages } from "../published-packages.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const published = publishedPackages();
const REAL = {
  repository: "https://code.sdnet.dev/team/sdnet",
  homepage: "https://sdnet.dev",
  author: "SDNet contributors",
  license: "MIT",
  keywords: ["sparse-coding"],
};

describe("metadata of the published packages", () => {
  it("is what publishing.json says; `node tools/make/package-metadata.mjs` writes it", () => {
    const differing = metadataFiles().filter(
      ({ path, text }) => readFileSync(join(ROOT, path), "utf8") !== text,
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  it("leads from an address to the package's folder, the list of bugs and the site", () => {
    const described = { place: "packages/robust", manifest: { name: "@sdnet/robust", version: "1.0.0" } };
    expect(withMetadata(described, REAL)).toMatchObject({
      homepage: "https://sdnet.dev/",
      bugs: { url: "https://code.sdnet.dev/team/sdnet/issues" },
      repository: {
        type: "git",
        url: "git+https://code.sdnet.dev/team/sdnet.git",
        directory: "packages/robust",
      },
    });
  });

  it("has the licence and the author of LICENSE", () => {
    const { author, license } = readPublishing();
    const text = readFileSync(join(ROOT, "LICENSE"), "utf8");
    expect(text).toContain(`${license} License`);
    expect(text).toMatch(new RegExp(`Copyright \\(c\\) \\d+ ${author}`));
  });

  it("has one source: no file of a package, of the site or of the examples names the address itself", () => {
    const { repository } = readPublishing();
    const { hostname } = new URL(repository);
    const { stdout } = spawnSync("git", ["grep", "-l", "--untracked", "-F", hostname], {
      ...{ cwd: ROOT, encoding: "utf8" },
    });
    const manifests = published.map(({ place }) => `${place}/package.json`);
    expect(stdout.trim().split("\n").sort()).toEqual([...manifests, "publishing.json"].sort());
  });
});

describe("publishing", () => {
  it("is allowed under https addresses that somebody can have", () => {
    expect(publishingObstacle(REAL)).toBeUndefined();
  });

  it.each([
    "https://not-set.invalid/sdnet",
    "https://example.org/sdnet",
    "https://www.example.com/sdnet",
    "https://sdnet.test",
    "http://sdnet.dev",
    "sdnet",
    "",
  ])("is refused for a repository at %j, in one line that says what to set", (repository) => {
    expect(unsetAddresses({ ...REAL, repository })).toEqual(["repository"]);
    expect(publishingObstacle({ ...REAL, repository })).toBe(
      `publish: set \`repository\` (now ${repository}) in publishing.json to your public https address, then run: node tools/make/package-metadata.mjs`,
    );
  });

  it("is refused by npm before it looks for a registry, for every package, while no address is set", () => {
    const checks = published.map(
      ({ manifest }) => (manifest["scripts"] as Record<string, string>)["prepublishOnly"],
    );
    expect(new Set(checks)).toEqual(new Set(["node ../../tools/make/package-metadata.mjs --publishable"]));
    const nowhere = ["--registry", "http://127.0.0.1:9"];
    const { status, stderr } = spawnSync("npm", ["publish", "--dry-run", ...nowhere], {
      ...{ cwd: join(ROOT, published[0]?.place ?? ""), encoding: "utf8" },
    });
    const obstacle = publishingObstacle(readPublishing());
    if (obstacle === undefined) return;
    expect(stderr.split("\n")).toContain(obstacle);
    expect(status).toBe(1);
  });
});
