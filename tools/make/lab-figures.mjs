// Writes what the lab takes, in seconds and megabytes, into its guide, from the record that `tools/evidence/lab-speed.mjs --record` made.
//
//   node tools/make/lab-figures.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { betweenMarks } from "./between-marks.mjs";

const RECORD = new URL("../../docs/results/lab-speed.json", import.meta.url);
const PAGE = new URL("../../apps/docs/guide/lab.md", import.meta.url);

/** The record of the lab's speed. */
export function labRecord() {
  return JSON.parse(readFileSync(RECORD, "utf8"));
}

/** A page with the figures of a record between its marks. */
export function withFigures(page, { date, cores, limits, visits }) {
  const of = (key) => visits.map((visit) => visit[key]);
  const [least, most] = [Math.min(...of("seconds")), Math.max(...of("seconds"))].map((value) =>
    value.toFixed(1),
  );
  const seconds = least === most ? `${most} s` : `${least} to ${most} s`;
  const longest = Math.max(...of("milliseconds"));
  const rows = [
    ["first result after the address is opened, on WebAssembly", seconds, `${limits.seconds} s`],
    [
      "loaded in all, both networks included",
      `${Math.max(...of("megabytes")).toFixed(1)} MB`,
      `${limits.megabytes} MB`,
    ],
    [
      "longest task on the page’s own thread: loading, λ turned, attack, certificate",
      longest < 50 ? "under 50 ms" : `${longest.toFixed(0)} ms`,
      `${limits.milliseconds} ms`,
    ],
  ];
  const content = [
    `| what | measured ${date}, ${cores} cores, ${visits.length} first visits | at most |`,
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
  return betweenMarks(page, { name: "figures of the lab", program: "tools/make/lab-figures.mjs", content });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, withFigures(readFileSync(PAGE, "utf8"), labRecord()));
}
