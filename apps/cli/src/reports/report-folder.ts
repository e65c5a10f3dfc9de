import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../failure.js";
import { writeAtomically } from "../files/atomic-file.js";
import { FileFailure } from "../files/append-file.js";

/** Says in a report folder which command wrote it, and what it was asked. */
const MARKER = "request.json";
/** Files that the reports of more than one command have. */
const SHARED_FILES = ["summary.json", "cells.csv", "records.jsonl", "index.html"];

/** What a report is of: numbers, words and lists by name. All of it decides what is in the folder. */
export type ReportRequest = Readonly<Record<string, unknown>>;

/**
 * Makes a folder for the report of a command, or goes on in one that was made for the same request.
 *
 * @param options.isStrict - Whether a folder with files of a report and nothing that says whose it is is refused.
 * @throws UsageError with one line if it holds the report of another command or request.
 */
export async function openReportFolder(
  directory: string,
  {
    command,
    request,
    isStrict,
  }: { readonly command: string; readonly request: ReportRequest; readonly isStrict: boolean },
): Promise<void> {
  const wanted = { command, ...request };
  const found = await readMarker(directory);
  if (found === undefined) {
    const foreign = isStrict && existsSync(directory) ? await filesOfReport(directory) : [];
    if (foreign.length > 0) {
      throw new UsageError(
        `--out ${directory} holds ${foreign.join(", ")} of another command or version. Choose another --out, or delete it.`,
      );
    }
    await mkdir(directory, { recursive: true });
    await writeAtomically(join(directory, MARKER), `${JSON.stringify(wanted, undefined, 1)}\n`);
    return;
  }
  if (found["command"] !== command) {
    throw new UsageError(
      `--out ${directory} holds a report of sdnet ${String(found["command"])}. Choose another --out, or delete it.`,
    );
  }
  const differences = differencesOf(found, JSON.parse(JSON.stringify(wanted)) as ReportRequest);
  if (differences.length > 0) {
    throw new UsageError(
      `--out ${directory} holds another ${command}: ${differences.join("; ")}. Choose another --out, give the options that it was made with, or delete it.`,
    );
  }
}

/** What a folder says of itself; undefined if nothing. */
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
  return names.filter((name) => SHARED_FILES.includes(name) || /^images-\d+\.safetensors$/.test(name));
}

/** What was asked differently, in words. */
function differencesOf(found: ReportRequest, wanted: ReportRequest): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  return [...names].flatMap((name) => {
    const [before, now] = [found[name] ?? null, wanted[name] ?? null].map((value) => JSON.stringify(value));
    return before === now ? [] : [`${name} was ${before}, now ${now}`];
  });
}
