import { readNumber, UsageError } from "@sdnet/train/experiment";
import { describeShard, rangeOfShard, type Shard, type UnitRange } from "@sdnet/train/files";
import {
  shardDirectory,
  writeShard,
  type ShardedCommand,
  type ShardRequest,
  type ShardResult,
} from "./shard-folder.js";
import { commandLine } from "../terminal/command-line.js";
import type { Log } from "../terminal/log.js";

/** Options as typed of a command whose work can be divided. */
export interface ShareFlags {
  readonly out?: string;
  readonly shard?: string;
  readonly json?: true;
}

/** Part of its work that a command does: all of it, one shard, or none where shards have done it. */
export interface Share {
  readonly shard: Shard | undefined;
  /** Folder for results, if any: of a shard, its own inside that of `--out`. */
  readonly out: string | undefined;
  /** Whether records of shards were put together in `out`: nothing may be missing there. */
  readonly isMerged: boolean;
  /** Claims the folder for results until the command ends. */
  readonly claim: () => Promise<void>;
  /** Says in the folder which shard is worked on, once nothing speaks against it. */
  readonly begin: () => Promise<void>;
  /** Units of work that this is about, of so many in all, e.g. `batches`. */
  readonly rangeOf: (units: number, what: string) => UnitRange;
  /** Keeps what came of a shard and prints where; called instead of a report. */
  readonly finish: (result: ShardResult, work: ShardWork) => Promise<void>;
}

/** Units of a shard, of so many in all. */
export interface ShardWork extends UnitRange {
  readonly units: number;
  readonly what: string;
}

/** Options of {@link openShare}. */
export interface ShareOptions {
  readonly target: string;
  readonly flags: ShareFlags;
  /** Names of the options that were typed, where the command must know. */
  readonly given?: readonly string[] | undefined;
  readonly isMerged: boolean;
  readonly log: Log;
}

/**
 * Reads which part of the work a command is to do.
 *
 * @throws UsageError with one line that names the option.
 */
export function openShare(
  command: ShardedCommand,
  { target, flags, given = [], isMerged, log }: ShareOptions,
): Share {
  const shard = flags.shard === undefined ? undefined : parseShard(flags.shard, log);
  if (shard !== undefined && flags.out === undefined) {
    throw new UsageError("--shard needs --out, the folder that all shards have in common.");
  }
  const out = shard === undefined ? flags.out : shardDirectory(flags.out ?? "", shard);
  const request = shard && shardRequest(command, { shard, target, flags, given });
  return {
    ...{ shard, out, isMerged },
    claim: async () => {
      if (out === undefined) return;
      const { claimDirectory } = await import("@sdnet/train/node");
      claimDirectory(out, { option: "--out" });
    },
    begin: async () => {
      if (out !== undefined && request !== undefined) await writeShard(out, request);
    },
    rangeOf: (units, what) => {
      if (shard === undefined) return { first: 0, end: units };
      if (units >= shard.count) return rangeOfShard(units, shard);
      throw new UsageError(
        `--shard ${describeShard(shard)} divides ${units} ${what}; take at most ${units} shards.`,
      );
    },
    finish: async (result, work) => {
      if (out === undefined || request === undefined) return;
      await writeShard(out, { ...request, result });
      process.stdout.write(
        flags.json === true
          ? `${JSON.stringify({ command, shard: request.shard, folder: out, ...work })}\n`
          : `${describeWork(request, work)}: kept in ${out}. When all are done: sdnet merge ${flags.out ?? ""} --out DIR\n`,
      );
    },
  };
}

function describeWork({ shard }: ShardRequest, { first, end, units, what }: ShardWork): string {
  return `shard ${shard.index} of ${shard.count}, ${what} ${first + 1} to ${end} of ${units}`;
}

/** Options in which the shards of one command may differ. */
const OWN = ["out", "shard", "json"];

/** Command, options and images that shards of one command have in common, and the number of this one. */
function shardRequest(
  command: ShardedCommand,
  {
    shard,
    target,
    flags,
    given,
  }: Pick<ShareOptions, "target" | "flags" | "given"> & { readonly shard: Shard },
): ShardRequest {
  return {
    ...{ command, shard, target },
    flags: Object.fromEntries(
      Object.entries<string | true | undefined>({ ...flags }).flatMap(([name, value]) =>
        value === undefined || OWN.includes(name) ? [] : [[name, value] as const],
      ),
    ),
    given: (given ?? []).filter((name) => !OWN.includes(name)),
    // Elsewhere than in the job array, too.
    line: commandLine().replace(/--shard[ =]slurm\b/, `--shard ${describeShard(shard)}`),
  };
}

/** More shards than any cluster has tasks. */
const MOST_SHARDS = 100_000;

function parseShard(text: string, log: Log): Shard {
  if (text === "slurm") return slurmShard(process.env, log);
  const [, first = "", second = ""] = /^(\d+)\/(\d+)$/.exec(text.trim()) ?? [];
  const shard = { index: Number(first), count: Number(second) };
  if (isShard(shard)) return shard;
  throw new UsageError(
    `--shard must be I/N with 1 <= I <= N <= ${MOST_SHARDS}, e.g. 2/4, or slurm, got "${text}".`,
  );
}

function isShard({ index, count }: Shard): boolean {
  const areWhole = Number.isSafeInteger(index) && Number.isSafeInteger(count);
  return areWhole && index >= 1 && index <= count && count <= MOST_SHARDS;
}

/**
 * The shard of a task of a Slurm job array, whatever number the array begins with.
 *
 * @throws UsageError outside an array, and in one that is no range.
 */
function slurmShard(environment: Readonly<Record<string, string | undefined>>, log: Log): Shard {
  const [id, count, least] = ["ID", "COUNT", "MIN"].map((name) => environment[`SLURM_ARRAY_TASK_${name}`]);
  if (id === undefined || count === undefined) {
    throw new UsageError(
      "--shard slurm needs SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT, which Slurm sets in a job array (sbatch --array=1-4); give --shard I/N.",
    );
  }
  const [from, step] = [readNumber(least ?? "1"), readNumber(environment["SLURM_ARRAY_TASK_STEP"] ?? "1")];
  const shard = { index: (readNumber(id) - from) / step + 1, count: readNumber(count) };
  if (!isShard(shard)) {
    throw new UsageError(
      `--shard slurm needs an array that is a range, such as --array=1-4: task ${id} is none of ${count} from ${from} on.`,
    );
  }
  log.info(
    `Shard ${describeShard(shard)}: task ${id} of a Slurm job array of ${count} that begins at ${from}.`,
  );
  return shard;
}
