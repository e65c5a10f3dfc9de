import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "@sdnet/train/experiment";
import { FileFailure, type Shard, writeAtomically } from "@sdnet/train/files";

/** The file of a folder that says which shard its results are of. */
const SHARD_FILE = "shard.json";

/** Commands whose work can be divided into shards. */
export const SHARDED_COMMANDS = ["evaluate", "robust", "attack", "certify", "data corrupt"] as const;

/** A command whose work can be divided into shards. */
export type ShardedCommand = (typeof SHARDED_COMMANDS)[number];

/** Command that a shard is a part of. */
export interface ShardRequest {
  readonly command: ShardedCommand;
  readonly shard: Shard;
  /** Argument of the command: a checkpoint, or the name of a data set. */
  readonly target: string;
  /** Options with their defaults, without those that say where results go and in which form. */
  readonly flags: Readonly<Record<string, string | true>>;
  /** Names of the options that were typed. */
  readonly given: readonly string[];
  /** Command line that goes on with the shard. */
  readonly line: string;
}

/** Results of a shard that is finished. */
export interface ShardResult {
  /** Facts besides the options that decide the results, e.g. hashes of files. */
  readonly identity: Readonly<Record<string, unknown>>;
  /**
   * Keys of its records. One process would write the records of the first group of every shard, in the order of the shards, then those of
   * the second, and so on; each key once.
   */
  readonly groups: readonly (readonly string[])[];
  /** Names of files that belong to the results beside the records. */
  readonly files: readonly string[];
}

/** Contents of a shard folder's manifest. */
export interface ShardManifest extends ShardRequest {
  /** Left out while the shard is not finished. */
  readonly result?: ShardResult | undefined;
}

const schema: z.ZodType<ShardManifest> = z.strictObject({
  command: z.enum(SHARDED_COMMANDS),
  shard: z.strictObject({ index: z.int().min(1), count: z.int().min(1) }),
  target: z.string(),
  flags: z.record(z.string(), z.union([z.string(), z.literal(true)])),
  given: z.array(z.string()),
  line: z.string(),
  result: z
    .strictObject({
      identity: z.record(z.string(), z.unknown()),
      groups: z.array(z.array(z.string())),
      files: z.array(z.string().regex(/^[\w-]+\.\w+$/)),
    })
    .optional(),
});

/** The folder of a shard inside the folder that is named with `--out`: several machines may write into one. */
export function shardDirectory(out: string, { index, count }: Shard): string {
  return join(out, `shard-${index}-of-${count}`);
}

/**
 * Folders of shards at a path: the path itself, or those that {@link shardDirectory} names in it, in the order of their numbers. None where
 * there are none.
 */
export function findShards(path: string): readonly string[] {
  if (existsSync(join(path, SHARD_FILE))) return [path];
  if (!existsSync(path)) return [];
  return (
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^shard-\d+-of-\d+$/.test(entry.name))
      .map(({ name }) => join(path, name))
      // One that was stopped before it began is as good as missing.
      .filter((folder) => existsSync(join(folder, SHARD_FILE)))
      .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
  );
}

/** Says in a folder which shard is worked on there; with a result, that it is finished. */
export async function writeShard(directory: string, manifest: ShardManifest): Promise<void> {
  await writeAtomically(join(directory, SHARD_FILE), `${JSON.stringify(manifest, undefined, 1)}\n`);
}

/**
 * Reads what a folder says of its shard.
 *
 * @throws Failure naming the file if it is damaged.
 */
export async function readShard(directory: string): Promise<ShardManifest> {
  const path = join(directory, SHARD_FILE);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new FileFailure(path, error);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new Failure(
    `${path}: is damaged, or of another version; make the shard again in a folder of its own.`,
  );
}
