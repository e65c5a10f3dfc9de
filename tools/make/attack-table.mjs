// Writes the table of attacks, made from what the attacks say of themselves, into apps/docs/guide/attacks.md. Needs a built checkout.
//
//   node tools/make/attack-table.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { attackTable } from "../../packages/attacks/dist/index.js";
import { betweenMarks } from "./between-marks.mjs";

const page = new URL("../../apps/docs/guide/attacks.md", import.meta.url);
const how = { name: "attack table", program: "tools/make/attack-table.mjs", content: attackTable() };
writeFileSync(page, betweenMarks(readFileSync(page, "utf8"), how));
