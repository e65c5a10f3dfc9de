import type { Command } from "commander";
import { addDataOptions } from "../config/data-request.js";
import { addInferenceEngineOption } from "../config/engine-option.js";
import { addShardOption } from "../config/shard-option.js";
import { addPrecisionOption } from "../config/precision-option.js";
import type { RobustFlags } from "./robust/robust-request.js";

/** Adds `sdnet robust`. */
export function registerRobust(program: Command): void {
  const command = program
    .command("robust")
    .description("accuracy under noise with fixed, adaptive and best λ, for each type and severity")
    .argument("<checkpoint>", "a .safetensors or .onnx file, or the directory of a run")
    .option(
      "--calibration <file>",
      "what `sdnet calibrate` wrote for this checkpoint; calibration.json of its run, or what comes with a pretrained network, if left out",
    )
    .requiredOption(
      "--data <name>",
      "cifar10, imagenet or folder:PATH (noise made here), cifar10-c or imagenet-c (published files)",
    )
    .option("--limit <images>", "only the first so many test images; from the disk, so many over all classes")
    .option("--corruptions <names>", "noises, with commas; those of the calibration if left out")
    .option(
      "--lambdas <numbers>",
      "λ among which the best is looked for; those of the calibration if left out",
    )
    .option("--baseline <checkpoint>", "another network: accuracy, and errors relative to its (mCE, rCE)")
    .option("--mode <mode>", "one λ for each image, or for each batch", "image")
    .option("--out <dir>", "directory for index.html, summary.json, cells.csv, and records to go on from")
    .option("--batch <images>", "images per batch; 250, or 64 for images from the disk, if left out")
    .option("--seed <number>", "of noise made here; 0, that of sdnet evaluate, if left out")
    .option(
      "--clean-source <source>",
      "where the clean images beside published files come from; auto if left out",
    );
  addShardOption(command, "the conditions (clean, and each noise at each severity)");
  addInferenceEngineOption(addPrecisionOption(addDataOptions(command)))
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--format <name>", "table, or robustbench: standard and robust accuracy in Markdown", "table")
    .option("--json", "print the summary as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet robust runs/sdnet18 --data cifar10 --limit 2000" +
        " --baseline runs/resnet18 --out runs/sdnet18/robust" +
        "\n  sdnet robust runs/imagenet --calibration imagenet.json --data imagenet-c" +
        " --source /data/imagenet-c --clean-source /data/imagenet --limit 5000" +
        "\n\nStopped, it goes on where it was when started again with the same --out.",
    )
    .action(robust);
}

async function robust(target: string, flags: RobustFlags): Promise<void> {
  const { runRobustCommand } = await import("./robust/run-robust-command.js");
  await runRobustCommand(target, flags);
}
