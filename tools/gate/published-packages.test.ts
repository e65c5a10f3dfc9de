import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { publishedPackages } from "../published-packages.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const published = publishedPackages();
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe("README of a published package", () => {
  it.each(published)(
    "$place: says how to install it, when to use it alone, and shows it",
    ({ place, manifest }) => {
      const text = read(`${place}/README.md`);
      expect(text.split("\n")[0]).toBe(`# ${manifest.name}`);
      expect(text).toMatch(new RegExp(`^npm install .*${manifest.name}\\b`, "m"));
      expect(text).toContain("\n**Use it alone when** ");
      expect(text).toMatch(/^(\| -+ \||!\[.+\]\(.+\))/m);
      expect(text).toMatch(
        manifest["bin"] === undefined ? /^```ts\n(.*\n)*?import .*@sdnet\//m : /^npx sdnet /m,
      );
    },
  );
});

describe("every published package is named", () => {
  it.each(["README.md", "docs/ARCHITECTURE.md"])("in the table of %s", (page) => {
    const rows = read(page)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const missing = published.filter(
      ({ place, manifest }) =>
        !rows.some((row) => row.includes(`\`${manifest.name}\``) || row.includes(`\`${place}\``)),
    );
    expect(missing.map(({ manifest }) => manifest.name)).toEqual([]);
  });
});

interface Changelog {
  readonly getReleaseLine: (changeset: { readonly summary: string }) => Promise<string>;
  readonly getDependencyReleaseLine: (
    changesets: readonly unknown[],
    dependencies: readonly { readonly name: string; readonly newVersion: string }[],
  ) => Promise<string>;
}

describe("changelogs", () => {
  const changesets = readdirSync(join(ROOT, ".changeset"))
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => {
      const [, head = "", summary = ""] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`.changeset/${file}`)) ?? [];
      return {
        file,
        names: [...head.matchAll(/^"(.+)": (?:patch|minor|major)$/gm)].map(([, name]) => name),
        summary,
      };
    });

  it("have a text for every package that was never released, and texts for packages alone", () => {
    const named = changesets.flatMap(({ names }) => names);
    const unreleased = published.filter(({ place }) => !existsSync(join(ROOT, place, "CHANGELOG.md")));
    expect(unreleased.filter(({ manifest }) => !named.includes(manifest.name))).toEqual([]);
    const all = published.map(({ manifest }) => manifest.name);
    expect(named.filter((name = "") => !all.includes(name))).toEqual([]);
    for (const { file, names, summary } of changesets) {
      expect(names, file).not.toEqual([]);
      expect(summary.trim(), file).not.toBe("");
    }
  });

  const { changelog } = JSON.parse(read(".changeset/config.json")) as { changelog: string };
  const lines = createRequire(join(ROOT, ".changeset/config.json"))(changelog) as Changelog;

  it("keep a text as it was written, as one entry of a list", async () => {
    const summary = "One sentence.\n\n- a point\n  of two lines\n\nAnd another.\n";
    expect(await lines.getReleaseLine({ summary })).toBe(
      "- One sentence.\n\n  - a point\n    of two lines\n\n  And another.",
    );
  });

  it("name the packages of this repository that moved in one line", async () => {
    const moved = ["data", "robust"].map((name) => ({ name: `@sdnet/${name}`, newVersion: "0.1.0" }));
    expect(await lines.getDependencyReleaseLine([{}, {}], moved)).toBe(
      "- Uses `@sdnet/data` 0.1.0, `@sdnet/robust` 0.1.0.",
    );
    expect(await lines.getDependencyReleaseLine([], [])).toBe("");
  });
});
