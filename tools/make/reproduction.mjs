// Writes docs/REPRODUCTION.md from the records of what was measured. A figure that no record holds cannot get there.
//
//   node tools/make/reproduction.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ownRows } from "./reproduction-own.mjs";
import { paperRows, tableOneRows } from "./reproduction-paper.mjs";
import { dayOf, record } from "./reproduction-records.mjs";

const PAGE = "docs/REPRODUCTION.md";

/** The page, in Markdown. */
export function reproductionPage() {
  return `<!-- Written by tools/make/reproduction.mjs from the records that it links; mend those or that program, not this page. -->

# Reproduction

What the paper claims and what was measured here, each figure beside the command that measures it. The page is written by a program from
[records](results), which the figures link to, with the day on which each was made; a claim that says **not yet run** has no record. \`sdnet\` stands for
\`npm run sdnet --\` in a clone. Measurements of builds and networks that are gone, with all that was learnt from them, are in the
[history](results/history/2026-11.md).

## Claims of the paper, on a small scale

${record("docs/results/paper.json").paper}. Ratios of speed and memory were one RTX 3090's there. Accuracy under noise is in
per cent: λ of training → λ chosen for each image.

${table(paperRows(), ["claim", "paper", "here", "scale", "command", "seed"])}

## Table 1 of the paper, at full scale

Recipes that train and measure the paper's networks as it says; each needs an accelerator or days.

${table(tableOneRows(), ["claim", "paper", "here", "scale", "command", "seed"])}

## Claims of this project

${table(ownRows(), ["claim", "here", "scale", "command", "seed"])}
`;
}

const TITLES = {
  claim: "claim",
  paper: "paper",
  here: "here",
  scale: "scale",
  command: "command",
  seed: "seed",
};

function table(rows, columns) {
  const cells = rows.map((row) => columns.map((column) => cell(row, column)));
  const lines = [columns.map((column) => TITLES[column]), ...cells];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => [...line[index]].length)));
  const drawn = (line, fill = " ") =>
    `| ${line.map((text, index) => text + fill.repeat(widths[index] - [...text].length)).join(" | ")} |`;
  return [
    drawn(lines[0]),
    drawn(
      columns.map(() => ""),
      "-",
    ),
    ...cells.map((line) => drawn(line)),
  ].join("\n");
}

function cell({ record: path, ...row }, column) {
  if (column === "command" && /^(sdnet|node) /.test(row.command)) return `\`${row.command}\``;
  if (column !== "here" || path === undefined)
    return row[column] === "not yet run" ? "**not yet run**" : row[column];
  const link = path.startsWith("docs/") ? path.slice("docs/".length) : `../${path}`;
  const day = dayOf(path);
  return `[${row.here}](${link})${day === "" ? "" : `, ${day}`}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL(`../../${PAGE}`, import.meta.url), reproductionPage());
}
