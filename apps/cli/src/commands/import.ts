import type { DecodedWeights, ModelOptions } from "@sdnet/models";
import { Failure, UsageError } from "@sdnet/train/experiment";
import type { NetworkSource } from "@sdnet/train/node";
import type * as tf from "@tensorflow/tfjs";
import type { Command } from "commander";
import { addFactOptions, type FactFlags } from "../config/fact-options.js";
import type { NetworkFacts } from "../config/network-facts.js";

interface ImportFlags extends FactFlags {
  readonly model?: string;
  readonly width?: string;
  readonly entry?: string;
  readonly out: string;
  readonly force?: true;
  readonly json?: true;
}

/** Adds `sdnet import`. */
export function registerImport(program: Command): void {
  const command = program
    .command("import")
    .description("turn a PyTorch checkpoint into a file of this program, without executing anything of it")
    .argument(
      "<file>",
      "a .pth, .pt, .ckpt, .pth.tar or .safetensors file that holds a state dict at any key",
    )
    .requiredOption("--out <file>", "the .safetensors file to write")
    .option(
      "--model <name>",
      "network it belongs to, e.g. sdnet18; told by the names of its tensors if left out",
    )
    .option("--width <channels>", "channels of the first stage; told by the shapes if left out")
    .option("--entry <key>", "key or prefix of the network, where the file holds several");
  addFactOptions(command)
    .option("--force", "replace --out if it is there")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  sdnet import model_best.pth.tar --model sdnet18 --out sdnet18.safetensors" +
        "\n  sdnet import net.pth --normalization half --classes cat,dog --out net.safetensors" +
        "\n  sdnet evaluate sdnet18.safetensors --data cifar10" +
        "\n\nReads every format of torch.save, and safetensors, with names of the official code or, for ResNet-18 and -34, of" +
        "\nthe common code for CIFAR or of torchvision and timm, under any key and prefix.",
    )
    .action(importCheckpoint);
}

async function importCheckpoint(file: string, flags: ImportFlags): Promise<void> {
  const { cscLayers, isModelName, listModels } = await import("@sdnet/models");
  const { describeAssumed, parseFacts } = await import("../config/network-facts.js");
  const { parseChoice, parseInteger } = await import("../terminal/number-option.js");
  const names = listModels().map(({ name }) => name);
  const facts = parseFacts(flags);
  const asked = {
    facts,
    name:
      flags.model === undefined ? undefined : parseChoice(flags.model, "--model", names.filter(isModelName)),
    width:
      flags.width === undefined
        ? undefined
        : parseInteger(flags.width, "--width", { least: 1, most: 65_536 }),
  };
  const { claimFile, writeAtomically } = await import("@sdnet/train/files");
  const out = claimFile(flags.out, {
    ...{ option: "--out", what: "a .safetensors file", force: flags.force === true, inputs: [file] },
  });

  const { createLog } = await import("../terminal/log.js");
  const { selectBackend } = await import("../config/backend-option.js");
  const { describeNetwork, encodeCheckpoint, identityOf, normalizationIn, readWeights } =
    await import("@sdnet/train/node");
  const log = createLog();
  const { weights, checkpoint } = await readWeights(file, { entry: flags.entry, log });
  const { tensors } = weights;
  // Nothing is computed: the backend that starts fastest does.
  await selectBackend("cpu");
  const model = await fittedModel(file, { weights, made: checkpoint?.model, asked });
  try {
    const description = describeNetwork(model);
    // A file of this program keeps what it says of its network, but for how far its run had come.
    const kept = {
      ...{ ...checkpoint, progress: undefined, tensors, model: description },
      classNames: facts.classNames ?? checkpoint?.classNames,
      normalization: facts.normalization ?? checkpoint?.normalization ?? normalizationIn(weights),
    };
    const { classNames, normalization } = identityOf(kept, description, file);
    if (checkpoint?.model === undefined) {
      const { options } = description;
      const said = { ...facts, normalization: kept.normalization };
      const assumed = describeAssumed(said, {
        isCoding: cscLayers(model).length > 0,
        usual: normalization,
        options,
      });
      if (assumed !== undefined) log.info(assumed);
    }
    await writeAtomically(out, encodeCheckpoint(kept));
    const { width, classes } = description.options;
    if (flags.json === true) {
      const result = {
        file,
        out: flags.out,
        model: description.name,
        width,
        classes,
        tensors: tensors.size,
        ...{ imageSize: description.options.imageSize, normalization, classNames: classNames ?? null },
      };
      const { format, entry = null, prefix, others, left } = weights;
      process.stdout.write(`${JSON.stringify({ ...result, format, entry, prefix, others, left })}\n`);
    } else {
      const network = `${description.name} of width ${width} for ${classes} classes`;
      process.stdout.write(`${flags.out}: ${network}, ${tensors.size} tensors.\n`);
    }
  } finally {
    model.dispose();
  }
}

/** The network the tensors belong to, with them in it, so that every name and shape is checked. */
async function fittedModel(
  file: string,
  {
    weights: { tensors, network },
    made = network,
    asked,
  }: {
    readonly weights: DecodedWeights;
    /** Network and options stored in the file, if this program wrote it. */
    readonly made: (NetworkSource & { readonly options: ModelOptions }) | undefined;
    readonly asked: {
      readonly name: string | undefined;
      readonly width: number | undefined;
      readonly facts: NetworkFacts;
    };
  },
): Promise<tf.LayersModel> {
  const { cscLayers, listModels } = await import("@sdnet/models");
  const { buildNetwork, loadWeights } = await import("@sdnet/train/node");
  const { name, options } = made;
  if (asked.name !== undefined && asked.name !== name) {
    throw new Failure(`${file}: these are the tensors of ${name}, not of ${asked.name}; leave out --model.`);
  }
  if (asked.width !== undefined && asked.width !== options.width) {
    throw new Failure(
      `${file}: the network has width ${options.width ?? ""}, not ${asked.width}; leave out --width.`,
    );
  }
  const { classNames, options: said } = asked.facts;
  if (classNames !== undefined && classNames.length !== (options.classes ?? 10)) {
    throw new UsageError(
      `--classes must be ${options.classes ?? 10} names, one for each output of ${file}, got ${classNames.length}.`,
    );
  }
  const model = await buildNetwork(made, { ...options, ...said });
  const ignored = listModels(name)[0]?.ignores ?? {};
  // Weights of SCN hold its λ themselves.
  const hasNoLambda = name !== "custom" && cscLayers(model).length === 0;
  const unused =
    said.lambda !== undefined && hasNoLambda
      ? "lambda"
      : said.iterations !== undefined && ignored.iterations !== undefined
        ? "iterations"
        : undefined;
  if (unused !== undefined) {
    model.dispose();
    throw new UsageError(`--${unused} has no effect on ${file}, which holds a ${name}.`);
  }
  try {
    loadWeights(model, tensors, file);
  } catch (error) {
    model.dispose();
    throw error;
  }
  return model;
}
