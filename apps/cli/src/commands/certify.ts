import type { Command } from "commander";
import { addDataOptions } from "../config/data-request.js";
import { addInferenceEngineOption } from "../config/engine-option.js";
import { addShardOption } from "../config/shard-option.js";
import { addPrecisionOption } from "../config/precision-option.js";
import type { CertifyFlags } from "./certify/certify-request.js";

/** Adds `sdnet certify`. */
export function registerCertify(program: Command): void {
  const command = program
    .command("certify")
    .description("radii within which no perturbation can change the answer, by randomized smoothing")
    .argument(
      "<checkpoint>",
      "a .safetensors or .onnx file, the directory of a run, or a pretrained name (sdnet models)",
    )
    .option(
      "--data <name>",
      "data set: cifar10, cifar100, cifar100-coarse, imagenet or folder:PATH",
      "cifar10",
    )
    .option(
      "--sigma <numbers>",
      "standard deviations of the noise, with commas, in units of pixels in [0, 1]",
      "0.25",
    )
    .option(
      "--samples <number>",
      "noisy copies of each image that bound the probability of its class",
      "1000",
    )
    .option("--select <number>", "noisy copies before them that choose the class", "100")
    .option("--alpha <number>", "probability that the certificate of an image is wrong", "0.001")
    .option(
      "--lambda <choices>",
      "λ for each sigma, with commas: fixed, as trained; calibrated, on held-out training images; oracle, on the very images; or numbers",
      "fixed",
    )
    .option("--lambdas <numbers>", "λ to choose from; 0.1 to 1.4, from that of training, if left out")
    .option("--held-out <images>", "the last so many training images, for calibrated; 500 if left out")
    .option("--limit <images>", "only the first so many test images; from the disk, so many over all classes")
    .option("--batch <images>", "noisy copies per batch; 250, or 32 for images from the disk, if left out")
    .option("--seed <number>", "of the noise", "0")
    .option("--out <dir>", "directory for index.html, summary.json, cells.csv, and records to go on from");
  addShardOption(command, "the images");
  addInferenceEngineOption(addPrecisionOption(addDataOptions(command)))
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet certify runs/sdnet18 --data cifar10 --sigma 0.12,0.25,0.5 --samples 1000 --limit 500" +
        " --lambda fixed,calibrated --out runs/sdnet18/certificates" +
        "\n  sdnet certify runs/resnet18 --data cifar10 --sigma 0.25 --samples 10000 --limit 100" +
        "\n\nThe guarantee is for the smoothed classifier: the class that the network gives most often under noise. Radii are l2" +
        "\ndistances in units of pixels in [0, 1]. A network that was not trained with such noise is certain of little." +
        "\nStopped, it goes on where it was when started again with the same --out.",
    )
    .action(async (target: string, flags: CertifyFlags) => {
      const { runCertifyCommand } = await import("./certify/run-certify-command.js");
      await runCertifyCommand(target, flags);
    });
}
