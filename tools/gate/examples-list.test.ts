import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const EXAMPLES = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "examples");

describe("the list of examples", () => {
  it("names every program, and no other", () => {
    const text = readFileSync(join(EXAMPLES, "README.md"), "utf8");
    const named = [...text.matchAll(/`([\w-]+(?:\.mjs|\.yaml|\/))`/g)].map(([, name]) =>
      name?.replace("/", ""),
    );
    const there = readdirSync(EXAMPLES).filter(
      (name) => !/\.test\.mjs$|^node_modules$|^package\.json$|^README\.md$/.test(name),
    );
    expect([...new Set(named)].sort()).toEqual(there.sort());
  });
});
