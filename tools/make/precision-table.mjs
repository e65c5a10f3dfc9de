// Writes the table of training and inference in two precisions beside PyTorch into benchmarks/README.md, between its marks, from the rounds
// that `benchmarks/half-precision.mjs` recorded. Needs a built checkout.
//
//   node tools/make/precision-table.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median } from "../../apps/cli/dist/commands/bench/median-time.js";
import { betweenMarks } from "./between-marks.mjs";

export const PAGE = fileURLToPath(new URL("../../benchmarks/README.md", import.meta.url));
export const RECORD = fileURLToPath(
  new URL("../../benchmarks/results/2026-11-30-half-precision.json", import.meta.url),
);
const PRECISIONS = ["float32", "bfloat16"];
const LAYOUTS = ["nchw", "channels_last"];
const NAMES = { resnet18: "ResNet-18", sdnet18: "SDNet-18", "sdnet18-all": "SDNet-18-All" };

/** The layout in which PyTorch is faster, by the median over the rounds. */
function betterLayout(rounds, precision) {
  const speed = (layout) =>
    median(rounds.map(({ figures }) => figures[`PyTorch ${precision} ${layout}`].imagesPerSecond));
  return LAYOUTS.reduce((one, other) => (speed(one) >= speed(other) ? one : other));
}

/** One row of the table: medians of images/s and MiB of both sides, and their ratios within a round with the least and the largest. */
function row(rounds, precision) {
  const [{ model, width, mode }] = rounds;
  const peer = `PyTorch ${precision} ${betterLayout(rounds, precision)}`;
  const values = (side, what) => rounds.map(({ figures }) => figures[side][what]);
  const own = `ours ${precision}`;
  const ratios = rounds.map(({ figures }) => figures[own].imagesPerSecond / figures[peer].imagesPerSecond);
  const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const whole = (side, what) => median(values(side, what)).toFixed(0);
  return [
    `${NAMES[model] ?? model}, width ${width}, ${mode === "train" ? "training" : "inference"}`,
    precision,
    whole(own, "imagesPerSecond"),
    whole(peer, "imagesPerSecond"),
    `**${median(ratios).toFixed(2)}** (${range})`,
    whole(own, "peakRssMiB"),
    whole(peer, "peakRssMiB"),
  ];
}

/** The table of a record, in Markdown, under the machine that it was measured on. */
export function precisionTable({ run, rounds }) {
  const nameOf = ({ model, width, mode }) => [model, width, mode].join(" ");
  const cases = [...new Set(rounds.map(nameOf))].map((name) => rounds.filter((one) => nameOf(one) === name));
  const quiet = rounds.filter(({ isQuiet }) => isQuiet).length;
  const rows = [
    ["network", "precision", "images/s", "PyTorch", "ratio", "MiB", "PyTorch"],
    ["---", "---", "--:", "--:", "--:", "--:", "--:"],
    ...cases.flatMap((one) => PRECISIONS.map((precision) => row(one, precision))),
  ];
  return [
    `${run.date.slice(0, 10)}, ${run.processor}, Node ${run.node}, batch ${run.settings.batch}; ${run.note}. Medians of the rounds, ratios with their least and largest; ` +
      `PyTorch in the layout in which it is faster; ${quiet} of ${rounds.length} rounds were begun on a quiet machine.`,
    "",
    ...rows.map((cells) => `| ${cells.join(" | ")} |`),
  ].join("\n");
}

/** The page with the table of a record. */
export function withTable(page, record) {
  const program = "tools/make/precision-table.mjs";
  return betweenMarks(page, { name: "precision table", program, content: precisionTable(record) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, withTable(readFileSync(PAGE, "utf8"), JSON.parse(readFileSync(RECORD, "utf8"))));
}
