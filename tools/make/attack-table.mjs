// Writes the table of attacks, made from what the attacks say of themselves, into apps/docs/guide/attacks.md. Needs a built checkout.
//
//   node tools/make/attack-table.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { attackTable } from "../../packages/attacks/dist/index.js";

const page = new URL("../../apps/docs/guide/attacks.md", import.meta.url);
const [BEGIN, END] = [
  "<!-- attack table: written by tools/make/attack-table.mjs -->",
  "<!-- end of attack table -->",
];
const text = readFileSync(page, "utf8");
const [before, rest] = text.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`attack-table: ${page.pathname} must hold ${BEGIN} and ${END}.`);
writeFileSync(page, `${before}${BEGIN}\n\n${attackTable()}\n\n${END}${after}`);
