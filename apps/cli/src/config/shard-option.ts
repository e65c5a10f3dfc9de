import type { Command } from "commander";

/** Adds `--shard`. */
export function addShardOption(command: Command, what: string): Command {
  return command.option(
    "--shard <part>",
    `part I/N of ${what} only, e.g. 2/4, in a folder of its own in --out, for sdnet merge; slurm: as the job array says`,
  );
}
