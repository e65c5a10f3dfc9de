import { existsSync, readdirSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "@sdnet/train/experiment";
import { FileFailure, whenReleased, writeAtomically } from "@sdnet/train/files";
import { LOCK_FILE } from "@sdnet/train/node";

/** Says in a report folder which command wrote it, and what it was asked. */
const MARKER = "request.json";
/** Files of reports, whichever command they are of. */
const REPORT_FILES = [
  ...["summary.json", "cells.csv", "records.jsonl", "index.html"],
  ...["dictionary.png", "reconstructions.png", "layers.json"],
];

/** Subject of a report: numbers, words and lists by name. All of it decides what is in the folder. */
export type ReportRequest = Readonly<Record<string, unknown>>;

/**
 * Makes a folder for the report of a command, or goes on in one that was made for the same request.
 *
 * @throws UsageError with one line if it holds the report of another command or request, or one that does not say whose it is.
 */
export async function openReportFolder(
  directory: string,
  { command, request }: { readonly command: string; readonly request: ReportRequest },
): Promise<void> {
  const wanted = { command, ...request };
  const found = await readMarker(directory);
  if (found === undefined) {
    const foreign = existsSync(directory) ? await filesOfReport(directory) : [];
    if (foreign.length > 0) {
      throw new UsageError(
        `--out ${directory} holds ${foreign.join(", ")} of another command or version. Choose another --out, or delete it.`,
      );
    }
    await mkdir(directory, { recursive: true });
    await mark(directory, wanted);
    return;
  }
  if (found["command"] !== command) {
    throw new UsageError(
      `--out ${directory} holds a report of sdnet ${String(found["command"])}. Choose another --out, or delete it.`,
    );
  }
  if (Object.keys(found).length === 1) {
    // Of a version that wrote down the command alone.
    await mark(directory, wanted);
    return;
  }
  const differences = differencesOf(found, JSON.parse(JSON.stringify(wanted)) as ReportRequest);
  if (differences.length > 0) {
    throw new UsageError(
      `--out ${directory} holds another ${command}: ${differences.join("; ")}. Choose another --out, give the options that it was made with, or delete it.`,
    );
  }
}

/** Writes whose a folder is; nothing is left of it if no report comes. */
async function mark(directory: string, wanted: ReportRequest): Promise<void> {
  await writeAtomically(join(directory, MARKER), `${JSON.stringify(wanted, undefined, 1)}\n`);
  whenReleased(() => {
    const hasResults = readdirSync(directory).some((name) => name !== MARKER && name !== LOCK_FILE);
    if (!hasResults) rmSync(join(directory, MARKER), { force: true });
  });
}

/** Command and request recorded in a folder; undefined if there is no record. */
async function readMarker(directory: string): Promise<ReportRequest | undefined> {
  const path = join(directory, MARKER);
  if (!existsSync(path)) return undefined;
  try {
    const found: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof found === "object" && found !== null) return found as ReportRequest;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new FileFailure(path, error);
  }
  throw new UsageError(`--out ${directory}: ${MARKER} is damaged. Choose another --out, or delete it.`);
}

async function filesOfReport(directory: string): Promise<string[]> {
  const names = await readdir(directory);
  return names.filter((name) => REPORT_FILES.includes(name) || /^images-\d+\.safetensors$/.test(name));
}

/** Differences between two requests, in words. */
function differencesOf(found: ReportRequest, wanted: ReportRequest): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names].flatMap((name) => {
    const [before, now] = [found[name] ?? null, wanted[name] ?? null].map((value) => JSON.stringify(value));
    return before === now ? [] : [`${name} was ${before}, now ${now}`];
  });
}
