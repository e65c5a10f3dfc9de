// Writes the table of fixed and adaptive λ under noise into README and the pages that show it, between its marks, from a record that
// `sdnet robust` made: the newest record in docs/results of the shipped network, else the newest of its architecture, and then the table says so.
// Needs a built checkout.
//
//   node tools/make/noise-table.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { betweenMarks } from "./between-marks.mjs";
import { counted } from "./reproduction-records.mjs";

const ROOT = new URL("../../", import.meta.url);
const NETWORK = "sdnet8-cifar10";
/** Pages with the table, and the way from each to the repository's root; none from the site, which shows no files of it. */
export const PAGES = {
  "README.md": "",
  "packages/robust/README.md": "../../",
  "apps/docs/index.md": undefined,
};

/** The record under noise of a shipped network, or else of its architecture, with its path from the root. */
export function noiseRecord(shipped = NETWORK) {
  const { networks } = read("packages/models/pretrained/manifest.json");
  const { network, sha256 } = networks.find(({ name }) => name === shipped);
  const records = readdirSync(new URL("docs/results/", ROOT))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ file: `docs/results/${file}`, record: read(`docs/results/${file}`) }))
    .filter(({ record }) => record.network === network && Array.isArray(record.methods))
    .map((found) => ({ ...found, isShipped: found.record.checkpointSha256 === sha256 }));
  const [first] = records.sort(
    (a, b) =>
      Number(b.isShipped) - Number(a.isShipped) ||
      b.record.images - a.record.images ||
      b.record.date.localeCompare(a.record.date),
  );
  if (first === undefined) throw new Error(`noise-table: docs/results must have a record of ${network}.`);
  return first;
}

/**
 * The table of a record, in Markdown, with a sentence about where it comes from. `toRoot` is the way from the page to the root, `interval` is
 * `wilsonInterval` of `@sdnet/robust`.
 */
export function noiseTable({ file, record, isShipped }, { toRoot, interval }) {
  const { norms, signal, fit, scope } = record.recommended;
  const methods = [
    ["baseline", "the twin, a convolution as stem"],
    ["fixed", `fixed, λ ${record.trainingLambda}`],
    [`adaptive ${signal}-${fit}-${norms}-${scope}`, "**adaptive**, no label seen"],
    [norms === "running" ? "oracle" : "oracle, estimated norms", "best λ of each condition, by labels"],
  ];
  const kinds = [
    ...new Set(
      record.methods[0].cells.map(({ corruption }) => corruption).filter((name) => name !== "clean"),
    ),
  ];
  const percentOf = (cells) => {
    const accuracy = cells.reduce((sum, cell) => sum + cell.accuracy, 0) / cells.length;
    const { images } = record;
    const [low, high] = interval(accuracy * images, images).map((bound) => (100 * bound).toFixed(1));
    return `${(100 * accuracy).toFixed(1)} (${low}–${high})`;
  };
  const measured = methods.filter(([name]) => record.methods.some((method) => method.name === name));
  const rows = measured.map(([name, words]) => {
    const { cells } = record.methods.find((method) => method.name === name);
    const of = (kind) => cells.filter(({ corruption }) => corruption === kind);
    const noisy = cells.filter(({ corruption }) => corruption !== "clean");
    return [words, ...["clean", ...kinds].map(of), noisy].map((cell) =>
      Array.isArray(cell) ? percentOf(cell) : cell,
    );
  });
  const titles = ["λ", "clean", ...kinds.map((kind) => kind.replace("_noise", "")), "mean of noises"];
  const whose = isShipped
    ? `\`${NETWORK}\``
    : `an earlier training of the network that is now \`${NETWORK}\``;
  return [
    aligned([titles, ...rows]),
    "",
    `Percent of the ${record.images === 10_000 ? "" : "first "}${counted(record.images)} test images of CIFAR-10 that ${whose} names rightly, ` +
      `means of five severities, with 95 % intervals (${toRoot === undefined ? `record: \`${file}\`` : `[record](${toRoot}${file})`}). The intervals of means ` +
      `count every image once, so they are rather too wide. λ was calibrated on ${counted(record.calibration.images)} training images` +
      `${record.calibration.seenInTraining === false ? " that the network never saw" : ""}.`,
  ].join("\n");
}

function aligned([titles, ...rows]) {
  const widths = titles.map((_, column) =>
    Math.max(...[titles, ...rows].map((row) => [...row[column]].length)),
  );
  const line = (cells, fill) => `| ${cells.map((cell, column) => fill(cell, widths[column])).join(" | ")} |`;
  const padded = (cell, width) => cell + " ".repeat(width - [...cell].length);
  return [
    line(titles, padded),
    line(titles, (_, width) => "-".repeat(width)),
    ...rows.map((row) => line(row, padded)),
  ].join("\n");
}

function read(file) {
  return JSON.parse(readFileSync(new URL(file, ROOT), "utf8"));
}

/** Text of a page with the table between its marks. */
export function withTable(page, content) {
  return betweenMarks(page, { name: "noise table", program: "tools/make/noise-table.mjs", content });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { wilsonInterval: interval } = await import("../../packages/robust/dist/index.js");
  for (const [page, toRoot] of Object.entries(PAGES)) {
    const place = new URL(page, ROOT);
    writeFileSync(
      place,
      withTable(readFileSync(place, "utf8"), noiseTable(noiseRecord(), { toRoot, interval })),
    );
  }
}
