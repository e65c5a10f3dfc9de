import type { Command } from "commander";

interface MergeFlags {
  readonly out: string;
  readonly json?: true;
}

/** Adds `sdnet merge`. */
export function registerMerge(program: Command): void {
  program
    .command("merge")
    .description("put the shards of a command together to the result of one process")
    .argument("<folders...>", "folders that --shard wrote, or folders that hold them: what --out named")
    .requiredOption("--out <dir>", "directory for the records and reports of the whole")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet robust runs/sdnet18 --data cifar10 --out runs/noise --shard 1/2" +
        "\n  sdnet robust runs/sdnet18 --data cifar10 --out runs/noise --shard 2/2" +
        "\n  sdnet merge runs/noise --out runs/noise" +
        "\n\nThe shards of evaluate, robust, attack, certify and data corrupt can be merged where they were made: the command" +
        "\nitself makes the report, of their records, and reads the checkpoint and the data for its pictures. What is twice there," +
        "\nmissing, not finished or made with other settings is named.",
    )
    .action(async (folders: readonly string[], flags: MergeFlags) => {
      const { mergeShards } = await import("./merge/merge-shards.js");
      await mergeShards(folders, flags);
    });
}
