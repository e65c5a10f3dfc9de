import type { ModelName, ModelOptions } from "@sdnet/models";
import { UsageError } from "@sdnet/train/experiment";
import type { Command } from "commander";
import { parseLambda } from "../config/lambda.js";
import { parseChoice, parseInteger } from "../terminal/number-option.js";

interface ModelsFlags {
  readonly summary?: string;
  readonly width?: string;
  readonly classes?: string;
  readonly stemAtoms?: string;
  readonly stem?: string;
  readonly image?: string;
  readonly iterations?: string;
  readonly lambda?: string;
  readonly json?: true;
}

/** Options of the command that say what the network of a summary is made with. */
const NETWORK_FLAGS = ["width", "classes", "stemAtoms", "stem", "image", "iterations", "lambda"] as const;

/** Adds `sdnet models`. */
export function registerModels(program: Command): void {
  program
    .command("models")
    .description(
      "list the networks: size, cost, published and our own accuracy; or one of them layer by layer",
    )
    .argument("[pattern]", "only those whose name matches, * for anything; all if left out")
    .option("--summary <name>", "the layers of one network: shapes, parameters, multiply-adds")
    .option("--width <channels>", "with --summary: channels of the first stage; 64 if left out")
    .option("--classes <count>", "with --summary: classes told apart; 10 if left out")
    .option("--stem-atoms <count>", "with --summary: atoms or channels of the stem; the width if left out")
    .option("--stem <kind>", "with --summary: cifar or imagenet; cifar if left out")
    .option("--image <pixels>", "with --summary: height and width; 32, or 224 for the ImageNet stem")
    .option("--iterations <count>", "with --summary: proximal steps of every sparse-coding layer")
    .option("--lambda <number>", "with --summary: λ of every sparse-coding layer")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet models\n  sdnet models 'sdnet*' --json\n  sdnet models --summary sdnet18 --width 16 --stem-atoms 64" +
        "\n\nMultiply-adds are those of convolutions and matrix products for one image at inference.",
    )
    .action((pattern: string | undefined, flags: ModelsFlags) =>
      flags.summary === undefined
        ? listAll(pattern ?? "*", flags)
        : summarizeOne(flags.summary, { ...flags, pattern }),
    );
}

async function listAll(pattern: string, flags: ModelsFlags): Promise<void> {
  for (const name of NETWORK_FLAGS) {
    if (flags[name] !== undefined) {
      throw new UsageError(`--${spelled(name)} needs --summary NAME.`);
    }
  }
  const { listModels } = await import("@sdnet/models");
  const { findPretrained } = await import("@sdnet/models/node");
  const { modelsTable } = await import("@sdnet/reports");
  const entries = listModels(pattern);
  if (entries.length === 0)
    throw new UsageError(`${pattern}: no network has such a name; sdnet models lists all.`);
  const pretrained = (await findPretrained())
    .map(({ entry }) => entry)
    .filter(({ network }) => entries.some(({ name }) => name === network));
  if (flags.json === true) {
    const models = entries.map(({ name, summary, parameterCount, multiplyAdds, claims }) => ({
      ...{ name, summary, parameterCount, multiplyAdds: multiplyAdds ?? null, claims },
      pretrained: pretrained.filter(({ network }) => network === name),
    }));
    process.stdout.write(`${JSON.stringify({ models })}\n`);
    return;
  }
  process.stdout.write(`${modelsTable(entries, pretrained)}\n`);
}

async function summarizeOne(
  name: string,
  { pattern, ...flags }: ModelsFlags & { readonly pattern: string | undefined },
): Promise<void> {
  if (pattern !== undefined) {
    throw new UsageError(`${pattern}: a pattern has no effect beside --summary, which names one network.`);
  }
  const { describeModel, listModels, summarize } = await import("@sdnet/models");
  const { selectBackend } = await import("../config/backend-option.js");
  const { layersTable } = await import("@sdnet/reports");
  const known = listModels().map((entry) => entry.name as ModelName);
  const network = parseChoice(name, "--summary", known);
  const options = networkOptions(flags);
  const { ignores = {}, refuses = {} } = listModels(network)[0] ?? {};
  for (const option of NETWORK_FLAGS) {
    const why = option in ignores ? ignores[option as keyof typeof ignores] : undefined;
    if (flags[option] !== undefined && why !== undefined) {
      throw new UsageError(`--${spelled(option)} has no effect on ${network}: ${why}.`);
    }
  }
  if (options.stem === "imagenet" && refuses.stem !== undefined) {
    throw new UsageError(`--stem must be cifar for ${network}, got imagenet: ${refuses.stem}.`);
  }
  await selectBackend(undefined);
  const { makeNetwork } = await import("@sdnet/train/node");
  const model = makeNetwork(network, options);
  try {
    const summary = summarize(model);
    process.stdout.write(
      flags.json === true
        ? `${JSON.stringify({ ...describeModel(model), ...summary })}\n`
        : `${layersTable(summary)}\n`,
    );
  } finally {
    model.dispose();
  }
}

/** An option as it is typed. */
function spelled(option: (typeof NETWORK_FLAGS)[number]): string {
  return option === "stemAtoms" ? "stem-atoms" : option;
}

function networkOptions(flags: ModelsFlags): ModelOptions {
  const range = { least: 1, most: 1e6 };
  const integers = [
    ["width", flags.width, "--width"],
    ["classes", flags.classes, "--classes"],
    ["stemAtoms", flags.stemAtoms, "--stem-atoms"],
    ["imageSize", flags.image, "--image"],
    ["iterations", flags.iterations, "--iterations"],
  ] as const;
  const given = integers.flatMap(([option, text, flag]) =>
    text === undefined ? [] : [[option, parseInteger(text, flag, range)] as const],
  );
  return {
    ...Object.fromEntries(given),
    ...(flags.stem === undefined ? {} : { stem: parseChoice(flags.stem, "--stem", ["cifar", "imagenet"]) }),
    ...(flags.lambda === undefined ? {} : { lambda: parseLambda(flags.lambda, "--lambda") }),
  };
}
