// What a reader must know to judge a figure: where, when, on which code, and what else ran.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const PATH_OPTIONS = ["reference", "python", "out"];

/** The machine, the moment and the settings; `note` is the reader's word on what else ran. Where files lie is left out. */
export function describeRun({ note, ...options }) {
  const settings = Object.entries(options).filter(([name]) => !PATH_OPTIONS.includes(name));
  return {
    date: new Date().toISOString(),
    commit: currentCommit(),
    processor: `${cpus()[0].model}, ${cpus().length} cores`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore: Number(loadavg()[0].toFixed(2)),
    note: note ?? "nobody said",
    settings: Object.fromEntries(settings),
  };
}

/** The run as lines of text. */
export function formatRun({ date, commit, processor, memoryGiB, node, loadBefore, note }) {
  return (
    `${date}, commit ${commit}\n${processor}, ${memoryGiB} GiB, Node ${node}, load before ${loadBefore}\n` +
    `State of the machine: ${note}\n`
  );
}

/** Writes a JSON file with its folders. */
export function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

function currentCommit() {
  if (process.env.SDNET_COMMIT !== undefined) return process.env.SDNET_COMMIT;
  const git = (...parameters) =>
    execFileSync("git", ["--no-optional-locks", ...parameters], {
      cwd: ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  try {
    const isChanged = git("status", "--porcelain", "--untracked-files=no") !== "";
    return `${git("rev-parse", "--short", "HEAD")}${isChanged ? " with local changes" : ""}`;
  } catch {
    return "unknown";
  }
}
