import type { Command } from "commander";
import { DATASETS } from "@sdnet/train/experiment";
import { addShardOption } from "../config/shard-option.js";
import type { CorruptFlags } from "./data-corrupt/run-corrupt-command.js";

/** Adds `sdnet data corrupt`. */
export function registerDataCorrupt(data: Command): void {
  const command = data
    .command("corrupt")
    .description("write corrupted images in the layout of CIFAR-10-C")
    .argument("<name>", `data set: ${Object.keys(DATASETS).join(", ")}`)
    .requiredOption("--out <directory>", "where the .npy files go")
    .option("--corruptions <names>", "which, with commas; all 19 if left out")
    .option("--split <name>", "train or test", "test")
    .option("--limit <images>", "only the first so many images, each at five severities")
    .option("--seed <number>", "of everything random", "0")
    .option("--constants <family>", "strengths of CIFAR-10-C (cifar) or of ImageNet-C (imagenet)", "cifar")
    .option("--source <source>", "where data comes from: auto, binary, npm or a path", "auto");
  addShardOption(command, "the corruptions")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet data corrupt cifar10 --out runs/CIFAR-10-C --corruptions fog,snow --limit 1000" +
        "\n\nThe same seed gives the same images, in any order. Files that are whole are kept: the same command goes on" +
        "\nwhere it was stopped. The published sets had no seed and photographs of frost: they agree in distribution.",
    )
    .action(async (name: string, flags: CorruptFlags) => {
      const { runCorruptCommand } = await import("./data-corrupt/run-corrupt-command.js");
      await runCorruptCommand(name, flags);
    });
}
