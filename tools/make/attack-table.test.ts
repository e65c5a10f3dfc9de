import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ATTACK_CATALOGUE, attackTable } from "../../packages/attacks/src/catalogue.js";
import { ATTACK_NAMES } from "../../packages/attacks/src/published-attack.js";

describe("the table of attacks", () => {
  it("in the guide is what the attacks say of themselves (else run node tools/make/attack-table.mjs)", () => {
    const page = readFileSync(new URL("../../apps/docs/guide/attacks.md", import.meta.url), "utf8");
    expect(page).toContain(attackTable());
  });

  it("has a line for every attack of the command line, under its name there", () => {
    expect(ATTACK_CATALOGUE.map(({ id }) => id).sort()).toEqual([...ATTACK_NAMES].sort());
  });
});
