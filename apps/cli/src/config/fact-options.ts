import type { Command } from "commander";

/** Facts of a network that its weights do not tell, as typed. */
export interface FactFlags {
  readonly normalization?: string;
  readonly mean?: string;
  readonly std?: string;
  readonly classes?: string;
  readonly imageSize?: string;
  readonly lambda?: string;
  readonly iterations?: string;
}

/** Adds options for facts of a network that its weights do not tell. */
export function addFactOptions(command: Command): Command {
  return command
    .option("--normalization <name>", "what its images were normalised by: cifar10, imagenet or half")
    .option("--mean <numbers>", "or the mean of each channel, of pixels in [0, 1], e.g. 0.5,0.5,0.5")
    .option("--std <numbers>", "and the standard deviation of each")
    .option(
      "--classes <names>",
      "names of its classes: cifar10, cifar100, cifar100-coarse, a,b,c or a file with one a line",
    )
    .option("--image-size <pixels>", "side of its images; 32, or 224 for an ImageNet stem, if left out")
    .option("--lambda <number>", "λ it was trained with; 0.1 if left out")
    .option("--iterations <number>", "iterations of its sparse-coding layers; 2 if left out");
}
