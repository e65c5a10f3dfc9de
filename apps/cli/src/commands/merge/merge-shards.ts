import { existsSync, readFileSync } from "node:fs";
import { copyFile, link, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { FileFailure, releaseOutputs, writeAtomically } from "@sdnet/train/files";
import { claimDirectory } from "@sdnet/train/node";
import { findShards, type ShardedCommand } from "../../outputs/shard-folder.js";
import { readShards, type FinishedShard } from "./read-shards.js";

/** Files of every shard that are the same as those of one process. */
const SHARED_FILES = ["request.json", "corruptions.json", "labels.npy"];
const RECORDS = "records.jsonl";

/** Options of {@link mergeShards}. */
export interface MergeOptions {
  readonly out: string;
  readonly json?: true;
}

/**
 * Puts the records of shards together in `out`, in the order in which one process would have written them, and has the command make its
 * report of them. What is not among them is not computed: the command fails.
 *
 * @throws UsageError or Failure with one line as {@link readShards} says, or where `out` holds other results.
 */
export async function mergeShards(folders: readonly string[], { out, json }: MergeOptions): Promise<void> {
  const shards = await readShards(folders);
  const [first] = shards;
  if (first === undefined) throw new UsageError("merge: <folders> must hold shards, got none.");
  if (findShards(out).includes(out)) {
    throw new UsageError(`--out ${out} is a shard; choose another, e.g. the folder that it is in.`);
  }
  claimDirectory(out, { option: "--out" });
  const records = await joinRecords(shards);
  refuseOthers(out, records);
  for (const name of SHARED_FILES) await bring(name, first, out);
  for (const shard of shards) for (const name of shard.result.files) await bring(name, shard, out);
  if (records.length > 0) await writeAtomically(join(out, RECORDS), records);
  // The command claims the folder again, as it does when nothing is divided.
  releaseOutputs();
  const flags = { ...first.flags, out, ...(json === undefined ? {} : { json }) };
  await reportOf(first.command, first, flags);
}

/** Lines of the records, those of each group in the order of the shards, each key once. */
async function joinRecords(shards: readonly FinishedShard[]): Promise<string> {
  const known = await Promise.all(shards.map(linesOf));
  const groups = Math.max(...shards.map(({ result }) => result.groups.length));
  const lines = new Map<string, string>();
  for (let group = 0; group < groups; group++) {
    for (const [place, { path, result }] of shards.entries()) {
      for (const key of result.groups[group] ?? []) {
        const line = known[place]?.get(key);
        if (line === undefined) {
          throw new Failure(`${join(path, RECORDS)}: lacks the record ${key}; make the shard again.`);
        }
        if (!lines.has(key)) lines.set(key, line);
      }
    }
  }
  return [...lines.values()].map((line) => `${line}\n`).join("");
}

/** Lines of a file of records by their keys. */
async function linesOf({ path }: FinishedShard): Promise<ReadonlyMap<string, string>> {
  const file = join(path, RECORDS);
  if (!existsSync(file)) return new Map();
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new FileFailure(file, error);
  });
  return new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [keyOf(line, file), line] as const),
  );
}

function keyOf(line: string, file: string): string {
  try {
    return String((JSON.parse(line) as { readonly key?: unknown }).key);
  } catch {
    throw new Failure(`${file}: is damaged; make the shard again.`);
  }
}

/** Refuses to mix with records that are not those of these shards. */
function refuseOthers(out: string, records: string): void {
  const path = join(out, RECORDS);
  if (!existsSync(path) || readFileSync(path, "utf8") === records) return;
  throw new UsageError(`--out ${out} holds ${RECORDS} of other results; choose another.`);
}

/** Gives a file of a shard a second name in `out`, or copies it where there are no such names, unless the shard has none. */
async function bring(name: string, { path }: FinishedShard, out: string): Promise<void> {
  const [from, to] = [join(path, name), join(out, name)];
  if (!existsSync(from)) return;
  try {
    await rm(to, { force: true });
    await link(from, to).catch(() => copyFile(from, to));
  } catch (error) {
    throw new FileFailure(to, error);
  }
}

/** Has the command report what its shards have kept. */
async function reportOf(
  command: ShardedCommand,
  { target, given }: Pick<FinishedShard, "target" | "given">,
  // The options of this very command, each with its default, as it had them itself.
  flags: object,
): Promise<void> {
  const isMerged = true;
  switch (command) {
    case "evaluate": {
      const { runEvaluateCommand } = await import("../evaluate/run-evaluate-command.js");
      return runEvaluateCommand(target, flags as never, { isMerged });
    }
    case "robust": {
      const { runRobustCommand } = await import("../robust/run-robust-command.js");
      return runRobustCommand(target, flags as never, { isMerged });
    }
    case "attack": {
      const { runAttackCommand } = await import("../attack/run-attack-command.js");
      return runAttackCommand(target, flags as never, { given, isMerged });
    }
    case "certify": {
      const { runCertifyCommand } = await import("../certify/run-certify-command.js");
      return runCertifyCommand(target, flags as never, { isMerged });
    }
    case "data corrupt": {
      const { runCorruptCommand } = await import("../data-corrupt/run-corrupt-command.js");
      return runCorruptCommand(target, flags as never, { isMerged });
    }
  }
}
