import { realpathSync } from "node:fs";
import { Failure, UsageError } from "@sdnet/train/experiment";
import { describeShard } from "@sdnet/train/files";
import { findShards, readShard, type ShardManifest, type ShardResult } from "../../outputs/shard-folder.js";

/** A shard that is finished. */
export interface FinishedShard extends ShardManifest {
  readonly path: string;
  readonly result: ShardResult;
}

type FoundShard = ShardManifest & { readonly path: string };

/**
 * Finds the shards in folders and makes sure that they are all the shards of one command.
 *
 * @param folders - Shards, or folders that hold some.
 * @returns In the order of their numbers.
 * @throws UsageError where a folder holds none; Failure naming the shards of something else, or that are there twice, missing or not finished.
 */
export async function readShards(folders: readonly string[]): Promise<readonly FinishedShard[]> {
  const found: FoundShard[] = [];
  for (const folder of folders) {
    const paths = findShards(folder);
    if (paths.length === 0) {
      throw new UsageError(`${folder}: holds no shard; give what was named with --out beside --shard.`);
    }
    for (const path of paths) found.push({ ...(await readShard(path)), path });
  }
  const shards = found.sort((one, other) => one.shard.index - other.shard.index);
  refuseOthers(shards);
  refuseDoubles(shards);
  refuseMissing(shards);
  return shards.map(finished);
}

/** Refuses shards of another command, or of the same with other settings. */
function refuseOthers([first, ...others]: readonly FoundShard[]): void {
  if (first === undefined) return;
  const before = factsOf(first);
  for (const other of others) {
    const now = factsOf(other);
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    for (const name of names) {
      // Of a shard that is not finished it is not known what was in its files.
      if (isIdentity(name) && (first.result === undefined || other.result === undefined)) continue;
      const [one, two] = [before[name] ?? "none", now[name] ?? "none"];
      if (one === two) continue;
      throw new Failure(
        `${other.path}: is a shard of something else than ${first.path}: ${name.replace(IDENTITY, "")} is ${two}, not ${one}.`,
      );
    }
  }
}

const IDENTITY = "identity.";

function isIdentity(name: string): boolean {
  return name.startsWith(IDENTITY);
}

/** Facts that all shards of one command must share, as text by name. */
function factsOf({ command, target, shard, flags, result }: FoundShard): Readonly<Record<string, string>> {
  const options = Object.entries(flags).map(([name, value]) => [`--${dashed(name)}`, String(value)] as const);
  const told = Object.entries(result?.identity ?? {}).map(
    ([name, value]) => [`${IDENTITY}${name}`, JSON.stringify(value)] as const,
  );
  return {
    ...{ "the command": command, "the argument": target, "the number of shards": String(shard.count) },
    ...Object.fromEntries([...options, ...told]),
  };
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function refuseDoubles(shards: readonly FoundShard[]): void {
  for (const [place, { shard, path }] of shards.entries()) {
    const before = shards[place - 1];
    if (before?.shard.index !== shard.index) continue;
    const twice = isSame(before.path, path)
      ? `${path} is named twice`
      : `is in ${before.path} and in ${path}`;
    throw new Failure(`shard ${describeShard(shard)} ${twice}; name each shard once.`);
  }
}

function isSame(one: string, other: string): boolean {
  return realpathSync(one) === realpathSync(other);
}

function refuseMissing(shards: readonly FoundShard[]): void {
  const count = shards[0]?.shard.count ?? 0;
  const there = new Set(shards.map(({ shard }) => shard.index));
  const missing = Array.from({ length: count }, (_, place) => place + 1).filter((index) => !there.has(index));
  if (missing.length === 0) return;
  const names = missing.map((index) => describeShard({ index, count }));
  const [last = ""] = names.slice(-1);
  const list =
    names.length === 1 ? `shard ${last} is` : `shards ${names.slice(0, -1).join(", ")} and ${last} are`;
  throw new Failure(`${list} missing; make what is missing, or name the folders that hold it.`);
}

function finished({ result, ...shard }: FoundShard): FinishedShard {
  if (result !== undefined) return { ...shard, result };
  throw new Failure(`${shard.path}: is not finished; go on with it by: ${shard.line}`);
}
