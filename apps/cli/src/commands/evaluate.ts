import type { Command } from "commander";
import { addDataOptions } from "../config/data-request.js";
import { addInferenceEngineOption } from "../config/engine-option.js";
import { addPrecisionOption } from "../config/precision-option.js";
import { addShardOption } from "../config/shard-option.js";
import type { EvaluateFlags } from "./evaluate/evaluate-request.js";

/** Adds `sdnet evaluate`. */
export function registerEvaluate(program: Command): void {
  const command = program
    .command("evaluate")
    .description("measure the accuracy of a trained network")
    .argument(
      "<checkpoint>",
      "a .safetensors or .onnx file, the directory of a run, or a pretrained name (sdnet models)",
    )
    .requiredOption(
      "--data <name>",
      "data set: cifar10, cifar100, cifar100-coarse, cifar10-c, cifar100-c, imagenet, imagenet-c or folder:PATH",
    )
    .option("--split <name>", "train or test", "test")
    .option("--lambda <number>", "λ of the stem, in units of normalised pixels; as trained if left out")
    .option(
      "--corruption <name>",
      "one of the 19 of CIFAR-10-C, e.g. gaussian_noise, fog or jpeg_compression",
    )
    .option("--severity <level>", "1 (mild) to 5 (strong) for --corruption; all for corrupted test sets")
    .option("--limit <images>", "only the first so many images (of each severity)")
    .option("--batch <images>", "images per batch; 256, or 64 for images from the disk, if left out");
  command
    .option("--mirrored", "take the mean of the answers to each image and its mirror image")
    .option("--residual", "also measure ‖x − Az‖² of the stem, the mean of all images; an eighth more time")
    .option("--out <dir>", "directory for summary.json, and records to go on from");
  addShardOption(command, "the batches");
  addInferenceEngineOption(addPrecisionOption(addDataOptions(command)))
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet evaluate runs/sdnet18 --data cifar10" +
        "\n  sdnet evaluate runs/sdnet18/best.safetensors --data cifar10 --corruption gaussian_noise --severity 3 --lambda 0.3" +
        "\n  sdnet evaluate runs/sdnet18 --data cifar10-c --corruption fog --severity all" +
        "\n  sdnet evaluate runs/imagenet --data imagenet --source /data/imagenet" +
        "\n  sdnet evaluate runs/pets --data folder:/data/pets" +
        "\n  sdnet evaluate runs/imagenet --data imagenet-c --source /data/imagenet-c --corruption fog --severity 3" +
        "\n  sdnet evaluate sdnet18.onnx --data cifar10" +
        "\n  sdnet evaluate runs/imagenet --data imagenet --source /data/imagenet --out runs/evaluation --shard 2/4" +
        "\n\nNoise is made here for clean data sets and read from the files of corrupted ones.",
    )
    .action(async (target: string, flags: EvaluateFlags) => {
      const { runEvaluateCommand } = await import("./evaluate/run-evaluate-command.js");
      await runEvaluateCommand(target, flags);
    });
}
