import type { Command } from "commander";
import type { AttackFlags } from "./attack/attack-request.js";
import { addPrecisionOption } from "../config/precision-option.js";
import { addShardOption } from "../config/shard-option.js";
import { addDataOptions } from "../config/data-request.js";

/** Adds `sdnet attack`. */
export function registerAttack(program: Command): void {
  const command = program
    .command("attack")
    .description("accuracy against images made to be misclassified, with signs of masked gradients")
    .argument("<checkpoint>", "a .safetensors file, the directory of a run, or a pretrained name")
    .option(
      "--attack <name>",
      "fgsm, pgd, mifgsm, apgd-ce, apgd-dlr, apgd-t, fab, square, cw, deepfool, ddn, autoattack or autoattack-rand",
      "pgd",
    )
    .option("--norm <norm>", "what makes a perturbation small: linf, l2 or l1", "linf")
    .option("--epsilon <sizes>", "budgets in units of pixels in [0, 1], with commas; 0 is no attack", "8/255")
    .option(
      "--steps <number>",
      "gradient steps; 20 for pgd, as published for others if left out; not of fgsm and square",
    )
    .option(
      "--restarts <number>",
      "searches for each image that stands; of pgd, apgd-ce, apgd-dlr, apgd-t and fab",
      "1",
    )
    .option("--queries <number>", "of square and autoattack; 5,000 if left out")
    .option("--targeted <class>", "next: the class after the label; or a class; any wrong one if left out")
    .option("--lambda <numbers>", "λ of each defence, with commas, or adaptive; as trained if left out")
    .option(
      "--threat <names>",
      "what the attacker knows: oblivious, transfer, adaptive, with commas",
      "adaptive",
    )
    .option("--transfer-from <checkpoint>", "another network to make images on")
    .option(
      "--calibration <file>",
      "what `sdnet calibrate` wrote, for --lambda adaptive; calibration.json of the run, or what comes with a pretrained network, if left out",
    )
    .option(
      "--data <name>",
      "data set: cifar10, cifar100, cifar100-coarse, imagenet or folder:PATH",
      "cifar10",
    )
    .option("--split <name>", "train or test", "test")
    .option("--limit <images>", "only the first so many images; from the disk, so many over all classes")
    .option("--batch <images>", "images per batch; 100, or 16 for images from the disk, if left out")
    .option("--seed <number>", "of everything random", "0")
    .option("--probe <images>", "images that are probed for masked gradients; 0 for none", "32")
    .option("--out <dir>", "directory for index.html, summary, images, and records to go on from")
    .option(
      "--replay <dir>",
      "show the images of an earlier --out; with --lambda, --calibration, --backend and --json only",
    );
  addShardOption(command, "the batches");
  addPrecisionOption(addDataOptions(command))
    .option(
      "--backend <name>",
      "native, wasm, cpu or webgpu; the fastest of the first three that loads if left out",
    )
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet attack runs/sdnet18 --attack pgd --norm linf --epsilon 8/255 --steps 20 --lambda 0.1,0.5" +
        " --threat oblivious,adaptive --limit 500 --out runs/sdnet18/attack" +
        "\n  sdnet attack runs/imagenet --data imagenet --source /data/imagenet --epsilon 4/255 --limit 200" +
        "\n\nadaptive is the worst of what an attacker who knows the defence can do, also by ignoring it." +
        "\nStopped, it goes on where it was when started again with the same --out.",
    )
    .action(async (target: string, flags: AttackFlags) => {
      const { runAttackCommand } = await import("./attack/run-attack-command.js");
      const given = Object.keys(flags).filter((name) => command.getOptionValueSource(name) === "cli");
      const { withCalibration } = await import("../networks/find-calibration.js");
      await runAttackCommand(target, await withCalibration(target, flags), { given });
    });
}
