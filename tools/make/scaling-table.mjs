// Writes the tables of the guide "Scaling to many machines" from what was measured on one and two processes: seconds of a step, by a model of
// computation and of a ring of sums, for networks on ImageNet up to 256 processes.
//
//   node tools/make/scaling-table.mjs [RECORD.json]     writes apps/docs/guide/scaling.md anew between its marks
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { betweenMarks } from "./between-marks.mjs";

const PAGE = fileURLToPath(new URL("../../apps/docs/guide/scaling.md", import.meta.url));
/** The record that the page shows. */
export const RECORD = fileURLToPath(
  new URL("../../benchmarks/results/2026-11-30-mpi-scaling.json", import.meta.url),
);

/** Networks: bytes per second, and seconds from one machine to another and back to being ready. */
const NETWORKS = [
  { name: "1 Gbit/s", bandwidth: 0.118e9, latency: 50e-6 },
  { name: "10 Gbit/s", bandwidth: 1.18e9, latency: 20e-6 },
  { name: "100 Gbit/s", bandwidth: 11.8e9, latency: 3e-6 },
];
const PROCESSES = [1, 2, 4, 8, 16, 32, 64, 128, 256];
/** Numbers that a norm sums in either direction, at most: two for each of 512 channels, and their count; as float64. */
const NORM_BYTES = 8 * 1025;

/**
 * Seconds of an image's computation, and what sharing costs a step beside its exchanges: copies of gradients, and norms that meet.
 *
 * @param measured - A case of the record.
 */
function fit({ batch, oneProcess, twoProcesses, halfBatch }) {
  const computed = twoProcesses.seconds - twoProcesses.exchangeSeconds;
  return { perImage: oneProcess.seconds / batch, sharing: Math.max(0, computed - halfBatch.seconds) };
}

/** Seconds of summing bytes over so many processes by a ring: each sends and receives 2 (n - 1) / n of them, in 2 (n - 1) turns. */
export function ringSeconds(bytes, processes, { bandwidth, latency }) {
  if (processes === 1) return 0;
  return (2 * (processes - 1) * bytes) / processes / bandwidth + 2 * (processes - 1) * latency;
}

/** Seconds of summing a few bytes: in a tree, up and down. */
function treeSeconds(bytes, processes, { bandwidth, latency }) {
  return 2 * Math.ceil(Math.log2(processes)) * (latency + bytes / bandwidth);
}

/** Seconds of a step in which each process computes so many images. */
function stepSeconds({ parameters, norms, perImage, sharing }, { images, processes, network }) {
  const gradients = ringSeconds(4 * parameters, processes, network);
  const statistics = 2 * norms * treeSeconds(NORM_BYTES, processes, network);
  const compute = images * perImage + (processes > 1 ? sharing : 0);
  return { compute, gradients, statistics };
}

const total = ({ compute, gradients, statistics }) => compute + gradients + statistics;
const percent = (fraction) => `${(100 * fraction).toFixed(0)} %`;
const seconds = (value) => (value < 0.0995 ? `${(1000 * value).toFixed(0)} ms` : `${value.toFixed(1)} s`);
const table = (rows) =>
  [rows[0], rows[0].map(() => "---"), ...rows.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** The part of the page that is made. */
function scalingTables({ run, cases }) {
  const measured = table([
    [
      "network",
      "batch",
      "one process, 2 threads",
      "two, 1 thread each",
      "ratio",
      "exchanges",
      "gradients alone",
    ],
    ...cases.map(({ name, isImagenet, width, batch, oneProcess, twoProcesses, ratio }) => [
      `${name}, ${isImagenet ? "ImageNet" : `CIFAR-10, width ${width}`}`,
      batch,
      seconds(oneProcess.seconds),
      seconds(twoProcesses.seconds),
      ratio.toFixed(2),
      percent(twoProcesses.exchangeSeconds / twoProcesses.seconds),
      seconds(twoProcesses.allReduceSeconds),
    ]),
  ]);
  const parts = cases
    .filter(({ isImagenet }) => isImagenet)
    .map((found) => {
      const model = { ...found, ...fit(found) };
      const of = (processes, images, network) => stepSeconds(model, { images, processes, network });
      const rows = (imagesOf) =>
        PROCESSES.map((processes) => [
          processes,
          imagesOf(processes),
          ...NETWORKS.flatMap((network) => {
            const step = of(processes, imagesOf(processes), network);
            const rate = (processes * imagesOf(processes)) / total(step);
            return [seconds(total(step)), percent((rate * model.perImage) / processes)];
          }),
        ]);
      const head = ["processes", "images each", ...NETWORKS.flatMap(({ name }) => [name, "efficiency"])];
      const loader = NETWORKS.at(-1);
      const fastest = (256 * 32) / total(of(256, 32, loader));
      return [
        `### ${name(found)}`,
        "",
        `${(found.parameters / 1e6).toFixed(1)} million parameters, ${found.norms} norms; ${(1 / model.perImage).toFixed(1)} images/s of a process on two such threads, and ${seconds(model.sharing)} a step for sharing it, as measured.`,
        "",
        "Each process computes 32 images, so that the batch grows:",
        "",
        table([head, ...rows(() => 32)]),
        "",
        "The batch stays at 256 images:",
        "",
        table([head, ...rows((processes) => 256 / processes)]),
        "",
        `At 256 processes the loader must feed ${fastest.toFixed(0)} images/s in all, ${(fastest / 256).toFixed(1)} to each: ${(fastest * 0.11).toFixed(0)} MB/s of JPEG files of 110 kB from the disks together.`,
        "",
      ].join("\n");
    });
  return [
    `Measured ${run.date.slice(0, 10)}: ${run.processor}, Node ${run.node}. ${run.note}.`,
    "",
    measured,
    "",
    ...parts,
  ]
    .join("\n")
    .trimEnd();
}

const name = ({ name: network }) => ({ sdnet18: "SDNet-18", sdnet34: "SDNet-34" })[network] ?? network;

/** The page with the tables of a record. */
export function withTables(page, record) {
  const how = { name: "scaling tables", program: "tools/make/scaling-table.mjs" };
  return betweenMarks(page, { ...how, content: scalingTables(record) });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const record = JSON.parse(readFileSync(process.argv[2] ?? RECORD, "utf8"));
  writeFileSync(PAGE, withTables(readFileSync(PAGE, "utf8"), record));
}
