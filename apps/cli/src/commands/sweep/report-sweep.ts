import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@sdnet/train/experiment";
import { writeAtomically } from "@sdnet/train/files";
import { sweepChart, sweepCsv, sweepPage, type SweepRow, type SweepTable, sweepText } from "@sdnet/reports";
import { figureOf } from "../reproduce/figure-of.js";
import { readKept } from "../reproduce/kept-steps.js";
import {
  readList,
  readRecord,
  stepsFile,
  type ListedRun,
  type SweepList,
  type SweepRecord,
} from "./sweep-folder.js";

/** Options of `sdnet sweep report` as typed. */
export interface SweepReportFlags {
  readonly x?: string;
  readonly figures?: string;
  readonly json?: true;
}

/** Figures of a command unless others are asked for. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  train: ["train.best.top1"],
  evaluate: ["evaluate.top1"],
  robust: ["robust.methods.fixed.clean", "robust.methods.fixed.mean", "robust.methods.1.mean"],
};

/** `sdnet sweep report`: one table and one plot of the runs that are done; the others are named. */
export async function reportSweep(directory: string, flags: SweepReportFlags): Promise<void> {
  const list = await readList(directory);
  const keys = [...new Set(list.runs.flatMap(({ settings }) => Object.keys(settings)))];
  const x = flags.x ?? list.report.x ?? keys[0];
  if (flags.x !== undefined && !keys.includes(flags.x)) {
    throw new UsageError(`--x must be one of ${keys.join(", ")}, got "${flags.x}".`);
  }
  const records = await Promise.all(list.runs.map(({ id }) => readRecord(directory, id)));
  const figures = figuresOf(list, flags.figures);
  refuseUnknown(records, figures);
  const rows = await Promise.all(
    list.runs.map(async (run, place): Promise<SweepRow> => {
      const record = records[place];
      const found = Object.fromEntries(
        figures.map((path) => [path, record && figureOf(record.results, path)]),
      );
      const { id, settings } = run;
      const state = record === undefined ? await stateOf(run, directory) : "done";
      return { id, settings, state, figures: found };
    }),
  );
  const table: SweepTable = { keys, figures, rows };
  await write(directory, { list, table, x, records });
  if (flags.json === true) process.stdout.write(`${JSON.stringify({ title: list.title, ...table })}\n`);
  else process.stdout.write(`${sweepText(table)}\nSee ${join(directory, "index.html")}\n`);
}

async function write(
  directory: string,
  {
    list,
    table,
    x,
    records,
  }: {
    readonly list: SweepList;
    readonly table: SweepTable;
    readonly x: string | undefined;
    readonly records: readonly (SweepRecord | undefined)[];
  },
): Promise<void> {
  const { title, file } = list;
  const chart = await sweepChart(table, x);
  const several = (name: "node" | "processor" | "finished") =>
    [...new Set(records.flatMap((record) => record?.[name] ?? []))].sort().join("; ");
  const facts = [
    ["sweep", file],
    ["processor", several("processor")],
    ["node", several("node")],
  ] as const;
  const summary = `${JSON.stringify({ title, ...table }, undefined, 1)}\n`;
  await writeAtomically(join(directory, "summary.json"), summary);
  await writeAtomically(join(directory, "cells.csv"), sweepCsv(table));
  if (chart !== undefined) await writeAtomically(join(directory, "plot.svg"), chart);
  await writeAtomically(join(directory, "index.html"), sweepPage({ title, table, chart, facts }));
}

/** Paths of what is shown: as asked, as the sweep says, or what is usual of its commands. */
function figuresOf({ report, runs }: SweepList, asked: string | undefined): readonly string[] {
  if (asked !== undefined) return asked.split(",").map((path) => path.trim());
  if (report.figures !== undefined) return report.figures;
  const commands = new Set(runs.flatMap(({ commands: own }) => own));
  const measured = [...commands].filter((command) => command !== "train" || !commands.has("evaluate"));
  return measured.flatMap((command) => USUAL[command] ?? []);
}

/** Refuses figures that no run has, although some are done. */
function refuseUnknown(records: readonly (SweepRecord | undefined)[], figures: readonly string[]): void {
  const done = records.filter((record) => record !== undefined);
  if (done.length === 0) return;
  const unknown = figures.find((path) => done.every(({ results }) => figureOf(results, path) === undefined));
  if (unknown === undefined) return;
  const [command = ""] = unknown.split(".");
  throw new UsageError(
    `--figures: no run has a number at "${unknown}". Take a path of what \`sdnet ${command} --json\` prints, e.g. evaluate.top1.`,
  );
}

/** State of an unfinished run, in words. */
async function stateOf({ id, commands }: ListedRun, directory: string): Promise<string> {
  const kept = await readKept(stepsFile(directory, id));
  if (kept?.failed !== undefined) return `failed in ${kept.failed}`;
  const ended = commands.filter((command) => kept?.results[command] !== undefined);
  if (kept === undefined && !existsSync(join(directory, id))) return "not begun";
  const next = commands[ended.length];
  return `${ended.length} of ${commands.length} commands done${next === undefined ? "" : `, ${next} is next`}`;
}
